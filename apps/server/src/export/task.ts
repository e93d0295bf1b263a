import type { Language } from '@assay/isms'
import type { Stored } from '../store/record.ts'
import { registerNamed } from '../store/register-named.ts'
import { linesOf, type Working } from '../worker/task.ts'
import { exportRegister, type SheetFormat, type SheetPart } from './register.ts'
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

/** Makes a sheet of a register, as its records come. */
export async function registerTask({ argument, parts, give }: Working): Promise<void> {
  const { register, ...sheet } = argument as ExportAsking
  const batches = async function* (): AsyncGenerator<SheetPart> {
    for await (const line of linesOf(parts)) {
      const { records, keys } = JSON.parse(line) as ExportBatch
      yield { records, keys: new Map(keys) }
    }
  }
  for await (const piece of exportRegister(registerNamed(register), batches(), sheet)) await give(piece)
}

/** Makes a sheet of a statement. */
export async function statementSheetTask({ argument, give }: Working): Promise<void> {
  const { statement, format } = argument as { readonly statement: Statement; readonly format: 'csv' | 'xlsx' }
  await give(format === 'csv' ? await statementCsv(statement) : await statementXlsx(statement))
}
