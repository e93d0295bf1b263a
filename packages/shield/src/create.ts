import { namingBy, type Naming } from './naming.ts'
import type { ShieldOptions } from './options.ts'
import { shieldOf, type Shield } from './shield.ts'
import { ownTagger } from './tagger/model.ts'

let naming: Naming | undefined

function ownNaming(): Naming {
  naming ??= namingBy(ownTagger())
  return naming
}

/** A shield over the recognisers of this package, its tagger, and recognisers of your own. */
export function createShield(options: ShieldOptions = {}): Shield {
  return shieldOf(ownNaming, options)
}
