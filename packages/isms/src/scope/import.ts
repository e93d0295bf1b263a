import type { Importing } from '../mechanism/importing.ts'
import { versionImporting } from '../mechanism/versioned.ts'
import { list } from '../words.ts'

/** How files of other people name what this register holds. */
export const importing: Importing = {
  ...versionImporting,
  synonyms: {
    ...versionImporting.synonyms,
    title: list('scope, name, geltungsbereich, anwendungsbereich'),
    statement: list('scope statement, statement, description, text, scope description'),
    certificateWording: list('certificate scope, certificate wording, certificate text'),
    interfaces: list('interface, dependencies, schnittstellen'),
    exclusions: list('excluded, out of scope, ausschlüsse'),
  },
}
