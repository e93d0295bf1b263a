import { readdirSync, readFileSync } from 'node:fs'

/** Sentences with places for values, one a line in `templates/`, written for this project: `{person}` and the like are filled by generate.ts, `\n` is a line break. */

const folder = new URL('templates/', import.meta.url)

function read(name: string): readonly string[] {
  const text = readFileSync(new URL(`${name}.txt`, folder), 'utf8')
  return text
    .trimEnd()
    .split('\n')
    .map((line) => line.replaceAll('\\n', '\n'))
}

/** Those in which there is nothing to find. */
const NOTHING = 'nothing'

/** Templates by language. */
export const TEMPLATES: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  readdirSync(folder)
    .map((file) => file.replace('.txt', ''))
    .filter((name) => name !== NOTHING)
    .toSorted()
    .map((name) => [name, read(name)]),
)
export const NEGATIVE = read(NOTHING)
