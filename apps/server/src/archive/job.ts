import { serverActor } from '../actor.ts'
import { enterEvent } from '../account/security-event.ts'
import { JobFailure, type JobKind } from '../job/kind.ts'
import { listIn } from '../list-file.ts'
import { nextNight } from '../nightly.ts'
import type { Services } from '../services.ts'
import { reading } from '../store/db.ts'
import { archivedCount } from '../store/vault.ts'

const DAY = 86_400_000
const HOUR = 4

/** Moves what was signed long ago to the archive each night, where the file `archive` says after how many days. */
export const archiving: JobKind = {
  name: 'archive',
  lane: 'long',
  schedule: (now) => nextNight(now, HOUR),
  isWanted: ({ dataFolder }) => daysIn(dataFolder) !== null,
  waits: [5 * 60_000, 30 * 60_000],
  run: async (services, { org, slug }) => {
    const days = daysIn(services.dataFolder)
    if (days !== null) await archiveLog(services, { org, slug, days })
  },
}

/** The second line of the file: `after DAYS`. */
function daysIn(folder: string): number | null {
  const [, line = ''] = listIn(folder, 'archive')
  const days = /^after\s+(\d{1,5})$/.exec(line)?.[1]
  return days === undefined ? null : Number(days)
}

async function archiveLog(
  services: Services,
  { org, slug, days }: { readonly org: string; readonly slug: string; readonly days: number },
): Promise<void> {
  const archive = services.archive()
  if (!archive) throw new JobFailure('NO_ARCHIVE', 'the file archive of the data folder names none', { final: true })
  const before = new Date(Math.floor((services.now() - days * DAY) / DAY) * DAY)
  const known = await reading(services.db, org, archivedCount)
  const entries = await services.prune(archive, org, before)
  if (entries <= known) return
  const summary = `signed before ${before.toISOString().slice(0, 10)}`
  await enterEvent(services, serverActor(org, slug, 'system'), { event: 'log-archived', summary, count: entries })
}
