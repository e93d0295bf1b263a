import { institutions } from './institution.ts'
import { introduced } from './introduced.ts'
import { findNames } from './names.ts'
import type { Span } from './span.ts'
import type { Demand, Tagger } from './tagger/tagger.ts'

/** What finds people, places and the like: apart from the rest, which is small without it. */
export interface Naming {
  readonly find: (view: string, demand: Demand) => readonly Span[]
  /** Whether a word is too common to be looked for again. */
  readonly isCommon: (word: string) => boolean
}

/** By a tagger, by the words that introduce people, and by those for schools and hospitals. */
export function namingBy(tagger: Tagger): Naming {
  return {
    find: (view, demand) => [
      ...findNames(view, tagger, demand).map((one) => ({ ...one, source: 'tagger' })),
      ...introduced(view, tagger).map((one) => ({ ...one, source: 'introduced' })),
      ...institutions(view).map((one) => ({ ...one, source: 'institution' })),
    ],
    isCommon: (word) => tagger.isCommon(word),
  }
}
