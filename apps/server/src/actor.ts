/** Roles of an organisation's members, from most to least. */
export const roles = ['owner', 'manager', 'contributor', 'auditor', 'reader'] as const

export type Role = (typeof roles)[number]

/** Who acts, in which organisation, and how that is known. The organisation never comes from input. */
export interface Actor {
  readonly org: string
  readonly slug: string
  readonly role: Role
  /** `user:<id>` or `key:<id>`. The ledger shows a pseudonym of it. */
  readonly id: string
  readonly onBehalfOf: string | null
  readonly authMethod: 'session' | 'api-key'
  /** The e-mail of the account, to find its person record. */
  readonly email: string | null
}

/** What can be done; each route and command names one. */
export type Action = 'read' | 'write' | 'decide' | 'approve' | 'find' | 'administer'

const policies: Readonly<Record<Action, readonly Role[]>> = {
  read: ['owner', 'manager', 'contributor', 'auditor', 'reader'],
  write: ['owner', 'manager', 'contributor'],
  decide: ['owner', 'manager', 'contributor'],
  approve: ['owner', 'manager'],
  find: ['owner', 'manager', 'contributor', 'auditor'],
  administer: ['owner'],
}

/** Whether a role may do this. Everything that is not listed is denied. */
export function isAllowed(role: Role, action: Action): boolean {
  return policies[action].includes(role)
}

export function isRole(text: string): text is Role {
  return roles.some((role) => role === text)
}
