import { fromBase64 } from './base64.ts'

/** What lists say of a word. */
export const FIRST_NAME = 1
export const LAST_NAME = 2
/** A place of a hundred thousand people or more. */
export const CITY = 4
/** A smaller place, or a word of the name of any. */
export const PLACE = 8
export const COUNTRY = 16
/** Among the two thousand commonest English words, or the commonest of another language. */
export const COMMON = 32
/** Among the thirty thousand commonest English words. */
export const WORD = 64
/** A word of streets and dwellings. */
export const STREET = 128
/** A word of the names of organisations: Ltd, Bank, University. */
export const COMPANY = 256
/** Mr, Dr, Frau. */
export const HONORIFIC = 512
/** A word of what people do: engineer, clerk. */
export const OCCUPATION = 1024
/** A nationality, a religion, a political persuasion. */
export const GROUP = 2048
/** A month or a day of the week. */
export const CALENDAR = 4096
/** So common in prose, and so rarely a name when it is written small, that it is no reason to ask. */
export const DULL = 8192

/** Bits of a hash that the lists do without: one unknown word in a thousand is taken for another. */
export const DROPPED = 4

/** Words by their folded hash. */
export interface Gazetteer {
  readonly maskOf: (hash: number) => number
}

/** The lists as they are kept: the hashes in order, each as its difference to the one before in groups of seven bits, followed by which of the masks it has. */
export interface PackedGazetteer {
  readonly count: number
  /** The commonest first. */
  readonly masks: readonly number[]
  readonly hashes: string
}

/** Bits of a hash that name a part of the table: most have six words or so, which are looked through. */
const PART_BITS = 16
const SHIFT = 32 - DROPPED - PART_BITS

/** Reads through the lists once, without any hashing: a word is looked for where its hash would stand. */
export function openGazetteer({ count, masks, hashes }: PackedGazetteer): Gazetteer {
  const bytes = fromBase64(hashes)
  const [keys, found, parts] = [new Int32Array(count), new Uint16Array(count), new Int32Array((1 << PART_BITS) + 1)]
  let [at, hash, part] = [0, 0, 0]
  const next = (): number => {
    let [value, shift] = [0, 0]
    for (let more = true; more; at += 1, shift += 7) {
      const byte = bytes[at] ?? 0
      value |= (byte & 127) << shift
      more = byte > 127
    }
    return value
  }
  for (let word = 0; word < count; word += 1) {
    hash += next()
    keys[word] = hash
    found[word] = masks[next()] ?? 0
    for (; part <= hash >>> SHIFT; part += 1) parts[part] = word
  }
  parts.fill(count, part)
  return {
    maskOf: (whole) => {
      const key = whole >>> DROPPED
      const end = parts[(key >>> SHIFT) + 1] ?? 0
      for (let word = parts[key >>> SHIFT] ?? 0; word < end; word += 1) if (keys[word] === key) return found[word] ?? 0
      return 0
    },
  }
}
