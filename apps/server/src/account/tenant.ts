import type { Tenant } from '@assay/isms'
import type { Actor } from '../actor.ts'
import { commit, type Shell } from '../commit.ts'
import { notFound } from '../problem.ts'
import { reading, type Db, type Tx } from '../store/db.ts'
import { liveRecords, type Stored } from '../store/record.ts'
import { registerNamed } from '../store/register-named.ts'

const register = registerNamed('tenant')

/** What an owner may change of the tenant. */
export type TenantChange = Partial<Pick<Tenant, 'name' | 'publicLog' | 'secondFactor' | 'digest'>>

/** The tenant's record. */
export function readTenant(db: Db, org: string): Promise<Stored> {
  return reading(db, org, tenantIn)
}

async function tenantIn(tx: Tx): Promise<Stored> {
  const [tenant] = await liveRecords(tx, register)
  return tenant ?? nothing()
}

/** Changes how this server keeps the organisation: an act of an owner, and an entry. Refuses a version that is not the newest. */
export async function changeTenant(
  shell: Shell,
  actor: Actor,
  { change, version }: { readonly change: TenantChange; readonly version: number | null },
): Promise<Stored> {
  const { id } = await readTenant(shell.db, actor.org)
  const decide = (record: Stored | null) => ({ state: { ...record?.state, ...change }, event: 'tenant.update' })
  const [receipt] = await commit(shell, actor, [{ register, id, version, way: 'system', reads: [], decide }])
  return receipt?.record ?? nothing()
}

function nothing(): never {
  throw notFound()
}
