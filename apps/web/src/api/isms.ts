import { useQuery } from '@tanstack/react-query'
import type { AuditReport, Overview, StatementHeader, StatementRow } from '@assay/isms'
import { call } from './api.ts'

export type OverviewReply = Overview & { readonly checkpoint: { readonly size: string; readonly signedAt: string } | null }

export function useOverview() {
  return useQuery({ queryKey: ['overview'], queryFn: () => call<OverviewReply>('/api/overview') })
}

/** The mock audit of one stage, as it stands today or stood on a day. */
export function useAudit(stage: '1' | '2', asOf: string | null) {
  const words = new URLSearchParams({ stage, ...(asOf !== null && { asOf }) })
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
  return useQuery({ queryKey: ['soa'], queryFn: () => call<Statement>('/api/soa?text=draft') })
}
