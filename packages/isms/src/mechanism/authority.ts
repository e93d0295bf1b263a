import type { Acting } from './context.ts'
import type { Cosigner } from './decision.ts'
import { includesRole, isRole, type Authority } from './permission.ts'
import type { State } from './record.ts'

/** By what somebody may act, and for whom. */
export interface Grounds {
  readonly authority: string
  readonly for: string | null
  /** Who signed with them, where a last signature completes a decision. */
  readonly with?: readonly Cosigner[]
}

/** By which of several authorities somebody may act on a state; null where by none. */
export function groundsOf(authorities: readonly Authority[], acting: Acting, state: State): Grounds | null {
  for (const authority of authorities) {
    const grounds = groundsBy(authority, acting, state)
    if (grounds) return grounds
  }
  return null
}

function groundsBy(authority: Authority, acting: Acting, state: State): Grounds | null {
  if (authority === 'everybody') return { authority, for: null }
  if (authority.startsWith('.')) return holderGrounds(authority.slice(1), acting, state)
  if (isRole(authority)) return includesRole(authority, acting.role) ? { authority, for: null } : null
  return ismsGrounds(authority, acting)
}

/** The person in a field and nobody for them: what may be delegated is named. A field in which nobody stands falls to managers. */
function holderGrounds(field: string, acting: Acting, state: State): Grounds | null {
  const holders = idsIn(state[field])
  if (holders.length === 0) return includesRole('manager', acting.role) ? { authority: 'manager', for: null } : null
  return acting.person !== null && holders.includes(acting.person.id) ? { authority: field, for: null } : null
}

/** A role of the ISMS; one that nobody holds falls to managers. */
function ismsGrounds(role: string, acting: Acting): Grounds | null {
  if (acting.ismsRoles.includes(role)) return { authority: role, for: null }
  const delegated = acting.delegations.find((delegation) => delegation.what === 'role' && delegation.role === role)
  if (delegated) return { authority: role, for: delegated.by }
  return !acting.heldRoles.includes(role) && includesRole('manager', acting.role) ? { authority: 'manager', for: null } : null
}

function idsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  return Array.isArray(value) ? value.map(String) : []
}
