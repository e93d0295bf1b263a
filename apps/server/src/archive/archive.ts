import { existsSync } from 'node:fs'
import { mkdir, open, readFile, rename } from 'node:fs/promises'
import { dirname, isAbsolute, join } from 'node:path'
import { listIn } from '../list-file.ts'
import { s3At } from './s3.ts'

/** Object storage for what a log has long behind it: written once, never changed. */
export interface Archive {
  /** Stores an object, durable on return. */
  readonly put: (path: string, bytes: Uint8Array) => Promise<void>
  /** An object; null where there is none. */
  readonly get: (path: string) => Promise<Uint8Array | null>
}

/**
 * The archive of this installation: one line in the file `archive` of the data folder, `folder /absolute/path` or
 * `s3 https://endpoint/bucket/prefix`; null where there is none. Throws where the line is no archive.
 */
export function archiveIn(folder: string): Archive | null {
  const [line] = listIn(folder, 'archive')
  if (line === undefined) return null
  const [, kind, target = ''] = /^(\w+)\s+(\S.*)$/.exec(line) ?? []
  if (kind === 'folder' && isAbsolute(target)) return folderAt(target)
  if (kind === 's3' && URL.canParse(target)) return s3At(target)
  throw new Error(`the file archive has one line like “folder /absolute/path” or “s3 https://endpoint/bucket”, and not: ${line}`)
}

function folderAt(root: string): Archive {
  return {
    put: async (path, bytes) => {
      const target = join(root, path)
      await mkdir(dirname(target), { recursive: true, mode: 0o700 })
      const scratch = `${target}.${process.pid}.part`
      const file = await open(scratch, 'w', 0o600)
      await file.writeFile(bytes)
      await file.sync()
      await file.close()
      await rename(scratch, target)
    },
    get: async (path) => (existsSync(join(root, path)) ? Uint8Array.from(await readFile(join(root, path))) : null),
  }
}
