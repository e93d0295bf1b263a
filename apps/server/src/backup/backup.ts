import type pg from 'pg'
import type { Shell } from '../commit.ts'
import type { Keyring } from '../secret/keyring.ts'
import type { SessionSecret } from '../account/session-secret.ts'
import type { Db } from '../store/db.ts'
import { spool, type Received, type Spooled } from '../spool.ts'
import { jsonIn, type Archive } from './archive.ts'
import { dumpDatabase, dumpKeys, withBackup, withKeys } from './dump.ts'
import { restoreFiles } from './files.ts'
import { unmark } from '../log/mark.ts'
import { beginRestore, endRestore } from './half.ts'
import { repeatErasures } from './repeat-erasures.ts'
import { assertEmpty, countRows, KeysDoNotFit, restoreTables, sessionSecretOf, type Restoring } from './restore.ts'

/** Backup and restore of a whole server. */
export interface Backup {
  /** One ZIP of the database and the stored files, of one moment. What records and files say is sealed in it. */
  readonly dump: () => Promise<Spooled>
  /** The keys that open a backup of the same moment or an earlier one, and speak for its logs and accounts, as one ZIP. */
  readonly dumpKeys: () => Promise<Spooled>
  /**
   * Fills an empty server from a file in which the keys of a backup lie before it: files are there before the first record is seen. What was
   * erased after the backup stays erased, and no log is signed until its owner says so. Throws a BackupError where the server is not empty, an archive is
   * damaged, or the keys do not fit.
   */
  readonly restore: (file: Received, keysSize: number) => Promise<Restored>
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
export function backupOf(place: Place): Backup {
  const { connection, keyring, session, folder } = place
  const secrets = { folder, master: keyring.master, session }
  return {
    dump: () => spool(folder, (path) => dumpDatabase(connection, folder, path)),
    dumpKeys: () => spool(folder, (path) => dumpKeys(connection, secrets, path)),
    restore: ({ path, size }, keysSize) =>
      withKeys({ path, start: 0, end: Math.min(keysSize, size) }, (keys) =>
        withBackup({ path, start: keysSize, end: size }, (files) => restoreAll(place, { files, keys, master: keyring.master })),
      ),
  }
}

async function restoreAll({ connection, db, keyring, session, archive, now, folder }: Place, restoring: Restoring): Promise<Restored> {
  const { files, keys } = restoring
  await assertEmpty(connection)
  const secret = await sessionSecretOf(restoring)
  beginRestore(folder)
  await restoreTables(connection, restoring, {
    session: secret,
    place: async () => {
      for (const archived of [keys, files]) await restoreFiles(folder, archived)
      unmark(folder)
      if (secret !== null) session.replace(secret)
    },
  }).catch((error: unknown) => {
    // What is refused has put nothing anywhere yet.
    if (error instanceof KeysDoNotFit) endRestore(folder)
    throw error
  })
  await repeatErasures({ db, keyring, archive, now })
  endRestore(folder)
  return { lostCodes: secret === null ? await countRows(files, 'twoFactor') : 0, settings: await settingsOf(files) }
}

async function settingsOf(files: Archive): Promise<readonly string[]> {
  const listed = await jsonIn(files, 'settings.json')
  return Array.isArray(listed) ? listed.filter((name) => typeof name === 'string') : []
}
