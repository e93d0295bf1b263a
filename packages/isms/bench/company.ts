import { annexA } from '@assay/frameworks'
import { registers, type Records, type Seen, type State } from '../src/index.ts'

/** How much of everything there is. */
export interface Size {
  readonly assets: number
  readonly risks: number
  readonly evidences: number
}

const PEOPLE = 400
const DAY = 86_400_000
const TODAY = Date.parse('2026-11-24')

/** A company as large as is asked for: the same seed gives the same records. Nothing in it is real. */
export function company(size: Size, seed = 1): Records {
  const lots = new Lots(size, seed)
  const parts = [...people(lots), ...risks(lots), ...controls(lots), ...documents(lots), ...events(lots, Math.ceil(size.evidences / 100))]
  const lists = new Map(
    parts.map(({ register, states }) => [register, states.map((state, index) => filled(register, `${register}-${index}`, state))]),
  )
  return (register) => lists.get(register) ?? []
}

interface Part {
  readonly register: string
  readonly states: readonly State[]
}

function part(register: string, count: number, state: (index: number) => State): Part {
  return { register, states: Array.from({ length: count }, (_, index) => state(index)) }
}

/** Draws lots, the same for the same seed. */
class Lots {
  readonly size: Size
  private readonly draw: () => number

  constructor(size: Size, seed: number) {
    this.size = size
    this.draw = generator(seed)
  }

  /** A whole number below another. */
  below(most: number): number {
    return Math.floor(this.draw() * most)
  }

  of<T>(list: readonly T[]): T {
    return list[this.below(list.length)] ?? fail()
  }

  /** A day at most so many days ago. */
  day(within: number): string {
    return new Date(TODAY - this.below(within) * DAY).toISOString().slice(0, 10)
  }

  /** Ids of records, one to `most` of them. */
  some(register: string, { count, most }: { readonly count: number; readonly most: number }): readonly string[] {
    return Array.from({ length: 1 + this.below(most) }, () => `${register}-${this.below(count)}`)
  }

  person(): string {
    return `person-${this.below(PEOPLE)}`
  }

  controls(most: number): readonly string[] {
    return this.some('control', { count: annexA.length, most })
  }

  step(): number {
    return 1 + this.below(5)
  }
}

function people(lots: Lots): readonly Part[] {
  const leftOn = () => (lots.below(20) === 0 ? lots.day(300) : null)
  return [
    part('person', PEOPLE, (index) => ({ name: `Person ${index}`, status: 'active', startedOn: lots.day(2000), leftOn: leftOn() })),
    part('acknowledgement', PEOPLE, (index) => ({
      title: 'read',
      person: `person-${index}`,
      document: 'document-0',
      version: '1.0',
      status: 'acknowledged',
    })),
  ]
}

const kinds = ['application', 'data-store', 'service', 'infrastructure', 'endpoint', 'integration', 'facility']

function risks(lots: Lots): readonly Part[] {
  const { assets, risks: count } = lots.size
  return [
    part('asset', assets, (index) => ({
      name: `Asset ${index}`,
      kind: lots.of(kinds),
      owner: lots.person(),
      classification: 'internal',
      criticality: lots.step(),
      scopeDecision: 'in-scope',
      own: true,
    })),
    part('risk-criteria', 1, criteria),
    part('risk', count, (index) => risk(lots, index)),
    part('treatment-action', count * 3, (index) => ({
      title: `Action ${index}`,
      risk: `risk-${lots.below(count)}`,
      owner: lots.person(),
      due: lots.day(200),
      status: lots.of(['planned', 'done', 'in-progress']),
    })),
  ]
}

function risk(lots: Lots, index: number): State {
  const rating = {
    currentLikelihood: lots.step(),
    currentConsequence: lots.step(),
    residualLikelihood: lots.step(),
    residualConsequence: lots.step(),
  }
  const ground = { ...rating, owner: lots.person(), controls: lots.controls(4), treatment: 'modify' }
  const acceptance = { ...decision(ground.owner, lots.day(300)), as: 'owner', of: 'f'.repeat(64), until: '2027-06-01', ground }
  const assets = lots.some('asset', { count: lots.size.assets, most: 5 })
  return {
    title: `Risk ${index}`,
    ...ground,
    assets,
    properties: ['C'],
    assessedOn: lots.day(500),
    assessedUnder: 'risk-criteria-0',
    status: 'in-treatment',
    acceptance,
  }
}

