import { canonicalJson, sha256, toHex } from '@assay/ledger'
import { nobody, type Context, type State } from '@assay/isms'
import type { Actor } from '../actor.ts'
import type { Command } from '../commit.ts'
import type { Db, Tx } from '../store/db.ts'
import { pastOf, type Past } from '../store/history.ts'
import { pseudonymOf, pseudonymOfMember } from '../store/pseudonym.ts'
import type { Stored } from '../store/record.ts'
import type { Vault } from '../store/vault.ts'
import { loadWanted, type Wanted } from '../store/view.ts'
import { identityOf, type Identity } from './identity.ts'
import { didBefore, stoodIn } from './past.ts'

/** A command with who asks for it, and what that one knows. */
export interface Asked {
  readonly command: Command
  readonly by: Authorship
  readonly actor: Actor
  /** The pseudonym under which the entry names who acts. */
  readonly author: string
  readonly context: Context
}

/** Who asks, as every command of a request knows them. */
export interface Authorship {
  readonly actor: Actor
  readonly author: string
  readonly identity: Identity
}

/** Who asks: the pseudonym of their entries, the person that they are, and what they may. */
export async function authorshipOf(
  tx: Tx,
  db: Db,
  { actor, today }: { readonly actor: Actor; readonly today: string },
): Promise<Authorship> {
  const [author, identity, made] = await Promise.all([
    pseudonymOf(tx, db, actor),
    identityOf(tx, actor, today),
    actor.scopes === null ? undefined : pseudonymOfMember(tx, actor.member),
  ])
  return { actor: { ...actor, onBehalfOf: made ?? actor.onBehalfOf }, author, identity }
}

/** A command with who asks for it. */
export interface Authored {
  readonly command: Command
  readonly by: Authorship
}

interface Asking {
  readonly vault: Vault
  readonly authored: readonly Authored[]
  /** The records that the commands change, as they are. */
  readonly before: ReadonlyMap<string, Stored>
  readonly now: string
}

const NO_PAST: Past = { acts: [], states: [] }

/** What each of some commands knows: who acts, the day, the records that it and its register look at, and what was done before. */
export async function askedIn(tx: Tx, { vault, authored, before, now }: Asking): Promise<readonly Asked[]> {
  const commands = authored.map(({ command }) => command)
  const today = now.slice(0, 10)
  const [records, pasts] = await Promise.all([loadWanted(tx, wantedBy(commands, before), today), pastsOf(tx, vault, commands)])
  return authored.map(({ command, by }) => {
    const { actor, author, identity } = by
    const past = pasts.get(command.id ?? '') ?? NO_PAST
    const { acting, rulesOff } = identity
    const person = acting.person
    const asks = {
      didBefore: (event: string) => didBefore(past, author, event),
      stoodIn: (field: string, during?: (state: State) => boolean) =>
        stoodIn(past, person?.id ?? null, { field, ...(during && { during }) }),
    }
    return { command, by, actor, author, context: { today, now, person, acting, rulesOff, records, hash: hashOf, ...asks } }
  })
}

/** The views of commands and their registers, each with what is asked. */
function wantedBy(commands: readonly Command[], before: ReadonlyMap<string, Stored>): readonly Wanted[] {
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

/** What a command would know if it were taken now, for one that does not ask for the past. */
export async function foreknown(tx: Tx, command: Command, { actor, now, record }: Looking & { readonly record: Stored }): Promise<Context> {
  const before = new Map([[record.id, record]])
  const [context, records] = await Promise.all([
    contextFor(tx, { actor, now }),
    loadWanted(tx, wantedBy([command], before), now.slice(0, 10)),
  ])
  return { ...context, records }
}

/** What whoever only looks knows: enough to say what is open to them. */
export async function contextFor(tx: Tx, { actor, now }: Looking): Promise<Context> {
  const today = now.slice(0, 10)
  const { acting, rulesOff } = await identityOf(tx, actor, today)
  return { ...nobody(today), now, person: acting.person, acting, rulesOff, hash: hashOf }
}
