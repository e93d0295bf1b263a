import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { filesOf } from './files.ts'
import { readFacts } from './facts.ts'

/**
 * Writes `data` anew from a folder of fact files: the same facts give the same bytes, so a corrected fact is one run and a diff to read.
 * Files that are no longer made go, except those that nothing makes.
 */

const DATA = join(import.meta.dirname, '..', 'data')
const BY_HAND = new Set(['audit-checks.de.json'])

const [folder] = process.argv.slice(2)
if (folder === undefined) {
  process.stderr.write('usage: node scripts/launch.mjs packages/frameworks/convert/main.ts FOLDER\n')
  process.exit(2)
}

const files = filesOf(readFacts(folder))
for (const name of readdirSync(DATA)) if (!BY_HAND.has(name)) rmSync(join(DATA, name), { recursive: true })
for (const [path, text] of files) {
  mkdirSync(dirname(join(DATA, path)), { recursive: true })
  writeFileSync(join(DATA, path), text)
}
process.stdout.write(`${files.size} files written\n`)
