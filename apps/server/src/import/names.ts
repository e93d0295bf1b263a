import type { Field, Register } from '@assay/isms'
import { columnsOf, decisionParts, fieldsInFiles, partTitle, rowFields } from '../export/cell.ts'
import { tonguesOf, type Tongue } from '../export/words/tongue.ts'
import { de } from '../export/words/de.ts'
import { en } from '../export/words/en.ts'
import { wordsFor } from './vocabulary.ts'
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

/** Ways to spell a column, from the letter to the gist, and to what is left of that without the noun of the register. A field takes the closest. */
const SPELLINGS = [() => exact, () => bare, () => firstLine, () => gist, stemOf] as const

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
  if (isReply(header)) for (const column of header) if (REPLIED.has(column)) mapping[column] = COMPUTED
  return mapping
}

/** The language in which our own export wrote a header: that of most of its columns, which are most that the register has. Null where none did. */
export function ownTongueOf(register: Register, header: readonly string[]): Tongue | null {
  if (!header.some(isOurKey)) return null
  const counted = tonguesOf(register).map((tongue) => ({ tongue, found: header.filter((column) => ownOf(tongue).has(column)).length }))
  const [best] = counted.toSorted((a, b) => b.found - a.found)
  return best && (isReply(header) || best.found * 2 >= columnsOf(best.tongue, '').length) ? best.tongue : null
}

/** Whether records were taken from our interface, which says of each what it is. */
function isReply(header: readonly string[]): boolean {
  return ['key', 'register', 'recordVersion'].every((column) => header.includes(column))
}

/** What our interface says of a record beside its fields. */
const REPLIED: ReadonlySet<string> = new Set(['id', 'register', 'recordVersion', 'archived', 'erased', 'createdAt', 'updatedAt', 'links'])

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
  const names = SPELLINGS.map((spellingOf) => {
    const spelling = remembering(spellingOf(register))
    return { spelling, targets: targetsOf(register, spelling) }
  })
  known.set(register, names)
  return names
}

function targetsOf(register: Register, spelling: (text: string) => string): ReadonlyMap<string, string> {
  const targets = new Map<string, string>()
  const add = (name: string, target: string): void => {
    const spelled = spelling(name)
    if (spelled !== '' && !isEmptied(name, spelled) && !targets.has(spelled)) targets.set(spelled, target)
  }
  for (const { names, target } of everyName(register)) for (const name of names) add(name, target)
  return targets
}

/** All that files call what a register holds, the surest first: its own words, those of the vocabulary, its ids, its choices as columns of crosses. */
function everyName(register: Register): readonly Named[] {
  const noun = register.name.replaceAll('-', ' ')
  const ids = [...KEY_NAMES, ...['id', 'ref', 'no', 'number', 'key'].map((word) => `${noun} ${word}`)]
  const choices = register.fields.filter(({ kind }) => kind === 'choices')
  return [
    ...tonguesOf(register).flatMap((tongue) => fieldsInFiles(tongue.register).flatMap((field) => namesOfField(field, tongue))),
    ...fieldsInFiles(register)
      .flatMap(targetsOfField)
      .map((target) => ({ names: wordsFor(target), target })),
    { names: ids, target: SOURCE_KEY },
    ...choices.flatMap(({ name, options, words }) =>
      options.map((option) => ({ names: [option, ...(words[option] ?? [])], target: `${name}#${option}` })),
    ),
  ]
}

/** What a field and the parts of a decision can be mapped to. */
function targetsOfField({ name, kind }: Field): readonly string[] {
  return kind === 'decision' ? decisionParts.map((part) => `${name}.${part}`) : [name]
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

/** Case, accents, line breaks, underscores, camelCase, the form of apostrophes and emoji do not matter. */
function exact(text: string): string {
  const spaced = /\s/.test(text) ? text : text.replaceAll(/(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/gu, ' ')
  return normal(
    spaced
      .replaceAll('_', ' ')
      .replaceAll('’', "'")
      .replaceAll(/[:*?†]/g, ''),
  ).replace(/[.]$/, '')
}

/** Nor do remarks in brackets: `Impact (1-5)`, `Aplicável? (Sim / Não)`; nor the word risk between a stage and a rating. */
function bare(text: string): string {
  const staged = exact(text).replaceAll(/^(initial|inherent|residual|current|target|gross|net) risk (?=\w)/g, '$1 ')
  return withoutRemarks(staged)
    .replaceAll(/ ?\d ?[-–] ?\d ?/g, ' ')
    .replace(/ [01] \d{1,2}$/, '')
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

/** Words that say how much and not what: a name of ours that is nothing else without them is not meant by the rest. */
const MEASURES = /\b(?:score|level|rating|ratings|value|identified|assigned)\b/i

function isEmptied(name: string, spelled: string): boolean {
  return MEASURES.test(name) && !spelled.includes(' ') && exact(name).includes(' ')
}

const JOINING = new Set(
  'der die das des dem den du de la le les del della dello dei da do dos di van het för av om och the of for to'.split(' '),
)
const IDS = new Set('id ids ref refs reference references number numbers nr code codes key'.split(' '))

/** The gist without the noun of the register, plurals, and what says that it is an id: `riskOwner`, `Title of the risk`, `controlIds`. */
function stemOf(register: Register): (text: string) => string {
  const nouns = new Set(nounsOf(register).map((noun) => singular(exact(noun))))
  return (text) => {
    const words = firstLine(text)
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word !== '' && !FILLERS.has(word) && !JOINING.has(word))
      .map((word) => singular(word))
    return leaving(leaving(words, nouns), IDS).toSorted().join(' ')
  }
}

/** Words without some, unless none is left. */
function leaving(words: readonly string[], without: ReadonlySet<string>): readonly string[] {
  const left = words.filter((word) => !without.has(word))
  return left.length > 0 ? left : words
}

function singular(word: string): string {
  return word.length > 3 ? word.replace(/s$/, '') : word
}

/** What one record of a register is called, in every language that the vocabulary has it in. */
function nounsOf({ name, plural, text }: Register): readonly string[] {
  const own = [name.replaceAll('-', ' '), plural.replaceAll('-', ' '), text.one]
  return [...own, ...[name, `${name}s`].flatMap((one) => wordsFor(one)).filter((word) => !word.includes(' '))]
}
