import { reading, writing, type Db } from '../store/db.ts'

/** Members of an organisation and their roles. */
export async function listMembers(db: Db, org: string): Promise<readonly { readonly userId: string; readonly role: string }[]> {
  const rows = await reading(db, org, (tx) => tx.selectFrom('membership').select(['user_id', 'role']).execute())
  return rows.map(({ user_id, role }) => ({ userId: user_id, role }))
}

/** Takes a member out. False where there is none. */
export async function removeMember(db: Db, org: string, userId: string): Promise<boolean> {
  const gone = await writing(db, org, (tx) => tx.deleteFrom('membership').where('user_id', '=', userId).executeTakeFirst())
  return gone.numDeletedRows > 0n
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
