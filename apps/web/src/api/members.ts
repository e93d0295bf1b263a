import { useQuery } from '@tanstack/react-query'
import { call } from './api.ts'

export const ROLES = ['reader', 'auditor', 'contributor', 'manager', 'owner'] as const
export type Role = (typeof ROLES)[number]

export interface Member {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly role: Role
  readonly status: 'invited' | 'active'
  readonly confirmed: boolean
  /** The moment after which an invitation is worth nothing. */
  readonly invitedUntil: string | null
}

export interface ApiKey {
  readonly id: string
  readonly name: string
  readonly role: Role
  readonly scopes: readonly string[]
  /** The record of the member who made it. */
  readonly author: string
  readonly status: 'active' | 'revoked'
  /** A day. */
  readonly expiresOn: string
  readonly revokedAt: string | null
  readonly usedAt: string | null
}

export function useMembers() {
  return useQuery({ queryKey: ['members'], queryFn: () => call<{ readonly items: readonly Member[] }>('/api/members') })
}

export function useApiKeys() {
  return useQuery({ queryKey: ['api-keys'], queryFn: () => call<{ readonly items: readonly ApiKey[] }>('/api/api-keys') })
}

/** Invites a person; answers with the address at which they accept, and whether a letter brings it. It opens no account. */
export async function invite(
  member: Pick<Member, 'name' | 'email' | 'role'>,
): Promise<{ readonly link: string; readonly mailed: boolean }> {
  const { code, mailed } = await call<{ readonly code: string; readonly mailed: boolean }>('/api/members', { method: 'POST', body: member })
  return { link: new URL(`/invitation?code=${code}`, location.origin).href, mailed }
}

/** Makes a key; its secret is shown this once. */
export async function makeKey(key: Pick<ApiKey, 'name' | 'role' | 'scopes'> & { readonly expiresOn?: string }): Promise<string> {
  return (await call<{ readonly secret: string }>('/api/api-keys', { method: 'POST', body: key })).secret
}

/** Whether the example company is still on this server. */
export function useExample() {
  return useQuery({ queryKey: ['example'], queryFn: () => call<{ readonly present: boolean }>('/api/example') })
}

/** Takes the example company away, whole. */
export function removeExample(): Promise<unknown> {
  return call('/api/example', { method: 'DELETE' })
}
