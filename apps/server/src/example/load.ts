import { annexA, threatCatalogue } from '@assay/frameworks'
import type { State } from '@assay/isms'
import type { Actor } from '../actor.ts'
import { createOrganisation } from '../account/organisation.ts'
import { commit, registerNamed, type Command, type Receipt } from '../commit.ts'
import type { Instance } from '../instance.ts'
import { readingDirectory } from '../store/db.ts'
import { uuidv7 } from '../uuid.ts'
import { assets } from './finch/assets.ts'
import { exclusions, practice } from './finch/controls.ts'
import { documents, issues, obligations, parties } from './finch/documents.ts'
import { people } from './finch/people.ts'
import { risks } from './finch/risks.ts'

const DAY = 86_400_000
const OWNER = 'mara'

/** Loads Finch Support, an AI-support vendor a month before stage 1, unless it is there. Returns a one-time sign-in link for its owner. */
export async function loadExample(instance: Instance): Promise<string> {
  const { db, now } = instance.services
  const known = await readingDirectory(db, (tx) =>
    tx.selectFrom('organisation').select('org_id').where('slug', '=', 'finch-support').executeTakeFirst(),
  )
  if (!known) await new Finch(instance, await createOrganisation(db, 'Finch Support'), now()).load()
  return instance.signIn.oneTimeLink({ slug: 'finch-support', email: emailOf(OWNER), name: 'Mara Lindqvist', role: 'owner' })
}

function emailOf(alias: string): string {
  return `${alias}@finch-support.example`
}

/** Writes the example in the order in which an ISMS comes to be, by the people who would have done it. */
class Finch {
  readonly #instance: Instance
  readonly #actor: Actor
  readonly #today: number
  readonly #ids = new Map<string, string>()

  constructor(instance: Instance, actor: Actor, today: number) {
    this.#instance = instance
    this.#actor = actor
    this.#today = today
  }

