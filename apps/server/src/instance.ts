import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type pg from 'pg'
import { archiveIn } from './archive/archive.ts'
import { pruneLog } from './archive/prune.ts'
import { createAccounts } from './account/accounts.ts'
import { adoptAdministration } from './account/adopt.ts'
import { passkeysFor } from './account/passkey.ts'
import { sessionSecretIn, signInUnder } from './account/session-secret.ts'
import { openAccountPool } from './account/auth.ts'
import { signInFor } from './account/sign-in.ts'
import { setUpCodeIn } from './account/set-up-code.ts'
import { backupOf } from './backup/backup.ts'
import { assertWhole } from './backup/half.ts'
import { dumpDatabase, dumpKeys } from './backup/dump.ts'
import { siteOf } from './http/site.ts'
import { postOf } from './mail/post.ts'
import { startCluster, type Cluster, type Watching } from './postgres/cluster.ts'
import { assertConnects } from './postgres/client.ts'
import { embedded, external, type Addresses, type Databases, type Serving } from './postgres/databases.ts'
import { oneAtATime } from './postgres/one-at-a-time.ts'
import { lockDataFolder } from './postgres/lock.ts'
import type { Services } from './services.ts'
import { openKeyring, type Keyring } from './secret/keyring.ts'
import { assertSecrets } from './secret/named.ts'
import { masterKeyOf } from './secret/master-key.ts'
import { emptySpool } from './spool.ts'
import { sweepParts } from './store/blob.ts'
import { openDb, type Db } from './store/db.ts'
import { assertGrants } from './store/grants.ts'
import { upgradeRecords } from './upgrade/upgrade.ts'
import { pagesIn } from './store/rewrite.ts'
import { quotaFrom, type Quota } from './store/quota.ts'
import { migrate } from './store/migrate.ts'
import { sealEarlier } from './store/seal-earlier.ts'
import { openWorkers } from './worker/workers.ts'

/** An open data folder with its database. */
export interface Instance {
  readonly services: Services
  /** A connection that sees the whole database. */
  readonly connection: pg.PoolConfig
  readonly close: () => Promise<void>
}

interface Options {
  readonly folder: string
  /** A PostgreSQL of the operator; null or none for the embedded one. */
  readonly database?: Addresses | null
  readonly prepare?: boolean
  readonly now?: () => number
  /** Who hears of it when the embedded database ends by itself. */
  readonly watching?: Watching
}

/** Locks the data folder, starts or reaches the database, and brings its schema to this version. */
export async function openInstance({ folder, database = null, prepare = true, now = Date.now, watching }: Options): Promise<Instance> {
  mkdirSync(folder, { recursive: true, mode: 0o711 })
  const quota = quotaFrom(process.env['ASSAY_QUOTA_MB'])
  const unlock = lockDataFolder(folder)
  let cluster: Cluster | null = null
  try {
    assertWhole(folder)
    sweepParts(folder)
    emptySpool(folder)
    if (database === null) cluster = await startCluster(folder, watching)
    const databases = database ? external(database, folder) : embedded(cluster?.connection ?? {}, folder)
    const connection = databases.owner
    const keyring = openKeyring(masterKeyOf(folder))
    const close = (): Promise<void> => closeAll(cluster, unlock)
    const options = { prepare, ...(cluster && { hasRoom: cluster.hasRoom }) }
    return await oneAtATime(connection, async () => {
      const serving = await prepared({ connection, keyring, folder, now }, databases)
      const pools = await openPools(serving, options)
      const instance = assemble({ folder, connection, keyring, quota, now, pools, isEmbedded: cluster !== null, close })
      await upToDate(instance.services).catch(async (error: unknown) => {
        await closePools(pools)
        throw error
      })
      return instance
    })
  } catch (error) {
    await closeAll(cluster, unlock)
    throw error
  }
}

