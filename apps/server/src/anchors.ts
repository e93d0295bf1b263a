import { execFile } from 'node:child_process'
import { open, writeFile } from 'node:fs/promises'
import { isAbsolute, join } from 'node:path'
import { promisify } from 'node:util'
import { operator } from './egress/permission.ts'
import { send } from './egress/send.ts'
import { listIn } from './list-file.ts'
import { stamp } from './timestamps.ts'
import { every, JobFailure, type JobKind } from './job/kind.ts'
import { anchoredIn, keepAnchored } from './store/anchored.ts'
import { newestCheckpoint } from './store/checkpoint.ts'
import { reading, writing, type Db } from './store/db.ts'
import type { Housed } from './store/organisation.ts'

/** A place outside the database where signed checkpoints are kept, so that a history that is written anew does not fit them. */
export interface Anchor {
  readonly name: string
  /** Keeps a signed checkpoint of the organisation with this slug. Throws where it could not. */
  readonly keep: (slug: string, note: string) => Promise<void>
  /** Shortest time between two checkpoints of one log, in milliseconds. */
  readonly restMs: number
}

const WAIT_MS = 10_000
/** Nobody reads what a webhook answers. */
const MAX_REPLY = 100_000
const HOUR = 3_600_000

interface Kind {
  readonly restMs: number
  /** What keeps a checkpoint at a target; null where that is none. `folder` is the data folder. */
  readonly at: (target: string, folder: string) => Anchor['keep'] | null
}

const kinds: Readonly<Record<string, Kind>> = {
  /** One file an organisation, each checkpoint after the last, on the disk before it counts. */
  folder: { restMs: 0, at: (path) => (isAbsolute(path) ? (slug, note) => append(join(path, `${slug}.checkpoints`), note) : null) },
  /** A commit in a repository that is there; pushing it is for whoever owns it. */
  git: { restMs: 0, at: (path) => (isAbsolute(path) ? (slug, note) => commitNote(path, slug, note) : null) },
  /** A POST of the note, for anything that keeps what it is sent. */
  webhook: { restMs: 0, at: (url) => (isUrl(url) ? (slug, note) => post(url, slug, note) : null) },
  /** A program that gets the slug as its argument and the note on its standard input: to send it by e-mail, or to keep it wherever else. */
  command: { restMs: HOUR, at: (path) => (isAbsolute(path) ? (slug, note) => hand(path, slug, note) : null) },
  /** A timestamp of an authority over the note, kept beside it (RFC 3161). Once an hour: authorities count requests. */
  rfc3161: { restMs: HOUR, at: (url, folder) => (isUrl(url) ? (slug, note) => stamp({ url, folder }, slug, note) : null) },
}

function isUrl(text: string): boolean {
  return /^https?:\/\//.test(text)
}

/** The anchors of this installation: lines `KIND TARGET` in the file `anchors` of the data folder. Throws where a line is no anchor. */
export function anchorsOf(folder: string): readonly Anchor[] {
  return listIn(folder, 'anchors').map((line) => parseAnchor(line, folder))
}

function parseAnchor(line: string, folder: string): Anchor {
  const [, kind = '', target = ''] = /^(\w+)\s+(\S.*)$/.exec(line) ?? []
  const known = Object.hasOwn(kinds, kind) ? kinds[kind] : undefined
  const keep = known?.at(target, folder)
  if (!known || !keep)
    throw new Error(
      `the file anchors has lines like “folder /absolute/path”, “git /absolute/path”, “webhook https://…”, “command /absolute/path” or “rfc3161 https://…”, and not: ${line}`,
    )
  return { name: line, keep, restMs: known.restMs }
}

async function append(path: string, note: string): Promise<void> {
  const file = await open(path, 'a', 0o644)
  try {
    await file.write(note)
    await file.sync()
  } finally {
    await file.close()
  }
}

