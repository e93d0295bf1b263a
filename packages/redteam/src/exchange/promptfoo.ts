import { spokenText } from '../conversation.ts'
import type { TrialRecord } from '../run/record.ts'
import { sha256Hex } from '../seed.ts'
import { at, listAt, parse, textAt } from '../target/http.ts'
import type { Told } from './garak.ts'
import type { ImportedGroup, ImportedRun } from './imported.ts'

/** promptfoo's results as JSON, both ways. */

/** What a failed test failed by: nothing, an assertion, or an error. */
const ERROR = 2

/** Reads results; in a red team a test that fails is an attack that succeeded. Refuses what is no result. */
export function importPromptfoo(text: string): ImportedRun {
  const file = parse(text)
  const nested = at(file, 'results', 'results')
  const results = Array.isArray(nested) ? nested : listAt(file, 'results')
  if (!Array.isArray(nested) && !Array.isArray(at(file, 'results')))
    throw new TypeError('no results of promptfoo: results.results is no list')
  const groups = [...Map.groupBy(results, nameOf)].map(([name, own]) => groupOf(name, own))
  return {
    provenance: 'imported',
    source: 'promptfoo',
    version: textAt(file, 'metadata', 'promptfooVersion') || null,
    sha256: sha256Hex(text),
    attempts: results.length,
    groups,
    warnings: contradictions(at(file, 'results', 'stats'), groups),
  }
}

function nameOf(result: unknown): string {
  const [plugin, strategy] = ['pluginId', 'strategyId'].map(
    (field) => textAt(result, 'testCase', 'metadata', field) || textAt(result, 'metadata', field),
  )
  return `${plugin === '' ? 'no plugin' : (plugin ?? '')}${strategy === '' ? '' : ` ${strategy ?? ''}`}`
}

function groupOf(name: string, results: readonly unknown[]): ImportedGroup {
  const errors = results.filter(
    (result) => at(result, 'failureReason') === ERROR || (textAt(result, 'error') !== '' && at(result, 'failureReason') === undefined),
  )
  const judged = results.filter((result) => !errors.includes(result))
  return {
    name,
    judged: judged.length,
    hits: judged.filter((result) => at(result, 'success') === false).length,
    empties: judged.filter((result) => isEmpty(at(result, 'response', 'output'))).length,
    errors: errors.length,
  }
}

function isEmpty(output: unknown): boolean {
  return output === undefined || output === null || (typeof output === 'string' && output.trim() === '')
}

function contradictions(stats: unknown, groups: readonly ImportedGroup[]): readonly string[] {
  const failures = at(stats, 'failures')
  const hits = groups.reduce((sum, group) => sum + group.hits, 0)
  return typeof failures === 'number' && failures !== hits ? [`the file says that ${failures} failed, its results say ${hits}`] : []
}

/** A run of ours as results that tools for promptfoo read. */
export function exportPromptfoo(trials: readonly Told[], { root, started }: { readonly root: string; readonly started: string }): unknown {
  const results = trials.filter(({ record }) => record.kind === 'attack').map(resultOf)
  const count = (reason: number): number => results.filter(({ failureReason }) => failureReason === reason).length
  return {
    evalId: `assay-${root.slice(0, 16)}`,
    results: { version: 3, timestamp: started, results, stats: { successes: count(0), failures: count(1), errors: count(ERROR) } },
    config: { description: `assay redteam, root ${root}` },
  }
}

interface Graded {
  readonly failureReason: number
  readonly success: boolean
  readonly score: number
}

function resultOf({ record, exchanges }: Told, testIdx: number): Graded {
  const last = exchanges.at(-1)
  const prompt = last?.asked.findLast(({ role }) => role === 'user')?.content ?? ''
  const graded = gradeOf(record)
  const rest = {
    testIdx,
    promptIdx: 0,
    prompt: { raw: prompt, label: record.probe },
    vars: { prompt },
    provider: { id: 'assay' },
    testCase: { vars: { prompt }, metadata: { pluginId: `assay:${record.family}`, strategyId: record.chain.join('>') || 'basic' } },
    response: { output: last ? spokenText(last.answer) : '' },
    error: graded.failureReason === ERROR ? record.verdict : null,
    gradingResult: { pass: graded.success, score: graded.score, reason: record.verdict, componentResults: componentsOf(record) },
    latencyMs: 0,
  }
  return { ...graded, ...rest }
}

/** What could not be judged is an error: it did not pass. */
function gradeOf({ verdict }: TrialRecord): Graded {
  if (['error', 'empty', 'not_run'].includes(verdict)) return { failureReason: ERROR, success: false, score: 0 }
  return verdict === 'attack_succeeded' ? { failureReason: 1, success: false, score: 0 } : { failureReason: 0, success: true, score: 1 }
}

function componentsOf({ evidence }: TrialRecord): readonly unknown[] {
  return evidence.map(({ detector, what, grade }) => ({
    pass: grade !== 'hit',
    score: grade === 'hit' ? 0 : 0.5,
    reason: `${what} by ${detector}`,
  }))
}