/** Brings the schema up to date, and sees that the database and this server belong together. */
async function prepared({ now, ...sources }: Sources & Pick<Parts, 'now'>, databases: Databases): Promise<Serving> {
  const { connection, keyring, folder } = sources
  await migrate(connection, () => writeBackup(sources, `before-migration-${now()}`))
  await assertSecrets(connection, { master: keyring.master, session: sessionSecretIn(folder) })
  await sealEarlier(connection, keyring, folder)
  await assertGrants(connection)
  return databases.serving()
}

/** Enters what earlier versions kept elsewhere, and brings every record into the shape of today. */
async function upToDate(services: Instance['services']): Promise<void> {
  await adoptAdministration(services)
  const count = await upgradeRecords(services)
  if (count > 0) process.stdout.write(`assay: ${count} records were brought into the form of this version\n`)
}

interface Sources {
  readonly connection: pg.PoolConfig
  readonly keyring: Keyring
  readonly folder: string
}

/** Two archives that only we can read: a backup, and apart from it its keys. */
async function writeBackup({ connection, keyring, folder }: Sources, name: string): Promise<void> {
  const secrets = { folder, master: keyring.master, session: sessionSecretIn(folder) }
  await dumpDatabase(connection, folder, join(folder, `${name}.zip`))
  await dumpKeys(connection, secrets, join(folder, `${name}.keys.zip`))
}

interface Pools {
  readonly db: Db
  readonly accountPool: pg.Pool
}

/** Opens both pools and a connection of each, so that a database that would not hold organisations apart is refused before anything is served. */
async function openPools({ app, accounts }: Serving, options: Parameters<typeof openDb>[1]): Promise<Pools> {
  const pools = { db: openDb(app, options), accountPool: openAccountPool(accounts) }
  try {
    for (const pool of [pools.db.pool, pools.accountPool]) await assertConnects(pool)
    return pools
  } catch (error) {
    await closePools(pools)
    throw error
  }
}

async function closePools({ db, accountPool }: Pools): Promise<void> {
  await Promise.all([db.close(), accountPool.end()])
}

interface Parts {
  readonly isEmbedded: boolean
  readonly pools: Pools
  readonly folder: string
  readonly keyring: Keyring
  readonly connection: pg.PoolConfig
  readonly quota: Quota
  readonly now: () => number
  readonly close: () => Promise<void>
}

function assemble({ folder, connection, keyring, quota, now, pools: { db, accountPool }, isEmbedded, close }: Parts): Instance {
  const operatorKey = operatorKeyOf(folder)
  const session = sessionSecretIn(folder)
  const signIn = signInUnder(session, (secret) => signInFor({ pool: accountPool, secret, now }))
  const accounts = createAccounts({ db, operatorKey, accountOf: (headers) => signIn.accountOf(headers), now })
  const workers = openWorkers()
  return {
    services: {
      db,
      keyring,
      archive: () => archiveIn(folder),
      now,
      accounts,
      signIn,
      passkeys: passkeysFor(accountPool, now),
      backup: backupOf({ connection, db, keyring, session, archive: () => archiveIn(folder), now, folder }),
      prune: (archive, org, before) => pruneLog({ connection, archive, org, before }),
      dataFolder: folder,
      quota,
      pages: isEmbedded ? pagesIn(connection, folder) : null,
      setUpCode: setUpCodeIn(folder),
      site: siteOf(process.env),
      workers,
      mail: postOf(process.env),
    },
    connection,
    close: async () => {
      await workers.close()
      await signIn.close()
      await db.close()
      await close()
    },
  }
}

/** The secret by which the CLI on this machine acts as the operator; a file only we can read. */
function operatorKeyOf(folder: string): string {
  return secretOf(folder, 'operator.key')
}

function secretOf(folder: string, name: string): string {
  const path = join(folder, name)
  if (!existsSync(path)) writeFileSync(path, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' })
  return readFileSync(path, 'utf8')
}

async function closeAll(cluster: Cluster | null, unlock: () => void): Promise<void> {
  await cluster?.stop()
  unlock()
}
