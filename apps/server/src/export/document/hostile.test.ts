import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { Problem } from '../../problem.ts'
import { documentPdf } from '../pdf.ts'
import type { Leaving } from './document.ts'
import { documentDocx } from './docx.ts'

/** Texts of 50,000 characters that want to keep whoever typesets them: done in two seconds of CPU, or refused with a reason. */

const LENGTH = 50_000
const MAX_MS = 2000
const FACTS = { key: 'DOC-1', organisation: 'Harbour', title: 'Policy', version: '1', standing: 'draft', classification: null } as const
const PEOPLE = { owner: null, author: null, approval: null, reviewOn: null, entry: 1 }

const filled = (piece: string, length = LENGTH): string => piece.repeat(Math.ceil(length / piece.length)).slice(0, length)
const table = (width: number, height: number): string =>
  `${filled('a|', width * 2)}\n${filled('-|', width * 2)}\n${`${filled('a|', width * 2)}\n`.repeat(height)}`

const section = `## A section\n\nSome **bold** words of the policy say what [to do](https://a.example) and why, with *emphasis* and \`code\`.\n\n- one\n- two\n\n| a | b |\n| - | - |\n| 1 | 2 |\n\n`

const texts: Readonly<Record<string, string>> = {
  'a policy of 42 kB': filled(section, 42_000),
  'signs of quotation': filled('>', 49_000),
  '12,000 cells': table(100, 120),
  '1,200 tables': filled('|a|b|\n|-|-|\n|1|2|\n\n'),
  '5,000 items': filled('- item ab\n'),
  'a table that is wide and long': `${table(2000, 0)}${filled('a\n', 40_000)}`,
  'lists in lists': Array.from({ length: 300 }, (_, depth) => `${' '.repeat(2 * depth)}- a`)
    .join('\n')
    .slice(0, LENGTH),
  'numbered items': filled('1. a\n'),
  'quotations of lists': filled('> - '),
  'ninety levels': `${'>'.repeat(90)} ${filled('word ', 40_000)}`,
  stars: filled('*a '),
  'two kinds of stars': filled('**a *b '),
  underscores: filled('_a'),
  brackets: filled('['),
  'nested brackets': `${'['.repeat(25_000)}${']'.repeat(25_000)}`,
  'links that never end': filled('[a](b'),
  'links with angles': filled('[a](<b'),
  images: filled('!['),
  backticks: Array.from({ length: 310 }, (_, length) => `${'`'.repeat(length + 1)}a`)
    .join(' ')
    .slice(0, LENGTH),
  'brackets in an address': `[a](${'('.repeat(LENGTH - 4)}`,
  tags: filled('<a '),
  instructions: filled('<?'),
  addresses: filled('<http:'),
  entities: filled('&amp;'),
  backslashes: filled('\\'),
  definitions: Array.from({ length: 5000 }, (_, index) => `[${index}]: b`)
    .join('\n')
    .slice(0, LENGTH),
  headings: filled('# a\n'),
  'underlined headings': filled('a\n=\n'),
  'blocks of code': filled('```\n'),
  pipes: filled('|'),
  'one word': filled('x'),
}

describe('a text that is to be typeset', () => {
  for (const [name, body] of Object.entries(texts)) {
    it(`is done in two seconds of CPU, or refused: ${name}`, async () => {
      const leaving: Leaving = { ...FACTS, ...PEOPLE, language: 'en', body, file: null, reconstructed: null, draftOf: null }
      for (const make of [() => documentPdf(leaving), () => documentDocx(leaving)]) {
        const started = process.cpuUsage()
        const made = await Promise.try(make).catch((error: unknown) => error)
        const { user, system } = process.cpuUsage(started)
        assert.ok(made instanceof Uint8Array || (made instanceof Problem && made.code.startsWith('TOO_')), String(made))
        assert.ok((user + system) / 1000 < MAX_MS, `${(user + system) / 1000} ms`)
        if (name.startsWith('a policy')) assert.ok(made instanceof Uint8Array)
      }
    })
  }
})
