import type { Session } from '@assay/client'
import { includesRole, isRole, type Authority, type Register, type Role } from '@assay/isms'
import { useSession } from '../api/session.ts'

/** Whether the visitor may add records to a register. Whether they may change one, the record itself says. */
export function useMayCreate(register: Register): boolean {
  return mayCreate(register, useSession())
}

function mayCreate(register: Register, session: Session): boolean {
  return !register.permanent && isOneOf(register.permission.create, session)
}

/** Whether the visitor has one of several authorities, whatever the record. */
export function isOneOf(authorities: readonly Authority[], session: Session): boolean {
  return authorities.some((authority) => has(authority, session))
}

/** Whether the visitor may change records of a register by their role; who owns one may do more, and the server says so of each. */
export function useMayWrite(register: Register): boolean {
  const session = useSession()
  return !register.permanent && register.permission.write.some((authority) => has(authority, session))
}

/** Whether the visitor may take records of a register out of the lists, and bring them back. */
export function useMayArchive(register: Register): boolean {
  const session = useSession()
  return !register.permanent && register.permission.archive.some((authority) => has(authority, session))
}

/** By role, or by a role of the ISMS; what a field of the record gives, only that record shows. */
function has(authority: Authority, { role, ismsRoles, may }: Session): boolean {
  if (authority === 'everybody') return may.includes('act')
  if (authority.startsWith('.')) return false
  if (isRole(authority)) return may.includes('act') && isRole(role) && includesRole(authority, role satisfies Role)
  return ismsRoles.includes(authority)
}
