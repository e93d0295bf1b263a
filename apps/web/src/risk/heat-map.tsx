import { scaleBand } from 'd3-scale'
import type { RiskCell, RiskStage, Scale } from '@assay/isms'
import { useText } from '../message/text.tsx'
import { A } from '../part/link.tsx'
import { toneOfLevel } from '../part/mark.tsx'
import { Figure } from '../chart/figure.tsx'

interface HeatMapProps {
  readonly stage: RiskStage
  readonly cells: readonly RiskCell[]
  readonly scale: Scale
}

const SIZE = 220
const LEFT = 22
const BOTTOM = 22

/** How many risks lie on each point of the scale at one stage. A cell leads to exactly those. */
export function HeatMap({ stage, cells, scale }: HeatMapProps) {
  const t = useText()
  const likelihoods = scale.likelihood.map((_, index) => index + 1)
  const consequences = scale.consequence.map((_, index) => index + 1)
  const x = scaleBand(consequences, [LEFT, SIZE]).paddingInner(0.04)
  const y = scaleBand(likelihoods.toReversed(), [0, SIZE - BOTTOM]).paddingInner(0.04)
  const countAt = (likelihood: number, consequence: number): number =>
    cells.find((cell) => cell.likelihood === likelihood && cell.consequence === consequence)?.count ?? 0
  const points = likelihoods.flatMap((likelihood) => consequences.map((consequence) => ({ likelihood, consequence })))
  return (
    <Figure
      title={t.stage[stage]}
      columns={[t.risk.likelihood, ...scale.consequence]}
      rows={likelihoods.map((likelihood) => [
        scale.likelihood[likelihood - 1] ?? likelihood,
        ...consequences.map((consequence) => countAt(likelihood, consequence)),
      ])}
    >
      <svg className="heat-map" viewBox={`0 0 ${SIZE} ${SIZE}`} role="group" aria-label={`${t.risk.heatMap}: ${t.stage[stage]}`}>
        {points.map(({ likelihood, consequence }) => {
          const count = countAt(likelihood, consequence)
          // As `levelOf` of the domain, which would bring every schema (50 kB) to the overview.
          const tone = toneOfLevel(scale.matrix[likelihood - 1]?.[consequence - 1] ?? null, scale)
          const [left, top] = [x(consequence) ?? 0, y(likelihood) ?? 0]
          const cell = (
            <>
              <rect className={`cell ${tone}`} x={left} y={top} width={x.bandwidth()} height={y.bandwidth()} rx={3} />
              {count > 0 && (
                <text className="number" x={left + x.bandwidth() / 2} y={top + y.bandwidth() / 2} dy="0.35em" textAnchor="middle">
                  {count}
                </text>
              )}
            </>
          )
          const name = t.risk.cell(count, scale.likelihood[likelihood - 1] ?? '', scale.consequence[consequence - 1] ?? '')
          return count === 0 ? (
            <g key={`${likelihood} ${consequence}`}>{cell}</g>
          ) : (
            <A key={`${likelihood} ${consequence}`} href={cellHref(stage, likelihood, consequence)} aria-label={name}>
              {cell}
            </A>
          )
        })}
        <text className="axis" x={(SIZE + LEFT) / 2} y={SIZE - 6} textAnchor="middle">
          {t.risk.consequence} →
        </text>
        <text className="axis" transform={`translate(12 ${(SIZE - BOTTOM) / 2}) rotate(-90)`} textAnchor="middle">
          {t.risk.likelihood} →
        </text>
      </svg>
    </Figure>
  )
}

/** The list of exactly the risks that a cell counts. */
function cellHref(stage: RiskStage, likelihood: number, consequence: number): string {
  const filters = [`${stage}Likelihood:${likelihood}`, `${stage}Consequence:${consequence}`, '-status:closed']
  return `/risks?${new URLSearchParams(filters.map((filter) => ['filter', filter]))}`
}
