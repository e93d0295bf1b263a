import type { MappingState, Relation } from '../src/crosswalk.ts'
import type { CrosswalkFacts, EditionFacts, Facts, MappingFacts, PairFacts } from './facts.ts'
import { crossed } from './frameworks.ts'

/** A crosswalk as it is stored: ids without their frameworks, which stand above. */
export interface CrosswalkData {
  readonly from: string
  readonly to: string
  readonly source: string
  readonly licence: string
  readonly mappings: readonly MappingData[]
}

interface MappingData {
  readonly from: string
  readonly to: string
  readonly relation: Relation
  readonly reason: string
  readonly state: MappingState
  readonly alsoIn: readonly string[]
}

const RELATIONS: Readonly<Record<string, Relation>> = {
  equal: 'equal',
  subset_of: 'subset',
  superset_of: 'superset',
  intersects: 'intersects',
}

/** By how a control of 2013 went on. */
const EDITIONS: Readonly<Record<string, Relation>> = { 'same-title': 'equal', renamed: 'equal', merged: 'subset', split: 'intersects' }

const SUPPORT: Readonly<Record<string, string>> = {
  cisoAssistant: 'CISO Assistant',
  adobeCCFv5: 'Adobe CCF v5',
  ciscoCCFv3: 'Cisco CCF v3',
}

/** Our own judgement stays a draft until somebody who answers for it has looked; so does what we rolled up. What NIST publishes as its own is reviewed by NIST. */
const REASONS: Readonly<Record<string, readonly [reason: string, state: MappingState]>> = {
  'nist-csf-2.0': ['published', 'reviewed'],
  'nist-800-53-r5': ['published', 'reviewed'],
  'nis2-2690': ['rolled-up', 'draft'],
}

export function crosswalksOf(facts: Facts): readonly CrosswalkData[] {
  return [editions(facts.edition2013), ...crossed.map(({ id, file }) => fromFacts(id, file, facts))]
}

function fromFacts(id: string, file: string, facts: Facts): CrosswalkData {
  const given = facts.crosswalk(file)
  const [reason, state] = REASONS[id] ?? ['judgement', 'draft']
  const mappings = given.pairs.flatMap(mappingsOf).map((pair) => ({
    from: pair.iso,
    to: pair.target,
    relation: relationOf(pair.relation),
    reason,
    state,
    alsoIn: supportOf(pair),
  }))
  verify(file, given, { mappings, controls: facts.annexA.controls.map(({ ref }) => ref) })
  return { from: 'iso27001-2022', to: id, source: given.about.source, licence: given.about.license ?? '', mappings: unique(mappings) }
}

function mappingsOf(pair: PairFacts): readonly MappingFacts[] {
  if ('relation' in pair) return [pair]
  if ('iso' in pair) return pair.iso.map((iso) => ({ iso, target: pair.target, relation: 'intersects' }))
  return [{ iso: pair[0], target: pair[1], relation: 'intersects' }]
}

/**
 * Annex B of ISO/IEC 27002:2022: one for one is `equal`, one of several that became one lies inside it, and what was parted
 * only overlaps. Both directions stand in the facts; they must say the same, because the data keep one.
 */
function editions(facts: EditionFacts): CrosswalkData {
  const back = new Map(facts.from2022.map(({ id, from2013 }) => [id, from2013]))
  const stated = facts.controls.flatMap((control) => control.to2022.map((to) => ({ from: control.id, to, kind: control.kind })))
  const missing = stated.filter(({ from, to }) => !back.get(to)?.includes(from))
  const backwards = facts.from2022.reduce((sum, { from2013 }) => sum + from2013.length, 0)
  if (missing.length > 0 || backwards !== stated.length) throw new Error('the directions between 2013 and 2022 do not say the same')
  return {
    from: 'iso27001-2013',
    to: 'iso27001-2022',
    source: 'ISO/IEC 27002:2022 Annex B (correspondence of ids), from public transcriptions',
    licence: 'ids are facts',
    mappings: stated.map(({ from, to, kind }) => ({
      from,
      to: `A.${to}`,
      relation: EDITIONS[kind] ?? 'intersects',
      reason: kind,
      state: 'reviewed',
      alsoIn: [],
    })),
  }
}

/** The counts that a fact file states of itself must be those of its pairs. */
function verify(
  file: string,
  { about, pairs }: CrosswalkFacts,
  { mappings, controls }: { readonly mappings: readonly MappingData[]; readonly controls: readonly string[] },
): void {
  if (about.pairCount !== undefined && about.pairCount !== pairs.length)
    throw new Error(`crosswalk-${file} has not ${about.pairCount} pairs`)
  if (!about.annexAControlsWithoutPair) return
  const mapped = new Set(mappings.map(({ from }) => from))
  const without = controls.filter((control) => !mapped.has(control))
  if (without.join() !== about.annexAControlsWithoutPair.join()) throw new Error(`crosswalk-${file} names other controls without a pair`)
}

function relationOf(text: string): Relation {
  const relation = RELATIONS[text]
  if (!relation) throw new Error(`unknown relation ${text}`)
  return relation
}

function supportOf({ support = {}, alsoInLittleISMSHelper = false }: MappingFacts): readonly string[] {
  const named = Object.entries(support).flatMap(([name, found]) => (found ? [SUPPORT[name] ?? name] : []))
  return alsoInLittleISMSHelper ? [...named, 'Little ISMS Helper'] : named
}

/** The CSF file states two pairs twice. */
function unique(mappings: readonly MappingData[]): readonly MappingData[] {
  return [...new Map(mappings.toReversed().map((mapping) => [JSON.stringify([mapping.from, mapping.to]), mapping])).values()].toReversed()
}
