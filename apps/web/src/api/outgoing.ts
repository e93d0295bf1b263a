import { useQuery } from '@tanstack/react-query'
import { call } from './api.ts'

/** A program elsewhere that is told what happens here. */
export interface Webhook {
  readonly id: string
  readonly name: string
  readonly url: string
  /** Names of registers; all of the ISMS where none is named. */
  readonly registers: readonly string[]
  readonly status: 'active' | 'paused'
  readonly pausedFor: 'owner' | 'gone' | 'failures' | null
}

export interface Delivery {
  readonly id: string
  /** The position of the entry that it tells of; null for a test. */
  readonly entry: number | null
  readonly status: 'waiting' | 'delivered' | 'failed' | 'held'
  readonly attempts: number
  readonly outcome: string | null
  readonly createdAt: string
  readonly triedAt: string | null
}

/** A place beside public addresses by https that something may be sent to. */
export interface Destination {
  readonly id: string
  readonly host: string
  readonly port: number
  readonly clear: boolean
  readonly reason: string
}

interface Items<T> {
  readonly items: readonly T[]
}

const EVERY_MS = 5_000

export function useWebhooks() {
  return useQuery({ queryKey: ['webhooks'], queryFn: () => call<Items<Webhook>>('/api/webhooks'), refetchInterval: EVERY_MS })
}

export function useDeliveries(id: string) {
  const read = () => call<Items<Delivery>>(`/api/webhooks/${id}/deliveries?limit=20`)
  return useQuery({ queryKey: ['webhooks', id], queryFn: read, refetchInterval: EVERY_MS })
}

export function useDestinations() {
  return useQuery({ queryKey: ['destinations'], queryFn: () => call<Items<Destination>>('/api/destinations') })
}

/** Makes a webhook; its secret is shown this once. */
export async function makeWebhook(given: Pick<Webhook, 'name' | 'url' | 'registers'>): Promise<string> {
  return (await call<{ readonly secret: string }>('/api/webhooks', { method: 'POST', body: given })).secret
}

/** Gives it a new secret, shown this once. */
export async function rotateSecret(id: string): Promise<string> {
  return (await call<{ readonly secret: string }>(`/api/webhooks/${id}/rotate`, { method: 'POST' })).secret
}

export function actOnWebhook(id: string, act: 'pause' | 'resume' | 'test' | 'replay'): Promise<unknown> {
  return call(`/api/webhooks/${id}/${act}`, { method: 'POST' })
}

export function removeWebhook(id: string): Promise<unknown> {
  return call(`/api/webhooks/${id}`, { method: 'DELETE' })
}

export function tellAgain(id: string, delivery: string): Promise<unknown> {
  return call(`/api/webhooks/${id}/deliveries/${delivery}/retry`, { method: 'POST' })
}

export function allowDestination(given: Omit<Destination, 'id'>): Promise<unknown> {
  return call('/api/destinations', { method: 'POST', body: given })
}

export function withdrawDestination(id: string): Promise<unknown> {
  return call(`/api/destinations/${id}`, { method: 'DELETE' })
}
