import { useQuery } from '@tanstack/react-query'
import type { AuditReport, Overview, Signer, StatementChanges, StatementHeader, StatementRow } from '@assay/isms'
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

/** An approved version, as the list of them shows it. */
export interface StatementVersion {
  readonly key: string
  readonly version: string | null
  readonly status: string | null
  readonly approvedOn: string | null
  readonly approvedBy: string | null
  readonly approvedWith: readonly Signer[]
  /** The SHA-256 of the PDF as it was approved. */
  readonly file: string | null
  /** Where it is printed from in place of a PDF that was not kept. */
  readonly reconstructed: { readonly entry: number; readonly on: string } | null
  /** The source that states the approval, where it was not given here. */
  readonly stated: string | null
}

/** Every version of the statement that was ever approved, the latest first. */
export function useVersions() {
  return useQuery({
    queryKey: ['soa', 'versions'],
    queryFn: () => call<{ readonly items: readonly StatementVersion[] }>('/api/soa/versions'),
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
