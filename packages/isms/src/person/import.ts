import type { Importing } from '../mechanism/importing.ts'
import { list } from '../words.ts'

/** How files of other people name what this register holds. */
export const importing: Importing = {
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

/** What columns are called that hold a name in parts. */
export const firstNames = list(
  'first name, firstname, given name, forename, vorname, prénom, nombre, nombres, nome, primeiro nome, voornaam, imię, jméno, křestní jméno, förnamn, ad, adı, 名',
)
export const lastNames = list(
  'last name, lastname, surname, family name, nachname, familienname, nom, nom de famille, apellido, apellidos, sobrenome, apelido, cognome, achternaam, nazwisko, příjmení, efternamn, soyad, soyadı, 姓',
)
