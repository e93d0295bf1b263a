import { apiKeyIn, memberIn } from '@assay/isms'
import { LedgerError } from '@assay/ledger'
import type { Db, Tx } from './db.ts'
import { forgetPseudonyms } from './pseudonym.ts'
import { liveRecords, toStored, type Draft, type Stored } from './record.ts'
import { registerNamed } from './register-named.ts'

/**
 * The tables that requests read of the administration's records: who is a member, which keys work, who a pseudonym is. Each row follows
 * from the record that it names and from nothing else, so that the ledger binds it, too.
 */
type Rows = Readonly<Record<Table, readonly Row[]>>
type Row = Readonly<Record<string, unknown>>
type Table = (typeof TABLES)[number]

const TABLES = ['membership', 'api_key', 'pseudonym', 'invitation'] as const
const KEYS = {
  membership: ['org_id', 'user_id'],
  api_key: ['org_id', 'id'],
  pseudonym: ['org_id', 'actor'],
  invitation: ['org_id', 'record_id'],
} as const
const PROJECTED: ReadonlySet<string> = new Set(['member', 'api-key', 'tenant'])
const NOTHING: Rows = { membership: [], api_key: [], pseudonym: [], invitation: [] }

/** The rows that follow from a record. From one that is erased none does. */
function rowsOf(org: string, record: Stored): Rows {
  if (record.erased) return NOTHING
  switch (record.register) {
    case 'member':
      return ofMember(org, record)
    case 'api-key':
      return ofKey(org, record)
    case 'tenant':
      return { ...NOTHING, pseudonym: ofServer(org, record) }
    default:
      return NOTHING
  }
}

function ofMember(org: string, { id, state }: Stored): Rows {
  const { account, status, role, email, confirmed, pseudonym, codeHash, invitedUntil } = memberIn(state)
  const isActive = status === 'active' && account !== null
  const isInvited = status === 'invited' && codeHash !== null && invitedUntil !== null
  return {
    ...NOTHING,
    membership: isActive ? [{ org_id: org, user_id: account, role, record_id: id, email, confirmed: confirmed === true }] : [],
    // Whoever was removed acts no more, and may come back as another member, under a name of that one's record.
    pseudonym: account === null || status === 'removed' ? [] : [{ org_id: org, actor: `user:${account}`, ref: pseudonym, record_id: id }],
    invitation: isInvited
      ? [{ org_id: org, record_id: id, code_hash: Buffer.from(codeHash, 'hex'), expires_at: new Date(invitedUntil) }]
      : [],
  }
}

function ofKey(org: string, { id, state, createdAt, updatedAt }: Stored): Rows {
  const { name, role, scopes, author, status, expiresOn, hash, pseudonym } = apiKeyIn(state)
  const row = { org_id: org, id, name, role, scopes, author, hash: Buffer.from(hash, 'hex'), expires_on: expiresOn }
  const times = { created_at: new Date(createdAt), revoked_at: status === 'revoked' ? new Date(updatedAt) : null }
  return {
    ...NOTHING,
    api_key: [{ ...row, ...times }],
    pseudonym: [{ org_id: org, actor: `key:${id}`, ref: pseudonym, record_id: id }],
  }
}

/**
 * The names under which the server and its operator stood in entries from before the ledger knew of administration. Members who had left
 * by then act no more; one who comes back does so under a name of their new record.
 */
function ofServer(org: string, { id, state }: Stored): readonly Row[] {
  const list = Array.isArray(state['pseudonyms']) ? state['pseudonyms'].map(String) : []
  return list.flatMap((line) => {
    const [actor = '', ref = ''] = line.split(' ')
    return actor.startsWith('user:') ? [] : [{ org_id: org, actor, ref, record_id: id }]
  })
}

/** Brings the tables to what records say now. To be called in the transaction that stores them. */
export async function project(tx: Tx, db: Db, { org, drafts }: { readonly org: string; readonly drafts: readonly Draft[] }): Promise<void> {
  const records = drafts.filter(({ register }) => PROJECTED.has(register.name)).map(({ record }) => record)
  if (records.length === 0) return
  const ids = records.map(({ id }) => id)
  await tx.deleteFrom('membership').where('record_id', 'in', ids).execute()
  await tx.deleteFrom('api_key').where('id', 'in', ids).execute()
  await tx.deleteFrom('pseudonym').where('record_id', 'in', ids).execute()
  await tx.deleteFrom('invitation').where('record_id', 'in', ids).execute()
  // A tenant is entered once: names from before that stand in its record.
  if (records.some(({ register, version }) => register === 'tenant' && version === 1))
    await tx.deleteFrom('pseudonym').where('record_id', 'is', null).execute()
  for (const record of records) {
    const rows = rowsOf(org, record)
    for (const table of TABLES) {
      for (const row of rows[table]) await insert(tx, table, row)
    }
    if (record.register === 'tenant') await nameTenant(tx, org, record)
  }
  forgetPseudonyms(db, org)
}

