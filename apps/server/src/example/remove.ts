import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { EXAMPLE, takeExampleAway } from '../account/organisation.ts'
import type { Services } from '../services.ts'

/** Takes the example company away: its rows, files and keys, and the accounts that were made for it. False where it is not there. */
export async function removeExample({ db, dataFolder }: Pick<Services, 'db' | 'dataFolder'>): Promise<boolean> {
  const removed = await takeExampleAway(db)
  for (const org of removed) rmSync(join(dataFolder, 'blobs', org), { recursive: true, force: true })
  forgetLog(dataFolder)
  return removed.length > 0
}

/** What a log of the example left in the data folder: another one would be convicted of not continuing it. */
export function forgetLog(folder: string): void {
  for (const kind of ['ed25519.pem', 'ml-dsa-44.seed', 'origin']) rmSync(join(folder, 'keys', `${EXAMPLE.slug}.${kind}`), { force: true })
  for (const name of ['checkpoints', 'timestamps']) rmSync(join(folder, name, EXAMPLE.slug), { recursive: true, force: true })
}
