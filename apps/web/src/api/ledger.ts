import { useQuery } from '@tanstack/react-query'
import { call } from './api.ts'

export function useCheckpoint() {
  return useQuery({ queryKey: ['checkpoint'], queryFn: () => call('GET /api/ledger/checkpoint') })
}

/** Replays the whole ledger when it is asked to. */
export function useExamination() {
  return useQuery({ queryKey: ['doctor'], queryFn: () => call('GET /api/doctor'), enabled: false })
}
