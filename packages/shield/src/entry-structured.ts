import type { ShieldOptions } from './options.ts'
import { shieldOf, type Shield } from './shield.ts'

export { ShieldError } from './error.ts'
export type { ShieldOptions } from './options.ts'
export type { Redacted, Shield } from './shield.ts'
export { createVault, type Vault, type VaultEntry } from './vault.ts'

/** A shield of what has a form or a label, without names: a small part of the package, and open at once. */
export function createShield(options: ShieldOptions = {}): Shield {
  return shieldOf(null, options)
}
