import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Server } from './server.fixture.ts'

/** People who go on writing and reading while something goes wrong, and what they were told. */
export interface Crowd {
  /** Names whose write was acknowledged, in that order. */
  readonly acknowledged: readonly string[]
  /** What writers were told beside 201: how often, by status and code. */
  readonly refused: ReadonlyMap<string, number>
  /** What readers were told, by status and code. */
  readonly read: ReadonlyMap<string, number>
  /** Answers of 503 that do not say when to try again. */
  readonly undated: () => number
  /** Lets everybody finish. A request that nobody answers keeps it for ever. */
  readonly leave: () => Promise<void>
}

interface Size {
  readonly writers: number
  readonly readers: number
}

const PAUSE_MS = 20

/** Who writes repeats what was not acknowledged, under its key, until it is. */
export function crowd(server: Server, { writers, readers }: Size): Crowd {
  const acknowledged: string[] = []
  const [refused, read] = [new Map<string, number>(), new Map<string, number>()]
  const { signal: left, abort } = leaving()
  let undated = 0
  const note = async (answer: Response | null, told: Map<string, number>): Promise<void> => {
    const code = answer === null ? 'no answer' : await codeOf(answer)
    told.set(code, (told.get(code) ?? 0) + 1)
    if (answer?.status === 503 && answer.headers.get('retry-after') === null) undated += 1
  }
  const write = async (writer: number): Promise<void> => {
    for (let index = 0; !left.aborted; index += 1) {
      const name = `w${writer}-${index}`
      for (let done = false; !done && !left.aborted;) {
        const answer = await send(server, '/api/assets', { name }).catch(() => null)
        done = answer?.status === 201
        if (done) acknowledged.push(name)
        else await note(answer, refused)
        if (done) await answer?.text()
        else await sleep(PAUSE_MS)
      }
    }
  }
  const look = async (): Promise<void> => {
    while (!left.aborted) {
      await note(await send(server, '/api/assets?limit=1').catch(() => null), read)
      await sleep(PAUSE_MS)
    }
  }
  const people = [...Array.from({ length: writers }, (_, writer) => write(writer)), ...Array.from({ length: readers }, look)]
  return {
    acknowledged,
    refused,
    read,
    undated: () => undated,
    leave: async () => {
      abort()
      await Promise.all(people)
    },
  }
}

const keys = new Map<string, string>()

function keyOf(folder: string): string {
  const key = keys.get(folder) ?? readFileSync(join(folder, 'operator.key'), 'utf8').trim()
  keys.set(folder, key)
  return key
}

/** `503 DISK_FULL`. */
async function codeOf(answer: Response): Promise<string> {
  const text = await answer.text().catch(() => '')
  const [, code = ''] = /"code":"(\w+)"/.exec(text) ?? []
  return `${answer.status} ${code}`.trim()
}

function leaving(): { readonly signal: AbortSignal; readonly abort: () => void } {
  const controller = new AbortController()
  return { signal: controller.signal, abort: () => controller.abort() }
}

/** What is sent: an asset, under a key of its own, or a file. */
type Sent = { readonly name: string } | { readonly file: string | Blob }

/** A request of the operator: a read, where nothing is sent. */
export function send({ url, folder }: Server, path: string, sent?: Sent): Promise<Response> {
  const headers = { authorization: `Bearer ${keyOf(folder)}` }
  if (!sent) return fetch(`${url}${path}`, { headers })
  const [own, body] =
    'file' in sent
      ? [{ 'content-type': 'application/octet-stream' }, sent.file]
      : [{ 'content-type': 'application/json', 'idempotency-key': sent.name }, JSON.stringify(sent)]
  return fetch(`${url}${path}`, { method: 'POST', headers: { ...headers, ...own }, body })
}

/** Every asset by its name, as often as it is there. */
export async function assetsIn(server: Server): Promise<ReadonlyMap<string, number>> {
  const found = new Map<string, number>()
  for (let cursor: string | null = ''; cursor !== null;) {
    const page: { items: { name: string }[]; next: string | null } = JSON.parse(
      await (await send(server, `/api/assets?limit=500${cursor === '' ? '' : `&cursor=${cursor}`}`)).text(),
    )
    for (const { name } of page.items) found.set(name, (found.get(name) ?? 0) + 1)
    cursor = page.next
  }
  return found
}

/** What the doctor finds. */
export async function problemsOf(server: Server): Promise<readonly unknown[]> {
  const { problems }: { problems: readonly unknown[] } = JSON.parse(await (await send(server, '/api/doctor')).text())
  return problems
}

/** Waits for something that comes; whatever never does ends with the time that the test has. */
export async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await sleep(PAUSE_MS)
}
