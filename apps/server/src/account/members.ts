import { isRole } from '../actor.ts'
import { Problem } from '../problem.ts'
import { reading, readingDirectory, writing, type Db, type Tx } from '../store/db.ts'
import type { Member } from './sign-in.ts'

/** Members of an organisation and their roles. */
export async function listMembers(db: Db, org: string): Promise<readonly { readonly userId: string; readonly role: string }[]> {
  const rows = await reading(db, org, (tx) => tx.selectFrom('membership').select(['user_id', 'role']).execute())
  return rows.map(({ user_id, role }) => ({ userId: user_id, role }))
}

/** Whether an account may sign in to an organisation. */
export async function isMember(db: Db, org: string, userId: string): Promise<boolean> {
  return (await listMembers(db, org)).some((member) => member.userId === userId)
}

/** Makes an account a member, or changes the role of one. Refuses to take the role from the last owner. */
export async function addMember(db: Db, userId: string, { slug, role }: Member): Promise<void> {
  const found = await readingDirectory(db, (tx) =>
    tx.selectFrom('organisation').select('org_id').where('slug', '=', slug).executeTakeFirstOrThrow(),
  )
  const row = { org_id: found.org_id, user_id: userId, role: isRole(role) ? role : 'reader' }
  await writing(db, found.org_id, async (tx) => {
    if (row.role !== 'owner') await assertAnotherOwner(tx, userId)
    await tx
      .insertInto('membership')
      .values(row)
      .onConflict((conflict) => conflict.columns(['org_id', 'user_id']).doUpdateSet({ role: row.role }))
      .execute()
  })
}

/** Takes a member out. False where there is none. Refuses the last owner. */
export async function removeMember(db: Db, org: string, userId: string): Promise<boolean> {
  const gone = await writing(db, org, async (tx) => {
    await assertAnotherOwner(tx, userId)
    return tx.deleteFrom('membership').where('user_id', '=', userId).executeTakeFirst()
  })
  return gone.numDeletedRows > 0n
}

/** An organisation without an owner could never be administered again. The rows are locked, so that two owners cannot remove each other. */
async function assertAnotherOwner(tx: Tx, userId: string): Promise<void> {
  const owners = await tx.selectFrom('membership').select('user_id').where('role', '=', 'owner').forUpdate().execute()
  if (owners.length === 1 && owners[0]?.user_id === userId)
    throw new Problem(409, 'LAST_OWNER', 'an organisation needs an owner: make another one first')
}

/** API keys without their secrets. */
export function listApiKeys(db: Db, org: string) {
  return reading(db, org, (tx) =>
    tx.selectFrom('api_key').select(['id', 'name', 'role', 'created_at', 'revoked_at']).orderBy('created_at').execute(),
  )
}

/** Revokes a key. False where there is none that still works. */
export async function revokeApiKey(db: Db, org: string, { id, at }: { readonly id: string; readonly at: Date }): Promise<boolean> {
  const done = await writing(db, org, (tx) =>
    tx.updateTable('api_key').set({ revoked_at: at }).where('id', '=', id).where('revoked_at', 'is', null).executeTakeFirst(),
  )
  return done.numUpdatedRows > 0n
}
