import type { Asked } from '@assay/client'
import { useQuery } from '@tanstack/react-query'
import { call } from './api.ts'

export const ROLES = ['reader', 'auditor', 'contributor', 'manager', 'owner'] as const
export type Role = (typeof ROLES)[number]

export function useMembers() {
  return useQuery({ queryKey: ['members'], queryFn: () => call('GET /api/members') })
}

export function useApiKeys() {
  return useQuery({ queryKey: ['api-keys'], queryFn: () => call('GET /api/api-keys') })
}

/** Invites a person; answers with the address at which they accept, and whether a letter brings it. It opens no account. */
export async function invite(member: Asked<'POST /api/members'>['body']): Promise<{ readonly link: string; readonly mailed: boolean }> {
  const { code, mailed } = await call('POST /api/members', { body: member })
  return { link: new URL(`/invitation?code=${code}`, location.origin).href, mailed }
}

/** Makes a key; its secret is shown this once. */
export async function makeKey(key: Asked<'POST /api/api-keys'>['body']): Promise<string> {
  return (await call('POST /api/api-keys', { body: key })).secret
}

/** Whether the example company is still on this server. */
export function useExample() {
  return useQuery({ queryKey: ['example'], queryFn: () => call('GET /api/example') })
}

/** Takes the example company away, whole. */
export function removeExample(): Promise<unknown> {
  return call('DELETE /api/example')
}
