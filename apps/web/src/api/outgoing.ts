import type { Asked } from '@assay/client'
import { useQuery } from '@tanstack/react-query'
import { call } from './api.ts'

const EVERY_MS = 5_000

export function useWebhooks() {
  return useQuery({ queryKey: ['webhooks'], queryFn: () => call('GET /api/webhooks'), refetchInterval: EVERY_MS })
}

export function useDeliveries(id: string) {
  const read = () => call('GET /api/webhooks/{id}/deliveries', { path: { id }, query: { limit: 20 } })
  return useQuery({ queryKey: ['webhooks', id], queryFn: read, refetchInterval: EVERY_MS })
}

export function useDestinations() {
  return useQuery({ queryKey: ['destinations'], queryFn: () => call('GET /api/destinations') })
}

/** Makes a webhook; its secret is shown this once. */
export async function makeWebhook(body: Asked<'POST /api/webhooks'>['body']): Promise<string> {
  return (await call('POST /api/webhooks', { body })).secret
}

/** Gives it a new secret, shown this once. */
export async function rotateSecret(id: string): Promise<string> {
  return (await call('POST /api/webhooks/{id}/rotate', { path: { id } })).secret
}

export function actOnWebhook(id: string, act: 'pause' | 'resume' | 'test' | 'replay'): Promise<unknown> {
  return call(`POST /api/webhooks/{id}/${act}`, { path: { id } })
}

export function removeWebhook(id: string): Promise<unknown> {
  return call('DELETE /api/webhooks/{id}', { path: { id } })
}

export function tellAgain(id: string, delivery: string): Promise<unknown> {
  return call('POST /api/webhooks/{id}/deliveries/{delivery}/retry', { path: { id, delivery } })
}

export function allowDestination(body: Asked<'POST /api/destinations'>['body']): Promise<unknown> {
  return call('POST /api/destinations', { body })
}

export function withdrawDestination(id: string): Promise<unknown> {
  return call('DELETE /api/destinations/{id}', { path: { id } })
}
