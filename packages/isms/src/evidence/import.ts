import type { Importing } from '../mechanism/importing.ts'
import { list } from '../words.ts'

/** How files of other people name what this register holds. */
export const importing: Importing = {
  synonyms: {
    title: list('evidence, name, nachweis'),
    kind: list('type'),
    controls: list('control, control id, controls'),
    collectedOn: list('date, collected at, datum'),
    coversFrom: list('period start'),
    coversTo: list('period end'),
    validDays: list('validity, valid for'),
    url: list('url, location'),
    fileName: list('file'),
    sha256: list('hash, checksum'),
    collectedBy: list('collector, owner'),
    note: list('notes, description, comment'),
  },
  words: {
    kind: {
      file: list('document'),
      link: list('url'),
      result: list('test, automated'),
    },
    result: {
      pass: list('passed, ok, bestanden'),
      fail: list('failed, nicht bestanden'),
      none: list('n/a'),
      'could-not-check': list('could not check, not checked, nicht prüfbar'),
    },
  },
}
