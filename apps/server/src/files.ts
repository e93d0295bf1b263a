import type { Actor } from './actor.ts'
import type { Services } from './services.ts'
import { readBlob, storeFile, type Files, type NewFile } from './store/blob.ts'
import { reading, writing } from './store/db.ts'

type Shelf = Pick<Services, 'db' | 'keyring' | 'dataFolder' | 'quota'>

/** Stores a file of an organisation, durable on return, and answers with its SHA-256. */
export function keepFile({ db, quota, ...shelf }: Shelf, { org }: Pick<Actor, 'org'>, bytes: Uint8Array): Promise<string> {
  const write: NewFile['write'] = (work) => writing(db, org, work)
  return storeFile(filesOf(shelf, org), { bytes, quota, write })
}

/** A stored file; null where there is none. */
export function keptFile({ db, ...shelf }: Omit<Shelf, 'quota'>, { org }: Pick<Actor, 'org'>, sum: string): Promise<Uint8Array | null> {
  return reading(db, org, (tx) => readBlob(tx, filesOf(shelf, org), sum))
}

function filesOf({ keyring, dataFolder }: Pick<Shelf, 'keyring' | 'dataFolder'>, org: string): Files {
  return { org, keyring, folder: dataFolder }
}
