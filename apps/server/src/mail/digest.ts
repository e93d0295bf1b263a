import { accountPersonIn, memberIn, overviewOf, overviewReads, tenantIn, type Due } from '@assay/isms'
import { serverActor } from '../actor.ts'
import { changedFiles } from '../export/compared.ts'
import { loadReport } from '../export/report.ts'
import { JobFailure, type JobKind } from '../job/kind.ts'
import { enqueueJobs } from '../job/queue.ts'
import type { Services } from '../services.ts'
import { reading, type Tx } from '../store/db.ts'
import { liveRecords } from '../store/record.ts'
import { registerNamed } from '../store/register-named.ts'
import { hashOf } from '../write/context.ts'
import { MAIL_WAITS, senderOf } from './invitation.ts'
import { lettersIn, type Language } from './words.ts'

/** Letters of what waits for somebody: once a working day, where an owner wants them, and only to whom something waits. */

const DAY = 86_400_000
const HOUR = 6
const SATURDAY = 6

/** The next working day at six, UTC, after a moment. */
export function nextMorning(now: number): number {
  const next = new Date(now)
  next.setUTCHours(HOUR, 0, 0, 0)
  while (next.getTime() <= now || next.getUTCDay() % SATURDAY === 0) next.setTime(next.getTime() + DAY)
  return next.getTime()
}

/** Finds out for whom something waits. */
export const digesting: JobKind = {
  name: 'digest',
  lane: 'long',
  schedule: nextMorning,
  isWanted: ({ mail }) => mail !== null,
  waits: [],
  run: async (services, { org, slug }) => {
    const waiting = await reading(services.db, org, async (tx) => ((await isAskedFor(tx)) ? waitingIn(services, tx, { org, slug }) : null))
    if (waiting) await enqueueJobs(services, org, { kind: 'digest-letter', subjects: [...waiting.keys()] })
  },
}

/** Writes to one person, whose record it is about, what waits for them when it is written. */
export const digestLetter: JobKind = {
  name: 'digest-letter',
  lane: 'out',
  schedule: null,
  waits: MAIL_WAITS.slice(0, 4),
  run: async (services, { org, slug, id, subject }) => {
    const { mail, db } = services
    if (!mail) throw new JobFailure('MAIL_OFF', 'no mail server is named')
    const found = await reading(db, org, async (tx) => ({
      mine: (await waitingIn(services, tx, { org, slug })).get(subject),
      to: (await addressesIn(tx)).get(subject),
      ...(await senderOf(tx)),
    }))
    const { mine = [], to, name, language } = found
    if (to === undefined || mine.length === 0) return
    const text = textOf(mine, { name, language, origin: mail.origin })
    await mail.deliver({ id, to, subject: lettersIn(language).digest(mine.length, name), text })
  },
}

async function isAskedFor(tx: Tx): Promise<boolean> {
  const [tenant] = await liveRecords(tx, registerNamed('tenant'))
  return tenant !== undefined && tenantIn(tenant.state).digest === true
}

/** What is due, as the overview has it, by the person who has to. */
async function waitingIn(
  services: Services,
  tx: Tx,
  { org, slug }: { readonly org: string; readonly slug: string },
): Promise<ReadonlyMap<string, readonly Due[]>> {
  const actor = serverActor(org, slug, 'system')
  const { examine } = await loadReport(tx, { services, actor, past: null }, overviewReads)
  const asOf = new Date(services.now()).toISOString().slice(0, 10)
  const { due } = overviewOf(examine({ asOf, hash: hashOf, broken: await changedFiles(tx, { services, actor }) }))
  const addresses = await addressesIn(tx)
  return Map.groupBy(
    due.filter(({ owner }) => owner !== null && addresses.has(owner)),
    ({ owner }) => owner ?? '',
  )
}

/** The addresses of members whom an owner has tied to a person, by the record of the person. */
async function addressesIn(tx: Tx): Promise<ReadonlyMap<string, string>> {
  const members = new Map((await liveRecords(tx, registerNamed('member'))).map(({ id, state }) => [id, memberIn(state)]))
  const ties = (await liveRecords(tx, registerNamed('account-person'))).map(({ state }) => accountPersonIn(state))
  return new Map(
    ties.flatMap(({ account, person, status }) => {
      const member = account === null ? undefined : members.get(account)
      const reads = status === 'tied' && member?.status === 'active' && member.confirmed === true
      return reads && person !== null && member.email !== null ? [[person, member.email] as const] : []
    }),
  )
}

interface Sender {
  readonly name: string
  readonly language: Language
  readonly origin: string
}

/** The most that a letter lists. */
const MOST = 50

/** Keys and days alone: what the records say is read here, by whoever signs in. */
function textOf(due: readonly Due[], { name, language, origin }: Sender): string {
  const words = lettersIn(language)
  const lines = due
    .slice(0, MOST)
    .map(({ key, on, overdue }) => `- ${key}, ${overdue ? words.overdue : words.due} ${on}\n  ${origin}/record/${key}`)
  return `${words.digestLead(name)}\n\n${lines.join('\n')}\n\n${words.digestEnd(`${origin}/`)}\n`
}
