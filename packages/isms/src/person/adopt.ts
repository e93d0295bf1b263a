import type { Importing } from '../mechanism/importing.ts'
import { beginningOf } from '../text.ts'
import { firstNames, importing, lastNames } from './import.ts'

/** People are known by name, e-mail address and staff number, however a file writes them: `Berg, Tom`, `Tom Berg <tom@example.org>`. */
export const personImport: Importing = {
  ...importing,
  knownBy: ['email', 'staffNumber'],
  spellings,
  asksNear: true,
  joined: [firstNames, lastNames],
  fromName: (name) => personOf(name),
}

/** The first word that is an e-mail address. */
function addressIn(text: string): string | null {
  return text.split(/[\s<>()",;]/).find((word) => /^[^@]+@[^@.][^@]*\.[^@.]+$/.test(word)) ?? null
}

function spellings(name: string): readonly string[] {
  const address = addressIn(name)
  const alone =
    address === null
      ? name
      : name
          .replace(address, '')
          .replaceAll(/[<>()"]/g, '')
          .trim()
  const [last, first, ...more] = alone.split(',').map((part) => part.trim())
  const turned = first !== undefined && first !== '' && more.length === 0 ? [`${first} ${last ?? ''}`.trim()] : []
  return [...(address === null ? [] : [address]), ...(alone === '' || alone === name ? [] : [alone]), ...turned]
}

/** Who is named and not there yet; an address that stands with a name is theirs, one alone names somebody that nobody knows by name. */
function personOf(name: string) {
  const address = addressIn(name)
  const [turned] = spellings(name)
    .filter((spelling) => spelling !== address)
    .toReversed()
  const called = turned ?? name
  return { name: beginningOf(called, 500), ...(address === null ? {} : { email: address }) }
}
