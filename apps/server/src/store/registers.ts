import { registers, type Records } from '@assay/isms'
import type { Tx } from './db.ts'
import { liveRecords, type Stored } from './record.ts'

/** All live records of an organisation, for what looks at the whole ISMS. */
export async function loadRegisters(tx: Tx): Promise<Records> {
  const loaded = new Map<string, readonly Stored[]>()
  for (const { name } of registers) loaded.set(name, await liveRecords(tx, name))
  return (name) => loaded.get(name) ?? []
}
