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
  readonly authMethod: 'session' | 'api-key' | 'system'
  /** The e-mail of the account, to find its person record. */
  readonly email: string | null
}

/** The id of whoever runs the server, known by the key in the data folder. */
export const OPERATOR = 'key:operator'

/** What can be done; each route, page and command names one. */
export type Action = 'read' | 'write' | 'decide' | 'approve' | 'find' | 'administer' | 'operate'

const policies: Readonly<Record<Action, readonly Role[]>> = {
  read: ['owner', 'manager', 'contributor', 'auditor', 'reader'],
  write: ['owner', 'manager', 'contributor'],
  decide: ['owner', 'manager', 'contributor'],
  approve: ['owner', 'manager'],
  find: ['owner', 'manager', 'contributor', 'auditor'],
  administer: ['owner'],
  /** Backup and restore see every organisation: no role in one of them is enough. */
  operate: [],
}

export const actions = Object.keys(policies) as readonly Action[]

/** Whether an actor may do this. Everything that is not listed is denied. */
export function isAllowed({ id, role }: Pick<Actor, 'id' | 'role'>, action: Action): boolean {
  return action === 'operate' ? id === OPERATOR : policies[action].includes(role)
}

/** Whether a policy is one that is defined: what else is written there denies nothing, so it must not boot. */
export function isPolicy(policy: unknown): policy is Action | 'public' {
  return typeof policy === 'string' && (policy === 'public' || Object.hasOwn(policies, policy))
}

export function isRole(text: string): text is Role {
  return roles.some((role) => role === text)
}
