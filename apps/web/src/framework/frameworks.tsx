import type { ListedFramework } from '@assay/client'
import { useSearch } from '@tanstack/react-router'
import { useFrameworks } from '../api/framework.ts'
import { useSession } from '../api/session.ts'
import { useText } from '../message/text.tsx'
import { A } from '../part/link.tsx'
import { Loaded } from '../part/loading.tsx'
import { Page } from '../part/page.tsx'
import { DraftChoice, StandingBar, StandingLegend, StandingMarks } from './standing.tsx'
import { useFrameworkText } from './text.ts'

/** Every framework, and how much of it the one set of controls covers. */
export function FrameworksPage() {
  const t = useText()
  const words = useFrameworkText()
  const search: Readonly<Record<string, readonly string[] | undefined>> = useSearch({ strict: false })
  const counting = search['drafts']?.[0] !== 'no'
  return (
    <Page title={t.place.frameworks} lead={words.lead} actions={<Actions />}>
      <NoControls />
      <DraftChoice path="/frameworks" counting={counting} />
      <Loaded query={useFrameworks()}>
        {({ items }) => (
          <ul className="frameworks">
            {items.map((item) => (
              <Row key={item.id} framework={item} counting={counting} />
            ))}
          </ul>
        )}
      </Loaded>
      <StandingLegend />
    </Page>
  )
}

/** What can be added. */
function Actions() {
  const words = useFrameworkText()
  const { may, counts } = useSession()
  return (
    <>
      {(counts['framework'] ?? 0) > 0 && (
        <A className="button" href="/own-frameworks">
          {words.toOwn}
        </A>
      )}
      {may.includes('write') && (
        <A className="button" href="/requirements/import">
          {words.importOwn}
        </A>
      )}
    </>
  )
}

/** Says why nothing is covered where there is nothing that could. */
export function NoControls() {
  const words = useFrameworkText()
  const { counts } = useSession()
  if ((counts['control'] ?? 0) > 0) return null
  return (
    <p className="empty">
      {words.noControls} <A href="/controls">{words.toControls}</A>
    </p>
  )
}

function Row({ framework, counting }: { readonly framework: ListedFramework; readonly counting: boolean }) {
  const words = useFrameworkText()
  const counts = counting ? framework.counts : framework.countsWithoutDrafts
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0)
  const path = `/frameworks/${framework.id}`
  const own = framework.key === null ? '' : words.own
  const said = [own, framework.edition, words.kind[framework.kind], words.ofRequirements(total)].filter((part) => part !== '')
  return (
    <li>
      <div>
        <h2>
          <A href={counting ? path : `${path}?drafts=no`}>{framework.title}</A>
        </h2>
        <p className="muted">{said.join(' · ')}</p>
      </div>
      <div>
        <StandingBar name={framework.title} counts={counts} />
        <StandingMarks counts={counts} hrefOf={(standing) => `${path}?standing=${standing}${counting ? '' : '&drafts=no'}`} />
      </div>
    </li>
  )
}