  async load(): Promise<void> {
    await this.#create(
      'person',
      200,
      people.map(([alias, name, position, team, roles]) => [
        alias,
        { name, email: emailOf(alias), position, team, roles, standing: 'active', startedOn: this.#day(700) },
      ]),
    )
    await this.#create(
      'threat',
      190,
      threatCatalogue.map(({ id, title, category, properties, suggestedControls }) => [
        id,
        { title, reference: id, category, properties, suggestedControls },
      ]),
    )
    await this.#loadContext()
    await this.#create(
      'asset',
      150,
      assets.map((row) => [row[0], this.#asset(row)]),
    )
    await this.#create(
      'control',
      120,
      annexA.map(({ id, title }) => [id, this.#control(id, title)]),
    )
    await this.#loadDocuments()
    await this.#create(
      'obligation',
      110,
      obligations.map(([kind, title, source, owner, controls]) => [
        title,
        { kind, title, source, owner: this.#id(owner), controls: this.#idList(controls), reviewedOn: this.#day(60) },
      ]),
    )
    await this.#create(
      'risk',
      60,
      risks.map((row, index) => [row[0], this.#risk(row, index)]),
    )
    await this.#loadEvidence()
    await this.#acceptRisks()
    await this.#approveStatement()
    await this.#loadPlan()
  }

  async #loadContext(): Promise<void> {
    const criteria = {
      title: 'Risk criteria 2026',
      likelihoodLabels: ['rare', 'unlikely', 'possible', 'likely', 'almost certain'],
      consequenceLabels: ['negligible', 'minor', 'serious', 'critical', 'catastrophic'],
      bands: ['low: 4', 'moderate: 9', 'high: 15', 'extreme: 25'],
      acceptanceScore: 6,
      method: 'Likelihood by expected frequency in three years; consequence by the worst of customers, law, money and reputation.',
      approvedBy: this.#id(OWNER),
      approvedOn: this.#day(180),
    }
    await this.#create('organisation', 200, [
      [
        'finch',
        {
          name: 'Finch Support',
          legalName: 'Finch Support GmbH',
          address: 'Karl-Heine-Straße 12, 04229 Leipzig',
          sector: 'AI-supported customer service as a service',
          headcount: 62,
          climateRelevant: true,
          climateReason: 'Heat and floods can take the hosting region down; the continuity plan covers it.',
          certificationStage: 'stage-1-booked',
          stage1On: this.#day(-30),
          stage2On: this.#day(-90),
          strategicGoals: 'Be the support platform that regulated companies can buy.',
        },
      ],
    ])
    await this.#create('risk-criteria', 180, [['criteria', criteria]])
    await this.#create(
      'context-issue',
      180,
      issues.map(([origin, area, title, owner, age]) => [
        title,
        { origin, area, title, owner: this.#id(owner), reviewedOn: this.#day(age) },
      ]),
    )
    await this.#create(
      'interested-party',
      180,
      parties.map(([kind, name, requirement, addressed, owner]) => [
        name,
        { kind, name, requirement, addressed, owner: this.#id(owner), reviewedOn: this.#day(40) },
      ]),
    )
  }

  #asset([name, kind, classification, confidentiality, integrity, availability, owner, scopeDecision]: (typeof assets)[number]): State {
    const hosted = kind === 'data-store' || kind === 'infrastructure'
    return {
      name,
      kind,
      classification,
      confidentiality,
      integrity,
      availability,
      scopeDecision,
      owner: this.#id(owner),
      personalData: classification === 'restricted' && confidentiality === 5,
      dataLocation: hosted ? ['Germany', 'Ireland'] : [],
      scopeReason: scopeDecision === 'excluded' ? 'Holds applications of candidates only; run by the recruiter.' : null,
      reviewedOn: this.#day(75),
    }
  }

  #control(id: string, title: string): State {
    const exclusionReason = exclusions[id] ?? null
    const [owner, how] = practice[id] ?? [null, null]
    if (exclusionReason !== null) return { title, reference: id, applicable: 'no', exclusionReason }
    return {
      title,
      reference: id,
      applicable: 'yes',
      reasons: ['BR'],
      justification: id === 'A.8.34' ? 'Good practice' : null,
      how,
      owner: owner === null ? null : this.#id(owner),
      needsPolicy: ['A.5.1', 'A.5.15', 'A.8.24', 'A.8.10'].includes(id),
      reviewedOn: this.#day(45),
    }
  }

  async #loadDocuments(): Promise<void> {
    const rows = documents.map(
      ([kind, title, owner, , body]) =>
        [
          title,
          {
            kind,
            title,
            body,
            owner: this.#id(owner),
            version: '1.0',
            classification: 'internal',
            mustAcknowledge: kind === 'policy',
            commitsToRequirements: true,
            commitsToImprovement: true,
            reviewOn: title === 'Remote work policy' ? this.#day(10) : this.#day(-200),
          },
        ] as const,
    )
    await this.#create('document', 115, rows, 'ines')
    const approved = documents.filter(([, title]) => title !== 'Backup policy')
    await this.#command(
      'document',
      'approve',
      100,
      approved.map(([, title]) => [title, {}, OWNER]),
    )
    for (const [, title, , controls] of documents) {
      if (controls !== '') await this.#update('control', controls, 99, { documents: [this.#id(title)] })
    }
    const statement =
      'Development, operation and support of the Finch Assist platform for AI-supported customer service from Lisbon, Leipzig and remote workplaces in the EU.'
    await this.#create('scope', 95, [
      [
        'scope',
        {
          title: 'Scope 2026',
          version: '1.0',
          statement,
          products: ['Finch Assist', 'Finch Agent Desk', 'Public API'],
          locations: ['Office Lisbon', 'Office Leipzig', 'Frankfurt and Dublin hosting regions'],
          people: '62 people in engineering, AI, support, sales, finance, people',
          technology: 'Kubernetes, PostgreSQL, vector store, hosted language models',
          interfaces: ['Hosted large language models', 'Cloud hosting', 'Customer help desks through connectors'],
          exclusions: ['Applicant tracking: run by the recruiter'],
          owner: this.#id('ines'),
          effectiveOn: this.#day(95),
          document: this.#id('Scope of the ISMS'),
        },
      ],
    ])
    await this.#create(
      'acknowledgement',
      60,
      people
        .filter(([alias]) => alias !== 'diego')
        .map(([alias, name]) => [
          `ack ${alias}`,
          {
            title: `${name}, Information security policy`,
            person: this.#id(alias),
            document: this.#id('Information security policy'),
            version: '1.0',
            acknowledgedOn: this.#day(80),
          },
        ]),
    )
  }

  #risk(
    [
      title,
      owner,
      asset,
      threat,
      properties,
      inherentLikelihood,
      inherentConsequence,
      residualLikelihood,
      residualConsequence,
      controls,
    ]: (typeof risks)[number],
    index: number,
  ): State {
    const open = index === 38
    return {
      title,
      owner: index === 40 ? null : this.#id(owner),
      assets: [this.#id(asset)],
      threat: this.#id(threat),
      properties: properties.split(' '),
      inherentLikelihood,
      inherentConsequence,
      currentLikelihood: Math.min(inherentLikelihood, residualLikelihood + 1),
      currentConsequence: inherentConsequence,
      residualLikelihood: open ? null : residualLikelihood,
      residualConsequence: open ? null : residualConsequence,
      treatment: open ? null : 'modify',
      controls: open ? [] : this.#idList(controls),
      assessedOn: this.#day(60),
      progress: open ? 'assessed' : 'in-treatment',
      due: this.#day(-45),
    }
  }

  async #loadEvidence(): Promise<void> {
    const shown = annexA.filter(({ id }) => practice[id] !== undefined && id !== 'A.5.7' && id !== 'A.8.33')
    const first = shown.map((control, index) => this.#evidence(control, 0, index === 20 || index === 61 ? 420 : 12 + ((index * 7) % 75)))
    const second = shown.slice(0, 120 - shown.length).map((control, index) => this.#evidence(control, 1, 100 + index))
    await this.#create('evidence', 10, [...first, ...second])
  }

  #evidence({ id, typicalEvidence }: (typeof annexA)[number], nth: number, age: number): readonly [string, State] {
    const what = typicalEvidence[nth % typicalEvidence.length] ?? 'record'
    const title = `${what.charAt(0).toUpperCase()}${what.slice(1)}, ${this.#day(age).slice(0, 7)}`
    const owner = practice[id]?.[0] ?? OWNER
    const failing = id === 'A.8.13' && nth === 0
    return [
      `${id} ${nth}`,
      {
        title,
        kind: failing ? 'result' : 'link',
        result: failing ? 'fail' : null,
        url: `https://evidence.finch-support.example/${id}/${nth + 1}`,
        controls: [this.#id(id)],
        collectedOn: this.#day(age),
        coversFrom: this.#day(age + 90),
        coversTo: this.#day(age),
        validDays: age > 300 ? 365 : null,
        collectedBy: this.#id(owner),
      },
    ]
  }

  async #acceptRisks(): Promise<void> {
    const settled = risks.filter((_, index) => index < 36 && index !== 5)
    const rows = settled.map(([title, owner, , , , , , likelihood, consequence]) => {
      const above = likelihood * consequence > 6
      return [
        title,
        {
          expiresOn: this.#day(-300),
          ...(above ? { reason: 'The treatment plan brings it down by the end of the quarter; until then detection is doubled.' } : {}),
        },
        owner,
      ] as const
    })
    await this.#command('risk', 'accept', 40, rows)
  }

  async #approveStatement(): Promise<void> {
    await this.#create('soa', 38, [
      [
        'soa',
        {
          title: 'Statement of Applicability 2026',
          version: '1.0',
          classification: 'confidential',
          preparedBy: this.#id('ines'),
          changes: 'First version.',
        },
      ],
    ])
    await this.#command('soa', 'approve', 35, [['soa', {}, OWNER]])
    await this.#command('risk', 'accept', 20, [[risks[36]?.[0] ?? '', { expiresOn: this.#day(-300) }, risks[36]?.[1] ?? '']])
  }

  async #loadPlan(): Promise<void> {
    const actions = risks.slice(0, 18).map(
      ([title, owner, , , , , , , , controls], index) =>
        [
          `action ${index}`,
          {
            title: `Bring ${controls.replaceAll(' ', ' and ')} to strength: ${title}`.slice(0, 200),
            risk: this.#id(title),
            owner: this.#id(owner),
            controls: this.#idList(controls),
            due: this.#day(index === 3 ? 12 : -20 - index * 4),
            progress: index % 3 === 0 ? 'planned' : 'in-progress',
          },
        ] as const,
    )
    await this.#create('treatment-action', 30, actions)
    await this.#create('change', 25, [
      [
        'change',
        {
          title: 'Shopify connector goes live',
          kind: 'product',
          significant: true,
          changedOn: this.#day(14),
          plan: 'Pilot with three customers',
          owner: this.#id('yuki'),
        },
      ],
    ])
  }

  async #create(register: string, daysAgo: number, rows: readonly (readonly [string, State])[], by = 'ines'): Promise<void> {
    const definition = registerNamed(register)
    const commands = rows.map(([alias, state]): Command => {
      const newId = uuidv7(this.#at(daysAgo))
      this.#ids.set(alias, newId)
      return {
        register: definition,
        id: null,
        newId,
        version: null,
        reads: [],
        decide: () => ({ state: definition.schema.parse(state), event: `${register}.create` }),
      }
    })
    await this.#commit(daysAgo, by, commands)
  }

  async #update(register: string, alias: string, daysAgo: number, patch: State): Promise<void> {
    const definition = registerNamed(register)
    const decide: Command['decide'] = (record) => ({ state: { ...record?.state, ...patch }, event: `${register}.update` })
    await this.#commit(daysAgo, 'ines', [{ register: definition, id: this.#id(alias), version: null, reads: [], decide }])
  }

  async #command(register: string, name: string, daysAgo: number, rows: readonly (readonly [string, unknown, string])[]): Promise<void> {
    const definition = registerNamed(register)
    const command = definition.commands[name]
    if (!command) throw new Error(`${register} has no command ${name}`)
    for (const [alias, input, by] of rows) {
      const decide: Command['decide'] = (record, context) => {
        if (!record) throw new Error(`${alias} is not there`)
        return command.decide(record, input, context)
      }
      await this.#commit(daysAgo, by, [{ register: definition, id: this.#id(alias), version: null, reads: command.reads, decide }])
    }
  }

  #commit(daysAgo: number, by: string, commands: readonly Command[]): Promise<readonly Receipt[]> {
    const actor: Actor = { ...this.#actor, id: `example:${by}`, email: emailOf(by), authMethod: 'session' }
    return commit({ db: this.#instance.services.db, now: () => this.#at(daysAgo) }, actor, commands)
  }

  #id(alias: string): string {
    const id = this.#ids.get(alias)
    if (id === undefined) throw new Error(`the example has no ${alias}`)
    return id
  }

  #idList(aliases: string): string[] {
    return aliases
      .split(' ')
      .filter(Boolean)
      .map((alias) => this.#id(alias))
  }

  #at(daysAgo: number): number {
    return this.#today - daysAgo * DAY
  }

  #day(daysAgo: number): string {
    return new Date(this.#at(daysAgo)).toISOString().slice(0, 10)
  }
}
