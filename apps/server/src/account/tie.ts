import type { State } from '@assay/isms'
import type { Command } from '../commit.ts'
import { registerNamed } from '../store/register-named.ts'
import { uuidv7 } from '../uuid.ts'

interface Tied {
  /** The person that an owner chose; null for a new record. */
  readonly person: string | null
  readonly name: string
  readonly email: string
  /** Milliseconds since 1970. */
  readonly now: number
}

/** Says which person an account is: the one that an owner chose, or one that is made for it. Never one that has the same address by itself. */
export function tieOf(account: string, { person, name, email, now }: Tied): readonly Command[] {
  const id = person ?? uuidv7(now)
  const made = person === null ? [newRecord('person', { name, email }, id)] : []
  return [...made, newRecord('account-person', { title: `${name} (${email})`, account, person: id })]
}

function newRecord(name: string, given: State, newId?: string): Command {
  const register = registerNamed(name)
  const state: State = register.schema.parse(given)
  const decide = () => ({ state, event: `${name}.create` })
  return { register, id: null, ...(newId !== undefined && { newId }), version: null, way: 'system', reads: [], draft: state, decide }
}
