import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { examine } from './export/examine.ts'
import { JobFailure, type JobKind } from './job/kind.ts'
import type { Services } from './services.ts'
import { forgetOld } from './webhook/tell.ts'
import { sweepFiles } from './store/blob.ts'
import { reading } from './store/db.ts'
import { organisationsOf } from './store/organisation.ts'
import type { Rewritten } from './store/rewrite.ts'

/** The hour, in UTC, at which every ledger is replayed against what is stored. */
const HOUR = 3

/** The next moment at which it is some hour of the day in UTC, after a moment. */
export function nextNight(now: number, hour = HOUR): number {
  const next = new Date(now)
  next.setUTCHours(hour, 0, 0, 0)
  if (next.getTime() <= now) next.setUTCDate(next.getUTCDate() + 1)
  return next.getTime()
}

const MINUTE = 60_000

/** Replays the ledger of an organisation each night against all that is stored. What somebody changed behind the application's back is a failure of it. */
export const replay: JobKind = {
  name: 'replay',
  lane: 'long',
  schedule: (now) => nextNight(now),
  waits: [5 * MINUTE, 30 * MINUTE],
  run: async (services, { org, slug }) => {
    const { problems } = await examine(services, { org, slug })
    const said = problems.map(({ code, message }) => `${code}: ${message}`)
    if (said.length > 0) throw new JobFailure('LEDGER_DIFFERS', said.join('\n'), { final: true })
  },
}

/** Tidies up each night: what of an organisation has outlived its use, and what of this server has. */
export const tidying: JobKind = {
  name: 'tidying',
  lane: 'long',
  schedule: (now) => nextNight(now),
  waits: [5 * MINUTE, 30 * MINUTE],
  run: async (services, { org }) => {
    await sweepOrganisation(services, org)
    await sweepServer(services)
  },
}

const KEPT_DAYS = 30
const DAY = 86_400_000

/** Removes what has outlived its use: bytes of erased files, what was erased from the files of the database, and backups from before a migration. */
export async function tidy(services: Services): Promise<Rewritten | null> {
  for (const { org } of await organisationsOf(services.db)) await sweepOrganisation(services, org)
  return sweepServer(services)
}

async function sweepOrganisation({ db, keyring, dataFolder: folder, now }: Services, org: string): Promise<void> {
  await forgetOld(db, org, new Date(now() - KEPT_DAYS * DAY))
  await reading(db, org, (tx) => sweepFiles(tx, { org, keyring, folder }, now()))
}

/** Backups from before a migration go after thirty days. Those hold keys, and for as long as they lie here an erasure is not complete. */
async function sweepServer({ dataFolder: folder, now, pages }: Services): Promise<Rewritten | null> {
  for (const name of readdirSync(folder)) {
    const at = Number(/^before-migration-(\d+)(?:\.keys)?\.zip$/.exec(name)?.[1] ?? Infinity)
    if (at < now() - KEPT_DAYS * DAY) rmSync(join(folder, name), { force: true })
  }
  return pages?.isDue() ? pages.rewrite() : null
}
