import type { ShieldOptions } from './options.ts'
import type { Shield } from './shield.ts'

export { ShieldError } from './error.ts'
export { createVault, type Vault, type VaultEntry } from './vault.ts'

/** The whole shield, whose names are loaded when it is asked for. */
export async function loadShield(options: ShieldOptions = {}): Promise<Shield> {
  const { createShield } = await import('./create.ts')
  return createShield(options)
}
