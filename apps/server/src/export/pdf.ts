import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Leaving } from './document/document.ts'
import { factsOf } from './document/facts.ts'
import { parseMarkdown } from './document/markdown.ts'
import type { Working } from '../worker/task.ts'
import type { Statement } from './statement.ts'

const STATEMENT = template('statement.typ')
const DOCUMENT = template('document/document.typ')

/** Typesets a statement, apart from the process that serves. */
export async function statementTask({ argument, give }: Working): Promise<void> {
  await give(statementPdf(argument as Statement))
}

/** Typesets a document, apart from the process that serves. */
export async function documentTask({ argument, give }: Working): Promise<void> {
  await give(documentPdf(argument as Leaving))
}

/** The statement as a tagged PDF that one would sign. */
function statementPdf(statement: Statement): Uint8Array {
  return compile(STATEMENT, { statement: JSON.stringify(statement) })
}

/** A document as a tagged PDF, with its facts above the text and its version on every page. */
export function documentPdf(leaving: Leaving): Uint8Array {
  const { title, organisation, key, version, classification, body, draftOf } = leaving
  const label = version === null ? `DRAFT of ${draftOf ?? 'today'}, not approved` : `version ${version}`
  const shown = { title, organisation, key, label, classification: classification ?? '' }
  const tree = { ...shown, facts: factsOf(leaving), tree: parseMarkdown(body) }
  return compile(DOCUMENT, { document: JSON.stringify(tree) })
}

/** Data goes in as JSON, never as markup: nothing that people typed is run. */
function compile(source: string, inputs: Readonly<Record<string, string>>): Uint8Array {
  return NodeCompiler.create().pdf({ mainFileContent: source, inputs })
}

function template(name: string): string {
  return readFileSync(join(import.meta.dirname, name), 'utf8')
}
