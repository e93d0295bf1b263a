import { memberIn, registers } from '@assay/isms'
import { codeOf, hashOf } from '../account/invitation-code.ts'
import type { Consumer } from '../event/consume.ts'
import { JobFailure, type JobKind } from '../job/kind.ts'
import type { Services } from '../services.ts'
import { reading, type Tx } from '../store/db.ts'
import { enqueueAll } from '../store/job.ts'
import { findRecord, liveRecords } from '../store/record.ts'
import { registerNamed } from '../store/register-named.ts'
import { uuidv7 } from '../uuid.ts'
import { lettersIn, type Language } from './words.ts'

/** Letters to those who are invited. */

const KIND = 'invitation'

/** Has a letter written for each invitation. */
export const invitationConsumer: Consumer = {
  name: 'mail',
  isWanted: ({ mail }) => mail !== null,
  read: async ({ now }, { tx, org }, entries) => {
    const invited = entries.filter(({ event }) => event === 'member.invite')
    await enqueueAll(
      tx,
      org,
      invited.map(({ id: subject }) => ({ id: uuidv7(now()), kind: KIND, subject, at: now() })),
    )
  },
}

const MINUTE = 60_000

/** After each failure, as mail servers do it: two days in all. */
export const MAIL_WAITS: readonly number[] = [1, 5, 15, 60, 240, 720, 1440].map((minutes) => minutes * MINUTE)

/** Sends an invitation. Its code is made again from what made it: it stands nowhere. */
export const inviting: JobKind = {
  name: KIND,
  lane: 'out',
  schedule: null,
  waits: MAIL_WAITS,
  run: async (services, { org, id, subject }) => {
    const { mail, now } = services
    if (!mail) throw new JobFailure('MAIL_OFF', 'no mail server is named')
    const found = await reading(services.db, org, (tx) => invitationIn(services, tx, { org, id: subject }))
    if (!found || Date.parse(found.until) <= now()) return
    const { email, code, name, language, until } = found
    const words = lettersIn(language)
    const link = `${mail.origin}/invitation?code=${code}`
    await mail.deliver({ id, to: email, subject: words.invitation(name), text: words.invitationText(name, link, until.slice(0, 10)) })
  },
}

interface Place {
  readonly org: string
  /** The record of the member. */
  readonly id: string
}

/** An invitation that may still be accepted; null where it was used or withdrawn. */
async function invitationIn({ keyring }: Pick<Services, 'keyring'>, tx: Tx, { org, id }: Place) {
  const record = await findRecord(tx, registerNamed('member'), id)
  const member = record && memberIn(record.state)
  if (!member || member.status !== 'invited' || member.invitedUntil === null) return null
  const code = codeOf(await keyring.keyOf(tx, org), id, member.invitedUntil)
  if (hashOf(code) !== member.codeHash) throw new JobFailure('INVITATION_STALE', 'keys were changed since: invite anew', { final: true })
  return { email: member.email ?? '', code, until: member.invitedUntil, ...(await senderOf(tx)) }
}

/** Who writes, and in which language. */
export async function senderOf(tx: Tx): Promise<{ readonly name: string; readonly language: Language }> {
  const organisation = registers.find(({ name }) => name === 'organisation')
  const [record] = organisation ? await liveRecords(tx, organisation) : []
  const tenant = await tx.selectFrom('organisation').select('name').executeTakeFirst()
  return { name: tenant?.name ?? '', language: record?.state['language'] === 'de' ? 'de' : 'en' }
}
