import type { QueryClient } from '@tanstack/react-query'
import { createRootRoute, createRoute, createRouter, lazyRouteComponent, type AnyRoute } from '@tanstack/react-router'
import { sessionQuery } from './api/session.ts'
import { OverviewPage } from './overview/overview.tsx'
import { Failed } from './part/failed.tsx'
import { NotFoundPage } from './part/not-found.tsx'
import { registerPaths } from './shell/menu.ts'
import { Shell } from './shell/shell.tsx'

/** Query strings as people read and share them: every value once, or several times. */
type Search = Readonly<Record<string, readonly string[]>>

type Component = NonNullable<Parameters<typeof createRoute>[0]['component']>

/** Pages that are made by hand, by their path. They load when they are first visited. */
const pages: Readonly<Record<string, Component>> = {
  '/soa': lazyRouteComponent(() => import('./soa/soa.tsx'), 'StatementPage'),
  '/soa/approve': lazyRouteComponent(() => import('./soa/approve.tsx'), 'ApprovePage'),
  '/frameworks': lazyRouteComponent(() => import('./framework/frameworks.tsx'), 'FrameworksPage'),
  '/frameworks/$id': lazyRouteComponent(() => import('./framework/framework.tsx'), 'FrameworkPage'),
  '/soa/changes': lazyRouteComponent(() => import('./soa/changes.tsx'), 'ChangesPage'),
  '/audit': lazyRouteComponent(() => import('./audit/audit.tsx'), 'AuditPage'),
  '/ledger': lazyRouteComponent(() => import('./ledger/ledger.tsx'), 'LedgerPage'),
  '/activity': lazyRouteComponent(() => import('./activity/activity.tsx'), 'ActivityPage'),
  '/shield': lazyRouteComponent(() => import('./shield/shield.tsx'), 'ShieldPage'),
  '/scopes/wizard': lazyRouteComponent(() => import('./scope/wizard.tsx'), 'WizardPage'),
  '/treatment-actions/board': lazyRouteComponent(() => import('./treatment-action/plan.tsx'), 'PlanPage'),
  '/record/$key': lazyRouteComponent(() => import('./register/by-key.tsx'), 'ByKeyPage'),
  '/members': lazyRouteComponent(() => import('./members/members.tsx'), 'MembersPage'),
  '/jobs': lazyRouteComponent(() => import('./job/jobs.tsx'), 'JobsPage'),
  '/outgoing': lazyRouteComponent(() => import('./outgoing/outgoing.tsx'), 'OutgoingPage'),
  '/tenant': lazyRouteComponent(() => import('./tenant/tenant.tsx'), 'TenantPage'),
}

/** What nouns add to the pages of their registers, by the path. */
const slots: Readonly<Record<string, () => Promise<unknown>>> = {
  // What is signed is shown as its own noun shows it.
  'approval-requests': () =>
    Promise.all([
      import('./approval-request/slots.tsx'),
      import('./document/slots.tsx'),
      import('./risk-criteria/slots.tsx'),
      import('./scope/slots.tsx'),
      import('./soa/slots.tsx'),
    ]),
  risks: () => import('./risk/slots.tsx'),
  'risk-criteria-sets': () => import('./risk-criteria/slots.tsx'),
  documents: () => import('./document/slots.tsx'),
  evidences: () => import('./evidence/slots.tsx'),
  scopes: () => import('./scope/slots.tsx'),
  'treatment-actions': () => import('./treatment-action/slots.tsx'),
  'soa-versions': () => import('./soa/slots.tsx'),
  comments: () => import('./comment/slots.tsx'),
}

/** The pages of every register, by what follows its path. */
const ofRegister: Readonly<Record<string, () => Promise<Readonly<Record<string, unknown>>>>> = {
  '/import': async () => ({ Page: (await import('./import/import.tsx')).ImportPage }),
  '': async () => ({ Page: (await import('./register/table.tsx')).TablePage }),
  '/new': async () => ({ Page: (await import('./register/edit.tsx')).NewPage }),
  '/$key': async () => ({ Page: (await import('./register/detail.tsx')).DetailPage }),
  '/$key/erase': async () => ({ Page: (await import('./register/erase.tsx')).ErasePage }),
  '/$key/$task': async () => ({ Page: (await import('./register/edit.tsx')).TaskPage }),
}

/** A page of a register, once what its noun adds is there. */
function pageOf(plural: string, load: (typeof ofRegister)[string]): Component {
  return lazyRouteComponent(async () => {
    const [page] = await Promise.all([load(), slots[plural]?.()])
    return page as { readonly Page: Component }
  }, 'Page')
}

/** Every page by its path. */
export function createAppRouter(queries: QueryClient) {
  const root = createRootRoute({
    component: Shell,
    loader: () => queries.ensureQueryData(sessionQuery),
    notFoundComponent: NotFoundPage,
    errorComponent: ({ error, reset }) => <Failed error={error} again={reset} />,
  })
  const page = (path: string, component: Component): AnyRoute => createRoute({ getParentRoute: () => root, path, component })
  return createRouter({
    routeTree: root.addChildren([
      page('/', OverviewPage),
      ...Object.entries(pages).map(([path, component]) => page(path, component)),
      ...registerPaths.flatMap((plural) =>
        Object.entries(ofRegister).map(([rest, load]) => page(`/${plural}${rest}`, pageOf(plural, load))),
      ),
    ]),
    defaultPreload: 'intent',
    defaultPendingMs: 300,
    scrollRestoration: true,
    parseSearch: (text): Search => {
      const values = new URLSearchParams(text)
      return Object.fromEntries([...new Set(values.keys())].map((name) => [name, values.getAll(name)]))
    },
    stringifySearch: (search) => {
      const pairs = Object.entries(search as Search).flatMap(([name, list]) => [...list].map((value): [string, string] => [name, value]))
      return pairs.length === 0 ? '' : `?${new URLSearchParams(pairs)}`
    },
  })
}
