import { readFileSync } from 'node:fs'
import { createShield, type Preset, type Shield, type ShieldOptions, type Span } from '@assay/shield'
import { countsOf, classOfType, figuresOf, sum, type Labelled } from '@assay/shield/score'
import { CliError } from './client.ts'
import { argument, client, values } from './options.ts'
import { layoutOf, mapTexts, type Spot } from './shield-file.ts'
import { keepVault, openVault } from './vault-file.ts'

/** Taking personal data and secrets out of texts, and putting them back. Needs no server, and nothing leaves this machine. */

const PRESETS: readonly Preset[] = ['strict', 'balanced', 'precise']

export async function shield(args: readonly string[]): Promise<void> {
  const task = argument(args, 0, 'task: redact, restore, scan or bench')
  if (task === 'redact') return redact(args[1])
  if (task === 'restore') return restore(args[1])
  if (task === 'scan') return scan(args.slice(1))
  if (task === 'bench') return bench(argument(args, 1, 'file of texts with spans'))
  throw new CliError(`assay shield redact, restore, scan or bench; not ${task}`)
}

/** The shield that the options ask for. */
function ownShield(preset = values.preset): Shield {
  if (!isPreset(preset)) throw new CliError(`--preset is ${PRESETS.join(', ')}; not ${preset}`)
  const [types, locales] = [listOf(values.types), listOf(values.locales)]
  const options: ShieldOptions = { preset, ...(types ? { types } : {}), ...(locales ? { locales } : {}) }
  return createShield(options)
}

function listOf(text: string | undefined): readonly string[] | undefined {
  return text?.split(',').map((one) => one.trim())
}

function isPreset(name: string): name is Preset {
  return PRESETS.some((preset) => preset === name)
}

function redact(path: string | undefined): void {
  const vault = openVault(values.vault)
  const one = ownShield()
  const spans: (Spot & Span)[] = []
  const text = mapTexts(textOf(path), layoutOf(path, values.format, values.fields), (value, spot) => {
    const redacted = one.redact(value, vault)
    spans.push(...redacted.spans.map((span) => ({ ...span, ...spot })))
    progress(spot)
    return redacted.text
  })
  if (values.vault !== undefined) keepVault(values.vault, vault)
  process.stdout.write(values.json ? `${JSON.stringify({ text, spans })}\n` : text)
}

function restore(path: string | undefined): void {
  if (values.vault === undefined) throw new CliError('name the vault of the redaction with --vault')
  const vault = openVault(values.vault)
  const one = createShield()
  process.stdout.write(mapTexts(textOf(path), layoutOf(path, values.format, values.fields), (value) => one.restore(value, vault)))
}

interface Finding extends Spot {
  readonly file: string
  readonly type: string
  readonly score: number
}

/** Says where something is and never what; the exit code is 1 where anything is found. */
async function scan(paths: readonly string[]): Promise<void> {
  const one = ownShield()
  const found: Finding[] = []
  for (const path of paths.length === 0 ? [undefined] : paths) {
    mapTexts(textOf(path), layoutOf(path, values.format, values.fields), (text, spot) => {
      found.push(...one.detect(text).map((span) => findingOf(span, { path, text, spot })))
      progress(spot)
      return text
    })
  }
  const lines = found.map(({ file, line, field, type }) => `${file}:${line}${field === null ? '' : `:${field}`}  ${type}\n`)
  process.stdout.write(values.json ? `${JSON.stringify(found, null, 2)}\n` : lines.join(''))
  if (values.evidence) await record(paths, found)
  process.exitCode = found.length === 0 ? 0 : 1
}

function findingOf(
  { start, type, score }: Span,
  { path, text, spot }: { readonly path: string | undefined; readonly text: string; readonly spot: Spot },
): Finding {
  return { file: path ?? '-', line: spot.line + text.slice(0, start).split('\n').length - 1, field: spot.field, type, score }
}

const CONTROL = /(?:^|\.| )8\.11$/

/** The result of a scan in the register of evidence, for data masking (27001:2022, A.8.11): counts by type, and no value. */
async function record(paths: readonly string[], found: readonly Finding[]): Promise<void> {
  const { items } = (await client().json('/api/controls?limit=500')) as {
    readonly items: readonly { readonly key: string; readonly reference?: string }[]
  }
  const controls = items.filter(({ reference }) => CONTROL.test(reference ?? '')).map(({ key }) => key)
  const counts = [...Map.groupBy(found, ({ type }) => type)].map(([type, list]) => `${type} ${list.length}`)
  const what = `${paths.length === 0 ? 'standard input' : `${paths.length} ${paths.length === 1 ? 'file' : 'files'}`}, preset ${values.preset}`
  const made = (await client().send('/api/evidences', {
    title: `Scan for personal data and secrets: ${found.length === 0 ? 'nothing found' : `${found.length} found`}`,
    kind: 'result',
    controls,
    collectedOn: new Date().toISOString().slice(0, 10),
    result: found.length === 0 ? 'pass' : 'fail',
    note: [what, ...paths, ...counts].join('\n'),
  })) as { readonly key: string }
  process.stderr.write(`recorded as ${made.key}${controls.length === 0 ? '; no control 8.11 was found to link it to' : ''}\n`)
}

interface Sample {
  readonly text: string
  readonly spans: readonly Labelled[]
}

/** Each preset on texts whose spans are known, JSON Lines of `{ text, spans: [{ start, end, type }] }`. */
function bench(path: string): void {
  const samples = textOf(path)
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Sample)
  const classes = new Set(samples.flatMap(({ spans }) => spans.map(({ type }) => classOfType(type))))
  const rows = PRESETS.map((preset) => {
    const { detect } = ownShield(preset)
    const counts = samples.map(({ text, spans }) => countsOf({ group: '', text, gold: spans, found: detect(text) }, classes))
    return { preset, ...figuresOf(sum(counts)) }
  })
  if (values.json) return void process.stdout.write(`${JSON.stringify(rows, null, 2)}\n`)
  process.stdout.write('preset     any F2  typed F2  leak %  over %\n')
  for (const { preset, any, typed, leak, over } of rows)
    process.stdout.write(`${preset.padEnd(10)} ${[any, typed, leak, over].map((value) => value.toFixed(1).padStart(6)).join('  ')}\n`)
}

const EVERY = 1000

/** A sign of life on long work, where somebody looks. */
function progress({ line }: Spot): void {
  if (process.stderr.isTTY && line % EVERY === 0) process.stderr.write(`\r${line} lines`)
}

function textOf(path: string | undefined): string {
  return readFileSync(path ?? 0, 'utf8')
}