function controls(lots: Lots): readonly Part[] {
  return [
    part('control', annexA.length, (index) => ({
      title: annexA[index]?.title,
      reference: annexA[index]?.id,
      source: 'annex-a',
      applicable: 'yes',
      status: 'implemented',
      how: 'so',
      owner: lots.person(),
      reasons: ['RA'],
      frequencyDays: 90,
    })),
    part('evidence', lots.size.evidences, (index) => ({
      title: `Evidence ${index}`,
      controls: lots.controls(3),
      collectedOn: lots.day(700),
      validDays: 365,
      url: `https://wiki.example/${index}`,
      sha256: index % 3 === 0 ? hex(index) : null,
    })),
  ]
}

function documents(lots: Lots): readonly Part[] {
  return [
    part('document', 60, (index) => ({
      title: `Document ${index}`,
      kind: index === 0 ? 'policy' : 'topic-policy',
      status: 'approved',
      reviewOn: lots.day(300),
      controls: lots.controls(3),
      versions: [version(index, lots.day(300))],
    })),
    part('obligation', 200, (index) => ({
      title: `Law ${index}`,
      kind: 'legal',
      owner: lots.person(),
      controls: lots.controls(3),
      reviewedOn: lots.day(600),
    })),
  ]
}

function events(lots: Lots, count: number): readonly Part[] {
  return [
    part('nonconformity', count, (index) => ({
      title: `NC ${index}`,
      grade: 'minor',
      requirement: lots.of(annexA).id,
      seen: 'x was not y',
      raisedOn: lots.day(900),
      status: lots.of(['open', 'done']),
      owner: lots.person(),
    })),
    part('incident', count, (index) => ({
      title: `Incident ${index}`,
      severity: lots.of(['low', 'high']),
      status: lots.of(['closed', 'triaged']),
    })),
    part('change', count, (index) => ({
      title: `Change ${index}`,
      kind: lots.of(['product', 'isms', 'technology']),
      significant: lots.below(5) === 0,
      effectiveOn: lots.day(700),
      status: 'done',
    })),
  ]
}

function decision(by: string, on: string): State {
  return { by, on, of: null, as: 'manager', for: null, until: null, reason: null, ground: null, lapsed: null, stated: null }
}

/** A record with every field that its register has, as the store gives it. */
function filled(register: string, id: string, state: State): Seen {
  return { id, key: id.toUpperCase(), state: { ...blank(register), ...state } }
}

const blanks = new Map<string, State>()

function blank(register: string): State {
  const known = blanks.get(register)
  if (known) return known
  const fields = registers.find(({ name }) => name === register)?.fields ?? fail()
  const empty = Object.fromEntries(
    fields.map(({ name, kind }) => [name, ['list', 'refs', 'rows', 'choices', 'requirements'].includes(kind) ? [] : null]),
  )
  blanks.set(register, empty)
  return empty
}

function criteria(): State {
  const steps = ['1', '2', '3', '4', '5']
  const levels = ['low', 'high']
  const approval = {
    by: 'person-0',
    on: '2025-01-01',
    of: null,
    as: 'top-management',
    for: null,
    until: null,
    reason: null,
    ground: null,
    lapsed: null,
    stated: null,
  }
  return {
    title: 'Criteria',
    version: '1.0',
    likelihoodScale: steps,
    consequenceScales: [{ dimension: 'Money', steps }],
    levels,
    matrix: steps.map((_, row) => ({ levels: steps.map((__, column) => ((row + 1) * (column + 1) > 9 ? 'high' : 'low')) })),
    acceptance: levels.map((level) => ({ level, acceptable: level === 'low', who: 'owner', months: 12 })),
    status: 'approved',
    approval,
  }
}

function version(index: number, from: string): State {
  const approval = {
    by: 'person-0',
    on: from,
    of: 'e'.repeat(64),
    as: 'manager',
    for: null,
    until: null,
    reason: null,
    ground: null,
    lapsed: null,
    stated: null,
  }
  return {
    version: '1.0',
    title: `Document ${index}`,
    number: `D-${index}`,
    kind: index === 0 ? 'policy' : 'topic-policy',
    classification: 'internal',
    body: 'words '.repeat(400),
    owner: null,
    author: 'person-1',
    from,
    until: null,
    sha256: null,
    approval,
  }
}

function hex(index: number): string {
  return (index % 5000).toString(16).padStart(64, '0')
}

/** Numbers from 0 to 1 that follow from the seed alone (mulberry32). */
function generator(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d_2b_79_f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

function fail(): never {
  throw new Error('nothing to pick from')
}
