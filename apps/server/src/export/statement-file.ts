import { utf8 } from '@assay/ledger'
import type { Actor } from '../actor.ts'
import type { Services } from '../services.ts'
import type { Statement } from './statement.ts'

interface Wanted {
  readonly statement: Statement
  readonly format: 'csv' | 'xlsx' | 'pdf'
}

/** The statement as a file, made apart from the process that serves. */
export async function statementFile({ workers }: Services, { org }: Actor, { statement, format }: Wanted): Promise<Uint8Array> {
  const job =
    format === 'pdf'
      ? ({ name: 'statement-pdf', argument: statement } as const)
      : ({ name: 'statement-sheet', argument: { statement, format } } as const)
  return Buffer.concat((await workers.run({ ...job, org })).parts)
}

/** The statement as JSON, everything in it. */
export function statementJson(statement: Statement): Uint8Array {
  return utf8(`${JSON.stringify(statement, null, 2)}\n`)
}
