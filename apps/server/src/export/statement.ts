import {
  headerReads,
  statementHeader,
  statementOfApplicability,
  statementReads,
  type Records,
  type StatementHeader,
  type StatementRow,
} from '@assay/isms'
import type { Actor } from '../actor.ts'
import { whenOf, type Moment, type When } from '../as-of.ts'
import type { Services } from '../services.ts'
import { namedIn } from '../log/named.ts'
import { originOf, type Published } from '../store/checkpoint.ts'
import { notFound } from '../problem.ts'
import { plainState } from '../store/columns.ts'
import type { Tx } from '../store/db.ts'
import { vaultOf } from '../store/vault.ts'
import { seeing } from '../store/shadow.ts'
import { approvedVersions, frozenStatement, signatureOn, versionIn, type Approved, type WhichStatement } from './approved-statement.ts'
import { reconstructionOf, type Reconstruction } from './reconstruction.ts'
import { loadReport } from './report.ts'
import { readingUnderCheckpoint, readingUnderLastCheckpoint } from './snapshot.ts'

/** The Statement of Applicability as exports print it: a version that was approved, whole and unchanged, or the live draft, which says so. */
export interface Statement extends StatementHeader {
  /** The day of a draft; null for an approved version. */
  readonly draftOf: string | null
  /** The SHA-256 of what was approved; null for a draft, and for an approval from before it was kept. */
  readonly sealed: string | null
  /** The SHA-256 of the PDF as it was approved; null for a draft, and for an approval from before it was kept. */
  readonly file: string | null
  /** Where the text of an approved version was taken from whose PDF was not kept. */
  readonly reconstructed: Reconstruction | null
  /** The source that states the approval, where it was not given here. */
  readonly stated: string | null
  /** What rows of an earlier approval were made of, where it kept less than whole rows. */
  readonly rowsFrom: string | null
  readonly organisation: string
  readonly standard: string
  readonly date: string
  readonly checkpoint: { readonly origin: string; readonly size: number; readonly note: string; readonly vkey: string }
  readonly rows: readonly StatementRow[]
}

/** Which statement, and of which moment; null for now. */
export interface AskedStatement {
  readonly which: WhichStatement
  readonly moment: Moment | null
  /** Whether it is handed out, as it is where nothing is said: then a checkpoint must cover it. */
  readonly isExported?: boolean
}

/** The statement that is asked for, under a fresh checkpoint. Throws `NOT_FOUND` where there is no such version. */
export function buildStatement(services: Services, actor: Actor, { which, moment, isExported = true }: AskedStatement): Promise<Statement> {
  const under = isExported ? readingUnderCheckpoint : readingUnderLastCheckpoint
  return under(services, actor, async (tx, checkpoint) => {
    const when = whenOf({ services, actor }, moment)
    const place = { services, actor, checkpoint, names: true, when }
    if (which !== null && 'text' in which && which.text === 'draft') return statementAt(tx, place)
    const approved = await approvedVersions(await seeing(tx, when.past, { registers: ['soa'] }))
    const found = versionIn(approved, which, when.today)
    if (found) return approvedStatement(tx, place, { approved, found })
    if (which !== null) throw notFound()
    return statementAt(tx, place)
  })
}

interface Place {
  readonly services: Services
  readonly actor: Actor
  /** The checkpoint that covers the snapshot. */
  readonly checkpoint: Published
  /** Whether people are named; else they appear by their keys. */
  readonly names: boolean
  readonly when: When
}

async function approvedStatement(
  tx: Tx,
  { services, actor, checkpoint }: Place,
  { approved, found }: { readonly approved: readonly Approved[]; readonly found: Approved },
): Promise<Statement> {
  const frozen = frozenStatement(found.state, { organisation: actor.slug, versions: approved, ...(await signatureOn(tx, found.state)) })
  const reconstructed = found.state.file === null ? await firstApproval(tx, services, { org: actor.org, id: found.id }) : null
  return { ...frozen, reconstructed, checkpoint: await signedBy(tx, checkpoint) }
}

/** The entry in which a version was approved. */
export function firstApproval(
  tx: Tx,
  services: Services,
  { org, id }: { readonly org: string; readonly id: string },
): Promise<Reconstruction | null> {
  return reconstructionOf(tx, vaultOf(services, org), { id, has: ({ approval }) => typeof approval === 'object' && approval !== null })
}

/** The statement of a snapshot. */
export async function statementAt(tx: Tx, { services, actor, checkpoint, names, when }: Place): Promise<Statement> {
  const date = when.today
  const { rows, header } = await liveStatement(tx, { services, actor, when }, names)
  return {
    ...header,
    organisation: header.organisation ?? actor.slug,
    standard: header.edition,
    draftOf: date,
    sealed: null,
    file: null,
    reconstructed: null,
    stated: null,
    rowsFrom: null,
    date,
    checkpoint: await signedBy(tx, checkpoint),
    rows,
  }
}

async function signedBy(tx: Tx, { size, note }: Published): Promise<Statement['checkpoint']> {
  const named = await namedIn(tx)
  return { origin: originOf(note), size, note, vkey: named?.vkey ?? '' }
}

interface Looking {
  readonly services: Services
  readonly actor: Actor
  readonly when: Pick<When, 'today' | 'past'>
}

/** The rows of a snapshot as they stand on a day, and what stands above them. */
export async function liveStatement(tx: Tx, { services, actor, when: { today, past } }: Looking, names = true) {
  const { records: named } = await loadReport(tx, { services, actor, past }, [...statementReads, ...headerReads])
  const records = names ? named : withoutNames(named)
  const rows = statementOfApplicability(records, today)
  return { rows, header: statementHeader(records, rows, today) }
}

/** Records in which people are called by their keys. */
export function withoutNames(records: Records): Records {
  return (register) =>
    register === 'person'
      ? records(register).map(({ id, key, state }) => ({ id, key, state: { ...plainState(state), name: key } }))
      : records(register)
}
