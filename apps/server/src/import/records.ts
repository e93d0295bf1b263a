import { parse as parseYaml } from 'yaml'
import { isNestedDeep } from '../edge.ts'
import { Problem } from '../problem.ts'
import { assertBounded, cellText, counting, unreadable, type Grid } from './grid.ts'
import { linesIn } from './text.ts'

type Item = Readonly<Record<string, unknown>>

/** The records of a JSON file, or of one JSON object a line; null where the text is neither. */
export function jsonGrid(text: string): Grid | null {
  const trimmed = text.trimStart()
  if (!trimmed.startsWith('[') && !trimmed.startsWith('{')) return null
  const whole = parsed(text)
  if (whole !== undefined) return recordsGrid(whole)
  const items: unknown[] = []
  for (const line of linesIn(text)) {
    if (line.trim() === '') continue
    const item = parsed(line)
    if (!isItem(item)) return null
    items.push(item)
  }
  return items.length > 0 ? recordsGrid(items) : null
}

/** Whether a text reads like YAML: a key with a colon, or a list of them. */
export function looksLikeYaml(text: string): boolean {
  let first = ''
  for (const line of linesIn(text)) {
    first = line
    if (line.trim() !== '' && !line.trimStart().startsWith('#') && line.trim() !== '---') break
  }
  return /^\s*- [\w"'-]+\s*:/.test(first) || /^["']?[\w -]+["']?:\s*(?:[|>&].*)?$/.test(first)
}

/** A parsed YAML takes three hundred times its length. */
export const MAX_YAML = 1_000_000

export function yamlGrid(text: string): Grid {
  if (text.length > MAX_YAML)
    throw new Problem(413, 'TOO_LARGE', `more than ${MAX_YAML} characters of YAML: split the file, or save it as JSON`)
  try {
    return recordsGrid(parseYaml(text, { schema: 'core', maxAliasCount: 0 }))
  } catch (cause) {
    throw unreadable('the file is not readable YAML', cause)
  }
}

/** A list of objects as a grid; the keys are the header. */
function recordsGrid(value: unknown): Grid {
  if (isNestedDeep(value)) throw unreadable('the file is nested deeper than any list of records')
  const found = listIn(value)
  assertBounded({ rows: found.length })
  const list = found.map(flatten)
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

function lengthOf(value: unknown): number {
  return Array.isArray(value) ? value.length : 0
}

/** `owner: { name: Eva }` is an owner called Eva; other objects in objects become columns such as `likelihood score`. */
function flatten(item: Item): Item {
  const flat: Record<string, unknown> = Object.create(null)
  for (const [key, value] of Object.entries(item)) {
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
