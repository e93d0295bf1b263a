import type { Exchange } from '../conversation.ts'
import type { Evidence } from '../detector/detector.ts'
import { sha256Hex } from '../seed.ts'
import type { PlannedTrial } from './plan.ts'
import type { TrialVerdict } from './verdict.ts'

/** One trial as evidence keeps it: no clock, no address, so that the same seed and the same bot make the same bytes. */
export interface TrialRecord {
  readonly index: number
  readonly kind: PlannedTrial['kind']
  readonly family: string
  readonly probe: string
  readonly probeHash: string
  readonly severity: number
  readonly chain: readonly string[]
  readonly repeat: number
  readonly verdict: TrialVerdict
  readonly evidence: readonly Evidence[]
  readonly turns: number
  readonly calls: number
  readonly failure: string | null
  /** SHA-256 of the transcript's line: what was said is kept apart. */
  readonly transcript: string
}

/** What was said, as one line of JSON. */
export interface Transcript {
  readonly index: number
  readonly line: string
}

export function transcriptOf(index: number, exchanges: readonly Exchange[]): Transcript {
  const said = exchanges.map(({ conversation, asked, answer: { events, stop, failure } }) => ({
    conversation,
    asked,
    events,
    stop,
    failure,
  }))
  return { index, line: JSON.stringify({ index, exchanges: said }) }
}

/** The way back. How many tokens it took is no part of a transcript. */
export function readTranscript({ line }: Transcript): readonly Exchange[] {
  const { exchanges } = JSON.parse(line) as {
    readonly exchanges: readonly (Omit<Exchange, 'answer'> & Omit<Exchange['answer'], 'tokens'>)[]
  }
  return exchanges.map(({ conversation, asked, events, stop, failure }) => ({
    conversation,
    asked,
    answer: { events, stop, failure, tokens: null },
  }))
}

export interface Judged {
  readonly verdict: TrialVerdict
  readonly evidence: readonly Evidence[]
  readonly exchanges: readonly Exchange[]
  readonly transcript: Transcript
}

export function recordOf(
  { index, kind, probe, chain, repeat }: PlannedTrial,
  { verdict, evidence, exchanges, transcript }: Judged,
): TrialRecord {
  return {
    index,
    kind,
    family: probe.family,
    probe: probe.id,
    probeHash: probe.hash,
    severity: probe.severity,
    chain,
    repeat,
    verdict,
    evidence,
    turns: exchanges.length,
    calls: exchanges.reduce((sum, { answer }) => sum + answer.events.filter((event) => event.kind === 'tool-call').length, 0),
    failure: exchanges.find(({ answer }) => answer.failure !== null)?.answer.failure ?? null,
    transcript: sha256Hex(transcript.line),
  }
}
