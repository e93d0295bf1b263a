import { useQuery } from '@tanstack/react-query'
import { call } from './api.ts'

export const ROLES = ['reader', 'auditor', 'contributor', 'manager', 'owner'] as const
export type Role = (typeof ROLES)[number]

export interface Member {
  readonly userId: string
  readonly name: string
  readonly email: string
  readonly role: Role
}

export interface ApiKey {
  readonly id: string
  readonly name: string
  readonly role: Role
  readonly created_at: string
  readonly revoked_at: string | null
}

export function useMembers() {
  return useQuery({ queryKey: ['members'], queryFn: () => call<{ readonly items: readonly Member[] }>('/api/members') })
}

export function useApiKeys() {
  return useQuery({ queryKey: ['api-keys'], queryFn: () => call<{ readonly items: readonly ApiKey[] }>('/api/api-keys') })
}

/** Adds a person or changes a role; answers with a link that signs them in once. */
export async function invite(member: Pick<Member, 'name' | 'email' | 'role'>): Promise<string> {
  const { link } = await call<{ readonly link: string }>('/api/members', { method: 'POST', body: member })
  return new URL(link, location.origin).href
}

/** Makes a key; its secret is shown this once. */
export async function makeKey(key: Pick<ApiKey, 'name' | 'role'>): Promise<string> {
  return (await call<{ readonly secret: string }>('/api/api-keys', { method: 'POST', body: key })).secret
}
