import { useQuery } from '@tanstack/react-query'
import { call } from './api.ts'

/** What became of a job when it was due. */
export interface Run {
  readonly dueAt: string
  readonly startedAt: string
  readonly endedAt: string
  /** `DONE`, or the code of a failure. */
  readonly outcome: string
}

export interface Job {
  readonly id: string
  readonly kind: string
  /** The id of what it is about; null for what comes round. */
  readonly subject: string | null
  readonly scheduled: boolean
  readonly status: 'waiting' | 'dead'
  readonly running: boolean
  readonly late: boolean
  readonly dueAt: string
  /** In a row. */
  readonly failures: number
  /** The newest first. */
  readonly runs: readonly Run[]
}

interface Jobs {
  readonly counts: readonly { readonly kind: string; readonly waiting: number; readonly failing: number; readonly dead: number }[]
  readonly items: readonly Job[]
}

const EVERY_MS = 5_000

export function useJobs() {
  return useQuery({ queryKey: ['jobs'], queryFn: () => call<Jobs>('/api/jobs'), refetchInterval: EVERY_MS })
}

/** Has a job tried again as soon as possible. */
export function retryJob(id: string): Promise<unknown> {
  return call(`/api/jobs/${id}/retry`, { method: 'POST' })
}

/** Forgets a job that was given up. */
export function forgetJob(id: string): Promise<unknown> {
  return call(`/api/jobs/${id}`, { method: 'DELETE' })
}
