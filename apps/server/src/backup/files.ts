import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { BackupError } from './dump.ts'

/** Puts the signing keys, stored files and timestamps of an archive back. Replaces nothing that differs; refuses a path that leads outside. */
export function restoreFiles(folder: string, files: Readonly<Record<string, Uint8Array>>): void {
  for (const [name, bytes] of Object.entries(files)) {
    if (!/^(?:keys|blobs|timestamps)\//.test(name)) continue
    if (!/^(?:keys|blobs|timestamps)\/[\w.-]+(?:\/[\w.-]+)*$/.test(name) || name.includes('..'))
      throw new BackupError(`the backup names a file outside: ${name}`)
    const path = join(folder, name)
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
    if (!existsSync(path)) writeFileSync(path, bytes, { mode: 0o600, flag: 'wx' })
    else if (!readFileSync(path).equals(bytes))
      throw new BackupError(`${name} is here already, and is another one: restore into an empty data folder`)
  }
}
