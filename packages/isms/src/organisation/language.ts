import { view, type Records } from '../mechanism/record.ts'
import { organisationSchema } from './fields.ts'

/** A language in which statements, documents and packs leave the system. */
export type Language = 'en' | 'de'

const organisations = view('organisation', organisationSchema, ['language'])

/** What the language of the organisation is read from. */
export const languageReads = [organisations] as const

/** The language that the organisation chose for what leaves it; English while it has not. */
export function languageOf(records: Records): Language {
  return organisations.in(records)[0]?.state.language ?? 'en'
}
