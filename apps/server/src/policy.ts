import type { Register } from '@assay/isms'
import type { Action } from './actor.ts'

/** What can be done to a register and its records. A command is one more, by its name. */
export const acts = ['read', 'history', 'export', 'create', 'update', 'archive', 'import', 'erase'] as const

export type Act = (typeof acts)[number]

/** What somebody must be allowed to do to act on a register: the only place that says so, for every way in. */
export function policyOf(register: Register, act: Act): Action {
  switch (act) {
    case 'read':
    case 'history':
    case 'export':
      return 'read'
    case 'create':
    case 'update':
    case 'archive':
    case 'import':
      return register.edit ?? 'write'
    case 'erase':
      return 'administer'
  }
}
