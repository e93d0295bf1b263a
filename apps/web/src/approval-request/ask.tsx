import type { AnyDetail, AnyRecord } from '@assay/client'
import { useQuery } from '@tanstack/react-query'
import { call } from '../api/api.ts'
import { useText } from '../message/text.tsx'
import { A } from '../part/link.tsx'
import type { RecordProps } from '../register/slots.ts'

/** The rule by which several people approve what a register holds; the one for its kind before the one for all kinds. */
export function useApprovalRule(register: string, kind: unknown): AnyRecord | undefined {
  const query = { filter: [`what:${register}`] }
  const { data } = useQuery({
    queryKey: ['list', 'approval-rules', query],
    queryFn: () => call('GET /api/approval-rules', { query }),
  })
  const rules = data?.items ?? []
  return rules.find((rule) => rule['kind'] === (kind ?? null)) ?? rules.find((rule) => rule['kind'] === null)
}

/** The request that waits for signatures about a record. */
function useOpenRequest({ key }: AnyDetail, wanted: boolean): AnyRecord | null | undefined {
  const query = { filter: [`subject:${key}`, 'status:open'] }
  const { data } = useQuery({
    queryKey: ['list', 'approval-requests', query],
    queryFn: () => call('GET /api/approval-requests', { query }),
    enabled: wanted,
  })
  return data && (data.items[0] ?? null)
}

/** Where a rule says who approves a record together: the way to ask for it, or to the request that waits. */
export function AskForApproval({ record }: RecordProps) {
  const t = useText()
  const request = useRequested(record)
  if (request === undefined) return null
  return (
    <A className="button" href={request === null ? askingFor(record.key) : `/approval-requests/${request.key}`}>
      {request === null ? t.approval.ask : t.approval.waits(request.key)}
    </A>
  )
}

/** Beside the form that would approve it alone: that nobody does, and what to do instead. */
export function ApprovedTogether({ record }: RecordProps) {
  const t = useText()
  const rule = useApprovalRule(record.register, record['kind'])
  if (!rule) return null
  return (
    <div className="notice">
      <p>
        {t.approval.together(Number(rule['quorum']))} <A href={`/approval-rules/${rule.key}`}>{rule.key}</A>
      </p>
      <AskForApproval record={record} />
    </div>
  )
}

/** The open request about a record that can be approved; null where it can be asked for, undefined where it is not to be asked for. */
function useRequested(record: AnyDetail): AnyRecord | null | undefined {
  const rule = useApprovalRule(record.register, record['kind'])
  const waits = rule !== undefined && record.commands['approve'] !== 'WRONG_STATE' && !record.archived
  const request = useOpenRequest(record, waits)
  return waits ? request : undefined
}

function askingFor(key: string): string {
  return `/approval-requests/new?${new URLSearchParams({ subject: key })}`
}
