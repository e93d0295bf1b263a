import assert from 'node:assert/strict'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type pg from 'pg'
import {
  addCheckpoint,
  formatVerifierKey,
  generateWitnessKey,
  openCheckpoint,
  proveConsistency,
  type Checkpoint,
  type WitnessAnswer,
} from '@assay/ledger'
import { createOrganisation } from '../account/organisation.ts'
import { sessionSecretIn } from '../account/session-secret.ts'
import { serverActor, type Actor } from '../actor.ts'
import { backupOf } from '../backup/backup.ts'
import { bytesOf, restoreInto } from '../backup/dump.fixture.ts'
import { commit, type Command } from '../commit.ts'
import { newDatabase, servingOf } from '../instance.fixture.ts'
import { withClient } from '../postgres/client.ts'
import { publish, standingOf } from '../publisher.ts'
import { openKeyring, type Keyring } from '../secret/keyring.ts'
import { fileKey } from '../secret/master-key.ts'
import { openDb, reading, type Db } from '../store/db.ts'
import { registerNamed } from '../store/register-named.ts'
import { hashesIn } from '../store/tile.ts'
import { namedIn } from './named.ts'
import { beginEpoch, rotateLogKey } from './succeed.ts'
import type { StopReason } from './stop.ts'

/** A server without its doors: a data folder over a database, each of which can be copied, lost, or put together with that of another. */
export class Machine {
  readonly #world: World
  readonly folder: string
  connection: pg.ClientConfig & { readonly database: string }
  db: Db
  keyring: Keyring
  actor: Actor

  constructor(world: World, folder: string, connection: Machine['connection'], actor: Actor) {
    this.#world = world
    this.folder = folder
    this.connection = connection
    this.actor = actor
    this.db = openDb(servingOf(connection).app)
    this.keyring = openKeyring(fileKey(join(folder, 'master.key')))
  }

  get services() {
    const { db, keyring, folder } = this
    return { db, keyring, dataFolder: folder, archive: () => null, now: Date.now }
  }

  get backup() {
    const { connection, db, keyring, folder } = this
    return backupOf({ connection, db, keyring, session: sessionSecretIn(folder), archive: () => null, now: Date.now, folder })
  }

  async write(count = 1): Promise<void> {
    const register = registerNamed('asset')
    const decide = () => ({ state: register.schema.parse({ name: 'Laptop' }), event: 'asset.create' })
    const command: Command = { register, id: null, version: null, way: 'system', reads: [], decide }
    await commit(
      this.services,
      this.actor,
      Array.from({ length: count }, () => command),
    )
  }

  /** Signs what there is, and shows it to a witness who sees every checkpoint of this world. Returns why it may not; null where it may. */
  async sign(): Promise<StopReason | null> {
    try {
      const { note } = await publish(this.services, this.actor)
      await this.#world.witness(this, note)
      return null
    } catch (error) {
      if (error instanceof Error && 'reason' in error) return error.reason as StopReason
      throw error
    }
  }

  async stands(): Promise<StopReason | null> {
    return (await standingOf(this.services, this.actor)).reason
  }

  epoch(because: StopReason) {
    return beginEpoch(this.services, this.actor, because)
  }

  rotate() {
    return rotateLogKey(this.services, this.actor)
  }

  async named() {
    return (await reading(this.db, this.actor.org, namedIn)) ?? assert.fail('no key is named')
  }

  async data(): Promise<Uint8Array> {
    return bytesOf(await this.backup.dump())
  }

  async keys(): Promise<Uint8Array> {
    return bytesOf(await this.backup.dumpKeys())
  }

  sql(text: string): Promise<pg.QueryResult> {
    return withClient(this.connection, (client) => client.query(text))
  }

  /** The same database under another folder, which is a copy of this one. */
  secondFolder(): Machine {
    return this.#world.machine(this.#world.copyOf(this.folder), this.connection, this.actor)
  }

  /** A copy of the whole machine. */
  async copy(): Promise<Machine> {
    return this.#world.machine(this.#world.copyOf(this.folder), await this.copyDatabase(), this.actor)
  }

  /** A copy of the database as it is now. */
  async copyDatabase(): Promise<Machine['connection']> {
    await this.#world.release(this.connection)
    return newDatabase(this.connection.database)
  }

  /** Puts another database under this folder: a copy of an earlier one, for instance. */
  async rest(connection: Machine['connection']): Promise<void> {
    await this.db.close()
    this.connection = connection
    this.db = openDb(servingOf(connection).app)
  }

