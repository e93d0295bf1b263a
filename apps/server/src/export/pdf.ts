import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Statement } from './statement.ts'

const TEMPLATE = readFileSync(join(import.meta.dirname, 'statement.typ'), 'utf8')

/** The statement as a tagged PDF that one would sign. Data goes in as JSON, never as markup. */
export function statementPdf(statement: Statement): Uint8Array {
  const compiler = NodeCompiler.create()
  return compiler.pdf({ mainFileContent: TEMPLATE, inputs: { statement: JSON.stringify(statement) } })
}
