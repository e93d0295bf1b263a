import { createHash, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { formatVerifierKey } from '@assay/ledger'
import {
  adviceOn,
  compare,
  exportGarak,
  exportPromptfoo,
  FAMILIES,
  FAMILY_COLUMNS,
  familyRow,
  htmlReport,
  junitReport,
  markdownReport,
  oscalReport,
  planOf,
  referencesOf,
  runPlan,
  sarifReport,
  summary,
  tell,
  type Advice,
  type Comparison,
  type FamilyResult,
  type Family,
  type Plan,
  type Progress,
  type Report,
  type RunResult,
  type Target,
} from '@assay/redteam'
import { CliError } from './client.ts'
import { values } from './options.ts'
import { table } from './output.ts'
import { pdfReport } from './redteam-pdf.ts'
import { rootOf, sealRun, signingKey } from './redteam-bundle.ts'
import { openJournal } from './redteam-journal.ts'
import { configIn, openJudge, openTarget } from './redteam-target.ts'

/** `assay redteam run`: plan, attack, judge, sign, report. */
export async function attack(): Promise<void> {
  if (values.suite !== 'support-bot') throw new CliError(`there is no suite ${values.suite}: support-bot`)
  const target = await openTarget()
  const plan = planFor(target)
  if (values.plan) return void process.stdout.write(describePlan(plan))
  const folder = folderFor()
  const started = new Date().toISOString()
  const result = await runInto(folder, plan, target)
  const report = reportOf({ plan, target, result, started, advice: await askJudge(result) })
  await write(folder, report, result)
  await target.close?.()
  process.stdout.write(values.json ? `${JSON.stringify(resultsOf(report), null, 2)}\n` : describe(report, folder))
  process.exitCode = { breached: 1, resisted: report.comparison?.worse === true ? 2 : 0, suspect: 2, inconclusive: 2, not_evaluated: 2 }[
    result.verdict
  ]
}

function planFor(target: Target): Plan {
  const families = listOf(values.families)
  const unknown = families?.find((name) => !FAMILIES.some((family) => family === name))
  if (unknown !== undefined) throw new CliError(`there is no family ${unknown}: ${FAMILIES.join(', ')}`)
  const languages = listOf(values.languages)
  return planOf({
    seed: values.seed,
    bot: configIn(values.bot),
    can: target.can,
    ...(values.mutations !== undefined && { mutations: numberOf('mutations') }),
    ...(families && { families: families as readonly Family[] }),
    ...(languages && { languages }),
  })
}

function listOf(text: string | undefined): readonly string[] | undefined {
  return text?.split(',').map((one) => one.trim())
}

type NumberOption = 'mutations' | 'concurrency' | 'rate' | 'timeout' | 'max-calls' | 'max-tokens'

function numberOf(name: NumberOption): number {
  const number = Number(values[name])
  if (!Number.isFinite(number) || number < 0) throw new CliError(`--${name} is a number; not ${values[name] ?? ''}`)
  return number
}

function folderFor(): string {
  if (values.out === undefined) throw new CliError('name the folder of the result with --out')
  const folder = resolve(values.out)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  return folder
}

async function runInto(folder: string, plan: Plan, target: Target): Promise<RunResult> {
  const journal = openJournal(join(folder, 'journal.jsonl'), plan, { resume: values.resume, using: JSON.stringify(target.descriptor) })
  let interrupted = false
  const interrupt = (): void => {
    interrupted = true
  }
  process.once('SIGINT', interrupt)
  const result = await runPlan(plan, {
    target,
    sequential: values.sequential,
    done: journal.done,
    stopped: () => interrupted || existsSync(join(folder, 'STOP')),
    onTrial: (finished, progress) => {
      journal.add(finished)
      show(progress)
    },
    ...limits(),
  })
  process.removeListener('SIGINT', interrupt)
  const ended = result.families.every(({ notRun, stoppedEarly }) => notRun === 0 || stoppedEarly)
  if (ended) journal.remove()
  else process.stderr.write('the run did not reach its end: --resume goes on\n')
  return result
}

function limits(): Readonly<Record<string, number>> {
  const names = { concurrency: 'concurrency', rate: 'rate', timeout: 'timeout', maxCalls: 'max-calls', maxTokens: 'max-tokens' } as const
  return Object.fromEntries(
    Object.entries(names)
      .filter(([, name]) => values[name] !== undefined)
      .map(([field, name]) => [field, numberOf(name)]),
  )
}

/** Once for every fiftieth trial, on the side, so that the result can be read by a program. */
function show({ done, planned, hits, calls }: Progress): void {
  if (done % 50 === 0) process.stderr.write(`${done} of ${planned} trials, ${calls} questions, ${hits} hits\n`)
}

interface Ran {
  readonly plan: Plan
  readonly target: Target
  readonly result: RunResult
  readonly started: string
  readonly advice: readonly Advice[]
}

const MOST_ADVICE = 200

/** What a model thinks of answers that no detector could tell. */
async function askJudge({ trials }: RunResult): Promise<readonly Advice[]> {
  const judge = await openJudge()
  if (!judge) return []
  const doubtful = trials.filter(
    ({ record }) => record.kind === 'attack' && (record.verdict === 'suspect' || record.verdict === 'complied_no_oracle'),
  )
  const advice: Advice[] = []
  for (const trial of doubtful.slice(0, MOST_ADVICE))
    advice.push({ trial: trial.record.index, ...(await adviceOn(judge, tell(trial).exchanges)) })
  return advice
}

function reportOf({ plan, target, result, started, advice }: Ran): Report {
  const trials = result.trials.map(({ record }) => record)
  const { verdict, families, overRefusal, calls } = result
  return {
    suite: values.suite,
    suiteHash: plan.suiteHash,
    seed: plan.seed,
    target: target.descriptor,
    started,
    ended: new Date().toISOString(),
    verdict,
    families,
    overRefusal,
    calls,
    root: rootOf(trials),
    trials,
    comparison: comparisonWith(families),
    advice,
    authorisedBy: values['authorised-by'] ?? null,
  }
}

function comparisonWith(families: readonly FamilyResult[]): Comparison | null {
  if (values.baseline === undefined) return null
  const path = statSync(values.baseline).isDirectory() ? join(values.baseline, 'results.json') : values.baseline
  const before = JSON.parse(readFileSync(path, 'utf8')) as { readonly root: string; readonly families: readonly FamilyResult[] }
  return compare(families, before.families, before.root)
}

function resultsOf({ trials, ...report }: Report): unknown {
  return {
    ...report,
    trials: trials.length,
    families: report.families.map((family) => ({ ...family, references: referencesOf(family.family) })),
  }
}

async function write(folder: string, report: Report, result: RunResult): Promise<void> {
  const signer = signingKey(values['signing-key'] ?? join(folder, 'signing.key'))
  const bundle = sealRun(report, result.trials, { signer, transcripts: transcriptKey(join(folder, 'transcripts.key')) })
  const bundleHash = createHash('sha256').update(bundle).digest('hex')
  const files: Readonly<Record<string, string | Uint8Array>> = {
    'bundle.zip': bundle,
    'results.json': `${JSON.stringify(resultsOf(report), null, 2)}\n`,
    'report.md': markdownReport(report),
    'report.html': htmlReport(report),
    'junit.xml': junitReport(report),
    'results.sarif': `${JSON.stringify(sarifReport(report), null, 2)}\n`,
    'oscal-assessment-results.json': `${JSON.stringify(oscalReport(report, { bundleHash }), null, 2)}\n`,
    'report.pdf': await pdfReport(report),
    'garak.report.jsonl': exportGarak(result.trials.map(tell), report),
    'promptfoo.json': `${JSON.stringify(exportPromptfoo(result.trials.map(tell), report), null, 2)}\n`,
    'vkey.txt': `${formatVerifierKey(signer)}\n`,
  }
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content, { mode: 0o600 })
}

/** A new one for each run: whoever is given it reads that run alone. */
function transcriptKey(path: string): Uint8Array {
  const key = randomBytes(32)
  writeFileSync(path, `${key.toString('hex')}\n`, { mode: 0o600 })
  return key
}

function describePlan({ trials, unsupported }: Plan): string {
  const groups = Map.groupBy(trials, ({ probe }) => probe.family)
  const rows = [...groups].map(([family, own]) => [
    family,
    String(own.length),
    String(own.reduce((sum, { probe }) => sum + probe.turns.length, 0)),
  ])
  const questions = trials.reduce((sum, { probe }) => sum + probe.turns.length, 0)
  return `${table([['family', 'trials', 'questions'], ...rows])}${trials.length} trials, ${questions} questions or more where the bot calls tools; ${unsupported.length} trials that the target has no channel for\n`
}

function describe(report: Report, folder: string): string {
  return `${summary(report)}\n\n${table([FAMILY_COLUMNS, ...report.families.map(familyRow)])}\nroot ${report.root}\nwrote ${folder}: bundle.zip, report.md, report.html, report.pdf, results.json, junit.xml, results.sarif, oscal-assessment-results.json\n`
}
