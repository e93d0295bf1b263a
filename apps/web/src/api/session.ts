import { useSuspenseQuery } from '@tanstack/react-query'
import type { Scale } from '@assay/isms'
import { call } from './api.ts'

export type Action = 'read' | 'write' | 'decide' | 'approve' | 'find' | 'administer'

/** Who is signed in and what an application must know to greet them. */
export interface Session {
  readonly organisation: { readonly slug: string; readonly name: string }
  readonly organisations: readonly { readonly slug: string; readonly name: string; readonly role: string }[]
  readonly role: string
  readonly may: readonly Action[]
  readonly email: string | null
  readonly person: { readonly id: string; readonly key: string; readonly name: string } | null
  /** Live records of each register, by its name. */
  readonly counts: Readonly<Record<string, number>>
  readonly scale: Scale | null
  readonly today: string
}

export const sessionQuery = { queryKey: ['session'], queryFn: () => call<Session>('/api/session'), staleTime: 60_000 }

export function useSession(): Session {
  return useSuspenseQuery(sessionQuery).data
}
