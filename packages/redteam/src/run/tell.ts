import type { Exchange } from '../conversation.ts'
import type { Finished } from './run.ts'
import { readTranscript, type TrialRecord } from './record.ts'

/** A trial with what was said in it, read back from its transcript. */
export function tell({ record, transcript }: Finished): { readonly record: TrialRecord; readonly exchanges: readonly Exchange[] } {
  return { record, exchanges: readTranscript(transcript) }
}
