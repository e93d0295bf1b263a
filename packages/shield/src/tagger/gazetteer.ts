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

/** The lists as they are kept: for each mask the hashes that have it, sorted, as differences in groups of seven bits. */
export interface PackedGazetteer {
  readonly count: number
  readonly lists: readonly { readonly mask: number; readonly hashes: string }[]
}

/** An open-addressed table, half full at most. */
export function openGazetteer({ count, lists }: PackedGazetteer): Gazetteer {
  const bits = Math.ceil(Math.log2(count * 2))
  const [keys, masks, last] = [new Int32Array(1 << bits), new Uint16Array(1 << bits), (1 << bits) - 1]
  const slotOf = (hash: number): number => {
    let slot = hash & last
    while (masks[slot] !== 0 && keys[slot] !== hash) slot = (slot + 1) & last
    return slot
  }
  for (const { mask, hashes } of lists) {
    const bytes = fromBase64(hashes)
    let [hash, part, shift] = [0, 0, 1]
    for (const byte of bytes) {
      part += (byte & 127) * shift
      shift *= 128
      if (byte >= 128) continue
      hash += part
      const slot = slotOf(hash)
      keys[slot] = hash
      masks[slot] = mask
      part = 0
      shift = 1
    }
  }
  return { maskOf: (hash) => masks[slotOf(hash >>> DROPPED)] ?? 0 }
}
