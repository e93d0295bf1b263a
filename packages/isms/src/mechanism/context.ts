import type { Grounds } from './authority.ts'
import type { Decision } from './decision.ts'
import type { IsmsRole, Role } from './permission.ts'
import type { Loaded, Records, State } from './record.ts'

/** Somebody for whom another may decide. */
export interface Delegation {
  readonly what: 'role' | 'risk-acceptance' | 'approval'
  readonly role: IsmsRole | null
  /** The person who delegated. */
  readonly by: string
}

/** Who acts, as the rules see them. */
export interface Acting {
  /** The role in the application. */
  readonly role: Role
  /** The record of the member who acts, or who made the key; null for the server and its operator. */
  readonly member: string | null
  /** The person record that an owner tied to the account; null where none is. */
  readonly person: Loaded | null
  /** The roles of the ISMS that the person holds today, by assignment. */
  readonly ismsRoles: readonly string[]
  /** Roles of the ISMS that anybody holds today: one that nobody holds falls to managers. */
  readonly heldRoles: readonly string[]
  readonly delegations: readonly Delegation[]
  /** Whether anybody else here could decide as a manager: a founder alone has nobody to ask. */
  readonly others: boolean
}

/** What a decision knows beside the record and the input. Everything that is not pure comes in here. */
export interface Context {
  /** Today in UTC, `2026-11-24`. */
  readonly today: string
  /** The moment in UTC, RFC 3339. */
  readonly now: string
  /** The person record of whoever acts, when there is one. */
  readonly person: Loaded | null
  readonly acting: Acting
  /** Live records of the organisation; only what the command and its register declare in `reads`. */
  readonly records: Records
  /** Whether whoever acts now also did this to the record before, by what the ledger says. */
  readonly didBefore: (event: string) => boolean
  /** Whether whoever acts now stands in this field of the record, `author` or `actions.who`, or ever did; in the states that are asked about. */
  readonly stoodIn: (field: string, during?: (state: State) => boolean) => boolean
  /** House rules that the owner has switched off. */
  readonly rulesOff: ReadonlySet<string>
  /** The SHA-256 of a value in canonical JSON, in hex. */
  readonly hash: (value: unknown) => string
}

/** A context in which nobody in particular acts: for what the server does by itself, and to try a rule out. */
export function nobody(today: string, records: Records = () => []): Context {
  return {
    today,
    now: `${today}T00:00:00.000Z`,
    person: null,
    acting: { role: 'owner', member: null, person: null, ismsRoles: [], heldRoles: [], delegations: [], others: false },
    records,
    didBefore: () => false,
    stoodIn: () => false,
    rulesOff: new Set(),
    hash: (value) => JSON.stringify(value).length.toString(16).padStart(64, '0'),
  }
}

/** What a decision rests on, as its hash covers it. */
export function groundOf(fields: readonly string[], state: State): State {
  return Object.fromEntries(fields.map((name) => [name, state[name] ?? null]))
}

/** Longer than this a value is not repeated in a decision: its hash is. */
const SHORT = 500

/** The parts of a ground that are short enough to be read beside the decision. */
function shortGround(ground: State): State {
  return Object.fromEntries(Object.entries(ground).filter(([, value]) => JSON.stringify(value ?? null).length <= SHORT))
}

export interface Signing {
  /** By what they decide, for whom, and with whom. */
  readonly as: Grounds
  readonly ground: State
  readonly until?: string | null
  readonly reason?: string | null
}

/** A decision of whoever acts, today, on this ground. The person is there: commands that sign demand one. */
export function signed(context: Context, { as, ground, until = null, reason = null }: Signing): Decision {
  const cosigners = as.with ?? []
  return {
    by: context.person?.id ?? null,
    on: context.today,
    of: context.hash(ground),
    as: as.authority,
    for: as.for,
    until,
    reason,
    ...(cosigners.length > 0 && { with: cosigners }),
    ground: shortGround(ground),
    lapsed: null,
    stated: null,
  }
}
