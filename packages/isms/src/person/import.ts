import type { Importing } from '../mechanism/importing.ts'
import { beginningOf } from '../text.ts'
import { list } from '../words.ts'

/** What columns are called that hold a name in parts. */
const firstNames = list(
  'first name, firstname, given name, forename, vorname, prénom, nombre, nombres, nome, primeiro nome, voornaam, imię, jméno, křestní jméno, förnamn, ad, adı, 名',
)
const lastNames = list(
  'last name, lastname, surname, family name, nachname, familienname, nom, nom de famille, apellido, apellidos, sobrenome, apelido, cognome, achternaam, nazwisko, příjmení, efternamn, soyad, soyadı, 姓',
)

/** How files of other people name what this register holds. People are known by name, e-mail address and staff number, however a file writes them: `Berg, Tom`, `Tom Berg <tom@example.org>`. */
export const importing: Importing = {
  knownBy: ['email', 'staffNumber'],
  spellings,
  asksNear: true,
  joined: [firstNames, lastNames],
  fromName: (name) => personOf(name),
  synonyms: {
    name: list('full name, person, employee'),
    email: list('email, mail'),
    position: list('role, job title, funktion'),
    team: list('department, abteilung'),
    status: list('status, employment status'),
    startedOn: list('start date'),
    leftOn: list('end date'),
  },
  words: {
    statedRoles: {
      'top-management': list('ceo, executive'),
      'isms-conformity': list('isms manager, ciso, isb'),
      'internal-auditor': list('auditor'),
      'data-protection': list('dpo, dsb'),
    },
    status: {
      active: list('current'),
      left: list('leaver, former'),
      external: list('contractor'),
    },
  },
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
