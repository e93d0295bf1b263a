import { useQuery } from '@tanstack/react-query'
import { call } from './api.ts'

export interface Checkpoint {
  readonly size: number
  /** The signed note. */
  readonly note: string
  /** The key that signs, as a verifier takes it. */
  readonly vkey: string
  /** Those before it, the newest first. */
  readonly earlier: readonly { readonly size: number; readonly note: string; readonly signedAt: string }[]
}

export interface Examination {
  readonly ok: boolean
  readonly entries: number
  readonly records: number
  readonly problems: readonly { readonly code: string; readonly message: string; readonly subject: string | null }[]
}

export function useCheckpoint() {
  return useQuery({ queryKey: ['checkpoint'], queryFn: () => call<Checkpoint>('/api/ledger/checkpoint') })
}

/** Replays the whole ledger when it is asked to. */
export function useExamination() {
  return useQuery({ queryKey: ['doctor'], queryFn: () => call<Examination>('/api/doctor'), enabled: false })
}
