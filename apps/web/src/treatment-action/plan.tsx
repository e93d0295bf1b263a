import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { call } from '../api/api.ts'
import { useText } from '../message/text.tsx'
import { A } from '../part/link.tsx'
import { Loaded } from '../part/loading.tsx'
import { Page } from '../part/page.tsx'
import { useRegisterNamed } from '../register/register.ts'
import { Board } from './board.tsx'
import { Timeline } from './timeline.tsx'

const SHOWN = 500

/** The risk treatment plan as a board by progress, or along time (6.1.3 e). */
export function PlanPage() {
  const t = useText()
  const register = useRegisterNamed('treatment-action')
  const search: Readonly<Record<string, readonly string[] | undefined>> = useSearch({ strict: false })
  const view = search['view']?.[0] === 'timeline' ? 'timeline' : 'board'
  const query = useQuery({
    queryKey: ['list', 'treatment-actions', 'plan'],
    queryFn: () => call('GET /api/treatment-actions', { query: { limit: SHOWN, sort: 'due' } }),
  })
  return (
    <Page
      title={register.title}
      lead={register.help}
      clause="6.1.3 e"
      actions={
        <>
          <A className="button" href="/treatment-actions">
            {t.plan.table}
          </A>
          <A className="button" aria-current={view === 'board' ? 'page' : undefined} href="/treatment-actions/board">
            {t.plan.board}
          </A>
          <A className="button" aria-current={view === 'timeline' ? 'page' : undefined} href="/treatment-actions/board?view=timeline">
            {t.plan.timeline}
          </A>
        </>
      }
    >
      <Loaded query={query}>
        {({ items, links, total }) => (
          <>
            {total > items.length && <p className="notice">{t.plan.first(items.length, total)}</p>}
            {total === 0 && (
              <p className="empty">
                {t.table.empty} <A href="/treatment-actions/new">{t.table.addFirst}</A>
              </p>
            )}
            {total > 0 && (view === 'board' ? <Board actions={items} links={links} /> : <Timeline actions={items} />)}
          </>
        )}
      </Loaded>
    </Page>
  )
}
