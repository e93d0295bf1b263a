import { scaleLinear, scalePoint } from 'd3-scale'
import { curveStepAfter, line } from 'd3-shape'
import type { BurnDown } from '@assay/isms'
import { useText } from '../message/text.tsx'
import { Figure } from './figure.tsx'

const [WIDTH, HEIGHT] = [420, 180]
const PAD = { left: 28, right: 28, top: 10, bottom: 22 }

/** Open actions of the treatment plan by month: as planned, and as it went. */
export function BurnDownChart({ months, today }: { readonly months: readonly BurnDown[]; readonly today: string }) {
  const t = useText()
  const x = scalePoint(
    months.map(({ month }) => month),
    [PAD.left, WIDTH - PAD.right],
  )
  const y = scaleLinear([0, Math.max(1, ...months.flatMap(({ planned, open }) => [planned, open]))], [HEIGHT - PAD.bottom, PAD.top]).nice(4)
  const path = (points: readonly BurnDown[], value: (point: BurnDown) => number): string =>
    line<BurnDown>(
      (point) => x(point.month) ?? 0,
      (point) => y(value(point)),
    ).curve(curveStepAfter)([...points]) ?? ''
  const known = months.filter(({ month }) => month <= today.slice(0, 7))
  const every = Math.ceil(months.length / 6)
  return (
    <Figure
      title={t.overview.burnDown}
      columns={[t.overview.month, t.overview.planned, t.overview.open]}
      rows={months.map(({ month, planned, open }) => [month, planned, month <= today.slice(0, 7) ? open : '–'])}
    >
      <svg className="burn-down" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={t.overview.burnDown}>
        {y.ticks(4).map((tick) => (
          <g key={tick}>
            <line className="grid" x1={PAD.left} x2={WIDTH - PAD.right} y1={y(tick)} y2={y(tick)} />
            <text x={PAD.left - 6} y={y(tick)} dy="0.32em" textAnchor="end">
              {tick}
            </text>
          </g>
        ))}
        {months
          .filter((_, index) => index % every === 0)
          .map(({ month }) => (
            <text key={month} x={x(month)} y={HEIGHT - 6} textAnchor="middle">
              {month}
            </text>
          ))}
        <path className="planned" d={path(months, ({ planned }) => planned)} />
        <path className="open" d={path(known, ({ open }) => open)} />
      </svg>
      <p className="legend">
        <span className="key planned" /> {t.overview.planned} <span className="key open" /> {t.overview.open}
      </p>
    </Figure>
  )
}
