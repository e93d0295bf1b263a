import type { Overview } from '@assay/client'
import { BurnDownChart } from '../chart/burn-down.tsx'
import { HeatMap } from '../risk/heat-map.tsx'
import { useText } from '../message/text.tsx'
import { A } from '../part/link.tsx'

/** Where the risks lie at each stage, side by side, and how their treatment goes. */
export function Risks({ overview: { risks, scale, on } }: { readonly overview: Overview }) {
  const t = useText()
  return (
    <section>
      <h2>{t.overview.risks}</h2>
      {scale === null ? (
        <p>
          {t.risk.noScale} <A href="/risk-criteria-sets/new">{t.risk.defineScale}</A>
        </p>
      ) : (
        <div className="charts">
          <HeatMap stage="inherent" cells={risks.cells.inherent} scale={scale} />
          <HeatMap stage="current" cells={risks.cells.current} scale={scale} />
          <HeatMap stage="residual" cells={risks.cells.residual} scale={scale} />
          {risks.burnDown.length > 1 && <BurnDownChart months={risks.burnDown} today={on} />}
        </div>
      )}
    </section>
  )
}
