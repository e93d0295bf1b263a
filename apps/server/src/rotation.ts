import type { Services } from './services.ts'
import { Problem } from './problem.ts'
import { readingDirectory, writing, type Db } from './store/db.ts'

/**
 * Renews the master key and the key of every organisation, and wraps every data key anew. What was sealed stays as it is. Each
 * organisation is one transaction; where it breaks off, old keys still open what they wrapped, and it can be done again.
 * Returns how many organisations there are. Refuses while another one is under way.
 */
export function rotateKeys(services: Pick<Services, 'db' | 'keyring'>): Promise<number> {
  return holdingKeys(services.db, () => rotate(services))
}

/** Does something while no rotation is under way, nor begins: of two rotations the first would forget the master key that the second has just wrapped under, and a backup would hold one that opens nothing. */
export async function holdingKeys<T>(db: Db, work: () => Promise<T>): Promise<T> {
  if (held.has(db)) throw new Problem(409, 'ROTATING', 'the keys are being renewed or written down already')
  held.add(db)
  try {
    return await work()
  } finally {
    held.delete(db)
  }
}

const held = new WeakSet<Db>()

async function rotate({ db, keyring }: Pick<Services, 'db' | 'keyring'>): Promise<number> {
  // Where it wraps nothing there is nothing to renew, and nothing by which it would be known afterwards.
  if ((await organisationsIn(db)).length === 0) return 0
  // First, so that an organisation that is made from now on is wrapped by the new one.
  keyring.master.renew()
  const organisations = await organisationsIn(db)
  for (const { org_id: org } of organisations) {
    await writing(db, org, async (tx) => {
      // Writers wait for the head of the log, so none of them wraps under the old key meanwhile.
      await tx.selectFrom('ledger_head').select('size').where('org_id', '=', org).forUpdate().execute()
      await keyring.rotate(tx, org)
    })
  }
  keyring.master.forgetOld()
  return organisations.length
}

function organisationsIn(db: Db): Promise<readonly { readonly org_id: string }[]> {
  return readingDirectory(db, (tx) => tx.selectFrom('organisation').select('org_id').execute())
}
