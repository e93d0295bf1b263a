import type pg from 'pg'
import { APP_ROLE } from './scope.ts'

/** The database would not hold organisations apart: the message says why. Nothing is served then. */
export class WallError extends Error {}

/** What is asked of each new connection. A superuser is a member of every role, so ownership covers that too. */
const QUESTIONS = `
  current_user as role, session_user as login, logins.rolsuper as super, logins.rolbypassrls as bypass,
  (select pg_has_role(session_user, relowner, 'member') from pg_class where oid = to_regclass('record')) as owner,
  has_table_privilege(session_user, 'record', 'select, insert, update, delete') as records,
  has_table_privilege(session_user, '"user"', 'select, insert, update, delete') as people
  from pg_roles as logins where logins.rolname = session_user`

interface Answers {
  readonly role: string
  readonly login: string
  readonly super: boolean
  readonly bypass: boolean
  readonly owner: boolean
  /** Whether the login may do anything with records, or with accounts, without taking a role. */
  readonly records: boolean
  readonly people: boolean
}

/**
 * Asks the database who we are to it: whoever takes the role in a transaction has it, and the login behind it owns nothing, may not
 * become who does, and has no right of its own. Asked of each new connection, since a pooler drops what it does not know.
 */
export async function assertWall(client: pg.ClientBase): Promise<void> {
  const answers = await ask(client, `begin; set local role ${APP_ROLE}; select ${QUESTIONS}; rollback`)
  assertHarmless(answers)
  if (answers.role !== APP_ROLE) throw new WallError(`the database serves as ${answers.role} and not as ${APP_ROLE}: nothing is served`)
  if (answers.records || answers.people)
    throw new WallError(`the database login ${answers.login} has rights of its own: make it NOINHERIT, and grant it ${APP_ROLE} alone`)
}

/** The login of the account tables has their rights and no others. */
export async function assertAccountsApart(client: pg.ClientBase): Promise<void> {
  const answers = await ask(client, `begin; select ${QUESTIONS}; rollback`)
  assertHarmless(answers)
  if (answers.records || !answers.people)
    throw new WallError(
      `the database login ${answers.login} may ${answers.records ? 'read records' : 'not read accounts'}: grant it assay_accounts alone, to inherit`,
    )
}

async function ask(client: pg.ClientBase, text: string): Promise<Answers> {
  const results = (await client.query(text).catch(refused)) as unknown as readonly pg.QueryResult<Answers>[]
  const answers = results.find(({ command }) => command === 'SELECT')?.rows[0]
  if (!answers) throw new WallError('the database did not say who we are to it')
  return answers
}

function refused(error: unknown): never {
  if (error instanceof Error && 'code' in error && error.code === '42501')
    throw new WallError(`the login of DATABASE_URL is no member of ${APP_ROLE}: grant it that role`, { cause: error })
  throw error
}

function assertHarmless({ login, super: isSuper, bypass, owner }: Answers): void {
  const what = isSuper
    ? 'is a superuser'
    : bypass
      ? 'bypasses row-level security'
      : owner
        ? 'owns the tables, or may become who does'
        : null
  if (what !== null)
    throw new WallError(
      `the database login ${login} ${what}: the server works as one that owns nothing (ASSAY_MIGRATION_URL names the owner)`,
    )
}
