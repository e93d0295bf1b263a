import { existsSync, readdirSync, readFileSync } from 'node:fs'

/** Sentences with places for values, one a line in `templates/`, written for this project: `{person}` and the like are filled by generate.ts, `\n` is a line break. */

const folder = new URL('templates/', import.meta.url)
/** Sentences of chats, dictation, families and notes of agents, where people have one name and no capital. */
const manners = new URL('manners/', import.meta.url)

function read(name: string, from = folder): readonly string[] {
  const url = new URL(`${name}.txt`, from)
  if (!existsSync(url)) return []
  const text = readFileSync(url, 'utf8')
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
/** The manners of each language. */
export const MANNERS: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  readdirSync(manners)
    .map((file) => file.replace('.txt', ''))
    .toSorted()
    .map((name) => [name, read(name, manners)]),
)
export const NEGATIVE = read(NOTHING)
