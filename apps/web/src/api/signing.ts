import { useQuery } from '@tanstack/react-query'
import type { SuccessionReason } from '@assay/ledger'
import { call } from './api.ts'

/** Whether the log is signed here, and what keeps it from being signed. */
export interface Signing {
  readonly reason: Exclude<SuccessionReason, 'rotated'> | null
  readonly epoch: number
  readonly origin: string
  /** How many entries are known to have been signed under this name. */
  readonly signed: number
  /** What somebody outside saw, with the signed notes where they prove it. */
  readonly stop: { readonly witness: string; readonly size: number; readonly ours: string | null; readonly theirs: string | null } | null
}

export function useSigning() {
  return useQuery({ queryKey: ['signing'], queryFn: () => call<Signing>('/api/ledger/signing') })
}

/** Has a log that is not signed go on under another name and keys. */
export function beginEpoch(because: NonNullable<Signing['reason']>): Promise<Signing> {
  return call<Signing>('/api/ledger/epochs', { method: 'POST', body: { because } })
}

/** Has a new key sign from here on. */
export function rotateKey(): Promise<Signing> {
  return call<Signing>('/api/ledger/keys/rotate', { method: 'POST' })
}
