import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { dirname } from 'node:path'
import {
  addCheckpoint,
  formatCosignerKey,
  fromBase64,
  generateWitnessKey,
  parseVerifierKey,
  sha256,
  toBase64,
  toHex,
  utf8,
  witnessKey,
  type Checkpoint,
  type WitnessAnswer,
  type WitnessedLog,
} from '@assay/ledger'
import { CliError } from './client.ts'

/** What a witness must never forget, in one file. */
interface State {
  readonly name: string
  /** PKCS #8 PEM. Secret. */
  readonly privatePem: string
  /** The last checkpoint of each log, by origin; the root in base64, and the signed note with our line where it is known. */
  readonly logs: Readonly<Record<string, Seen>>
}

interface Seen {
  readonly size: number
  readonly root: string
  readonly note?: string
}

interface Options {
  /** Where the state is kept. Made on the first run. */
  readonly file: string
  /** The witness's own name, for the first run. */
  readonly name: string
  readonly port: number
  /** Verifier keys of the logs that are watched. */
  readonly vkeys: readonly string[]
}

const MAX_BODY = 100_000

/** Runs a witness: vouches for checkpoints of some logs, never for two that contradict each other. Returns its verifier key. */
export async function runWitness({ file, name, port, vkeys }: Options): Promise<{ readonly vkey: string; readonly close: () => void }> {
  let state = readState(file) ?? writeState(file, { name, privatePem: generateWitnessKey(name).privatePem, logs: {} })
  const keys = Map.groupBy(vkeys.map(parseVerifierKey), (one) => one.name)
  const key = witnessKey(state.name, state.privatePem)
  const logOf = (origin: string): WitnessedLog | null => {
    const known = keys.get(origin)
    const seen = state.logs[origin]
    return known ? { keys: known, seen: seen ? { size: seen.size, root: fromBase64(seen.root) ?? new Uint8Array() } : null } : null
  }
  const add = (body: string): WitnessAnswer => {
    const answer = addCheckpoint(body, { logOf, key, time: Math.floor(Date.now() / 1000) })
    // What was seen is on the disk before anybody else learns that it was.
    if (answer.status === 200) state = writeState(file, { ...state, logs: { ...state.logs, ...seenIn(answer, body) } })
    if (answer.status === 422) keepFork(file, { seen: state.logs[answer.refused.origin], ...answer })
    return answer
  }
  const server = createServer((request, response) => {
    if (request.method === 'GET') return answerCheckpoint(response, request.url ?? '', state)
    void readBody(request)
      .then((body) => {
        if (request.method !== 'POST' || request.url !== '/add-checkpoint' || body === null) return response.writeHead(404).end()
        const answer = add(body)
        return response.writeHead(answer.status, { 'content-type': typeOf(answer) }).end(bodyOf(answer))
      })
      .catch(() => response.destroy())
  })
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve))
  return { vkey: formatCosignerKey(key), close: () => server.close() }
}

function seenIn({ seen: { origin, size, root }, line }: Extract<WitnessAnswer, { readonly status: 200 }>, body: string): State['logs'] {
  const note = body.slice(body.indexOf('\n\n') + 2)
  return { [origin]: { size, root: toBase64(root), note: note + line } }
}

/** The last checkpoint that we vouched for, under the SHA-256 of the log's name (c2sp.org/tlog-witness). */
function answerCheckpoint(response: ServerResponse, url: string, { logs }: State): void {
  const wanted = /^\/([0-9a-f]{64})\/checkpoint$/.exec(url)?.[1]
  const origin = Object.keys(logs).find((name) => toHex(sha256(utf8(name))) === wanted)
  const note = origin === undefined ? undefined : logs[origin]?.note
  if (note === undefined) response.writeHead(404).end()
  else response.writeHead(200, { 'content-type': 'text/plain; charset=utf-8' }).end(note)
}

interface Refused {
  readonly seen: Seen | undefined
  readonly refused: Checkpoint
  readonly note: string
}

const MOST_FORKS = 100

/**
 * Keeps what a log has signed against what we saw of it: two notes under one key that contradict each other are the proof. Each once, and not without end:
 * whoever has the key could send others for ever.
 */
function keepFork(file: string, { seen, refused: { origin, size }, note }: Refused): void {
  const path = `${file}.forks`
  const known = existsSync(path) ? readFileSync(path, 'utf8').split('\n').filter(Boolean) : []
  const line = JSON.stringify({ origin, seen: seen?.note ?? null, refused: note })
  process.stderr.write(
    `assay: REFUSED: ${origin} was signed at ${size} entries, and does not continue the ${seen?.size ?? 0} that were seen: ${path} has both\n`,
  )
  if (known.includes(line) || known.length >= MOST_FORKS) return
  const handle = openSync(path, 'a', 0o600)
  writeFileSync(handle, `${line}\n`)
  fsyncSync(handle)
  closeSync(handle)
}

function bodyOf(answer: WitnessAnswer): string {
  if (answer.status === 200) return answer.line
  return answer.status === 409 ? `${answer.size}\n` : ''
}

function typeOf({ status }: WitnessAnswer): string {
  return status === 409 ? 'text/x.tlog.size' : 'text/plain; charset=utf-8'
}

/** The text of a request; null where it is too long. */
async function readBody(request: IncomingMessage): Promise<string | null> {
  const parts: Buffer[] = []
  let length = 0
  for await (const part of request) {
    parts.push(part as Buffer)
    length += (part as Buffer).length
    if (length > MAX_BODY) return null
  }
  return Buffer.concat(parts).toString('utf8')
}

function readState(file: string): State | null {
  if (!existsSync(file)) return null
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as State
  } catch {
    throw new CliError(`${file} is damaged: a witness that forgets what it saw must not go on`)
  }
}

/** Written aside, brought to the disk, then put in place: a crash leaves the old state or the new one. */
function writeState(file: string, state: State): State {
  const aside = `${file}.new`
  const handle = openSync(aside, 'w', 0o600)
  writeFileSync(handle, `${JSON.stringify(state, null, 2)}\n`)
  fsyncSync(handle)
  closeSync(handle)
  renameSync(aside, file)
  const folder = openSync(dirname(file), 'r')
  fsyncSync(folder)
  closeSync(folder)
  return state
}