/** A row in the way is one that no record names, from before the ledger knew of it or put there behind its back. */
async function insert(tx: Tx, table: Table, row: Row): Promise<void> {
  const key = KEYS[table]
  await tx
    .insertInto(table)
    .values(row as never)
    .onConflict((conflict) => conflict.columns([...key] as never).doUpdateSet(row))
    .execute()
}

async function nameTenant(tx: Tx, org: string, { state }: Stored): Promise<void> {
  const { example: _example, ...kept } = tenantColumns(state)
  await tx.updateTable('organisation').set(kept).where('org_id', '=', org).execute()
}

function tenantColumns(state: Stored['state']) {
  return {
    name: String(state['name']),
    example: state['example'] === true,
    public_log: state['publicLog'] === true,
    second_factor: state['secondFactor'] === true,
  }
}

/** What of the tables does not follow from the records: somebody changed it behind the ledger's back. */
export async function examineProjections(tx: Tx, org: string): Promise<readonly LedgerError[]> {
  const records = await tx
    .selectFrom('record')
    .selectAll()
    .where('register', 'in', [...PROJECTED])
    .orderBy('id')
    .execute()
  const stored = records.map((row) => toStored(row, registerNamed(row.register)))
  const errors: LedgerError[] = []
  for (const table of TABLES)
    errors.push(
      ...compare(
        table,
        stored.flatMap((record) => rowsOf(org, record)[table]),
        await readRows(tx, table),
      ),
    )
  return [...errors, ...(await examineTenant(tx, stored))]
}

async function readRows(tx: Tx, table: Table): Promise<readonly Row[]> {
  return tx.selectFrom(table).selectAll().execute()
}

function compare(table: Table, expected: readonly Row[], found: readonly Row[]): readonly LedgerError[] {
  const wanted = new Map(expected.map((row) => [spelled(row), row]))
  const met = new Set<string>()
  const excess = found.filter((row) => {
    const text = spelled(row)
    met.add(text)
    return !wanted.has(text)
  })
  const lost = [...wanted].filter(([text]) => !met.has(text)).map(([, row]) => row)
  return [...excess, ...lost].map((row) => changed(table, String(row['record_id'] ?? row['id'] ?? '')))
}

function changed(what: string, subject: string): LedgerError {
  return new LedgerError('RECORD_CHANGED', `a row of ${what} was changed behind the ledger's back`, subject)
}

/** One spelling for what the database and a record say of the same row. */
function spelled(row: Row): string {
  return JSON.stringify(
    Object.keys(row)
      .toSorted()
      .map((name) => [name, plain(row[name])]),
  )
}

function plain(value: unknown): unknown {
  if (Buffer.isBuffer(value)) return value.toString('hex')
  if (value instanceof Date) return value.toISOString()
  return Array.isArray(value) ? value.map(String) : (value ?? null)
}

async function examineTenant(tx: Tx, records: readonly Stored[]): Promise<readonly LedgerError[]> {
  const row = await tx
    .selectFrom('organisation')
    .select(['slug', 'name', 'example', 'public_log', 'second_factor'])
    .executeTakeFirstOrThrow()
  const [tenant, ...more] = records.filter(({ register }) => register === 'tenant')
  if (!tenant) return [new LedgerError('RECORD_WITHOUT_ENTRY', `the organisation ${row.slug} was never entered in the ledger`, row.slug)]
  const expected = { slug: String(tenant.state['slug']), ...tenantColumns(tenant.state) }
  const isSame = more.length === 0 && spelled({ ...row }) === spelled(expected)
  return isSame ? [] : [changed('organisation', row.slug)]
}

interface Accounts {
  /** What accounts sign in with now, one hash each. */
  readonly credentialsOf: (accounts: readonly string[]) => Promise<ReadonlyMap<string, string | null>>
}

/** Members whose account signs in with something else than what was entered. */
export async function examineCredentials(tx: Tx, { credentialsOf }: Accounts): Promise<readonly LedgerError[]> {
  const members = (await liveRecords(tx, registerNamed('member'))).map(({ key, state }) => ({ key, ...memberIn(state) }))
  const active = members.filter(({ status, credentials }) => status === 'active' && credentials !== null)
  const now = await credentialsOf(active.flatMap(({ account }) => account ?? []))
  return active
    .filter(({ account, credentials }) => now.get(account ?? '') !== credentials)
    .map(({ key }) => new LedgerError('RECORD_CHANGED', `what ${key} signs in with was changed behind the ledger's back`, key))
}
