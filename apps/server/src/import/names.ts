import type { Field, Register } from '@assay/isms'
import { columnsOf, decisionParts, fieldsInFiles, partTitle, rowFields } from '../export/cell.ts'
import { tonguesOf, type Tongue } from '../export/words/tongue.ts'
import { de } from '../export/words/de.ts'
import { en } from '../export/words/en.ts'
import { normal } from './word.ts'

/** The id of a row in its source, as a target to map a column to. */
export const SOURCE_KEY = '$key'

/** A column that our own exports write and that follows from the others. */
export const COMPUTED = '$computed'

/**
 * Column header to target: a field, `field.part` of a decision or of a row, `field#option` for a column of crosses, or one of the two above.
 * Headers that are not there are not used.
 */
export type Mapping = Readonly<Record<string, string>>

/** What a column is mapped to. A file may call one `constructor`: what every object inherits is no target. */
export function targetIn(mapping: Mapping, column: string): string | undefined {
  return Object.hasOwn(mapping, column) ? mapping[column] : undefined
}

const KEY_NAMES = [
  'id',
  'key',
  'nr',
  'no',
  'no.',
  'number',
  'ref',
  'ref id',
  'reference id',
  'ref no',
  'code',
  'kennung',
  'lfd nr',
  'lfd. nr.',
  'capa ref',
  'identifier',
  'identificador',
  'id riesgo',
  'id risco',
  'identifikátor',
  'azonosító',
  'α/α',
]

/** A name with all that is explained below it. What is longer is prose. */
const LONGEST = 2000

/** Ways to spell a column, from the letter to the gist. A field takes the closest. */
const SPELLINGS = [exact, bare, firstLine, gist] as const

/** Columns by name and synonym; each field is taken once, by the closest name. */
export function mapColumns(register: Register, header: readonly string[]): Mapping {
  const mapping = ownIn(register, header)
  const taken = new Set(Object.values(mapping))
  for (const { spelling, targets } of namesOf(register)) {
    for (const column of header) {
      if (column === '' || column.length > LONGEST || Object.hasOwn(mapping, column)) continue
      const target = targets.get(spelling(column))
      if (target === undefined || taken.has(target)) continue
      mapping[column] = target
      taken.add(target)
    }
  }
  return mapping
}

/** The columns of our own exports, where most of them are there with the key: each goes back to where it came from. */
function ownIn(register: Register, header: readonly string[]): Record<string, string> {
  const mapping: Record<string, string> = Object.create(null)
  const tongue = ownTongueOf(register, header)
  if (tongue === null) return mapping
  const own = ownOf(tongue)
  for (const column of header) if (own.has(column)) mapping[column] = own.get(column) ?? COMPUTED
  return mapping
}

/** The language in which our own export wrote a header: that of most of its columns, which are most that the register has. Null where none did. */
export function ownTongueOf(register: Register, header: readonly string[]): Tongue | null {
  if (!header.some(isOurKey)) return null
  const counted = tonguesOf(register).map((tongue) => ({ tongue, found: header.filter((column) => ownOf(tongue).has(column)).length }))
  const [best] = counted.toSorted((a, b) => b.found - a.found)
  return best && best.found * 2 >= columnsOf(best.tongue, '').length ? best.tongue : null
}

/** What our own exports call each target, by its title and by its name. */
function ownOf(tongue: Tongue): ReadonlyMap<string, string> {
  const known = ownNames.get(tongue)
  if (known) return known
  const names = columnsOf(tongue, '').flatMap(({ name, title, derived }) => {
    const target = derived ? COMPUTED : name
    return [[title, target] as const, [name, target] as const]
  })
  const own = new Map([...names, [tongue.sheet.key, SOURCE_KEY]])
  ownNames.set(tongue, own)
  return own
}

const ownNames = new WeakMap<Tongue, ReadonlyMap<string, string>>()

/** Whether a column has a name under which our own exports write the keys of records. */
export function isOurKey(column: string): boolean {
  return OUR_KEYS.has(normal(column))
}

const OUR_KEYS: ReadonlySet<string> = new Set([en, de].map(({ sheet }) => normal(sheet.key)))

/** Whether a column would be understood at all. */
export function isKnown(register: Register, column: string): boolean {
  return Object.keys(mapColumns(register, [column])).length > 0
}

interface Names {
  readonly spelling: (text: string) => string
  readonly targets: ReadonlyMap<string, string>
}

