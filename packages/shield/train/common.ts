import { folded } from '../src/tagger/character.ts'
import { declarations, messages } from './prose.ts'
import { MANNERS, NEGATIVE, TEMPLATES } from './templates.ts'

/** How often words that are written small stand in texts of many languages: what a compiler says, a declaration of rights, and the sentences of our own templates. */
export function commonWords(): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  const own = [...Object.values(TEMPLATES), ...Object.values(MANNERS), NEGATIVE].flat().map((line) => line.replaceAll(/\{\w+\}/g, ' '))
  for (const text of [...messages().flat(), ...declarations().flat(), ...own])
    for (const [word] of text.matchAll(SMALL)) {
      const known = folded(word)
      counts.set(known, (counts.get(known) ?? 0) + 1)
    }
  return counts
}

/** A word without a capital, of a script that parts words. */
const SMALL =
  /(?<![\p{L}\p{M}\d])(?:\p{Ll}[\p{Ll}\p{M}]+|[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Ethiopic}]{2,})(?![\p{L}\p{M}\d])/gu
