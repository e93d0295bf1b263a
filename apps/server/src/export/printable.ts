import { EDITION, say } from '@assay/isms'
import { approvalText, type Approval } from './signers.ts'
import type { Statement } from './statement.ts'
import { speaking, type Spoken } from './words/words.ts'

/** A statement in the words of its language, as PDF and sheet print it: codes have become words, titles of Annex A their translation. */
export interface Printable extends Omit<Statement, 'rows'> {
  readonly spoken: Spoken
  /** Which text it is: a version, or a draft of a day. */
  readonly standing: string
  readonly approval: string
  readonly source: string | null
  readonly partly: string | null
  /** How far a control can be implemented, in order. */
  readonly stages: readonly string[]
  readonly rows: readonly PrintableRow[]
}

export type PrintableRow = Omit<Statement['rows'][number], 'applicable'> & { readonly applicable: string; readonly evidenceWord: string }

export async function printable(statement: Statement): Promise<Printable> {
  const spoken = await speaking(statement.language)
  const [{ status: stages }, { fields }] = await Promise.all([spoken.textOf('control'), spoken.textOf('soa')])
  const { edition } = spoken.words.statement
  const row = rowIn(spoken, stages)
  return {
    ...statement,
    spoken,
    standard: statement.standard === EDITION ? edition : statement.standard,
    classification: fields['classification']?.options?.[statement.classification] ?? statement.classification,
    ...approvalIn(spoken, statement),
    stages: ['undecided', 'not-started', 'planned', 'partial', 'implemented'].map((stage) => stages[stage] ?? stage),
    rows: statement.rows.map(row),
  }
}

function approvalIn(spoken: Spoken, statement: Statement): Pick<Printable, 'standing' | 'approval' | 'source' | 'partly'> {
  const { draftOf, version, approvedOn, rowsFrom } = statement
  const { statement: words } = spoken.words
  return {
    standing: draftOf === null ? say(words.version, { version: version ?? '–' }) : say(words.draft, { day: draftOf }),
    approval: draftOf !== null || approvedOn === null ? words.notApproved : approvalText(signatureOf(statement, spoken), spoken),
    source: sourceIn(spoken, statement),
    partly: rowsFrom === null ? null : words.partly,
  }
}

/** Who approved it, by name and function, and who signed with them. */
function signatureOf(
  { approvedOn, approvedBy, approverFunction, approvedFor, approvedWith }: Statement,
  { words, common: { authority } }: Spoken,
): Approval {
  const position = approverFunction === null ? null : (authority[approverFunction] ?? approverFunction)
  const who = [approvedBy ?? words.document.unknown, position].filter((part) => part !== null).join(', ')
  return { who, on: approvedOn ?? '', for: approvedFor, with: approvedWith }
}

/** Where its text was taken from, where it is not printed as it was approved here. */
function sourceIn({ words, common: { decision } }: Spoken, { stated, reconstructed }: Statement): string | null {
  if (stated !== null) return say(decision['stated'] ?? '', { source: stated })
  return reconstructed === null ? null : say(words.statement.reconstructed, { entry: reconstructed.entry, day: reconstructed.on })
}

function rowIn({ words: { statement: words }, titleOf }: Spoken, stages: Readonly<Record<string, string>>) {
  return (row: Statement['rows'][number]): PrintableRow => ({
    ...row,
    title: row.reference === null ? row.title : titleOf(row.title),
    applicable: words.applicable[row.applicable],
    implementation: stages[row.implementation] ?? row.implementation,
    evidenceWord: words.evidenceStates[row.evidenceState],
  })
}
