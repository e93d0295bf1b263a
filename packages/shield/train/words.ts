import { readFileSync } from 'node:fs'

/** Words by what they are part of, one a line in `words/`, written for this project. */

function read(name: string): readonly string[] {
  return readFileSync(new URL(`words/${name}.txt`, import.meta.url), 'utf8')
    .trimEnd()
    .split('\n')
}

/** Of streets, dwellings and boxes. */
export const STREETS = read('street')
/** Of the names of organisations. */
export const COMPANIES = read('company')
/** Forms of address, and what follows a name. */
export const HONORIFICS = read('honorific')
/** What people do for a living, as it stands in signatures and forms. */
export const OCCUPATIONS = read('occupation')
/** Fields of work, and what one does in them: together they make more occupations. */
export const FIELDS = read('field')
export const ROLES = read('role')
/** Nationalities, peoples, religions and persuasions. */
export const GROUPS = read('group')
/** The commonest words of languages other than English; names are none of them. */
export const FUNCTION_WORDS = read('function-word')
/** Of Chinese names in Latin letters: families, and syllables of given names. */
export const PINYIN = read('pinyin')
export const SYLLABLES = read('syllable')
/** Of companies that nobody knows: sounds, how their words end, what form they have, and how their names are made. */
export const SOUNDS = read('sound')
export const ENDINGS = read('company-ending')
export const FORMS = read('company-form')
export const PATTERNS = read('company-pattern')
