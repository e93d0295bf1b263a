import { roles, type Role } from '@assay/isms'

export { roles, type Role }

/** Who acts, in which organisation, and how that is known. The organisation never comes from input. */
export interface Actor {
  readonly org: string
  readonly slug: string
  readonly role: Role
  /** `user:<id>` or `key:<id>`. The ledger shows a pseudonym of it. */
  readonly id: string
  /** Whom the ledger names beside a key: the pseudonym of its author, who answers for what it does. */
  readonly onBehalfOf: string | null
  readonly authMethod: 'session' | 'api-key' | 'system'
  /** How whoever has the session signed in; null for keys and the server. */
  readonly signedInBy: string | null
  /** Whether the organisation demands a second factor that the session has not shown. */
  readonly factorWanted: boolean
  /** The e-mail of the account, or of the author of a key, to find the person record. */
  readonly email: string | null
  /** The record of the member who acts, or who made the key; null for the server and its operator. */
  readonly member: string | null
  /** What of its role a key may use; null for people. */
  readonly scopes: readonly string[] | null
  /** Whether it is sure who the person is. Until an owner has said so they take no decision. */
  readonly confirmed: boolean
}

/** The server itself or whoever runs it, in one organisation. */
export function serverActor(org: string, slug: string, as: 'operator' | 'system'): Actor {
  const id = as === 'operator' ? OPERATOR : 'system:log'
  const authMethod = as === 'operator' ? 'api-key' : 'system'
  const nobody = { onBehalfOf: null, signedInBy: null, factorWanted: false, email: null, member: null, scopes: null }
  return { org, slug, role: 'owner', id, authMethod, confirmed: true, ...nobody }
}

/** The id of whoever runs the server, known by the key in the data folder. */
const OPERATOR = 'key:operator'

/** What can be done; each route, page and command names one. */
export type Action = 'read' | 'write' | 'decide' | 'approve' | 'act' | 'find' | 'trace' | 'oversee' | 'administer' | 'operate'

const policies: Readonly<Record<Action, readonly Role[]>> = {
  read: ['owner', 'manager', 'contributor', 'auditor', 'reader'],
  write: ['owner', 'manager', 'contributor'],
  decide: ['owner', 'manager', 'contributor'],
  approve: ['owner', 'manager'],
  /** What is one's own, or open to everybody: the record says whose it is. */
  act: ['owner', 'manager', 'contributor', 'auditor', 'reader'],
  find: ['owner', 'manager', 'contributor', 'auditor'],
  /** To learn who a pseudonym of the log is. */
  trace: ['owner', 'manager', 'auditor'],
  /** To see what goes on beside requests, and to have it tried again. */
  oversee: ['owner', 'manager'],
  administer: ['owner'],
  /** Backup and restore see every organisation: no role in one of them is enough. */
  operate: [],
}

export const actions = Object.keys(policies) as readonly Action[]

/** What a key may use of its role. Decisions and administration are the acts of people. */
const FOR_KEYS: readonly Action[] = ['read', 'write', 'find', 'oversee']
/** What takes a decision: for people of whom it is sure who they are. */
const DECISIONS: readonly Action[] = ['decide', 'approve', 'act', 'administer']

type Acting = Pick<Actor, 'id' | 'role' | 'scopes' | 'confirmed' | 'factorWanted'>

/** Whether an actor may do this. Everything that is not listed is denied, and all of it where a second factor is wanted. */
export function isAllowed(actor: Acting, action: Action): boolean {
  if (actor.factorWanted) return false
  if (action === 'operate') return actor.id === OPERATOR
  return policies[action].includes(actor.role) && mayDecide(actor, action) && isInScope(actor, action)
}

/** Decisions are the acts of people of whom it is sure who they are; the operator administers, and decides nothing. */
function mayDecide({ id, confirmed }: Acting, action: Action): boolean {
  if (id === OPERATOR) return action !== 'decide' && action !== 'approve' && action !== 'act'
  return confirmed || !DECISIONS.includes(action)
}

function isInScope({ scopes }: Acting, action: Action): boolean {
  if (scopes === null) return true
  return FOR_KEYS.includes(action) && (action === 'read' || scopes.length === 0 || scopes.includes(action))
}

/** Whether a policy is one that is defined: what else is written there denies nothing, so it must not boot. */
export function isPolicy(policy: unknown): policy is Action | 'public' {
  return typeof policy === 'string' && (policy === 'public' || Object.hasOwn(policies, policy))
}

export function isRole(text: string): text is Role {
  return roles.some((role) => role === text)
}
