import type { Scale } from '@assay/isms'
import { useText } from '../message/text.tsx'
import { Mark, toneOfLevel } from '../part/mark.tsx'

interface MatrixProps {
  readonly scale: Pick<Scale, 'likelihood' | 'consequence' | 'matrix' | 'levels' | 'acceptance'>
}

/** The level at each point of the scale, as a table. */
export function Matrix({ scale }: MatrixProps) {
  const t = useText()
  if (scale.matrix.length === 0) return null
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={t.risk.matrix}>
      <table className="matrix">
        <caption>{t.risk.matrix}</caption>
        <thead>
          <tr>
            <th scope="col">{t.risk.likelihood} ↓</th>
            {scale.consequence.map((step) => (
              <th key={step} scope="col">
                {step}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {scale.likelihood
            .map((step, row) => (
              <tr key={step}>
                <th scope="row">{step}</th>
                {scale.consequence.map((harm, column) => {
                  const level = scale.matrix[row]?.[column] ?? null
                  return (
                    <td key={harm}>
                      <Mark tone={toneOfLevel(level, scale)}>{level ?? '–'}</Mark>
                    </td>
                  )
                })}
              </tr>
            ))
            .toReversed()}
        </tbody>
      </table>
    </div>
  )
}
