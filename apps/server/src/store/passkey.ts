import type pg from 'pg'

/** A passkey as it is stored. */
export interface StoredPasskey {
  /** The credential's id, base64url. */
  readonly id: string
  readonly userId: string
  readonly email: string
  readonly name: string
  readonly rpId: string
  readonly publicKey: Uint8Array<ArrayBuffer>
  readonly counter: number
  readonly transports: readonly string[]
  readonly createdAt: Date
}

interface Row {
  readonly id: string
  readonly user_id: string
  readonly email: string
  readonly name: string
  readonly rp_id: string
  readonly public_key: Buffer
  readonly counter: string
  readonly transports: string[]
  readonly created_at: Date
}

const SELECT = `select passkey.*, "user".email from passkey join "user" on "user".id = passkey.user_id`

export async function listPasskeys(pool: pg.Pool, userId: string): Promise<readonly StoredPasskey[]> {
  const { rows } = await pool.query<Row>(`${SELECT} where user_id = $1 order by created_at`, [userId])
  return rows.map(toPasskey)
}

export async function findPasskey(pool: pg.Pool, id: string): Promise<StoredPasskey | null> {
  const { rows } = await pool.query<Row>(`${SELECT} where passkey.id = $1`, [id])
  return rows[0] ? toPasskey(rows[0]) : null
}

export async function savePasskey(pool: pg.Pool, passkey: Omit<StoredPasskey, 'email' | 'createdAt'>): Promise<void> {
  const { id, userId, name, rpId, publicKey, counter, transports } = passkey
  await pool.query('insert into passkey (id, user_id, name, rp_id, public_key, counter, transports) values ($1, $2, $3, $4, $5, $6, $7)', [
    id,
    userId,
    name,
    rpId,
    Buffer.from(publicKey),
    counter,
    [...transports],
  ])
}

/** Sets the counter forward; false where it went back in the meantime, as it does for a copied key. */
export async function advanceCounter(pool: pg.Pool, id: string, counter: number): Promise<boolean> {
  const { rowCount } = await pool.query('update passkey set counter = $2 where id = $1 and (counter < $2 or (counter = 0 and $2 = 0))', [
    id,
    counter,
  ])
  return rowCount === 1
}

export async function deletePasskey(pool: pg.Pool, userId: string, id: string): Promise<boolean> {
  const { rowCount } = await pool.query('delete from passkey where id = $1 and user_id = $2', [id, userId])
  return rowCount === 1
}

/** Takes every passkey of an account away. */
export async function deletePasskeys(pool: pg.Pool, userId: string): Promise<void> {
  await pool.query('delete from passkey where user_id = $1', [userId])
}

function toPasskey(row: Row): StoredPasskey {
  return {
    id: row.id,
    userId: row.user_id,
    email: row.email,
    name: row.name,
    rpId: row.rp_id,
    publicKey: Uint8Array.from(row.public_key),
    counter: Number(row.counter),
    transports: row.transports,
    createdAt: row.created_at,
  }
}
