import { readFileSync } from 'node:fs'
import { createShield, ShieldError, type Preset, type Shield, type Span } from '@assay/shield'
import { countsOf, classOfType, figuresOf, sum, type Labelled } from '@assay/shield/score'
import { CliError } from './client.ts'
import { argument, values } from './options.ts'
import { decoded, type Decoded } from './shield-encoding.ts'
import { record } from './shield-evidence.ts'
import { documentKind, unreadable } from './shield-extract.ts'
import { redactPiece, restorePiece } from './shield-field.ts'
import { layoutOf, piecesOf } from './shield-layout.ts'
import { withRaw, type Piece, type Spot } from './shield-piece.ts'
import { populationOf, scanFile, type Scanned } from './shield-scan.ts'
import { forgetIn, openVault, rotateVault } from './vault-file.ts'

/** Taking personal data and secrets out of texts, and putting them back. Needs no server, and nothing leaves this machine. */

const PRESETS: readonly Preset[] = ['strict', 'balanced', 'precise']

const TASKS: Readonly<Record<string, (args: readonly string[]) => Promise<void> | void>> = {
  redact: ([path]) => redact(path),
  restore: ([path]) => restore(path),
  scan,
  bench: (args) => bench(argument(args, 0, 'file of texts with spans')),
  forget: (args) => forget(args),
  rotate: () => rotate(),
}

export async function shield(args: readonly string[]): Promise<void> {
  const names = Object.keys(TASKS).join(', ')
  const name = argument(args, 0, `task: ${names}`)
  const task = Object.hasOwn(TASKS, name) ? TASKS[name] : undefined
  if (!task) throw new CliError(`assay shield ${names}; not ${name}`)
  try {
    await task(args.slice(1))
  } catch (error) {
    throw error instanceof ShieldError ? new CliError(error.message) : error
  }
}

/** The shield that the options ask for. */
function ownShield(preset = values.preset): Shield {
  if (!isPreset(preset)) throw new CliError(`--preset is ${PRESETS.join(', ')}; not ${preset}`)
  const [types, locales] = [listOf(values.types), listOf(values.locales)]
  return createShield({ preset, ...(types ? { types } : {}), ...(locales ? { locales } : {}) })
}

function listOf(text: string | undefined): readonly string[] | undefined {
  return text?.split(',').map((one) => one.trim())
}

function isPreset(name: string): name is Preset {
  return PRESETS.some((preset) => preset === name)
}

interface Opened {
  readonly file: Decoded
  readonly pieces: readonly Piece[]
}

/** A file that can be written again; what cannot be read, or only read, is refused. */
function opened(path: string | undefined, one: Shield): Opened {
  const bytes = readFileSync(path ?? 0)
  const other = documentKind(bytes) === null ? unreadable(bytes) : 'a document that can be scanned, and not written again'
  if (other !== null) throw new CliError(`${path ?? 'standard input'} is ${other}`)
  const file = decoded(bytes, values.encoding)
  if (file.status === 'unread') throw new CliError(`${path ?? 'standard input'} was not read: ${file.why}`)
  return { file, pieces: piecesOf(file.text, layoutOf(path, values.format, values.fields), one) }
}

async function redact(path: string | undefined): Promise<void> {
  const one = ownShield()
  const { file, pieces } = opened(path, one)
  const { vault, keep } = openVault(values.vault)
  const raws: (string | null)[] = []
  const spans: (Spot & Span)[] = []
  for (const piece of pieces) {
    const { raw, spans: found } = await redactPiece(one, piece, vault)
    raws.push(raw)
    for (const span of found) spans.push({ ...span, line: piece.line, field: piece.field })
    progress(piece)
  }
  const text = withRaw(file.text, pieces, raws)
  // Tokens go out once they are kept, never before.
  keep()
  process.stdout.write(values.json ? `${JSON.stringify({ text, spans })}\n` : file.encode(text))
}

function restore(path: string | undefined): void {
  if (values.vault === undefined) throw new CliError('name the vault of the redaction with --vault')
  const { vault } = openVault(values.vault, { mustExist: true })
  const one = createShield()
  const { file, pieces } = opened(path, one)
  process.stdout.write(
    file.encode(
      withRaw(
        file.text,
        pieces,
        pieces.map((piece) => restorePiece(one, piece, vault)),
      ),
    ),
  )
}

function forget(subjects: readonly string[]): void {
  if (values.vault === undefined || subjects.length === 0) throw new CliError('assay shield forget VALUE... --vault FILE: values or tokens')
  process.stdout.write(`forgot ${forgetIn(values.vault, subjects)}; copies of the vault know them still\n`)
}

function rotate(): void {
  if (values.vault === undefined) throw new CliError('name the vault with --vault')
  process.stdout.write(`sealed ${rotateVault(values.vault)} entries with ASSAY_VAULT_NEW_KEY\n`)
}

/** Says where something is and never what. The exit code is 1 where anything is found, and 2 where nothing is and a part was not read. */
async function scan(paths: readonly string[]): Promise<void> {
  const one = ownShield()
  const options = { format: values.format, fields: values.fields, encoding: values.encoding }
  const scanned = populationOf(paths).map((path) => scanFile(one, path, options))
  const found = scanned.flatMap((file) => file.found)
  process.stdout.write(values.json ? `${JSON.stringify(found, null, 2)}\n` : found.map(lineOf).join(''))
  process.stderr.write(scanned.flatMap(({ file, unread }) => unread.map((why) => `not read: ${file}: ${why}\n`)).join(''))
  if (values.evidence) await record(scanned, { preset: values.preset, types: values.types, fields: values.fields, version: VERSION })
  process.exitCode = exitOf(scanned)
}

/** Of the package; its finds change with it. */
const VERSION = (
  JSON.parse(readFileSync(new URL(import.meta.resolve('@assay/shield/package.json')), 'utf8')) as { readonly version: string }
).version

function lineOf({ file, line, field, type }: Scanned['found'][number]): string {
  return `${file}:${line}${field === null ? '' : `:${field}`}  ${type}\n`
}

function exitOf(scanned: readonly Scanned[]): number {
  if (scanned.some(({ found }) => found.length > 0)) return 1
  return scanned.some(({ unread }) => unread.length > 0) ? 2 : 0
}

interface Sample {
  readonly text: string
  readonly spans: readonly Labelled[]
}

/** Each preset on texts whose spans are known, JSON Lines of `{ text, spans: [{ start, end, type }] }`. */
function bench(path: string): void {
  const samples = readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((line, index) => (line.trim() === '' ? [] : [sampleOf(line, index + 1)]))
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

function sampleOf(line: string, number: number): Sample {
  try {
    const sample = JSON.parse(line) as Sample
    if (typeof sample.text === 'string' && Array.isArray(sample.spans)) return sample
  } catch {
    // said below, as of a line that is JSON of something else
  }
  throw new CliError(`line ${number} is no text with its spans: {"text": "…", "spans": [{"start": 0, "end": 4, "type": "PERSON"}]}`)
}

const EVERY = 1000

/** A sign of life on long work, where somebody looks. */
function progress({ line }: Spot): void {
  if (process.stderr.isTTY && line % EVERY === 0) process.stderr.write(`\r${line} lines`)
}
