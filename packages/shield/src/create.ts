import type { ShieldOptions } from './options.ts'
import { shieldOf, type Shield } from './shield.ts'
import { ownTagger } from './tagger/model.ts'

/** A shield over the recognisers of this package, its tagger, and recognisers of your own. */
export function createShield(options: ShieldOptions = {}): Shield {
  return shieldOf(ownTagger, options)
}
