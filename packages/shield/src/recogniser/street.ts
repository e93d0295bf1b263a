import { touches, windowsAround, type Window } from '../scan.ts'
import type { Found, Recogniser } from '../span.ts'

/** Streets by the words that they are made of, with a number, and a postcode with its town where they follow. */

const ENDINGS =
  'straße|strasse|str\\.|platz|weg|gasse|allee|damm|ufer|ring|markt|steig|chaussee|stiege|laan|straat|gracht|plein|kade|dreef|vägen|gatan|gata|stigen|vej|gade|stræde|veien|katu|tie|kuja|utca'
const NUMBER_FIRST = kinds('rue avenue boulevard chemin allée quai impasse cours')
const NUMBER_LAST = kinds(
  'rue avenue calle avenida plaza paseo carrer via viale piazza corso rua travessa alameda ulica ul\\. aleja al\\. strada bulevardul улица ул\\. проспект вулиця вул\\. οδός',
)

/** Each word with a small or a capital letter first. */
function kinds(words: string): string {
  return words
    .split(' ')
    .map((word) => `[${word.slice(0, 1)}${word.slice(0, 1).toUpperCase()}]${word.slice(1)}`)
    .join('|')
}

const NUMBER = '\\d{1,4}(?: ?[a-zA-Z](?![\\p{L}\\d]))?'
const NAME =
  "(?:(?:de la|de los|de las|de l'|du|des|del|della|dei|da|do|dos|de|d') ?)?\\p{Lu}[\\p{L}’'-]{1,30}(?: \\p{Lu}[\\p{L}’'-]{1,30}){0,3}"
const TOWN = '(?:(?:,\\s?|\\n\\s?)\\d{4,5} \\p{Lu}[\\p{L}-]{1,30})?'

const FORMS = [
  new RegExp(
    `(?<![\\p{L}\\d])\\p{Lu}[\\p{L}’'-]{1,30}(?:(?:${ENDINGS})|[ -](?:Straße|Strasse|Str\\.|Platz|Weg|Allee|Ring)) ${NUMBER}${TOWN}`,
    'gu',
  ),
  new RegExp(`(?<![\\p{L}\\d])(?:\\d{1,4}(?: ?bis| ?ter)?,? )(?:${NUMBER_FIRST}) ${NAME}${TOWN}`, 'gu'),
  new RegExp(`(?<![\\p{L}\\d])(?:${NUMBER_LAST}) ${NAME},? (?:n[.ºo°]+ ?)?${NUMBER}${TOWN}`, 'gu'),
]

export const street: Recogniser = {
  name: 'street',
  find: (view) => windowsAround(view, AROUND).flatMap((window) => FORMS.flatMap((form) => matches(view, window, form))),
}

/** A street and its town are within so many characters of the number of the house. */
const AROUND = { digits: 1, behind: 80, ahead: 90 }

/** A letter or a digit before the window would make it begin within a word; lookbehind sees no further than it. */
function matches(view: string, { start, end }: Window, form: RegExp): readonly Found[] {
  const text = view.slice(start, end)
  return [...text.matchAll(form)].flatMap(({ index, 0: whole }) =>
    index === 0 && touches(view, start - 1)
      ? []
      : [{ start: start + index, end: start + index + whole.length, type: 'ADDRESS', score: 0.8 }],
  )
}
