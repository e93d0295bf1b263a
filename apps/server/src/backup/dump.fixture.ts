import { sha256, toHex, utf8 } from '@assay/ledger'
import { zipSync } from 'fflate'
import { openBackup, openKeys } from './dump.ts'

type Files = Readonly<Record<string, Uint8Array>>

/** The pair as the version before wrote it: signing keys with the data, and no secret of sessions. */
export function reencode(backup: Uint8Array, keys: Uint8Array): { readonly backup: Uint8Array; readonly keys: Uint8Array } {
  const opening = openKeys(keys)
  const signing = pick(opening, (name) => name.startsWith('keys/'))
  return {
    backup: archive('assay.backup/v2', { ...pick(openBackup(backup), (name) => name !== 'settings.json'), ...signing }),
    keys: archive(
      'assay.backup-keys/v1',
      pick(opening, (name) => name !== 'session.secret' && !name.startsWith('keys/')),
    ),
  }
}

function pick(files: Files, isWanted: (name: string) => boolean): Files {
  return Object.fromEntries(Object.entries(files).filter(([name]) => name !== 'manifest.json' && isWanted(name)))
}

function archive(format: string, files: Files): Uint8Array {
  const sums = Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, toHex(sha256(bytes))]))
  return zipSync({ ...files, 'manifest.json': utf8(JSON.stringify({ format, files: sums })) })
}
