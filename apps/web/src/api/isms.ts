import { useQuery } from '@tanstack/react-query'
import type { AuditReport, Overview, StatementHeader, StatementRow } from '@assay/isms'
import { askedAsOf, useAsOf } from '../shell/as-of.ts'
import { call } from './api.ts'

export type OverviewReply = Overview & { readonly checkpoint: { readonly size: string; readonly signedAt: string } | null }

export function useOverview() {
  const asOf = useAsOf()
  const words = new URLSearchParams(askedAsOf(asOf))
  return useQuery({ queryKey: ['overview', asOf], queryFn: () => call<OverviewReply>(`/api/overview?${words}`) })
}

/** The mock audit of one stage. */
export function useAudit(stage: '1' | '2') {
  const asOf = useAsOf()
  const words = new URLSearchParams({ stage, ...askedAsOf(asOf) })
  return useQuery({ queryKey: ['audit', stage, asOf], queryFn: () => call<AuditReport>(`/api/audit?${words}`) })
}

/** The Statement of Applicability as it stands. */
export interface Statement extends Omit<StatementHeader, 'organisation'> {
  readonly organisation: string
  readonly standard: string
  readonly date: string
  readonly rows: readonly StatementRow[]
}

export function useStatement() {
  const asOf = useAsOf()
  const words = new URLSearchParams({ text: 'draft', ...askedAsOf(asOf) })
  return useQuery({ queryKey: asOf === null ? ['soa'] : ['soa', asOf], queryFn: () => call<Statement>(`/api/soa?${words}`) })
}
