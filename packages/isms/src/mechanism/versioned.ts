import type { AlsoChange } from './command.ts'
import { holdsOn, type Decision } from './decision.ts'
import type { Importing } from './importing.ts'
import { differences, type Difference } from './difference.ts'
import { lifecycle } from './lifecycle.ts'
import type { Records, Seen, State, View } from './record.ts'
import type { Register } from './register.ts'

/** Registers of which each record is a version: approved it stays as it is, and the approval of the next one supersedes it. */
export const versions = lifecycle({
  draft: {},
  approved: { frozen: 'all', kept: true, enterable: true },
  superseded: { ending: true, kept: true, enterable: true },
  discarded: { ending: true },
})

/** What files call the state of a version, and its approval. */
export const versionImporting = {
  synonyms: {
    status: ['status', 'state', 'version status', 'zustand'],
    'approval.by': ['approved by', 'approver', 'freigegeben von', 'genehmigt von'],
    'approval.on': ['approved', 'approved on', 'approval date', 'date approved', 'freigegeben am', 'genehmigt am'],
  },
  words: {
    status: {
      draft: ['entwurf', 'in progress'],
      approved: ['in force', 'current', 'valid', 'final', 'published', 'freigegeben', 'gültig'],
      superseded: ['replaced', 'old', 'obsolete', 'abgelöst'],
    },
  },
} as const satisfies Importing

/** Whether each record of a register is a version of one thing. */
export function isVersioned({ lifecycle: own }: Pick<Register, 'lifecycle'>): boolean {
  return own?.stages === versions.stages
}

/** What one version says otherwise than another, in all that its approval is about. */
export function versionChanges({ fields }: Pick<Register, 'fields'>, from: State, to: State): readonly Difference[] {
  const about = fields.find(({ kind, ground }) => kind === 'decision' && ground.length > 0)?.ground ?? []
  return differences(Object.fromEntries(fields.map(({ name, schema }) => [name, schema])), about, [from, to])
}

export type VersionStatus = keyof typeof versions.stages

interface Version {
  readonly version: string | null
  readonly status: VersionStatus | null
  readonly approval: Decision | null
}

/**
 * The version that was approved last on or before a day, and neither withdrawn nor lapsed then; undefined where there is none. One that a
 * source states to be approved is in force only while none was approved here.
 */
export function inForce<S extends Version>(all: readonly Seen<S>[], asOf: string): Seen<S> | undefined {
  return all
    .filter(
      ({ state }) => state.status !== 'discarded' && state.status !== 'draft' && state.approval !== null && holdsOn(state.approval, asOf),
    )
    .reduce<Seen<S> | undefined>((latest, next) => (latest && isLater(latest.state, next.state) ? latest : next), undefined)
}

/** What was signed here comes after whatever a source states. */
function isLater(a: Version, b: Version): boolean {
  const [statedA, statedB] = [isStated(a), isStated(b)]
  if (statedA !== statedB) return statedB
  const [onA, onB] = [a.approval?.on ?? '', b.approval?.on ?? '']
  return onA === onB ? compareVersions(a.version, b.version) > 0 : onA > onB
}

function isStated({ approval }: Version): boolean {
  return (approval?.stated ?? null) !== null
}

/** The highest version that was ever given; null where none was. */
export function latestVersion(given: readonly (string | null)[]): string | null {
  return given.reduce<string | null>((latest, next) => (next !== null && compareVersions(next, latest) > 0 ? next : latest), null)
}

/** The version after another, in the part that people count: `1.0` makes `2.0`, `3` makes `4`. */
export function nextVersion(latest: string | null): string {
  if (latest === null) return '1.0'
  const [first = '0', ...rest] = latest.split('.')
  const number = Number.parseInt(first.replaceAll(/\D/g, ''), 10)
  return Number.isNaN(number) ? `${latest}.1` : [String(number + 1), ...rest.map(() => '0')].join('.')
}

/** Which of two versions comes later, by the numbers in them: positive where the first does. */
export function compareVersions(a: string | null, b: string | null): number {
  const [first, second] = [numbersIn(a), numbersIn(b)]
  for (let index = 0; index < Math.max(first.length, second.length); index += 1) {
    const difference = (first[index] ?? 0) - (second[index] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}

function numbersIn(version: string | null): readonly number[] {
  return version === null ? [-1] : (version.match(/\d+/g) ?? []).map(Number)
}

/** What the approval of a version does to those in force before. */
export function supersede<S extends Version & State>(view: View<S>, records: Records, except: string): readonly AlsoChange[] {
  return view
    .in(records)
    .filter(({ id, state }) => id !== except && state.status === 'approved')
    .map(({ id }) => ({ register: view.register, id, set: { status: 'superseded' }, verb: 'supersede' }))
}
