import type { ApiError } from '@assay/client'
import { useText } from '../message/text.tsx'
import { A } from './link.tsx'

/** Where the rule comes from that said no: a clause of the standard, a law, or the organisation's own rule, which its owner may switch off. */
export function Source({ clause, kind, code }: Pick<ApiError, 'clause' | 'kind' | 'code'>) {
  const t = useText()
  if (kind === 'house') {
    return (
      <span className="clause">
        {t.refusal.house} <A href={`/house-rules?q=${code}`}>{code}</A>
      </span>
    )
  }
  if (clause === null || kind === 'sense') return null
  return <span className="clause">{clause}</span>
}
