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

/** Invites a person; answers with the code by which they accept. */
export async function invite(member: Pick<Member, 'name' | 'email' | 'role'>): Promise<string> {
  return (await call<{ readonly code: string }>('/api/members', { method: 'POST', body: member })).code
}

/** Makes a key; its secret is shown this once. */
export async function makeKey(key: Pick<ApiKey, 'name' | 'role'>): Promise<string> {
  return (await call<{ readonly secret: string }>('/api/api-keys', { method: 'POST', body: key })).secret
}
