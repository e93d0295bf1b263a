import { UNSPACED, type Faker, type Source } from './source.ts'

/** Places: cities, countries, streets, and addresses of several parts. */

export interface Piece {
  readonly text: string
  /** Null where it is no entity: a colour, an error number. */
  readonly type: string | null
}

const STATES = ['APO AP', 'APO AE', 'APO AA', 'FPO AE', 'FPO AP', 'DPO AE']
const DOORS = ['Apt.', 'Apt', 'Suite', 'Unit', '#', 'Flat', 'Floor', 'Room', 'P.O. Box']

export function city(source: Source): string {
  const isOwn = source.language !== 'en' || source.chance(0.4)
  const name = isOwn ? source.faker().location.city() : source.of(source.cities)
  return source.chance(0.06) ? name.toUpperCase() : name
}

export function country(source: Source): string {
  return source.faker().location.country()
}

export function zip(source: Source): string {
  return source.faker().location.zipCode()
}

export function street(source: Source): string {
  const { location } = source.faker(source.mixed(0.45))
  const number = source.chance(0.8) ? source.digits(1 + source.random.below(3)) : `${source.digits(2)}${source.letters(1).toLowerCase()}`
  const chance = source.random.next()
  if (chance < 0.55) return location.streetAddress()
  if (chance < 0.75) return `${location.street()} ${number}`
  if (chance < 0.9) return `${number} ${location.street()}`
  return chance < 0.94 ? location.street() : `the corner of ${location.street()} and ${location.street()}`
}

/** An address as one text, on one line or on several. */
export function address(source: Source): string {
  return textOf(addressParts(source))
}

/** Mostly one entity, as people mean it; in a fifth of cases its parts are entities of their own. */
export function addressPieces(source: Source): readonly Piece[] {
  const parts = addressParts(source)
  return source.chance(0.2) ? parts : [{ text: textOf(parts), type: 'ADDRESS' }]
}

function textOf(parts: readonly Piece[]): string {
  return parts.map(({ text }) => text).join('')
}

function addressParts(source: Source): readonly Piece[] {
  if (source.chance(0.05)) return [{ text: military(source), type: 'ADDRESS' }]
  const faker = source.faker(source.mixed(0.4))
  const between = UNSPACED.has(source.language) ? '' : source.of([', ', ', ', '\n', '\n', '\n ', ' '])
  const door = source.chance(0.3) ? [plain(source.chance(0.5) ? ' ' : between), { text: doorOf(source, faker), type: 'ADDRESS' }] : []
  const land = source.chance(0.3) ? [plain(between), { text: country(source), type: 'LOCATION' }] : []
  return [{ text: street(source), type: 'ADDRESS' }, ...door, ...town(source, { faker, between, hasLand: land.length > 0 }), ...land]
}

function plain(text: string): Piece {
  return { text, type: null }
}

/** The city with its postcode before it or after it, or none. */
function town(
  source: Source,
  { faker, between, hasLand }: { readonly faker: Faker; readonly between: string; readonly hasLand: boolean },
): readonly Piece[] {
  const name: Piece = { text: city(source), type: 'LOCATION' }
  const code: Piece = { text: faker.location.zipCode(), type: 'ADDRESS' }
  const state: Piece = { text: source.letters(2), type: 'LOCATION' }
  const chance = source.random.next()
  if (chance < 0.35) return [plain(between), code, plain(UNSPACED.has(source.language) ? '' : ' '), name]
  if (chance < 0.65) return [plain(between), name, plain(source.of([', ', ' ', '\n, '])), state, plain(' '), code]
  if (chance < 0.85) return [plain(between), name, plain(source.of([' ', ', '])), code]
  if (chance < 0.95) return [plain(between), name]
  return hasLand ? [plain(between), code] : []
}

function military(source: Source): string {
  const box = `${source.of(['PSC', 'Unit', 'CMR'])} ${source.digits(4)}, Box ${source.digits(4)}`
  return `${box}${source.of(['\n', ', '])}${source.of(STATES)} ${source.digits(5)}`
}

function doorOf(source: Source, faker: Faker): string {
  return source.chance(0.4) ? faker.location.secondaryAddress() : `${source.of(DOORS)} ${source.digits(1 + source.random.below(4))}`
}
