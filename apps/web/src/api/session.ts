import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import type { Scale } from '@assay/isms'
import { askedAsOf, useAsOf } from '../shell/as-of.ts'
import { actIn, call } from './api.ts'
import type { Links } from './record.ts'
import type { Signing } from './signing.ts'

export type Action = 'read' | 'write' | 'decide' | 'approve' | 'find' | 'oversee' | 'administer' | 'people' | 'act'

/** Who is signed in and what an application must know to greet them. */
export interface Session {
  /** Whose session it is. */
  readonly account: string
  readonly organisation: { readonly slug: string; readonly name: string }
  readonly organisations: readonly { readonly slug: string; readonly name: string; readonly role: string }[]
  readonly role: string
  readonly may: readonly Action[]
  readonly email: string | null
  readonly person: { readonly id: string; readonly key: string; readonly name: string } | null
  /** Roles of the ISMS that they hold. */
  readonly ismsRoles: readonly string[]
  /** Live records of each register, by its name. */
  readonly counts: Readonly<Record<string, number>>
  readonly scale: Scale | null
  readonly today: string
  readonly signing: Signing
}

export const sessionQuery = { queryKey: ['session'], queryFn: readSession, staleTime: 60_000 }

/** From then on each request says in which organisation it was made: another window may have gone to another one. */
async function readSession(): Promise<Session> {
  const session = await call<Session>('/api/session')
  actIn(session.organisation.slug)
  return session
}

/** Whoever looks at the past only reads, by the scale and on the day of then. */
export function useSession(): Session {
  const session = useSuspenseQuery(sessionQuery).data
  const asOf = useAsOf()
  const { data: then } = useQuery({
    queryKey: ['session', asOf],
    queryFn: () => call<Session>(`/api/session?${new URLSearchParams(askedAsOf(asOf))}`),
    enabled: asOf !== null,
  })
  if (asOf === null) return session
  return { ...session, may: ['read'], ismsRoles: [], scale: then?.scale ?? null, today: then?.today ?? session.today }
}

/** The register in which the visitor is a person. */
const PEOPLE = 'person'

/** Whether the visitor can stand in a reference to this register. */
export function isPeople(target: string | null): boolean {
  return target === PEOPLE
}

/** The visitor's own record, which new records often name before anything else is read. */
export function ownLink(person: Session['person']): Links {
  return person === null ? {} : { [person.id]: { key: person.key, title: person.name, register: PEOPLE } }
}
