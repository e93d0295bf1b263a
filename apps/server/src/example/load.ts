import { annexA, threatCatalogue } from '@assay/frameworks'
import { createOrganisation, EXAMPLE, isExampleThere } from '../account/organisation.ts'
import { admitMember } from '../account/members.ts'
import type { Actor } from '../actor.ts'
import type { Services } from '../services.ts'
import { alone } from '../store/alone.ts'
import { Company } from './company.ts'
import { actions } from './finch/actions.ts'
import { assetState, assets } from './finch/assets.ts'
import { controlState } from './finch/controls.ts'
import { documents, obligations } from './finch/documents.ts'
import { evidenceRows } from './finch/evidence.ts'
import { acceptances, risks, riskState } from './finch/risks.ts'
import { people } from './finch/people.ts'
import { forgetLog } from './remove.ts'
import { criteria, issues, organisation, parties, scope } from './finch/context.ts'

const OWNER = 'mara'
/** Days since the context was written down. */
const FOUNDED = 180

/**
 * Loads Finch Support, an AI-support vendor a month before stage 1, unless it is there; one at a time. Returns the path of a link that
 * signs in its owner once, an account that is made for it.
 */
export function loadExample(services: Services): Promise<string> {
  return alone(services.db, async () => {
    if (!(await isExampleThere(services.db))) await load(services)
    return services.signIn.oneTimeLink(emailOf(OWNER))
  })
}

async function load(services: Services): Promise<void> {
  forgetLog(services.dataFolder)
  const actor = await createOrganisation(services, { name: EXAMPLE.name, example: true })
  const founding = { press: services, today: services.now() }
  await found(new Company({ ...founding, actor, members: await admitPeople(services, actor) }))
}

/** An account and a membership for each person of the company. None has a password: the owner gets a link, the others cannot sign in. */
async function admitPeople(services: Services, actor: Actor): Promise<ReadonlyMap<string, Actor>> {
  const members = new Map<string, Actor>()
  for (const [alias, name] of people) {
    const email = emailOf(alias)
    const account = await services.signIn.newAccount({ name, email, example: true })
    const role = alias === OWNER ? 'owner' : 'contributor'
    const { id } = await admitMember(services, actor, { account, name, email, role, credentials: null })
    members.set(alias, { ...actor, id: `user:${account}`, role, email, member: id, authMethod: 'session' })
  }
  return members
}

function emailOf(alias: string): string {
  return `${alias}@${EXAMPLE.slug}.example`
}

/** In the order in which an ISMS comes to be. */
async function found(finch: Company): Promise<void> {
  await foundContext(finch)
  await foundControls(finch)
  await foundDocuments(finch)
  await foundRisks(finch)
  await approve(finch)
  await plan(finch)
  await approveTogether(finch)
}

async function foundContext(finch: Company): Promise<void> {
  await foundPeople(finch)
  const threats = threatCatalogue.map(({ id, title, category, properties, suggestedControls }) => {
    return [id, { title, reference: id, category, properties, suggestedControls }] as const
  })
  await finch.create('threat', 190, threats)
  await finch.create('organisation', 200, [['finch', organisation(finch)]])
  await finch.create('risk-criteria', 185, [['criteria', criteria()]])
  await finch.command('risk-criteria.approve', 180, [{ alias: 'criteria', input: {}, by: OWNER }])
  const context = issues.map(([origin, area, title, owner, age]) => {
    return [
      title,
      { origin, area, title, relevant: true, owner: finch.id(owner), reviewedOn: age > FOUNDED ? finch.day(age) : null },
    ] as const
  })
  await finch.create('context-issue', FOUNDED, context)
  const lookedAt = issues.filter(([, , , , age]) => age <= FOUNDED)
  for (const [, , title, , age] of lookedAt) await finch.command('context-issue.review', age, [{ alias: title, input: {}, by: 'ines' }])
  const interested = parties.map(([kind, name, requirement, addressed, owner]) => {
    const addressedReason =
      addressed === 'partly' ? 'Their terms are met where we can; what they change by themselves we only watch.' : null
    return [name, { kind, name, requirement, addressed, addressedReason, owner: finch.id(owner) }] as const
  })
  await finch.create('interested-party', FOUNDED, interested)
  await finch.command(
    'interested-party.review',
    40,
    parties.map(([, name]) => ({ alias: name, input: {}, by: 'ines' })),
  )
}

/** The people, which account each is, and the roles that they hold under 5.1 and 5.3. */
async function foundPeople(finch: Company): Promise<void> {
  const staff = people.map(([alias, name, position, team]) => {
    return [alias, { name, email: emailOf(alias), position, team, startedOn: finch.day(700) }] as const
  })
  await finch.create('person', 200, staff)
  await finch.create(
    'account-person',
    200,
    people.map(([alias, name]) => [`tie ${alias}`, { title: name, account: finch.member(alias), person: finch.id(alias) }]),
  )
  const assigned = people.flatMap(([alias, , , , roles]) =>
    roles.map(
      (role) =>
        [`${role} ${alias}`, { role, person: finch.id(alias), kind: 'holder', from: finch.day(199), assignedBy: finch.id(OWNER) }] as const,
    ),
  )
  await finch.create('assignment', 199, assigned)
}

