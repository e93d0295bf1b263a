import type { Language } from '@assay/isms'
import type { Stored } from '../store/record.ts'
import { registerNamed } from '../store/register-named.ts'
import { linesOf, type Working } from '../worker/task.ts'
import { exportRegister, type SheetFormat } from './register.ts'
import { statementCsv, statementXlsx } from './sheet.ts'
import type { Statement } from './statement.ts'

/** What the server asks for. Records, and the keys of those that they point to, come as lines of JSON. */
export interface ExportAsking {
  readonly register: string
  readonly format: SheetFormat
  /** The day on which what is computed is asked. */
  readonly asOf: string
  /** In which the organisation has its documents. */
  readonly language: Language
}

/** Some of the records, in their order, and the keys of what these point to. */
export interface ExportBatch {
  readonly records: readonly Stored[]
  readonly keys: readonly (readonly [id: string, key: string])[]
}

/** Makes a sheet of a register. */
export async function registerTask({ argument, parts, give }: Working): Promise<void> {
  const { register, ...sheet } = argument as ExportAsking
  const keys = new Map<string, string>()
  const records: Stored[] = []
  for await (const line of linesOf(parts)) {
    const batch = JSON.parse(line) as ExportBatch
    for (const one of batch.records) records.push(one)
    for (const [id, key] of batch.keys) keys.set(id, key)
  }
  await give(await exportRegister(registerNamed(register), records, { ...sheet, keys }))
}

/** Makes a sheet of a statement. */
export async function statementSheetTask({ argument, give }: Working): Promise<void> {
  const { statement, format } = argument as { readonly statement: Statement; readonly format: 'csv' | 'xlsx' }
  await give(format === 'csv' ? await statementCsv(statement) : await statementXlsx(statement))
}