  async reopen(): Promise<void> {
    await this.db.close()
    this.db = openDb(servingOf(this.connection).app)
  }
}

/** Machines, and a witness to whom each shows all that it signs. */
export class World {
  readonly machines: Machine[] = []
  /** What was signed: name of the log, key, size, root. */
  readonly signed: {
    readonly origin: string
    readonly vkey: string
    readonly epoch: number
    readonly size: number
    readonly root: string
  }[] = []
  readonly #seen = new Map<string, Checkpoint>()
  readonly #key = generateWitnessKey('witness.example')
  readonly #folders: string[] = []

  static async open(): Promise<{ readonly world: World; readonly first: Machine }> {
    const world = new World()
    const first = world.machine(world.newFolder(), await newDatabase(), serverActor('', '', 'operator'))
    first.actor = await createOrganisation(first.services, { name: 'Harbour' })
    return { world, first }
  }

  machine(folder: string, connection: Machine['connection'], actor: Actor): Machine {
    const made = new Machine(this, folder, connection, actor)
    this.machines.push(made)
    return made
  }

  newFolder(): string {
    const folder = mkdtempSync(join(tmpdir(), 'assay-machine-'))
    this.#folders.push(folder)
    return folder
  }

  copyOf(folder: string): string {
    const copy = this.newFolder()
    cpSync(folder, copy, { recursive: true, preserveTimestamps: true })
    return copy
  }

  /** A machine that was filled from a backup. Throws where that is refused. */
  async restored(data: Uint8Array, keys: Uint8Array, actor: Actor, folder = this.newFolder()): Promise<Machine> {
    const machine = this.machine(folder, await newDatabase(), actor)
    await restoreInto({ backup: machine.backup, dataFolder: folder }, data, keys)
    return machine
  }

  /** Closes every connection to a database, so that it can be copied. */
  async release({ database }: Machine['connection']): Promise<void> {
    for (const machine of this.machines) if (machine.connection.database === database) await machine.reopen()
  }

  /** Shows a signed head to the witness, who must vouch for it. */
  async witness(machine: Machine, note: string): Promise<void> {
    const { key, origin, epoch } = await machine.named()
    if (note.slice(0, note.indexOf('\n')) !== origin) return
    const head = openCheckpoint(note, key)
    const seen = this.#seen.get(origin) ?? null
    const old = seen?.size ?? 0
    const root = Buffer.from(head.root).toString('hex')
    if (head.size < old && this.#wasSigned(origin, head.size, root)) return
    this.signed.push({ origin, vkey: formatVerifierKey(key), epoch, size: head.size, root })
    if (seen && head.size < old) return void assert.fail(`${origin} was signed at ${old}, and again at ${head.size}`)
    const proof = await proofOf(machine, old, head.size)
    const body = [`old ${old}`, ...proof.map((hash) => Buffer.from(hash).toString('base64')), '', note].join('\n')
    const answer: WitnessAnswer = addCheckpoint(body, { logOf: () => ({ keys: [key], seen }), key: this.#key, time: 1_764_000_000 })
    assert.equal(answer.status, 200, `a witness calls ${origin} at ${head.size} a fork of ${old}`)
    this.#seen.set(origin, head)
  }

  /** A head that was signed before is shown again where nothing may be signed: it says nothing new. */
  #wasSigned(origin: string, size: number, root: string): boolean {
    return this.signed.some((one) => one.origin === origin && one.size === size && one.root === root)
  }

  /** No two heads of one name, key and epoch have one size and another root. */
  assertOneHistory(): void {
    const roots = new Map<string, string>()
    for (const { origin, vkey, epoch, size, root } of this.signed) {
      const name = `${origin} ${vkey} ${epoch} ${size}`
      assert.equal(roots.get(name) ?? root, root, name)
      roots.set(name, root)
    }
  }

  async close(): Promise<void> {
    for (const machine of this.machines) await machine.db.close()
    for (const folder of this.#folders) rmSync(folder, { recursive: true, force: true })
  }
}

/** That the first `size` entries of a log begin with the first `old` ones. */
async function proofOf({ db, actor }: Machine, old: number, size: number): Promise<readonly Uint8Array[]> {
  return old === 0 || old > size ? [] : reading(db, actor.org, (tx) => proveConsistency(hashesIn(tx), old, size))
}
