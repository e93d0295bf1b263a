import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { siteOf } from '../http/site.ts'

/**
 * The name under which a log begins: the address that was given for it, else `ASSAY_ORIGIN` as it was at the first log of any, else a
 * name of this installation alone.
 */
export function originFor(folder: string, slug: string): string {
  return `${givenOrigin(folder, slug) ?? originOf(folder)}/tlog/${slug}`
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
