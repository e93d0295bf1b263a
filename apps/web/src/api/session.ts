import type { Session } from '@assay/client'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { askedAsOf, useAsOf } from '../shell/as-of.ts'
import { actIn, call } from './api.ts'
import type { Links } from './record.ts'

export const sessionQuery = { queryKey: ['session'], queryFn: readSession, staleTime: 60_000 }

/** From then on each request says in which organisation it was made: another window may have gone to another one. */
async function readSession(): Promise<Session> {
  const session = await call('GET /api/session')
  actIn(session.organisation.slug)
  return session
}

/** Whoever looks at the past only reads, by the scale and on the day of then. */
export function useSession(): Session {
  const session = useSuspenseQuery(sessionQuery).data
  const asOf = useAsOf()
  const { data: then } = useQuery({
    queryKey: ['session', asOf],
    queryFn: () => call('GET /api/session', { query: askedAsOf(asOf) }),
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
  return person === null ? {} : { [person.id]: { id: person.id, key: person.key, title: person.name, register: PEOPLE, archived: false } }
}
