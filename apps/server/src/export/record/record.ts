import { idsShown, languageOf, languageReads, type Decision, type Language, type Register, type State } from '@assay/isms'
import type { Actor } from '../../actor.ts'
import { notFound } from '../../problem.ts'
import type { Services } from '../../services.ts'
import { reading, type Tx } from '../../store/db.ts'
import { findRecord, keysOf, type Stored } from '../../store/record.ts'
import { vaultOf } from '../../store/vault.ts'
import { loadViews } from '../../store/view.ts'
import type { Decided } from '../paper.ts'
import { reconstructionOf, type Reconstruction } from '../reconstruction.ts'

/** A record that is printed from its fields: a version of a scope, of risk criteria. */
export interface LeavingRecord {
  readonly register: string
  readonly key: string
  readonly organisation: string
  /** In which it is printed. */
  readonly language: Language
  readonly state: State
  /** What the records are called that it points to, by id. */
  readonly names: readonly (readonly [id: string, name: string])[]
  /** The day of a draft; null for a version that was approved. */
  readonly draftOf: string | null
  /** Where the text of an approved version was taken from whose PDF was not kept. */
  readonly reconstructed: Reconstruction | null
}

/** A record as a file: the PDF that its approval kept, or what a worker prints. */
export interface Printed {
  readonly leaving: LeavingRecord
  /** The SHA-256 of the kept PDF; null where it is printed now. */
  readonly file: string | null
}

/** Reads a record to print. Throws `NOT_FOUND` where it is not there. */
export async function leavingRecord(services: Services, { org }: Actor, { register, id }: Wanted): Promise<Printed> {
  const { db, now } = services
  return reading(db, org, async (tx) => {
    const record = await findRecord(tx, register, id)
    if (!record) throw notFound()
    const today = new Date(now()).toISOString().slice(0, 10)
    const { file, approval } = papersOf(record.state)
    const wasApproved = approval !== null && file === null
    const reconstructed = wasApproved ? await reconstructionOf(tx, vaultOf(services, org), { id: record.id, has: isApproved }) : null
    const leaving = await leavingOf(tx, { register, record, state: record.state, org })
    return { leaving: { ...leaving, draftOf: approval === null ? today : null, reconstructed }, file }
  })
}

interface Wanted {
  readonly register: Register
  /** Id or key. */
  readonly id: string
}

/** The version that an approval puts in force, as a PDF that it is going to keep. */
export async function recordPaper(tx: Tx, { register, record, state, author: { org } }: Decided) {
  const argument = await leavingOf(tx, { register, record, state, org })
  return { name: 'record-pdf', argument } as const
}

interface Place {
  readonly register: Register
  readonly record: Pick<Stored, 'key'>
  readonly state: State
  readonly org: string
}

async function leavingOf(tx: Tx, { register, record, state, org }: Place): Promise<LeavingRecord> {
  const organisation = await tx.selectFrom('organisation').select('name').where('org_id', '=', org).executeTakeFirstOrThrow()
  const language = languageOf(await loadViews(tx, languageReads))
  const named = await keysOf(tx, idsShown(register, state))
  const names = [...named].map(([id, { key, title }]) => [id, title ?? key] as const)
  return {
    register: register.name,
    key: record.key,
    organisation: organisation.name,
    language,
    state,
    names,
    draftOf: null,
    reconstructed: null,
  }
}

function papersOf(state: State): { readonly file: string | null; readonly approval: Decision | null } {
  return {
    file: (state['file'] as string | null | undefined) ?? null,
    approval: (state['approval'] as Decision | null | undefined) ?? null,
  }
}

function isApproved(changed: State): boolean {
  return papersOf(changed).approval !== null
}
