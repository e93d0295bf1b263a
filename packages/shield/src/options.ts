import { ShieldError } from './error.ts'
import { PRESETS, type Preset } from './preset.ts'
import type { Recogniser } from './span.ts'
import { typeName, TYPES } from './type.ts'

export interface ShieldOptions {
  /** How much is found; `balanced` where nothing is said. */
  readonly preset?: Preset
  /** Types to look for; every type where nothing is said. */
  readonly types?: readonly string[]
  /** Countries or languages (BCP 47) whose identifiers are found without a word beside them that names them. */
  readonly locales?: readonly string[]
  /** Recognisers beside those of the shield. */
  readonly recognisers?: readonly Recogniser[]
  /** Texts that are never redacted. Case, blanks and invisible signs do not count; within a name, they part it. */
  readonly allow?: readonly string[]
  /** Texts that always are, as `CUSTOM`: as whole words, and case, blanks and invisible signs do not count. */
  readonly deny?: readonly string[]
  /** Lowest score of a span, from 0 to 1: of all types, or by type. */
  readonly minimum?: number | Readonly<Record<string, number>>
}

/** Options that have been looked at: a shield that looks for nothing because a word was mistyped would be worse than none. */
export interface Checked {
  readonly preset: Preset
  readonly types: ReadonlySet<string> | null
  /** ISO 3166-1 alpha-2. */
  readonly countries: readonly string[]
  readonly recognisers: readonly Recogniser[]
  readonly allow: readonly string[]
  readonly deny: readonly string[]
  readonly leastOf: (type: string) => number
}

const NAMES = ['preset', 'types', 'locales', 'recognisers', 'allow', 'deny', 'minimum']

export function checkedOptions(options: ShieldOptions): Checked {
  if (typeof options !== 'object' || options === null) no('the options of a shield are an object')
  const unknown = Object.keys(options).filter((name) => !NAMES.includes(name))
  if (unknown.length > 0) no(`a shield has no option ${unknown.join(', ')}: there are ${NAMES.join(', ')}`)
  const own = checkedRecognisers(options.recognisers ?? [])
  const preset = checkedPreset(options.preset)
  return {
    preset,
    types: options.types === undefined ? null : checkedTypes(options.types, own),
    countries: texts('locales', options.locales).map(countryOf),
    recognisers: own,
    allow: words('allow', options.allow),
    deny: words('deny', options.deny),
    leastOf: leastOf(options.minimum, PRESETS[preset].minimum),
  }
}

function checkedPreset(preset: Preset = 'balanced'): Preset {
  return Object.hasOwn(PRESETS, preset) ? preset : no(`preset is ${Object.keys(PRESETS).join(', ')}, and not ${JSON.stringify(preset)}`)
}

function no(message: string): never {
  throw new ShieldError('OPTION', message)
}

function checkedRecognisers(recognisers: readonly Recogniser[]): readonly Recogniser[] {
  if (!Array.isArray(recognisers)) no('recognisers is a list')
  for (const one of recognisers) {
    if (typeof one?.name !== 'string' || typeof one.find !== 'function') no('a recogniser has a name, and a function find')
    for (const type of one.types ?? []) typeName(type)
  }
  return recognisers
}

/** Types that somebody finds: the shield, or a recogniser, which need not say which it finds. */
function checkedTypes(types: readonly string[], recognisers: readonly Recogniser[]): ReadonlySet<string> {
  const known = new Set<string>([...TYPES, ...recognisers.flatMap((one) => one.types ?? [])])
  const isOpen = recognisers.some((one) => one.types === undefined)
  const unknown = texts('types', types).filter((type) => !known.has(typeName(type)) && !isOpen)
  if (unknown.length > 0) no(`nothing finds the type ${unknown.join(', ')}: there are ${[...known].join(', ')}`)
  if (types.length === 0) no('types is empty: a shield that looks for nothing lets everything through')
  return new Set(types)
}

function texts(name: string, list: unknown = []): readonly string[] {
  if (Array.isArray(list) && list.every((one): one is string => typeof one === 'string')) return list
  return no(`${name} is a list of texts`)
}

function words(name: string, list: unknown): readonly string[] {
  const all = texts(name, list)
  if (all.some((one) => one.trim() === '')) no(`${name} has a text that is empty`)
  return all
}

/** Regions of language tags, the likeliest where a tag names none: `de` is of Germany. */
function countryOf(locale: string): string {
  if (/^[A-Z]{2}$/.test(locale)) return locale
  try {
    return new Intl.Locale(locale).maximize().region ?? locale
  } catch {
    return no(`locales has ${JSON.stringify(locale)}, which is no country (ISO 3166) and no language (BCP 47)`)
  }
}

function leastOf(minimum: ShieldOptions['minimum'], preset: number): (type: string) => number {
  if (minimum === undefined) return () => preset
  if (typeof minimum === 'number') {
    score('minimum', minimum)
    return () => minimum
  }
  if (typeof minimum !== 'object' || minimum === null) no('minimum is a number, or numbers by type')
  for (const [type, least] of Object.entries(minimum)) score(`minimum of ${typeName(type)}`, least)
  return (type) => (Object.hasOwn(minimum, type) ? (minimum[type] ?? preset) : preset)
}

function score(name: string, value: unknown): void {
  if (typeof value !== 'number' || !(value >= 0 && value <= 1)) no(`${name} is a score from 0 to 1, and not ${String(value)}`)
}
