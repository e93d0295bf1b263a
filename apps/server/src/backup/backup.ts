import type pg from 'pg'
import type { Shell } from '../commit.ts'
import type { Keyring } from '../secret/keyring.ts'
import type { Db } from '../store/db.ts'
import { dumpDatabase, dumpKeys, openBackup, openKeys } from './dump.ts'
import { restoreFiles } from './files.ts'
import { repeatErasures } from './repeat-erasures.ts'
import { assertEmpty, restoreTables } from './restore.ts'

/** Backup and restore of a whole server. */
export interface Backup {
  /** One ZIP of the database, the signing keys and the stored files, of one moment. What records and files say is sealed in it. */
  readonly dump: () => Promise<Uint8Array>
  /** The keys that open a backup of the same moment or an earlier one, as one ZIP. */
  readonly dumpKeys: () => Promise<Uint8Array>
  /**
   * Fills an empty server: signing keys and files first, so that no record is ever there without them. What was erased after the
   * backup stays erased. Throws a BackupError where the server is not empty, or an archive is damaged.
   */
  readonly restore: (backup: Uint8Array, keys: Uint8Array) => Promise<void>
}

interface Place {
  /** A connection that sees everything. */
  readonly connection: pg.PoolConfig
  readonly db: Db
  readonly keyring: Keyring
  readonly archive: Shell['archive']
  readonly now: () => number
  /** The data folder. */
  readonly folder: string
}

/** Backup and restore of this server. */
export function backupOf({ connection, db, keyring, archive, now, folder }: Place): Backup {
  return {
    dump: () => dumpDatabase(connection, folder),
    dumpKeys: () => dumpKeys(connection, keyring.master),
    restore: async (backup, keys) => {
      const files = openBackup(backup)
      const restoring = { files, keys: openKeys(keys), master: keyring.master }
      await assertEmpty(connection)
      restoreFiles(folder, files)
      await restoreTables(connection, restoring)
      await repeatErasures({ db, keyring, archive, now })
    },
  }
}
