import type { QueryClient } from '@tanstack/react-query'
import { createRootRoute, createRoute, createRouter, lazyRouteComponent, type AnyRoute } from '@tanstack/react-router'
import { sessionQuery } from './api/session.ts'
import { OverviewPage } from './overview/overview.tsx'
import { Failed } from './part/failed.tsx'
import { NotFoundPage } from './part/not-found.tsx'
import { registerPaths } from './shell/navigation.ts'
import { Shell } from './shell/shell.tsx'

/** Query strings as people read and share them: every value once, or several times. */
type Search = Readonly<Record<string, readonly string[]>>

/** Every page by its path. All but the overview load when they are first visited. */
export function createAppRouter(queries: QueryClient) {
  const root = createRootRoute({
    component: Shell,
    loader: () => queries.ensureQueryData(sessionQuery),
    notFoundComponent: NotFoundPage,
    errorComponent: ({ error, reset }) => <Failed error={error} again={reset} />,
  })
  const page = (path: string, component: NonNullable<Parameters<typeof createRoute>[0]['component']>): AnyRoute =>
    createRoute({ getParentRoute: () => root, path, component })
  return createRouter({
    routeTree: root.addChildren([
      page('/', OverviewPage),
      page(
        '/soa',
        lazyRouteComponent(() => import('./soa/soa.tsx'), 'StatementPage'),
      ),
      page(
        '/soa/approve',
        lazyRouteComponent(() => import('./soa/approve.tsx'), 'ApprovePage'),
      ),
      page(
        '/audit',
        lazyRouteComponent(() => import('./audit/audit.tsx'), 'AuditPage'),
      ),
      page(
        '/ledger',
        lazyRouteComponent(() => import('./ledger/ledger.tsx'), 'LedgerPage'),
      ),
      page(
        '/shield',
        lazyRouteComponent(() => import('./shield/shield.tsx'), 'ShieldPage'),
      ),
      page(
        '/scopes/wizard',
        lazyRouteComponent(() => import('./scope/wizard.tsx'), 'WizardPage'),
      ),
      page(
        '/treatment-actions/board',
        lazyRouteComponent(() => import('./risk/plan.tsx'), 'PlanPage'),
      ),
      page(
        '/record/$key',
        lazyRouteComponent(() => import('./register/by-key.tsx'), 'ByKeyPage'),
      ),
      page(
        '/members',
        lazyRouteComponent(() => import('./members/members.tsx'), 'MembersPage'),
      ),
      ...registerPaths.flatMap((plural) => [
        page(
          `/${plural}/import`,
          lazyRouteComponent(() => import('./import/import.tsx'), 'ImportPage'),
        ),
        page(
          `/${plural}`,
          lazyRouteComponent(() => import('./register/table.tsx'), 'TablePage'),
        ),
        page(
          `/${plural}/new`,
          lazyRouteComponent(() => import('./register/edit.tsx'), 'NewPage'),
        ),
        page(
          `/${plural}/$key`,
          lazyRouteComponent(() => import('./register/detail.tsx'), 'DetailPage'),
        ),
        page(
          `/${plural}/$key/erase`,
          lazyRouteComponent(() => import('./register/erase.tsx'), 'ErasePage'),
        ),
        page(
          `/${plural}/$key/$task`,
          lazyRouteComponent(() => import('./register/edit.tsx'), 'TaskPage'),
        ),
      ]),
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
