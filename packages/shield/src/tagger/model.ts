import lists from './gazetteer.json' with { type: 'json' }
import { Tagger } from './tagger.ts'
import weights from './weights.json' with { type: 'json' }
import { openWeights } from './weights.ts'

let tagger: Tagger | undefined

/** The tagger of this package, opened when it is first asked for (about 50 ms). */
export function ownTagger(): Tagger {
  tagger ??= new Tagger(openWeights(weights), lists)
  return tagger
}
