import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type pg from 'pg'
import { assertEmpty, dumpDatabase, openBackup, restoreTables } from './dump.ts'
import { restoreFiles } from './files.ts'

/** Backup and restore of a whole server. */
export interface Backup {
  /** One ZIP of the database, the signing keys and the stored files, of one moment. */
  readonly dump: () => Promise<Uint8Array>
  /** Fills an empty server: keys and files first, so that no record is ever there without them. Throws a BackupError where it is not empty, or the archive is damaged. */
  readonly restore: (archive: Uint8Array) => Promise<void>
}

/** Backup and restore over a connection that sees everything. */
export function backupOf(connection: pg.PoolConfig, folder: string): Backup {
  return {
    dump: async () => {
      const scratch = mkdtempSync(join(tmpdir(), 'assay-backup-'))
      try {
        const path = join(scratch, 'backup.zip')
        await dumpDatabase(connection, path, folder)
        return Uint8Array.from(readFileSync(path))
      } finally {
        rmSync(scratch, { recursive: true, force: true })
      }
    },
    restore: async (archive) => {
      const files = openBackup(archive)
      await assertEmpty(connection)
      restoreFiles(folder, files)
      await restoreTables(connection, files)
    },
  }
}
