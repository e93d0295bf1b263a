import { Readable } from 'node:stream'
import { sha256, toHex, utf8 } from '@assay/ledger'
import { unzipSync, zipSync } from 'fflate'
import { receive, type Spooled } from '../spool.ts'
import type { Services } from '../services.ts'
import type { Archive } from './archive.ts'
import type { Restored } from './backup.ts'

/** Archives that are small enough to be looked into. */

export type Files = Readonly<Record<string, Uint8Array>>

export async function bytesOf(file: Spooled): Promise<Uint8Array> {
  return new Uint8Array(await new Response(file.stream()).arrayBuffer())
}

/** What an archive holds, its manifest apart. */
export function filesIn(archive: Uint8Array): Files {
  return pick(unzipSync(archive), () => true)
}

/** Files as if they were an archive. */
export function archiveOf(files: Files): Archive {
  return { names: Object.keys(files), read: (name) => Readable.from(files[name] ? [Buffer.from(files[name])] : []) }
}

/** Restores a pair as a request would. */
export async function restoreInto(
  { backup, dataFolder }: Pick<Services, 'backup' | 'dataFolder'>,
  data: Uint8Array,
  keys: Uint8Array,
): Promise<Restored> {
  const file = await receive(dataFolder, Readable.from([keys, data]))
  try {
    return await backup.restore(file, keys.length)
  } finally {
    await file.discard()
  }
}

/** The pair as the version before wrote it: signing keys with the data, and no secret of sessions. */
export function reencode(backup: Uint8Array, keys: Uint8Array): { readonly backup: Uint8Array; readonly keys: Uint8Array } {
  const opening = filesIn(keys)
  const signing = pick(opening, (name) => name.startsWith('keys/'))
  return {
    backup: zipped('assay.backup/v2', { ...pick(filesIn(backup), (name) => name !== 'settings.json'), ...signing }),
    keys: zipped(
      'assay.backup-keys/v1',
      pick(opening, (name) => name !== 'session.secret' && !name.startsWith('keys/')),
    ),
  }
}

function pick(files: Files, isWanted: (name: string) => boolean): Files {
  return Object.fromEntries(Object.entries(files).filter(([name]) => name !== 'manifest.json' && isWanted(name)))
}

function zipped(format: string, files: Files): Uint8Array {
  const sums = Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, toHex(sha256(bytes))]))
  return zipSync({ ...files, 'manifest.json': utf8(JSON.stringify({ format, files: sums })) })
}
