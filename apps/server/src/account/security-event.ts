import type { SecurityEvent } from '@assay/isms'
import { isRole, serverActor, type Actor } from '../actor.ts'
import { sql } from 'kysely'
import { commit, type Command, type Shell } from '../commit.ts'
import type { Services } from '../services.ts'
import { reading, readingDirectory, writing } from '../store/db.ts'
import { cookiesIn } from '../http/cookies.ts'
import { membershipsOf } from './members.ts'
import type { Method } from './session.ts'
import { registerNamed } from '../store/register-named.ts'

/** What happened, without personal data: who did it is the entry's pseudonym. */
export type Happened = Pick<SecurityEvent, 'event' | 'summary'> & Partial<SecurityEvent>

/** Enters an act that changes no record (27001:2022, A.8.15). Durable on return: what is not entered is not done. */
export async function enterEvent(shell: Shell, actor: Actor, happened: Happened): Promise<void> {
  const register = registerNamed('security-event')
  const state = register.schema.parse(happened)
  const event = `security-event.${happened.event ?? ''}`
  await commit(shell, actor, [{ register, id: null, version: null, way: 'system', reads: [], decide: () => ({ state, event }) }])
}

/** Enters an act of the operator or the server that concerns every organisation. */
export async function enterEverywhere(shell: Shell, as: 'operator' | 'system', happened: Happened): Promise<void> {
  const all = await readingDirectory(shell.db, (tx) => tx.selectFrom('organisation').select(['org_id', 'slug']).execute())
  for (const { org_id, slug } of all) await enterEvent(shell, serverActor(org_id, slug, as), happened)
}

type Accounts = Pick<Services, 'db' | 'keyring' | 'archive' | 'now' | 'signIn'>

/** Enters how somebody signed in and keeps it with the session that a response opens: without the entry nobody is let in. */
export async function rememberSignIn(services: Accounts, response: Response, method: Method): Promise<void> {
  const headers = new Headers({ cookie: cookiesIn(response) })
  const account = await services.signIn.accountOf(headers)
  if (!account) return
  await services.signIn.sessions.remember(headers, method)
  await enterSignIn(services, account.userId, method)
}

/** Enters that an account has signed in, and how, in every organisation that it belongs to. */
export async function enterSignIn(services: Accounts, userId: string, method: Method): Promise<void> {
  for (const member of await actorsOf(services, userId)) {
    await enterEvent(services, { ...member, signedInBy: method }, { event: 'sign-in', summary: `by ${method}`, method })
  }
}

/** Enters that whoever runs the server makes a link by which the holder of an account sets a new password, wherever the account belongs. */
export async function enterReset(services: Accounts, userId: string): Promise<void> {
  for (const { org, slug } of await membershipsOf(services.db, userId)) {
    const happened = { event: 'account-reset', summary: 'a link for the holder of an account, made at the console' } as const
    await enterEvent(services, serverActor(org, slug, 'operator'), happened)
  }
}

/** Enters what an account signs in with now, in every organisation that it belongs to. To be called after each change of it. */
export async function enterCredentials(services: Accounts, userId: string): Promise<void> {
  const credentials = (await services.signIn.credentialsOf([userId])).get(userId) ?? null
  for (const member of await actorsOf(services, userId)) {
    const decide: Command['decide'] = (record) => ({ state: { ...record?.state, credentials }, event: 'member.credentials' })
    await commit(services, member, [
      { register: registerNamed('member'), id: member.member, version: null, way: 'system', reads: [], decide },
    ])
  }
}

/** The members that an account is, as they act. */
async function actorsOf({ db }: Pick<Services, 'db'>, userId: string): Promise<readonly Actor[]> {
  const known = await membershipsOf(db, userId)
  return known.map(({ org, slug, role, record }) => {
    const as = {
      role: isRole(role) ? role : 'reader',
      id: `user:${userId}`,
      authMethod: 'session',
      signedInBy: null,
      member: record,
    } as const
    return { ...serverActor(org, slug, 'system'), ...as }
  })
}

const HOUR = 3_600_000

/** Counts a sign-in that failed, in every organisation that the account belongs to. An address without an account concerns none. */
export async function countFailedSignIn({ db, now }: Accounts, userId: string): Promise<void> {
  const hour = new Date(Math.floor(now() / HOUR) * HOUR)
  for (const { org } of await membershipsOf(db, userId)) {
    await writing(db, org, (tx) =>
      tx
        .insertInto('failed_sign_in')
        .values({ org_id: org, hour, count: 1 })
        .onConflict((conflict) => conflict.columns(['org_id', 'hour']).doUpdateSet({ count: sql`failed_sign_in.count + 1` }))
        .execute(),
    )
  }
}

/** Enters the failed sign-ins of hours that are over, one entry an hour. What was counted is there until it is entered. */
export async function enterFailedSignIns(shell: Shell, org: string, slug: string): Promise<void> {
  const over = new Date(shell.now() - HOUR)
  const hours = await reading(shell.db, org, (tx) =>
    tx.selectFrom('failed_sign_in').select(['hour', 'count']).where('hour', '<=', over).orderBy('hour').execute(),
  )
  for (const { hour, count } of hours) {
    const summary = `in the hour from ${hour.toISOString().slice(0, 16)}Z`
    await enterEvent(shell, serverActor(org, slug, 'system'), { event: 'failed-sign-ins', summary, count })
    await writing(shell.db, org, (tx) => tx.deleteFrom('failed_sign_in').where('hour', '=', hour).execute())
  }
}
