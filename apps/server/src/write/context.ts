import { canonicalJson, sha256, toHex } from '@assay/ledger'
import { nobody, type Context, type State } from '@assay/isms'
import type { Actor } from '../actor.ts'
import type { Command } from '../commit.ts'
import type { Tx } from '../store/db.ts'
import { pastOf, type Past } from '../store/history.ts'
import { pseudonymOf, pseudonymOfMember } from '../store/pseudonym.ts'
import type { Stored } from '../store/record.ts'
import type { Vault } from '../store/vault.ts'
import type { Db } from '../store/db.ts'
import { loadWanted, type Wanted } from '../store/view.ts'
import { identityOf } from './identity.ts'
import { didBefore, stoodIn } from './past.ts'

/** A command with who asks for it, and what that one knows. */
export interface Asked {
  readonly command: Command
  readonly actor: Actor
  /** The pseudonym under which the entry names who acts. */
  readonly author: string
  readonly context: Context
}

interface Asking {
  readonly db: Db
  readonly vault: Vault
  readonly actor: Actor
  readonly commands: readonly Command[]
  readonly before: ReadonlyMap<string, Stored>
  readonly now: string
}

const NO_PAST: Past = { acts: [], states: [] }

/** What each command of a request knows: who acts, the day, the records that it and its register look at, and what was done before. */
export async function askedIn(tx: Tx, { db, vault, actor, commands, before, now }: Asking): Promise<readonly Asked[]> {
  const today = now.slice(0, 10)
  const [author, identity, made, records, pasts] = await Promise.all([
    pseudonymOf(tx, db, actor),
    identityOf(tx, actor, today),
    actor.scopes === null ? undefined : pseudonymOfMember(tx, actor.member),
    loadWanted(tx, wantedBy(commands, before), today),
    pastsOf(tx, vault, commands),
  ])
  const acting = { ...actor, onBehalfOf: made ?? actor.onBehalfOf }
  const person = identity.acting.person
  const base = { today, now, person, acting: identity.acting, rulesOff: identity.rulesOff, records, hash: hashOf }
  return commands.map((command) => {
    const past = pasts.get(command.id ?? '') ?? NO_PAST
    const asks = {
      didBefore: (event: string) => didBefore(past, author, event),
      stoodIn: (field: string) => stoodIn(past, person?.id ?? null, field),
    }
    return { command, actor: acting, author, context: { ...base, ...asks } }
  })
}

/** The views of commands and their registers, each with what is asked. */
export function wantedBy(commands: readonly Command[], before: ReadonlyMap<string, Stored>): readonly Wanted[] {
  return commands.flatMap((command) => {
    const { register, id, newId, reads, input = {} } = command
    const state: State = { ...before.get(id ?? '')?.state, ...command.draft }
    return [...reads, ...register.reads].map((view) => ({ view, asking: { id: id ?? newId ?? null, state, input } }))
  })
}

/** The past of the records of which a rule asks who did what before. */
async function pastsOf(tx: Tx, vault: Vault, commands: readonly Command[]): Promise<ReadonlyMap<string, Past>> {
  const asking = commands.flatMap(({ id, asksPast = false }) => (asksPast && id !== null ? [id] : []))
  return new Map(await Promise.all(asking.map(async (id) => [id, await pastOf(tx, vault, id)] as const)))
}

/** The SHA-256 of a value in canonical JSON (RFC 8785), in hex. */
export function hashOf(value: unknown): string {
  return toHex(sha256(canonicalJson(value)))
}

interface Looking {
  readonly actor: Actor
  /** RFC 3339, UTC. */
  readonly now: string
}

/** What whoever only looks knows: enough to say what is open to them. */
export async function contextFor(tx: Tx, { actor, now }: Looking): Promise<Context> {
  const today = now.slice(0, 10)
  const { acting, rulesOff } = await identityOf(tx, actor, today)
  return { ...nobody(today), now, person: acting.person, acting, rulesOff, hash: hashOf }
}
