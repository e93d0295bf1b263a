import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fromHex, generateSignerKey, mlDsaKey, signerKey, toHex, type MlDsaKey, type SignerKey } from '@assay/ledger'
import { siteOf } from './http/site.ts'
import { signedHistory, type SignedHistory } from './signed-history.ts'

/** The keys of a log: Ed25519 for everybody, and ML-DSA-44 for the day on which quantum computers forge the first. */
export interface LogKey extends SignerKey {
  readonly mlDsa: MlDsaKey
  /** What it has signed. */
  readonly signed: SignedHistory
}

const SEED_SIZE = 32

/** Making an ML-DSA key from its seed takes milliseconds, and a checkpoint needs it each second. */
const known = new Map<string, LogKey>()

/**
 * The signing keys of an organisation's log, made on first use. Kept in the data folder, readable by us alone.
 * Their name, the log's origin, begins with the address that was given for this log, else with `ASSAY_ORIGIN` as it was at the
 * first use of any, else with a name of this installation alone.
 */
export function ledgerKey(folder: string, slug: string): LogKey {
  const name = `${givenOrigin(folder, slug) ?? originOf(folder)}/tlog/${slug}`
  const pem = secretAt(join(folder, 'keys', `${slug}.ed25519.pem`), () => generateSignerKey(name).privatePem)
  const seed = secretAt(join(folder, 'keys', `${slug}.ml-dsa-44.seed`), () => toHex(randomBytes(SEED_SIZE)))
  const place = `${folder} ${name} ${pem} ${seed}`
  const key = known.get(place) ?? {
    ...signerKey(name, pem),
    mlDsa: mlDsaKey(name, fromHex(seed) ?? new Uint8Array()),
    signed: signedHistory(folder, slug),
  }
  known.set(place, key)
  return key
}

/** A secret of the data folder, made where it is not there. Never replaces one. */
function secretAt(path: string, make: () => string): string {
  if (existsSync(path)) return readFileSync(path, 'utf8')
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  const secret = make()
  writeFileSync(path, secret, { mode: 0o600, flag: 'wx' })
  return secret
}

/** Names the log of an organisation after its public address, before it is first used. Refuses what is no address. */
export function nameLog(folder: string, slug: string, address: string): void {
  const { logName } = siteOf({ ASSAY_ORIGIN: address })
  const path = join(folder, 'keys', `${slug}.origin`)
  rmSync(path, { force: true })
  if (logName === null) return
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  writeFileSync(path, `${logName}\n`, { mode: 0o600 })
}

function givenOrigin(folder: string, slug: string): string | null {
  const path = join(folder, 'keys', `${slug}.origin`)
  return existsSync(path) ? readFileSync(path, 'utf8').trim() : null
}

/** Chosen once: a log that changed its origin would be another log. */
function originOf(folder: string): string {
  const path = join(folder, 'keys', 'origin')
  if (existsSync(path)) return readFileSync(path, 'utf8').trim()
  const origin = siteOf(process.env).logName ?? `assay-${randomBytes(6).toString('hex')}.invalid`
  mkdirSync(join(folder, 'keys'), { recursive: true, mode: 0o700 })
  writeFileSync(path, `${origin}\n`, { mode: 0o600, flag: 'wx' })
  return origin
}
