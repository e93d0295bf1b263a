import { request as send, type Agent } from 'node:http'
import { connect } from 'node:net'
import { Agent as KeepAlive } from 'node:http'
import { chanceOf } from './chance.ts'
import { requestOf } from './request.ts'
import type { Request } from './wire.ts'
import { openFresh, openTarget, type Target } from './target.ts'

/** What came of sending many hostile requests. */
export interface Outcome {
  readonly sent: number
  /** How many answers had each status. */
  readonly statuses: ReadonlyMap<number, number>
  /** What must not be, by cause, with the first request that showed it. */
  readonly faults: ReadonlyMap<string, { readonly count: number; readonly first: string }>
}

interface Answer {
  readonly status: number
  readonly type: string
  readonly body: Buffer
}

const TOGETHER = 8

/** Every so many requests go to a server that nobody has set up. */
const FRESH_ONE_IN = 10

/** Sends so many requests, the same ones for the same seed, and names every answer that must not be. */
export async function fuzz(seed: number, count: number): Promise<Outcome> {
  const tally = newTally()
  const fresh = Math.floor(count / FRESH_ONE_IN)
  await sendTo(await openTarget(), tally, { seed, from: fresh, to: count })
  await sendTo(await openFresh(), tally, { seed, from: 0, to: fresh })
  return tally.outcome(count)
}

interface Span {
  readonly seed: number
  readonly from: number
  readonly to: number
}

async function sendTo(target: Target, tally: Tally, { seed, from, to }: Span): Promise<void> {
  const agent = new KeepAlive({ keepAlive: true, maxSockets: TOGETHER })
  try {
    let next = from
    const worker = async (): Promise<void> => {
      while (next < to) await one(target, agent, { seed, index: next++, tally })
    }
    await Promise.all(Array.from({ length: TOGETHER }, worker))
  } finally {
    agent.destroy()
    await target.close()
  }
}

type Tally = ReturnType<typeof newTally>

async function one(
  target: Target,
  agent: Agent,
  { seed, index, tally }: { readonly seed: number; readonly index: number; readonly tally: Tally },
): Promise<void> {
  const chance = chanceOf(seed * 1_000_003 + index)
  const [caller, headers] = chance.pick(target.callers)
  const made = requestOf(target.stock, chance)
  const request = { ...made, headers: { ...headers, ...made.headers } }
  const name = `seed ${seed}, request ${index}: ${caller} ${request.method} ${request.path.slice(0, 200)} ${Buffer.from(request.body ?? [])
    .toString()
    .slice(0, 200)}`
  const answer = await answerTo(request, target.port, agent)
  if (typeof answer === 'string') return isTooMuch(request) ? tally.status(0) : tally.fault(`no answer: ${answer}`, name)
  tally.status(answer.status)
  for (const error of target.takeErrors()) tally.fault(`logged: ${causeOf(error)}`, name)
  for (const fault of faultsOf(answer)) tally.fault(fault, name)
}

/** The answer, or why there was none: twice, since a kept connection may close just as it is used again. */
async function answerTo(request: Request, port: number, agent: Agent): Promise<Answer | string> {
  if (request.bare) return sendBare(port, request).catch(String)
  return sendOver(agent, port, request).catch(() => sendOver(false, port, request).catch(String))
}

/** Whether a server may hang up in the middle of it: whoever is still sending then sees no answer. */
function isTooMuch({ path, headers, body }: Request): boolean {
  return path.length + JSON.stringify(headers).length > 250_000 || (body?.length ?? 0) > 60_000
}

/** What no answer may be, or hold. */
function faultsOf({ status, type, body }: Answer): readonly string[] {
  const text = /json|text|html/.test(type) ? body.toString() : ''
  const faults = status >= 500 ? [`status ${status} ${/"code":"\w+"/.exec(text)?.[0] ?? ''}`] : []
  const leak = LEAKS.find((pattern) => pattern.test(text))
  if (leak) faults.push(`the body says ${String(leak)}`)
  if (status >= 400 && type.includes('application/json')) faults.push(`an error of ${status} that is no problem+json`)
  if (status === 400 && text.includes('"code":"NOT_STORABLE"')) faults.push('the last net caught what the edge let through')
  return faults
}

/** Words of stack traces and of PostgreSQL's messages. */
const LEAKS = [
  /\bat (?:async )?[\w.<>]+ \(?(?:file:|node:|\/)/,
  /\.(?:ts|js|mjs):\d+:\d+/,
  /node_modules/,
  /invalid input syntax for|invalid byte sequence|syntax error at or near|violates \w+ ?\w* constraint|does not exist at character/,
  /relation "|column "\w+" (?:does not|is of)/,
]

function causeOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const code = 'code' in error ? `${String(error.code)} ` : ''
  const place = /at (?:async )?([\w.]+) \(?.*\/([\w-]+\.ts:\d+)/.exec(error.stack ?? '')
  return `${code}${error.message.slice(0, 120)}${place ? ` (${place[2] ?? ''})` : ''}`
}

function sendOver(agent: Agent | false, port: number, { method, path, headers, body }: Request): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const outgoing = send({ agent, host: '127.0.0.1', port, method, path, headers }, (incoming) => {
      const parts: Buffer[] = []
      incoming.on('data', (part: Buffer) => parts.push(part))
      incoming.on('error', reject)
      incoming.on('end', () =>
        resolve({ status: incoming.statusCode ?? 0, type: incoming.headers['content-type'] ?? '', body: Buffer.concat(parts) }),
      )
    })
    outgoing.on('error', reject)
    outgoing.end(body ?? undefined)
  })
}

/** HTTP/1.0: no `Host`, and the end of the connection is the end of the answer. */
function sendBare(port: number, { method, path, headers, body }: Request): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1')
    const parts: Buffer[] = []
    const lines = Object.entries({ ...headers, 'content-length': String(body?.length ?? 0) }).map(
      ([name, value]) => `${name}: ${value}\r\n`,
    )
    socket.on('data', (part) => parts.push(part))
    socket.on('error', reject)
    socket.on('close', () => {
      const text = Buffer.concat(parts)
      const end = text.indexOf('\r\n\r\n')
      const head = text.subarray(0, end).toString()
      resolve({
        status: Number(/^HTTP\/1\.\d (\d+)/.exec(head)?.[1] ?? 0),
        type: /^content-type: (.*)$/im.exec(head)?.[1] ?? '',
        body: text.subarray(end + 4),
      })
    })
    socket.write(Buffer.concat([Buffer.from(`${method} ${path} HTTP/1.0\r\n${lines.join('')}\r\n`, 'latin1'), body ?? Buffer.alloc(0)]))
  })
}

function newTally() {
  const statuses = new Map<number, number>()
  const faults = new Map<string, { count: number; first: string }>()
  return {
    status: (status: number): void => void statuses.set(status, (statuses.get(status) ?? 0) + 1),
    fault: (cause: string, name: string): void => {
      const known = faults.get(cause) ?? { count: 0, first: name }
      faults.set(cause, { ...known, count: known.count + 1 })
    },
    outcome: (sent: number): Outcome => ({ sent, statuses, faults }),
  }
}
