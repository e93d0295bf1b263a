import { parse as parseYaml } from 'yaml'
import { isNestedDeep } from '../edge.ts'
import { Problem } from '../problem.ts'
import { assertBounded, cellText, counting, unreadable, type Grid } from './grid.ts'
import { linesIn } from './text.ts'

type Item = Readonly<Record<string, unknown>>

/** The records of a JSON file, or of one JSON object a line; null where the text is neither. */
export function jsonGrid(text: string, around: string | null = null): Grid | null {
  const trimmed = text.trimStart()
  if (!trimmed.startsWith('[') && !trimmed.startsWith('{')) return null
  const whole = parsed(text)
  if (whole !== undefined) return recordsGrid(whole, around)
  const items: unknown[] = []
  for (const line of linesIn(text)) {
    if (line.trim() === '') continue
    const item = parsed(line)
    if (!isItem(item)) return null
    items.push(item)
  }
  return items.length > 0 ? recordsGrid(items, around) : null
}

/** Whether a text reads like YAML: a key with a colon, a list of them, or a key with its value and a list further down. */
export function looksLikeYaml(text: string): boolean {
  let first: string | null = null
  for (const line of linesIn(text)) {
    if (first === null) first = isSaying(line) ? line : null
    else if (!/^["']?[\w-]+["']?: [^,;|\t]+$/.test(first)) break
    else if (/^\s*- \S/.test(line)) return true
  }
  return first !== null && isList(first)
}

function isSaying(line: string): boolean {
  return line.trim() !== '' && !line.trimStart().startsWith('#') && line.trim() !== '---'
}

function isList(first: string): boolean {
  return /^\s*- [\w"'-]+\s*:/.test(first) || /^["']?[\w -]+["']?:\s*(?:[|>&].*)?$/.test(first)
}

/** A parsed YAML takes three hundred times its length. */
export const MAX_YAML = 1_000_000

export function yamlGrid(text: string, around: string | null = null): Grid {
  if (text.length > MAX_YAML)
    throw new Problem(413, 'TOO_LARGE', `more than ${MAX_YAML} characters of YAML: split the file, or save it as JSON`)
  try {
    return recordsGrid(parseYaml(text, { schema: 'core', maxAliasCount: 0 }), around)
  } catch (cause) {
    throw unreadable('the file is not readable YAML', cause)
  }
}

/** A list of objects as a grid; the keys are the header. */
function recordsGrid(value: unknown, around: string | null): Grid {
  if (isNestedDeep(value)) throw unreadable('the file is nested deeper than any list of records')
  const found = listIn(value)
  assertBounded({ rows: found.length })
  const whole = around === null ? null : wholeOf(value, found)
  const outer = around === null || whole === null ? [] : [[around, whole] as const]
  const list = found.map((item) => flatten(item, outer))
  const names = new Set<string>()
  for (const item of list) {
    for (const name of Object.keys(item)) names.add(name)
    assertBounded({ columns: names.size })
  }
  const keys = [...names]
  assertBounded({ cells: list.length * keys.length })
  const count = counting()
  const rows = list.map((item, index) => {
    const cells = keys.map((key) => plainText(item[key]))
    count(cells)
    return { line: index + 2, cells }
  })
  return { name: 'list', rows: [{ line: 1, cells: keys }, ...rows] }
}

/** The longest list of objects in a file, or the objects of a map by their ids. */
function listIn(value: unknown): readonly Item[] {
  if (Array.isArray(value)) return value.filter(isItem)
  if (!isItem(value)) throw unreadable('the file holds no list of records')
  const lists = Object.values(value).filter((inner) => Array.isArray(inner) && inner.some(isItem))
  const longest = lists.toSorted((a, b) => lengthOf(b) - lengthOf(a))[0]
  if (longest !== undefined) return listIn(longest)
  const entries = Object.entries(value)
  if (entries.length > 1 && entries.every(([, inner]) => isItem(inner))) return entries.map(([id, inner]) => ({ id, ...(inner as Item) }))
  const only = entries.length === 1 ? entries[0]?.[1] : undefined
  return isItem(only) ? listIn(only) : [value]
}

/** What the list of a file stands in, as people name it: `House rules (house-rules)`. Null where it stands in nothing that has a name. */
function wholeOf(value: unknown, list: readonly Item[]): string | null {
  if (!isItem(value) || list.includes(value)) return null
  const [title, id] = [value['title'] ?? value['name'], value['id']].map((part) => (typeof part === 'string' ? part : null))
  return title !== null && id !== null ? `${title} (${id})` : (title ?? id ?? null)
}

function lengthOf(value: unknown): number {
  return Array.isArray(value) ? value.length : 0
}

/** `owner: { name: Eva }` is an owner called Eva; other objects in objects become columns such as `likelihood score`. */
function flatten(item: Item, outer: readonly (readonly [string, string])[]): Item {
  const flat: Record<string, unknown> = Object.create(null)
  for (const [key, value] of [...outer, ...Object.entries(item)]) {
    if (!isItem(value)) flat[key] = value
    else if (nameIn(value) === null) for (const [inner, found] of Object.entries(value)) flat[`${key} ${inner}`] = found
    else flat[key] = nameIn(value)
  }
  return flat
}

function nameIn(value: Item): string | null {
  const name = value['name'] ?? value['title'] ?? value['id']
  return typeof name === 'string' ? name : null
}

function plainText(value: unknown): string {
  return Array.isArray(value)
    ? value.map((part) => (isItem(part) ? (nameIn(part) ?? cellText(part)) : cellText(part))).join('\n')
    : cellText(value)
}

function isItem(value: unknown): value is Item {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
