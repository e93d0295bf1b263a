import { controlSchema } from '../control/fields.ts'
import { evidenceSchema } from '../evidence/fields.ts'
import { view, type Records, type View } from '../mechanism/record.ts'
import { counts, NO_EVIDENCE, shownBy, withOne, type EvidenceState, type Newest } from '../soa/status.ts'
import type { FrameworkCoverage } from './coverage.ts'

/** A control that coverage names: what its owner states of it, and what its evidence shows. */
export interface AnsweringControl {
  readonly key: string
  readonly reference: string | null
  readonly title: string
  readonly status: string
  readonly evidenceState: EvidenceState
}

const controls = view('control', controlSchema, ['title', 'reference', 'applicable', 'status', 'how', 'frequencyDays'])
const evidence = view('evidence', evidenceSchema, ['controls', 'collectedOn', 'validDays', 'result', 'sha256', 'url', 'fileName', 'note'])

export const answeringReads: readonly View[] = [controls, evidence]

/** Every control that a coverage names, as it stands on a day. */
export function answeringControls(found: FrameworkCoverage, records: Records, today: string): readonly AnsweringControl[] {
  const named = keysIn(found)
  const pairs = evidence.in(records).flatMap((item) => item.state.controls.map((control) => ({ control, state: item.state })))
  const collected = Map.groupBy(pairs, ({ control }) => control)
  return controls
    .in(records)
    .filter(({ key }) => named.has(key))
    .map(({ id, key, state }) => ({
      key,
      reference: state.reference,
      title: state.title,
      status: state.status ?? 'undecided',
      evidenceState: shownBy(state, newestOf(collected.get(id) ?? [], today), today).evidenceState,
    }))
}

type Evidence = Parameters<typeof counts>[0]

function newestOf(collected: readonly { readonly state: Evidence }[], today: string): Newest {
  return collected
    .map(({ state }) => state)
    .filter((state) => counts(state, today))
    .reduce(withOne, NO_EVIDENCE)
}

function keysIn({ sections, unanswering }: FrameworkCoverage): ReadonlySet<string> {
  const keys = sections
    .flatMap(({ requirements }) => requirements)
    .flatMap(({ direct, through, unanswered, leftOut }) => [
      ...direct.map(({ control }) => control),
      ...through.flatMap((mapping) => mapping.controls),
      ...unanswered.flatMap((mapping) => mapping.leftOut),
      ...leftOut,
    ])
  return new Set([...keys, ...unanswering.map(({ control }) => control)])
}
