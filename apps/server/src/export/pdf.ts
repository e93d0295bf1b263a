import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Leaving } from './document/document.ts'
import { say } from '@assay/isms'
import { classOf, factsOf } from './document/facts.ts'
import { parseMarkdown } from './document/markdown.ts'
import type { LeavingRecord } from './record/record.ts'
import { recordText } from './record/text.ts'
import type { Working } from '../worker/task.ts'
import { printable } from './printable.ts'
import type { Statement } from './statement.ts'
import { speaking } from './words/words.ts'

const STATEMENT = template('statement.typ')
const DOCUMENT = template('document/document.typ')

/** Typesets a statement, apart from the process that serves. */
export async function statementTask({ argument, give }: Working): Promise<void> {
  await give(await statementPdf(argument as Statement))
}

/** Typesets a document, apart from the process that serves. */
export async function documentTask({ argument, give }: Working): Promise<void> {
  await give(await documentPdf(argument as Leaving))
}

/** Typesets a record, apart from the process that serves. */
export async function recordTask({ argument, give }: Working): Promise<void> {
  const text = await recordText(argument as LeavingRecord)
  await give(compile(DOCUMENT, { document: JSON.stringify(text) }))
}

/** The statement as a tagged PDF that one would sign. */
async function statementPdf(statement: Statement): Promise<Uint8Array> {
  const { spoken, ...text } = await printable(statement)
  return compile(STATEMENT, { statement: JSON.stringify(text), words: JSON.stringify(spoken.words.statement) })
}

/** A document as a tagged PDF, with its facts above the text and its version on every page. */
export async function documentPdf(leaving: Leaving): Promise<Uint8Array> {
  const { title, organisation, key, version, body, draftOf, language } = leaving
  const spoken = await speaking(language)
  const { document: words } = spoken.words
  const label = version === null ? say(words.draft, { day: draftOf ?? '' }) : say(words.version, { version })
  const shown = { title, organisation, key, label, language, page: words.page, classification: (await classOf(leaving, spoken)) ?? '' }
  const tree = { ...shown, facts: await factsOf(leaving, spoken), tree: parseMarkdown(body) }
  return compile(DOCUMENT, { document: JSON.stringify(tree) })
}

/** Data goes in as JSON, never as markup: nothing that people typed is run. */
function compile(source: string, inputs: Readonly<Record<string, string>>): Uint8Array {
  return NodeCompiler.create().pdf({ mainFileContent: source, inputs })
}

function template(name: string): string {
  return readFileSync(join(import.meta.dirname, name), 'utf8')
}
