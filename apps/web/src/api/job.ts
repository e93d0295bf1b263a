import { useQuery } from '@tanstack/react-query'
import { call } from './api.ts'

const EVERY_MS = 5_000

export function useJobs() {
  return useQuery({ queryKey: ['jobs'], queryFn: () => call('GET /api/jobs'), refetchInterval: EVERY_MS })
}

/** Has a job tried again as soon as possible. */
export function retryJob(id: string): Promise<unknown> {
  return call('POST /api/jobs/{id}/retry', { path: { id } })
}

/** Forgets a job that was given up. */
export function forgetJob(id: string): Promise<unknown> {
  return call('DELETE /api/jobs/{id}', { path: { id } })
}
