import { strFromU8, strToU8 } from 'fflate'
import type pg from 'pg'
import type { Shell } from '../commit.ts'
import type { Keyring } from '../secret/keyring.ts'
import type { SessionSecret } from '../account/session-secret.ts'
import type { Db } from '../store/db.ts'
import { dumpDatabase, dumpKeys, openBackup, openKeys } from './dump.ts'
import { restoreFiles } from './files.ts'
import { repeatErasures } from './repeat-erasures.ts'
import { assertEmpty, countRows, restoreTables, sessionSecretOf } from './restore.ts'

/** Backup and restore of a whole server. */
export interface Backup {
  /** One ZIP of the database and the stored files, of one moment. What records and files say is sealed in it. */
  readonly dump: () => Promise<Uint8Array>
  /** The keys that open a backup of the same moment or an earlier one, and speak for its logs and accounts, as one ZIP. */
  readonly dumpKeys: () => Promise<Uint8Array>
  /**
   * Fills an empty server: signing keys and files first, so that no record is ever there without them. What was erased after the
   * backup stays erased. Throws a BackupError where the server is not empty, or an archive is damaged.
   */
  readonly restore: (backup: Uint8Array, keys: Uint8Array) => Promise<Restored>
}

/** What a restore could not bring back. */
export interface Restored {
  /** How many accounts have to set up one-time codes anew: archives of keys of an earlier version hold nothing that opens them. */
  readonly lostCodes: number
  /** Files that the operator had put into the data folder, and puts there again. */
  readonly settings: readonly string[]
}

interface Place {
  /** A connection that sees everything. */
  readonly connection: pg.PoolConfig
  readonly db: Db
  readonly keyring: Keyring
  readonly session: SessionSecret
  readonly archive: Shell['archive']
  readonly now: () => number
  /** The data folder. */
  readonly folder: string
}

/** Backup and restore of this server. */
export function backupOf({ connection, db, keyring, session, archive, now, folder }: Place): Backup {
  return {
    dump: () => dumpDatabase(connection, folder),
    dumpKeys: () => dumpKeys(connection, { folder, master: keyring.master, session }),
    restore: async (backup, keys) => {
      const files = openBackup(backup)
      const restoring = { files, keys: openKeys(keys), master: keyring.master }
      await assertEmpty(connection)
      const secret = await sessionSecretOf(restoring)
      for (const archived of [restoring.keys, files]) restoreFiles(folder, archived)
      if (secret !== null) session.replace(secret)
      await restoreTables(connection, restoring)
      await repeatErasures({ db, keyring, archive, now })
      return { lostCodes: secret === null ? countRows(files, 'twoFactor') : 0, settings: settingsOf(files) }
    },
  }
}

function settingsOf(files: Readonly<Record<string, Uint8Array>>): readonly string[] {
  const listed: unknown = JSON.parse(strFromU8(files['settings.json'] ?? strToU8('[]')))
  return Array.isArray(listed) ? listed.filter((name) => typeof name === 'string') : []
}
