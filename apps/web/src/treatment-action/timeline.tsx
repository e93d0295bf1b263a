import type { AnyRecord } from '@assay/client'
import { scaleLinear } from 'd3-scale'
import { useSession } from '../api/session.ts'
import { useChoice, useDay, useText } from '../message/text.tsx'
import { Figure } from '../chart/figure.tsx'
import { A } from '../part/link.tsx'
import { useRegisterNamed } from '../register/register.ts'

const [WIDTH, LEFT, ROW, TOP] = [1000, 330, 26, 26]
const LONGEST = 46
/** The shortest month. */
const MONTH_MS = 28 * 86_400_000

interface Span {
  readonly key: string
  readonly title: string
  /** Days, `2026-11-24`. */
  readonly from: string
  readonly due: string
  readonly doneOn: string | null
  readonly progress: string
}

/** The actions along time: each from the day it was written down to the day it is due, with today across. */
export function Timeline({ actions }: { readonly actions: readonly AnyRecord[] }) {
  const t = useText()
  const day = useDay()
  const { text } = useRegisterNamed('treatment-action')
  const { language } = useChoice()
  const { today } = useSession()
  const spans = actions.flatMap(spanOf)
  if (spans.length === 0) return <p className="empty">{t.plan.noDates}</p>
  const days = [today, ...spans.flatMap(({ from, due }) => [from, due])].toSorted()
  const x = scaleLinear([timeOf(days[0] ?? today), timeOf(days.at(-1) ?? today)], [LEFT, WIDTH - 30])
  const height = TOP + spans.length * ROW + 8
  const label = new Intl.DateTimeFormat(language, { month: 'short', year: '2-digit', timeZone: 'UTC' })
  return (
    <Figure
      title={t.plan.timeline}
      columns={[t.table.key, t.plan.action, t.plan.from, t.plan.due, t.plan.progress]}
      rows={spans.map(({ key, title, from, due, progress }) => [key, title, day(from), day(due), text.status[progress] ?? progress])}
    >
      <div className="scroll" tabIndex={0} role="region" aria-label={t.plan.timeline}>
        <svg className="timeline" viewBox={`0 0 ${WIDTH} ${height}`} role="group" aria-label={t.plan.timeline}>
          {monthsIn(x.domain()).map((tick) => (
            <g key={tick}>
              <line className="grid" x1={x(tick)} x2={x(tick)} y1={TOP - 6} y2={height} />
              <text x={x(tick)} y={14} textAnchor="middle">
                {label.format(tick)}
              </text>
            </g>
          ))}
          {spans.map((span, index) => (
            <Row key={span.key} span={span} top={TOP + index * ROW} x={(when) => x(timeOf(when))} />
          ))}
          <line className="today" x1={x(timeOf(today))} x2={x(timeOf(today))} y1={TOP - 6} y2={height} />
        </svg>
      </div>
    </Figure>
  )
}

interface RowProps {
  readonly span: Span
  readonly top: number
  readonly x: (day: string) => number
}

function Row({ span: { key, title, from, due, doneOn, progress }, top, x }: RowProps) {
  const { today } = useSession()
  const day = useDay()
  const tone =
    progress === 'done' ? 'good' : progress === 'dropped' ? 'idle' : due < today ? 'bad' : progress === 'planned' ? 'planned' : 'open'
  const short = title.length > LONGEST ? `${title.slice(0, LONGEST - 1)}…` : title
  return (
    <A href={`/treatment-actions/${key}`}>
      <text className="name" x={12} y={top + ROW / 2} dy="0.32em">
        {short}
      </text>
      <rect className={`span ${tone}`} x={x(from)} y={top + 6} width={Math.max(4, x(due) - x(from))} height={ROW - 12} rx={3}>
        <title>{`${day(from)} – ${day(due)}`}</title>
      </rect>
      {doneOn !== null && <circle className="done" cx={x(doneOn)} cy={top + ROW / 2} r={4} />}
    </A>
  )
}

/** An action without a day it is due has no place in time. */
function spanOf({ key, title, createdAt, due, doneOn, status }: AnyRecord): readonly Span[] {
  if (typeof due !== 'string') return []
  const written = createdAt.slice(0, 10)
  return [
    {
      key,
      title: String(title),
      from: written < due ? written : due,
      due,
      doneOn: typeof doneOn === 'string' ? doneOn : null,
      progress: typeof status === 'string' ? status : 'planned',
    },
  ]
}

/** The first days of the months of a span; of a long one, of some. */
function monthsIn([from = 0, to = 0]: readonly number[]): readonly number[] {
  const start = new Date(from)
  const count = Math.ceil((to - from) / MONTH_MS) + 1
  const every = Math.ceil(count / 12)
  return Array.from({ length: count }, (_, index) => Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + 1 + index))
    .filter((_, index) => index % every === 0)
    .filter((month) => month <= to)
}

/** Milliseconds since 1970. */
function timeOf(day: string): number {
  return Date.parse(`${day}T00:00:00Z`)
}
