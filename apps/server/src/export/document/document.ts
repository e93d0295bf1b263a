import {
  document as register,
  languageOf,
  languageReads,
  signersOf,
  versionInForce,
  type Decision,
  type Document,
  type DocumentVersion,
  type Language,
  type State,
} from '@assay/isms'
import { reading, type Tx } from '../../store/db.ts'
import { findRecord, keysOf } from '../../store/record.ts'
import { notFound } from '../../problem.ts'
import type { Actor } from '../../actor.ts'
import type { Services } from '../../services.ts'
import { loadViews } from '../../store/view.ts'
import { vaultOf, type Vault } from '../../store/vault.ts'
import type { Decided } from '../paper.ts'
import { peopleOf, type Approval } from '../signers.ts'
import { reconstructionOf, type Reconstruction } from '../reconstruction.ts'

/** A document as it leaves the system: its text, and what an auditor asks of documented information (27001:2022, 7.5.2 and 7.5.3). */
export interface Leaving {
  readonly key: string
  readonly organisation: string
  readonly title: string
  /** The number that was given at the approval; null for a draft, which has none. */
  readonly version: string | null
  readonly standing: 'draft' | 'in-review' | 'approved' | 'superseded' | 'withdrawn'
  /** In which it is printed. */
  readonly language: Language
  readonly classification: string | null
  readonly owner: string | null
  readonly author: string | null
  /** Who approved it; null for a draft. */
  readonly approval: Approval | null
  readonly reviewOn: string | null
  /** Markdown. */
  readonly body: string
  /** The ledger entry that a draft stands on; null for what was approved, which is printed before its entry is written. */
  readonly entry: number | null
  /** The SHA-256 of the PDF as it was approved; null for a draft, and for an approval from before it was kept. */
  readonly file: string | null
  /** Where the text of an approved version was taken from whose PDF was not kept. */
  readonly reconstructed: Reconstruction | null
  /** The day of a draft; null for a version that was approved. */
  readonly draftOf: string | null
}

/** Which text leaves: the one in force, the one that is being written, or an earlier version by its number. */
export type Which = { readonly text: 'in-force' | 'draft' } | { readonly version: string } | null

interface Wanted {
  readonly id: string
  /** Null for the text in force, or the draft while none is. */
  readonly which: Which
}

/** Reads a document to export. Throws `NOT_FOUND` where it is not there, or has no such text. */
export async function leavingDocument(services: Services, { org }: Actor, { id, which }: Wanted): Promise<Leaving> {
  const { db, now } = services
  return reading(db, org, async (tx) => {
    const record = (await findRecord(tx, register, id)) ?? missing()
    const state = record.state as Document
    const today = new Date(now()).toISOString().slice(0, 10)
    const organisation = await tx.selectFrom('organisation').select('name').executeTakeFirstOrThrow()
    const version = versionOf(state, which, today)
    const base = { key: record.key, organisation: organisation.name, language: languageOf(await loadViews(tx, languageReads)) }
    if (!version)
      return { ...base, entry: record.last?.seq ?? null, file: null, reconstructed: null, ...(await draftText(tx, state, today)) }
    const reconstructed = version.file === null ? await approvalOf(tx, vaultOf(services, org), { id: record.id, version }) : null
    return { ...base, entry: null, file: version.file, reconstructed, ...(await approvedText(tx, version, state)) }
  })
}

/** The entry in which a version was approved. */
function approvalOf(tx: Tx, vault: Vault, { id, version }: { readonly id: string; readonly version: DocumentVersion }) {
  const has = ({ versions }: State): boolean =>
    Array.isArray(versions) && (versions as readonly DocumentVersion[]).some((one) => one.version === version.version)
  return reconstructionOf(tx, vault, { id, has })
}

/** The version that an approval puts in force, as a PDF that it is going to keep. */
export async function documentPaper(tx: Tx, { record, state, author }: Decided) {
  const document = state as Document
  const version = document.versions.at(-1) ?? missing()
  const organisation = await tx.selectFrom('organisation').select('name').where('org_id', '=', author.org).executeTakeFirstOrThrow()
  const language = languageOf(await loadViews(tx, languageReads))
  const base = { key: record.key, organisation: organisation.name, language, entry: null, file: null, reconstructed: null }
  const leaving: Leaving = { ...base, ...(await approvedText(tx, version, document)) }
  return { name: 'document-pdf', argument: leaving } as const
}

/** The version that is asked for; null for the draft. */
function versionOf(state: Document, which: Which, today: string): DocumentVersion | null {
  if (which !== null && 'version' in which) return state.versions.find(({ version }) => version === which.version) ?? missing()
  if (which?.text === 'draft') return null
  const inForce = versionInForce(state, today)
  if (which?.text === 'in-force') return inForce ?? missing()
  return inForce ?? null
}

type Text = Omit<Leaving, 'key' | 'organisation' | 'language' | 'entry' | 'file' | 'reconstructed'>

async function approvedText(tx: Tx, version: DocumentVersion, state: Document): Promise<Text> {
  const { title, classification, owner, author, reviewOn, body, approval } = version
  const nameOf = await namesOf(tx, [owner, author, ...peopleOf(approval)])
  return {
    title,
    version: version.version,
    classification,
    reviewOn,
    owner: nameOf(owner),
    author: nameOf(author),
    approval: approval && signatureOf(approval, nameOf),
    standing: standingOf(version, state),
    body: body ?? missing(),
    draftOf: null,
  }
}

type NameOf = (person: string | null) => string | null

function signatureOf(approval: Decision, nameOf: NameOf): Approval {
  const { by, on, for: whom, stated } = approval
  return { who: nameOf(by) ?? stated?.by ?? null, on, for: nameOf(whom), with: signersOf(approval, nameOf) }
}

function standingOf({ until }: DocumentVersion, { status }: Document): Leaving['standing'] {
  if (status === 'withdrawn') return 'withdrawn'
  return until === null ? 'approved' : 'superseded'
}

async function namesOf(tx: Tx, people: readonly (string | null)[]): Promise<NameOf> {
  const known = await keysOf(
    tx,
    people.flatMap((person) => person ?? []),
  )
  return (person) => known.get(person ?? '')?.title ?? null
}

async function draftText(tx: Tx, { title, classification, owner, author, reviewOn, body, status }: Document, today: string): Promise<Text> {
  const nameOf = await namesOf(tx, [owner, author])
  const names = { owner: nameOf(owner), author: nameOf(author) }
  const standing = status === 'in-review' ? status : 'draft'
  return {
    title,
    version: null,
    standing,
    classification,
    ...names,
    approval: null,
    reviewOn,
    body: body ?? missing(),
    draftOf: today,
  }
}

function missing(): never {
  throw notFound()
}
