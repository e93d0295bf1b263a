import { useQuery } from '@tanstack/react-query'
import {
  compareVersions,
  type AuditReport,
  type Overview,
  type StatementChanges,
  type StatementHeader,
  type StatementRow,
} from '@assay/isms'
import { call } from './api.ts'
import type { ListReply } from './record.ts'

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

/** Every version of the statement that was ever approved, the newest first. */
export function useVersions() {
  return useQuery({
    queryKey: ['list', 'soa-versions', 'approved'],
    queryFn: () => call<ListReply>('/api/soa-versions?limit=500&filter=status%3Aapproved&filter=status%3Asuperseded'),
    select: (reply): ListReply => ({
      ...reply,
      items: reply.items.toSorted((a, b) => compareVersions(String(b['version']), String(a['version']))),
    }),
  })
}

/** One of two statements that are compared. */
export interface Side {
  readonly version: string | null
  readonly draftOf: string | null
  readonly approvedOn: string | null
  readonly changes: string | null
}

/** What is different between two statements, and which they are. */
export interface Compared extends StatementChanges {
  readonly from: Side
  readonly to: Side
}

export function useChanges(from: string, to: string) {
  return useQuery({
    queryKey: ['soa', 'changes', from, to],
    queryFn: () => call<Compared>(`/api/soa/changes?${new URLSearchParams({ from, to })}`),
  })
}