async function foundControls(finch: Company): Promise<void> {
  await finch.create(
    'asset',
    150,
    assets.map((row) => [row[0], assetState(finch, row)]),
  )
  await finch.create(
    'control',
    120,
    annexA.map(({ id, title }) => [id, { ...controlState(finch, id), title }]),
  )
  await finch.command(
    'asset.review',
    75,
    assets.map(([name]) => ({ alias: name, input: {}, by: 'ines' })),
  )
  await finch.command(
    'control.review',
    45,
    annexA.map(({ id }) => ({ alias: id, input: {}, by: 'ines' })),
  )
}

async function foundDocuments(finch: Company): Promise<void> {
  const rows = documents.map(({ kind, title, owner, body, control }) => {
    const given = { kind, title, body, owner: finch.id(owner), version: '1.0', classification: 'internal' }
    const promises = { audience: kind === 'policy' ? 'all' : null, commitsToRequirements: true, commitsToImprovement: true }
    const controls = control === '' ? [] : [finch.id(control)]
    return [title, { ...given, ...promises, controls, reviewOn: finch.day(title === 'Remote work policy' ? 10 : -200) }] as const
  })
  await finch.create('document', 115, rows)
  const approved = documents.filter(({ title }) => title !== 'Backup policy')
  await finch.command(
    'document.approve',
    100,
    approved.map(({ title }) => ({ alias: title, input: {}, by: OWNER })),
  )
  for (const { title, control } of documents) {
    if (control !== '') await finch.update('control', 99, [control, { documents: [finch.id(title)] }])
  }
  await finch.create('scope', 96, [['scope', scope(finch)]])
  await finch.command('scope.approve', 95, [{ alias: 'scope', input: {}, by: OWNER }])
  const readers = people.filter(([alias]) => alias !== 'diego')
  const confirming = readers.map(([by]) => ({ alias: 'Information security policy', input: {}, by }))
  await finch.command('document.confirm', 80, confirming)
}

async function foundRisks(finch: Company): Promise<void> {
  const duties = obligations.map(([kind, title, source, owner, controls]) => {
    return [title, { kind, title, source, owner: finch.id(owner), controls: finch.idList(controls) }] as const
  })
  await finch.create('obligation', 110, duties)
  await finch.command(
    'obligation.review',
    60,
    obligations.map(([, title]) => ({ alias: title, input: { fulfilled: 'yes' }, by: 'petra' })),
  )
  await finch.create(
    'risk',
    60,
    risks.map((row, index) => [row[0], riskState(finch, row, index)]),
  )
  await finch.create('evidence', 10, evidenceRows(finch))
}

/** Acceptances, the approved statement, and one acceptance after it, which makes the statement older than the assessment. */
async function approve(finch: Company): Promise<void> {
  const [late, ...inTime] = acceptances(finch)
  await finch.command('risk.accept', 40, inTime)
  const statement = { title: 'Statement of Applicability 2026', version: '1.0', classification: 'confidential' }
  await finch.create('soa', 38, [['soa', { ...statement, preparedBy: finch.id('ines'), changes: 'First version.' }]])
  await finch.command('soa.approve', 35, [{ alias: 'soa', input: {}, by: OWNER }])
  if (late) await finch.command('risk.accept', 20, [late])
}

async function plan(finch: Company): Promise<void> {
  const steps = actions.map(([risk, title, owner, due, progress]) => {
    const [name = '', , , , , , , , , controls = ''] = risks[risk] ?? []
    const state = {
      title,
      risk: finch.id(name),
      owner: finch.id(owner),
      controls: finch.idList(controls),
      due: finch.day(-due),
      status: progress,
    }
    return [title, state] as const
  })
  await finch.create('treatment-action', 30, steps)
  const change = {
    title: 'Shopify connector goes live',
    kind: 'product',
    significant: true,
    purpose: 'Pilot with three customers',
    status: 'done',
  }
  await finch.create('change', 25, [['change', { ...change, effectiveOn: finch.day(25), owner: finch.id('yuki') }]])
  await finch.create('incident', 22, [
    [
      'incident',
      {
        title: 'Assistant quoted another customer’s opening hours',
        description: 'A knowledge base article was published under the wrong tenant for forty minutes.',
        kind: 'Wrong disclosure',
        severity: 'medium',
        status: 'recovered',
        assets: [finch.id('Knowledge bases of customers')],
        reportedBy: finch.id('lena'),
        reportedAt: `${finch.day(22)} 09:12 UTC`,
        resolvedAt: `${finch.day(22)} 09:52 UTC`,
        personalData: false,
        statedNotified: false,
        rootCause: 'Publishing took the tenant from the form, not from the session.',
        correctiveAction: 'The tenant comes from the session; a test publishes under a foreign tenant and expects a refusal.',
        owner: finch.id('claire'),
      },
    ],
  ])
}

/** Two of three sign a policy on a topic; the one that waits has one signature. */
async function approveTogether(finch: Company): Promise<void> {
  const approvers = ['mara', 'tobias', 'kofi'].map((alias) => finch.id(alias))
  const rule = { title: 'Policies on a topic', what: 'document', kind: 'topic-policy', quorum: 2, approvers, answerDays: 30 }
  await finch.create('approval-rule', 28, [['rule', rule]])
  const note = 'New: the restore test of every quarter. Please sign before stage 1.'
  await finch.create('approval-request', 6, [['request', { subject: finch.id('Backup policy'), note }]])
  await finch.command('approval-request.sign', 4, [{ alias: 'request', input: { comment: 'The last test took 40 minutes.' }, by: 'kofi' }])
}
