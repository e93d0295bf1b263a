import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Services } from './services.ts'
import { sweepFiles } from './store/blob.ts'
import { reading, readingDirectory } from './store/db.ts'
import type { Rewritten } from './store/rewrite.ts'
import { examine } from './export/examine.ts'

/** The hour, in UTC, at which every ledger is replayed against what is stored. */
const HOUR = 3

/** Milliseconds from a moment to the next run. */
export function untilNextRun(now: number): number {
  const next = new Date(now)
  next.setUTCHours(HOUR, 0, 0, 0)
  if (next.getTime() <= now) next.setUTCDate(next.getUTCDate() + 1)
  return next.getTime() - now
}

/** Replays the ledger of every organisation; returns what does not hold, each with the organisation and the record it is about. */
export async function examineAll(services: Services): Promise<readonly Error[]> {
  const organisations = await readingDirectory(services.db, (tx) => tx.selectFrom('organisation').select(['org_id', 'slug']).execute())
  const found: Error[] = []
  for (const { org_id, slug } of organisations) {
    const { problems } = await examine(services, { org: org_id, slug })
    for (const one of problems.map(({ code, message }) => new Error(`the nightly replay of ${slug}: ${code}: ${message}`))) found.push(one)
  }
  return found
}

const KEPT_DAYS = 30
const DAY = 86_400_000

/**
 * Removes what has outlived its use: bytes of erased files, what was erased from the files of the database, and backups from before a migration after thirty days. Those hold
 * keys, and for as long as they lie here an erasure is not complete.
 */
export async function tidy({ db, keyring, dataFolder: folder, now, pages }: Services): Promise<Rewritten | null> {
  const organisations = await readingDirectory(db, (tx) => tx.selectFrom('organisation').select('org_id').execute())
  for (const { org_id: org } of organisations) await reading(db, org, (tx) => sweepFiles(tx, { org, keyring, folder }, now()))
  for (const name of readdirSync(folder)) {
    const at = Number(/^before-migration-(\d+)(?:\.keys)?\.zip$/.exec(name)?.[1] ?? Infinity)
    if (at < now() - KEPT_DAYS * DAY) rmSync(join(folder, name), { force: true })
  }
  return pages?.isDue() ? pages.rewrite() : null
}

/** Replays and tidies up each night, and reports what somebody changed behind the application's back. Returns what stops it. */
export function startNightly(services: Services, report: (error: unknown) => void): () => Promise<void> {
  let running: Promise<void> = Promise.resolve()
  let timer: NodeJS.Timeout
  const schedule = (): void => {
    timer = setTimeout(() => {
      running = examineAll(services)
        .then((problems) => problems.forEach(report))
        .catch(report)
        .then(async () => void (await tidy(services)))
        .catch(report)
        .finally(schedule)
    }, untilNextRun(services.now()))
  }
  schedule()
  return async () => {
    clearTimeout(timer)
    await running
    clearTimeout(timer)
  }
}
