import { statfs } from 'node:fs/promises'
import { Problem } from '../problem.ts'
import type { Tx } from './db.ts'

/** How much organisations may store in files. */
export interface Quota {
  /** Bytes of stored files that one organisation may have. */
  readonly bytes: number
}

const MB = 1_000_000
const DEFAULT_MB = 5000

/** The quota as the setting `ASSAY_QUOTA_MB` says it. Throws on what is no number of megabytes. */
export function quotaFrom(setting: string | undefined): Quota {
  const megabytes = Number(setting ?? DEFAULT_MB)
  if (!Number.isFinite(megabytes) || megabytes < 0 || setting === '')
    throw new Error('ASSAY_QUOTA_MB is a number of megabytes, for example 5000')
  return { bytes: megabytes * MB }
}

/** Refuses a file that would take the organisation over its quota. Holds for as long as the transaction keeps others from storing. */
export async function assertWithinQuota(tx: Tx, { bytes }: Quota, size: number): Promise<void> {
  const { used } = await tx
    .selectFrom('blob')
    .select((eb) => eb.fn.coalesce(eb.fn.sum<string>('size'), eb.val('0')).as('used'))
    .executeTakeFirstOrThrow()
  if (Number(used) + size <= bytes) return
  const [taken, allowed] = [Number(used), bytes].map((count) => Math.ceil(count / MB))
  throw new Problem(507, 'QUOTA_EXCEEDED', `your files take ${taken} of ${allowed} MB: erase some, or ask whoever runs the server for more`)
}

/** What files leave free for the database: a tenth of the disk, and at most a gigabyte. */
const KEPT_SHARE = 0.1
const KEPT_MOST = 1000 * MB

/** Refuses a file that would take room on the disk that the database needs to go on writing. */
export async function assertRoomOnDisk(folder: string, size: number): Promise<void> {
  const { bsize, blocks, bavail } = await statfs(folder)
  if (bavail * bsize - size < Math.min(KEPT_SHARE * blocks * bsize, KEPT_MOST))
    throw new Problem(507, 'NO_ROOM', 'the disk of the server has no room for more files: whoever runs it must make some')
}