async function commitNote(path: string, slug: string, note: string): Promise<void> {
  const name = `${slug}.checkpoint`
  await writeFile(join(path, name), note)
  const git = (...args: readonly string[]) => promisify(execFile)('git', ['-C', path, ...args], { timeout: WAIT_MS })
  await git('add', '--', name)
  const author = ['-c', 'user.name=Assay', '-c', 'user.email=assay@localhost', '-c', 'commit.gpgsign=false']
  await git(
    ...author,
    'commit',
    '--allow-empty',
    '--quiet',
    '-m',
    `Checkpoint of ${slug}: ${note.split('\n')[1] ?? ''} entries`,
    '--',
    name,
  )
}

/** Gives the note to a program; whatever it ends with but 0 is a failure. */
function hand(program: string, slug: string, note: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = execFile(program, [slug], { timeout: WAIT_MS }, (error) => (error ? reject(error) : resolve()))
    // A program that ends without reading says what is wrong by its exit code.
    child.stdin?.on('error', () => undefined)
    child.stdin?.end(note)
  })
}

async function post(url: string, slug: string, note: string): Promise<void> {
  const headers = { 'content-type': 'text/plain; charset=utf-8', 'assay-log': slug }
  const { status } = await send({
    url,
    method: 'POST',
    body: note,
    headers,
    permission: operator,
    limits: { bytes: MAX_REPLY, wait: WAIT_MS },
  })
  if (status < 200 || status > 299) throw new Error(`${url} answered ${status}`)
}

interface Anchoring {
  readonly db: Db
  /** Milliseconds since 1970. */
  readonly now: () => number
}

/** What became of the anchors of a log: what failed, and when the first of those that rest may be given the next checkpoint. */
interface Anchored {
  readonly failures: readonly unknown[]
  readonly next: number | null
}

/** Gives every anchor the newest checkpoint of an organisation, unless it has that or rests. */
export async function anchorLog({ db, now }: Anchoring, { org, slug }: Housed, anchors: readonly Anchor[]): Promise<Anchored> {
  const newest = await reading(db, org, newestCheckpoint)
  const last = await reading(db, org, anchoredIn)
  const failures: unknown[] = []
  const rests: number[] = []
  for (const { name, keep, restMs } of anchors) {
    const held = last.get(name)
    if (!newest || held?.size === newest.size) continue
    const rested = (held?.at ?? -Infinity) + restMs
    if (held && now() < rested) rests.push(rested)
    else
      await keep(slug, newest.note).then(
        () => writing(db, org, (tx) => keepAnchored(tx, org, { name, size: newest.size, at: now() })),
        (error: unknown) => failures.push(error),
      )
  }
  return { failures, next: rests.length === 0 ? null : Math.min(...rests) }
}

const MINUTE = 60_000

/** Anchors after each checkpoint, and every hour in case one was missed. */
export const anchoring: JobKind = anchoringBy('anchor', (kind) => kind !== 'rfc3161')

/** The same for authorities that sign the time. */
export const timestamping: JobKind = anchoringBy('timestamp', (kind) => kind === 'rfc3161')

function anchoringBy(name: string, wanted: (kind: string) => boolean): JobKind {
  const those = (folder: string): readonly Anchor[] => anchorsOf(folder).filter((anchor) => wanted(anchor.name.split(/\s/)[0] ?? ''))
  return {
    name,
    lane: 'out',
    schedule: every(HOUR),
    isWanted: ({ dataFolder }) => listIn(dataFolder, 'anchors').some((line) => wanted(line.split(/\s/)[0] ?? '')),
    waits: [10_000, MINUTE, 5 * MINUTE, 30 * MINUTE],
    run: async (services, turn) => {
      const { failures, next } = await anchorLog(services, turn, those(services.dataFolder))
      const [first] = failures
      if (first !== undefined) throw new JobFailure(`${name.toUpperCase()}_FAILED`, failures.map(String).join('; '), { cause: first })
      return next ?? undefined
    },
  }
}
