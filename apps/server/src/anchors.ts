import { execFile } from 'node:child_process'
import { open, writeFile } from 'node:fs/promises'
import { isAbsolute, join } from 'node:path'
import { promisify } from 'node:util'
import { listIn } from './list-file.ts'
import { repeat, type Repeating } from './repeat.ts'
import { newestCheckpoint } from './store/checkpoint.ts'
import { reading, readingDirectory, type Db } from './store/db.ts'

/** A place outside the database where signed checkpoints are kept, so that a history that is written anew does not fit them. */
export interface Anchor {
  readonly name: string
  /** Keeps a signed checkpoint of the organisation with this slug. Throws where it could not. */
  readonly keep: (slug: string, note: string) => Promise<void>
}

const WAIT_MS = 10_000

const kinds: Readonly<Record<string, (target: string) => Anchor['keep'] | null>> = {
  /** One file an organisation, each checkpoint after the last, on the disk before it counts. */
  folder: (path) => (isAbsolute(path) ? (slug, note) => append(join(path, `${slug}.checkpoints`), note) : null),
  /** A commit in a repository that is there; pushing it is for whoever owns it. */
  git: (path) => (isAbsolute(path) ? (slug, note) => commitNote(path, slug, note) : null),
  /** A POST of the note, for anything that keeps what it is sent. */
  webhook: (url) => (/^https?:\/\//.test(url) ? (slug, note) => post(url, slug, note) : null),
}

/** The anchors of this installation: lines `KIND TARGET` in the file `anchors` of the data folder. Throws where a line is no anchor. */
export function anchorsOf(folder: string): readonly Anchor[] {
  return listIn(folder, 'anchors').map(parseAnchor)
}

function parseAnchor(line: string): Anchor {
  const [, kind = '', target = ''] = /^(\w+)\s+(.+)$/.exec(line) ?? []
  const keep = Object.hasOwn(kinds, kind) ? kinds[kind]?.(target) : null
  if (!keep)
    throw new Error(
      `the file anchors has lines like “folder /absolute/path”, “git /absolute/path” or “webhook https://…”, and not: ${line}`,
    )
  return { name: line, keep }
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

async function post(url: string, slug: string, note: string): Promise<void> {
  const headers = { 'content-type': 'text/plain; charset=utf-8', 'assay-log': slug }
  const response = await fetch(url, { method: 'POST', body: note, headers, redirect: 'error', signal: AbortSignal.timeout(WAIT_MS) })
  if (!response.ok) throw new Error(`${url} answered ${response.status}`)
}

/** What each anchor holds already, by anchor and organisation: the size of the last checkpoint it kept. */
export type Kept = Map<string, number>

/** Gives every anchor the newest checkpoint of every organisation that it does not have. Returns what failed; it is tried again. */
export async function anchorAll(db: Db, anchors: readonly Anchor[], kept: Kept): Promise<readonly unknown[]> {
  const organisations = await readingDirectory(db, (tx) => tx.selectFrom('organisation').select(['org_id', 'slug']).execute())
  const failures: unknown[] = []
  for (const { org_id, slug } of organisations) {
    const newest = await reading(db, org_id, newestCheckpoint)
    for (const { name, keep } of anchors) {
      const place = `${name} ${slug}`
      if (!newest || kept.get(place) === newest.size) continue
      await keep(slug, newest.note).then(
        () => kept.set(place, newest.size),
        (error: unknown) => failures.push(error),
      )
    }
  }
  return failures
}

/** Anchors again and again. Returns what stops it. */
export function startAnchoring(db: Db, folder: string, repeating: Repeating): () => Promise<void> {
  const kept: Kept = new Map()
  return repeat(repeating, async () => {
    const anchors = anchorsOf(folder)
    if (anchors.length > 0) (await anchorAll(db, anchors, kept)).forEach(repeating.report)
  })
}
