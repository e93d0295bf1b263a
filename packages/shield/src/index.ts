export { createShield, type Redacted, type Shield, type ShieldOptions } from './shield.ts'
export type { Found, Recogniser, Span } from './span.ts'
export { createVault, type Vault, type VaultEntry } from './vault.ts'