/** The columns of a file are looked at again for each row that may be its header. */
function remembering(spelling: (text: string) => string): (text: string) => string {
  const spelled = new Map<string, string>()
  return (text) => {
    const before = spelled.get(text)
    if (before !== undefined) return before
    if (spelled.size > REMEMBERED) spelled.clear()
    const found = spelling(text)
    spelled.set(text, found)
    return found
  }
}

const REMEMBERED = 5000

const known = new WeakMap<Register, readonly Names[]>()

/** Every name of every target in each spelling; built once a register. */
function namesOf(register: Register): readonly Names[] {
  const found = known.get(register)
  if (found) return found
  const names = SPELLINGS.map((spelling) => ({ spelling: remembering(spelling), targets: targetsOf(register, spelling) }))
  known.set(register, names)
  return names
}

function targetsOf(register: Register, spelling: (text: string) => string): ReadonlyMap<string, string> {
  const targets = new Map<string, string>()
  const add = (name: string, target: string): void => {
    const spelled = spelling(name)
    if (spelled !== '' && !targets.has(spelled)) targets.set(spelled, target)
  }
  for (const tongue of tonguesOf(register))
    for (const { names, target } of fieldsInFiles(tongue.register).flatMap((field) => namesOfField(field, tongue)))
      for (const name of names) add(name, target)
  const own = register.name.replaceAll('-', ' ')
  for (const name of [...KEY_NAMES, `${own} id`, `${own} ref`, `${own} no`, `${own} number`, `${own} key`]) add(name, SOURCE_KEY)
  for (const field of register.fields.filter(({ kind }) => kind === 'choices')) {
    for (const option of field.options) for (const word of [option, ...(field.words[option] ?? [])]) add(word, `${field.name}#${option}`)
  }
  return targets
}

interface Named {
  readonly names: readonly string[]
  readonly target: string
}

/** What a field is called, and what its parts are. A decision is its parts, and nothing beside them. */
function namesOfField(field: Field, tongue: Tongue): readonly Named[] {
  const part = (name: string, title: string): Named => {
    const target = `${field.name}.${name}`
    return { names: [target, `${field.name} ${name}`, title, ...(tongue.register.importing.synonyms?.[target] ?? [])], target }
  }
  if (field.kind === 'decision') return decisionParts.map((name) => part(name, partTitle(field, name, tongue)))
  const own = { names: [field.name, field.name.replaceAll(/([A-Z])/g, ' $1'), field.title, ...field.synonyms], target: field.name }
  return [own, ...rowFields(field).map(({ name, title }) => part(name, `${field.title} ${title}`))]
}

/** Case, accents, line breaks, underscores and emoji do not matter. */
function exact(text: string): string {
  return normal(text.replaceAll('_', ' ').replaceAll(/[:*?†]/g, ''))
}

/** Nor do remarks in brackets: `Impact (1-5)`, `Aplicável? (Sim / Não)`; nor the word risk between a stage and a rating. */
function bare(text: string): string {
  const staged = exact(text).replaceAll(/^(initial|inherent|residual|current|target|gross|net) risk (?=\w)/g, '$1 ')
  return withoutRemarks(staged)
    .replaceAll(/ ?\d ?[-–] ?\d ?/g, ' ')
    .trim()
}

/** Each bracket with what it holds, and the blank before it; in time that grows with the text. */
function withoutRemarks(text: string): string {
  let kept = ''
  let start = 0
  for (let open = nextOf(text, OPENING, 0); open >= 0; open = nextOf(text, OPENING, start)) {
    const close = nextOf(text, CLOSING, open + 1)
    if (close < 0) break
    kept += text.slice(start, open).trimEnd()
    start = close + 1
  }
  return kept + text.slice(start)
}

const OPENING = /[([{]/g
const CLOSING = /[)\]}]/g

function nextOf(text: string, sought: RegExp, from: number): number {
  sought.lastIndex = from
  return sought.exec(text)?.index ?? -1
}

/** Nor an explanation below the name; a name that is only wrapped is all of it. */
function firstLine(text: string): string {
  const [first = text, ...more] = text.split('\n')
  return bare(more.length > 1 || (more[0]?.length ?? 0) > 30 ? first : text)
}

const FILLERS = new Set(
  'of the a an and in for to rating ratings value score level details detail s name text info field column assigned identified'.split(' '),
)

/** The words that carry meaning, in any order: `Description of the risk` is a risk description, `Likelihood rating` a likelihood. */
function gist(text: string): string {
  const words = firstLine(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !FILLERS.has(word))
  return words.toSorted().join(' ')
}
