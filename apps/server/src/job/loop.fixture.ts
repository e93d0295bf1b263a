import { join } from 'node:path'
import { serverActor } from '../actor.ts'
import { commit } from '../commit.ts'
import { openKeyring } from '../secret/keyring.ts'
import { fileKey } from '../secret/master-key.ts'
import type { Services } from '../services.ts'
import { openDb } from '../store/db.ts'
import { registerNamed } from '../store/register-named.ts'
import { every, type JobKind, type Turn } from './kind.ts'
import { startJobs } from './run.ts'

/** A server that does nothing but jobs, in a process of its own: a test kills it. */

/** Enters an asset named by its turn. The same turn enters it once, however often it begins. */
async function enter(services: Services, { org, slug, id, subject, dueAt }: Turn, kind: string): Promise<void> {
  const name = kind === 'once' ? `once ${subject}` : `round ${dueAt}`
  const register = registerNamed('asset')
  const author = { ...serverActor(org, slug, 'system'), idempotencyKey: kind === 'once' ? id : `${id} ${dueAt}` }
  const state = register.schema.parse({ name })
  await commit(services, author, [
    { register, id: null, version: null, way: 'system', reads: [], decide: () => ({ state, event: 'asset.create' }) },
  ])
}

/** One that comes round, and one that is put there. */
const toys: readonly JobKind[] = [
  { name: 'round', lane: 'quick', schedule: every(100), waits: [50, 50, 50, 50], run: (services, turn) => enter(services, turn, 'round') },
  {
    name: 'once',
    lane: 'out',
    schedule: null,
    waits: Array.from({ length: 50 }, () => 20),
    run: (services, turn) => enter(services, turn, 'once'),
  },
]

const LEASE_MS = 400

const given = process.env['ASSAY_TEST_LOOP']
if (given !== undefined) {
  const { connection, folder } = JSON.parse(given)
  const db = openDb(connection)
  const keyring = openKeyring(fileKey(join(folder, 'master.key')))
  const services = { db, keyring, archive: () => null, now: Date.now, dataFolder: folder } as unknown as Services
  startJobs(services, toys, { everyMs: 20, leaseMs: LEASE_MS, report: (error) => process.stderr.write(`${String(error)}\n`) })
  process.stdout.write('ready\n')
}
