import type { AnyRecord } from '@assay/client'
import { levelOf } from '@assay/isms'
import { useSession } from '../api/session.ts'
import { useText } from '../message/text.tsx'
import { Mark, toneOfLevel } from '../part/mark.tsx'

export const stages = ['inherent', 'current', 'residual'] as const
export type Stage = (typeof stages)[number]

/** Likelihood and consequence as the level that the criteria in force give them, and in words. */
export function Rating({ record, stage }: { readonly record: AnyRecord; readonly stage: Stage }) {
  const t = useText()
  const { scale } = useSession()
  const [likelihood, consequence] = [record[`${stage}Likelihood`], record[`${stage}Consequence`]]
  if (typeof likelihood !== 'number' || typeof consequence !== 'number') return <Mark tone="idle">{t.risk.notAssessed}</Mark>
  if (scale === null) return <>{`${likelihood} × ${consequence}`}</>
  const level = levelOf(scale, { likelihood, consequence })
  return (
    <span title={t.risk.point(scale.likelihood[likelihood - 1] ?? '', scale.consequence[consequence - 1] ?? '')}>
      <Mark tone={toneOfLevel(level, scale)}>
        {level ?? t.risk.offScale} <span className="muted">{`${likelihood}×${consequence}`}</span>
      </Mark>
    </span>
  )
}
