import { isRole, type Authority, type Command, type Register } from '@assay/isms'
import type { Action } from './actor.ts'

/** What can be done to a register and its records. A command is one more, by its name. */
export const acts = ['read', 'history', 'export', 'create', 'update', 'archive', 'restore', 'import', 'erase'] as const

export type Act = (typeof acts)[number]

/** What somebody must be allowed to do to act on a register: the only place that says so, for every way in. The rules of the register say the rest. */
export function policyOf(register: Register, act: Act): Action {
  switch (act) {
    case 'read':
    case 'history':
    case 'export':
      return 'read'
    case 'create':
      return doorOf(register.permission.create, 'write')
    case 'import':
      return importDoor(register)
    case 'update':
      return doorOf(register.permission.write, 'write')
    case 'archive':
    case 'restore':
      return doorOf(register.permission.archive, 'write')
    case 'erase':
      return 'administer'
  }
}

/** What somebody must be allowed to do to take a decision at all; whose it is, the record says. */
export function policyOfCommand({ by }: Command): Action {
  return doorOf(by, 'decide')
}

/** Many records at once are no report of somebody passing by: whoever imports may write. */
function importDoor({ permission }: Register): Action {
  const door = doorOf(permission.create, 'write')
  return door === 'act' ? 'write' : door
}

/** The widest of the authorities as one door; a person in a field, or one with a role of the ISMS, may have any role here. */
function doorOf(authorities: readonly Authority[], contributor: 'write' | 'decide'): Action {
  if (authorities.some((authority) => authority === 'everybody' || authority === 'reader' || !isRole(authority))) return 'act'
  if (authorities.includes('auditor')) return 'find'
  if (authorities.includes('contributor')) return contributor
  return authorities.includes('manager') ? 'approve' : 'administer'
}
