import { ApiError } from '@assay/client'
import { type QueryClient } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'

/** Whether the server answers, and whether it still knows us. */
export type Connection = 'online' | 'offline' | 'signed-out'

let state: Connection = 'online'
const listeners = new Set<() => void>()

/** Tells what a failed or successful request says about the connection. */
export function noticeOutcome(error: unknown): void {
  if (!(error instanceof ApiError)) return become('online')
  if (error.status === 0) become('offline')
  if (error.status === 401) become('signed-out')
}

/** Listens to every request that the application makes. */
export function noticeFailures(queries: QueryClient): void {
  queries.getQueryCache().subscribe((event) => {
    if (event.type !== 'updated') return
    if (event.action.type === 'error') noticeOutcome(event.action.error)
    if (event.action.type === 'success') noticeOutcome(null)
    if (event.action.type === 'failed') noticeOutcome(event.action.error)
  })
  window.addEventListener('offline', () => become('offline'))
  window.addEventListener('online', () => {
    become('online')
    void queries.invalidateQueries()
  })
}

export function useConnection(): Connection {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => state,
  )
}

function become(next: Connection): void {
  if (next === state) return
  state = next
  for (const listener of listeners) listener()
}
