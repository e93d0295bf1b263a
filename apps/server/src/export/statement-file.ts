import { utf8 } from '@assay/ledger'
import type { Actor } from '../actor.ts'
import { keptFile } from '../files.ts'
import type { Services } from '../services.ts'
import type { Statement } from './statement.ts'

interface Wanted {
  readonly statement: Statement
  readonly format: 'csv' | 'xlsx' | 'pdf'
}

/** The statement as a file, made apart from the process that serves. An approved version is the very PDF that was approved, if it was kept. */
export async function statementFile(services: Services, actor: Actor, { statement, format }: Wanted): Promise<Uint8Array> {
  const kept = format === 'pdf' && statement.file !== null ? await keptFile(services, actor, statement.file) : null
  if (kept) return kept
  const job =
    format === 'pdf'
      ? ({ name: 'statement-pdf', argument: statement } as const)
      : ({ name: 'statement-sheet', argument: { statement, format } } as const)
  return Buffer.concat((await services.workers.run({ ...job, org: actor.org })).parts)
}

/** The statement as JSON, everything in it. */
export function statementJson(statement: Statement): Uint8Array {
  return utf8(`${JSON.stringify(statement, null, 2)}\n`)
}
