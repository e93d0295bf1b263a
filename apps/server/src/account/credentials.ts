import { canonicalJson, sha256, toHex } from '@assay/ledger'
import type pg from 'pg'

/**
 * All that accounts sign in with, one hash each: name, address, password, one-time code, passkeys. Counters and times are left out. An
 * account that is not there has null.
 */
export async function credentialsOf(pool: pg.Pool, accounts: readonly string[]): Promise<ReadonlyMap<string, string | null>> {
  const { rows } = await pool.query<Row>(SELECT, [accounts])
  const found = new Map(rows.map(({ id, ...bound }) => [id, toHex(sha256(canonicalJson({ id, ...bound })))]))
  return new Map(accounts.map((id) => [id, found.get(id) ?? null]))
}

interface Row {
  readonly id: string
  readonly [name: string]: string | boolean | null | readonly string[]
}

const SELECT = `
  select u.id, u.name, u.email, u."emailVerified" as verified, u."twoFactorEnabled" as "hasCode",
    (select coalesce(array_agg(a."providerId" || ' ' || coalesce(a.password, '') order by a.id), '{}') from account a where a."userId" = u.id) as passwords,
    (select coalesce(array_agg(t.secret order by t.id), '{}') from "twoFactor" t where t."userId" = u.id and t.verified) as codes,
    (select coalesce(array_agg(p.id || ' ' || p.rp_id || ' ' || encode(p.public_key, 'hex') order by p.id), '{}') from passkey p where p.user_id = u.id) as passkeys
  from "user" u where u.id = any($1::text[])`
