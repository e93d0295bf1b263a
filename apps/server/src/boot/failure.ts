import { DataFolderError } from '../postgres/lock.ts'
import { LoginError } from '../postgres/logins.ts'
import { MigrationError } from '../store/migrate.ts'
import { SettingError } from '../setting-error.ts'
import { WallError } from '../store/wall.ts'
import { DoorError } from './door.ts'

const PLAIN = [SettingError, DataFolderError, MigrationError, DoorError, LoginError, WallError]

const OF_FILES: Readonly<Record<string, string>> = {
  EACCES: 'it may not be written by this user',
  EPERM: 'it may not be written by this user',
  // What Node says, too, of a folder that is to be made on a read-only file system.
  ENOENT: 'it is not there and cannot be made there',
  EROFS: 'the file system is read-only',
  ENOTDIR: 'a part of its path is no folder',
  EEXIST: 'there is a file in place of a folder',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the quota of the disk is used up',
}

/** Why a server does not start, in a sentence for whoever starts it; null for what nobody expected. */
export function plainly(error: unknown): string | null {
  if (PLAIN.some((kind) => error instanceof kind)) return (error as Error).message
  return ofFile(error) ?? ofDatabase(error)
}

function ofFile(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error) || !('path' in error) || typeof error.path !== 'string') return null
  const why = OF_FILES[String(error.code)]
  return why === undefined ? null : `cannot use ${error.path}: ${why}; set ASSAY_DATA to another folder`
}

/** Of several addresses of one host each has failed. */
function ofDatabase(error: unknown): string | null {
  if (error instanceof AggregateError) return error.errors.map(ofDatabase).find((text) => text !== null) ?? null
  if (!(error instanceof Error)) return null
  const code = 'code' in error ? String(error.code) : ''
  const refused =
    /^(?:28...|3D000|08...|57P0.|53300)$/.test(code) || ('syscall' in error && /^(?:connect|getaddrinfo)$/.test(String(error.syscall)))
  return refused || /^(?:Connection terminated|timeout exceeded)/.test(error.message)
    ? `the database cannot be reached as DATABASE_URL says: ${error.message}`
    : null
}
