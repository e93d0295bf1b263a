import {
  headerReads,
  statementHeader,
  statementOfApplicability,
  statementReads,
  type Records,
  type StatementHeader,
  type StatementRow,
} from '@assay/isms'
import { formatVerifierKey } from '@assay/ledger'
import type { Actor } from '../actor.ts'
import type { Services } from '../services.ts'
import type { Published } from '../store/checkpoint.ts'
import type { Tx } from '../store/db.ts'
import { loadViews } from '../store/view.ts'
import { readingUnderCheckpoint } from './snapshot.ts'

/** The Statement of Applicability as exports print it. */
export interface Statement extends StatementHeader {
  readonly organisation: string
  readonly standard: string
  readonly date: string
  readonly checkpoint: { readonly origin: string; readonly size: number; readonly note: string; readonly vkey: string }
  readonly rows: readonly StatementRow[]
}

/** Builds the statement from the live registers, under a fresh checkpoint. */
export function buildStatement(services: Services, actor: Actor): Promise<Statement> {
  return readingUnderCheckpoint(services, actor, (tx, checkpoint) => statementAt(tx, { services, actor, checkpoint, names: true }))
}

interface Place {
  readonly services: Services
  readonly actor: Actor
  /** The checkpoint that covers the snapshot. */
  readonly checkpoint: Published
  /** Whether people are named; else they appear by their keys. */
  readonly names: boolean
}

/** The statement of a snapshot. */
export async function statementAt(tx: Tx, { services, actor, checkpoint, names }: Place): Promise<Statement> {
  const named = await loadViews(tx, [...statementReads, ...headerReads])
  const records = names ? named : withoutNames(named)
  const key = services.ledgerKey(actor.slug)
  const date = new Date(services.now()).toISOString().slice(0, 10)
  const rows = statementOfApplicability(records, date)
  const header = statementHeader(records, rows, date)
  return {
    ...header,
    organisation: header.organisation ?? actor.slug,
    standard: header.edition,
    date,
    checkpoint: { origin: key.name, size: checkpoint.size, note: checkpoint.note, vkey: formatVerifierKey(key) },
    rows,
  }
}

/** Records in which people are called by their keys. */
export function withoutNames(records: Records): Records {
  return (register) =>
    register === 'person'
      ? records(register).map((person) => ({ ...person, state: { ...person.state, name: person.key } }))
      : records(register)
}
