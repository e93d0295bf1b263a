import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { importGarak, importPromptfoo, matrixTable, type ImportedRun } from '@assay/redteam'
import { createBot, serveBot } from '@assay/redteam/bot'
import { argument, values } from './options.ts'
import { table } from './output.ts'
import { openTranscripts } from './redteam-bundle.ts'
import { attack } from './redteam-run.ts'

/** Attacks on a bot of one's own, and what comes of them. Needs no server; talks to nobody but the target. */

const USAGE = `assay redteam - attacks a support bot of your own, and proves what came of it

  assay redteam run --target URL --out DIR     0 if every family resisted, 1 if any was breached, 2 for anything else
               [--kind openai-chat|openai-responses|anthropic|webhook|command|browser|mcp]   else by the address
               [--model NAME]                  else the first that the target names
               [--target-config FILE.json]     fields of a webhook, selectors of a widget, the tool of an MCP server
               [--suite support-bot] [--seed 1] [--families a,b] [--languages en,de] [--mutations 2]
               [--sequential]                  stops a family as soon as enough is known of it
               [--concurrency 8] [--rate N] [--timeout MS] [--max-calls N] [--max-tokens N]
               [--plan]                        says what would be asked, and asks nothing
               [--resume]                      goes on where a run into this folder was interrupted
               [--bot FILE.json]               secrets, prompt, tools and policy that the bot has of its own
               [--baseline DIR|results.json]   says which families became worse since
               [--judge URL]                   asks a model what it thinks of doubtful answers; changes no verdict
               [--authorised-by TEXT]          who allowed it; needed for targets that are not on this machine
               [--signing-key FILE]            else DIR/signing.key, made on the first run
  assay redteam show DIR --trial N             what was said in a trial
  assay redteam import FILE [--json]           a report of garak (report.jsonl) or of promptfoo (results JSON)
  assay redteam matrix                         what of garak and promptfoo is covered, and what is left out
  assay redteam bot [--port 4200] [--flaws a,b] [--obfuscation base64]   a bot to try it on

  ASSAY_TARGET_KEY is the key of the target, ASSAY_JUDGE_KEY that of the judge. A file DIR/STOP or Ctrl C ends a run; it can be resumed.
`

type Task = (args: readonly string[]) => Promise<void> | void

const tasks: Readonly<Record<string, Task>> = { run: attack, show, import: bring, matrix, bot, help }

/** Whatever goes wrong is neither 0 nor 1: those speak of the bot. */
export async function redteam(args: readonly string[]): Promise<void> {
  try {
    const name = values.help ? 'help' : argument(args, 0, 'task: run, show, import, matrix or bot')
    const task = tasks[name]
    if (!task) throw new Error(`assay redteam run, show, import, matrix or bot; not ${name}`)
    await task(args.slice(1))
  } catch (error) {
    process.stderr.write(`assay: ${error instanceof Error ? error.message : String(error)}\n`)
    process.exitCode = 2
  }
}

function help(): void {
  process.stdout.write(USAGE)
}

/** What was said in one trial, or in all of them. */
function show(args: readonly string[]): void {
  const folder = argument(args, 0, 'folder of the run')
  const key = Buffer.from(readFileSync(join(folder, 'transcripts.key'), 'utf8').trim(), 'hex')
  const lines = openTranscripts(readFileSync(join(folder, 'bundle.zip')), key)
  const wanted = values.trial === undefined ? lines : lines.filter((line) => line.startsWith(`{"index":${values.trial},`))
  for (const line of wanted) process.stdout.write(`${JSON.stringify(JSON.parse(line), null, 2)}\n`)
}

/** A bot without a model, with the flaws that one asks for. Listens on loopback until it is ended. */
async function bot(): Promise<void> {
  const flaws = values.flaws === undefined ? [] : values.flaws.split(',')
  const { url } = await serveBot(
    createBot({ flaws, ...(values.obfuscation !== undefined && { obfuscation: values.obfuscation }) }),
    Number(values.port),
  )
  process.stdout.write(`${url}/v1\n`)
}

/** A run of another tool: its figures, and where its file contradicts itself. Nothing of it becomes a verdict of ours. */
function bring(args: readonly string[]): void {
  const file = argument(args, 0, 'file')
  const text = readFileSync(file, 'utf8')
  const run = file.endsWith('.jsonl') ? importGarak(text) : importPromptfoo(text)
  process.stdout.write(values.json ? `${JSON.stringify(run, null, 2)}\n` : describeImport(run))
}

function describeImport({ source, version, sha256, attempts, groups, warnings }: ImportedRun): string {
  const rows = groups.map(({ name, hits, judged, empties, errors }) => [
    name,
    String(hits),
    String(judged),
    String(empties),
    String(errors),
  ])
  return `${source} ${version ?? ''}, imported, ${attempts} attempts, SHA-256 ${sha256}\n${table([['', 'hits', 'judged', 'empty', 'not judged'], ...rows])}${warnings.map((line) => `${line}\n`).join('')}`
}

function matrix(): void {
  process.stdout.write(matrixTable())
}
