import type { Hono } from 'hono'
import { setTimeout as sleep } from 'node:timers/promises'
import { deprecationHeaders, type Deprecated } from '../http/deprecation.ts'
import { gravest } from '../log/standing.ts'
import { mount } from '../mount.ts'
import { readingDirectory, type Db } from '../store/db.ts'

const WAIT_MS = 1000
const OLD_NAME: Deprecated = { since: '2026-11-29', successor: '/readyz' }

const ALIVE = { status: 'ok', name: 'assay', version: '0.1.0' }

/** The process answers: that is all `/livez` promises. */
export function liveness(): Response {
  return Response.json(ALIVE)
}

/**
 * `/livez` for whoever starts processes again, `/readyz` for whoever sends them requests; `/api/health` is the latter under its old name. Whether every log is signed is
 * told to whoever watches; it keeps nobody from being served. */
export function mountHealth(app: Hono, db: Db): void {
  const isReady = together(() => reachesDatabase(db))
  mount(app, { method: 'get', path: '/livez', policy: 'public' }, () => liveness())
  const readiness = async (): Promise<Response> =>
    (await isReady())
      ? Response.json({ ...ALIVE, signing: gravest(db) })
      : Response.json({ status: 'database away', name: 'assay', version: '0.1.0' }, { status: 503 })
  mount(app, { method: 'get', path: '/readyz', policy: 'public' }, readiness)
  mount(app, { method: 'get', path: '/api/health', policy: 'public' }, async () => {
    const response = await readiness()
    for (const [name, value] of Object.entries(deprecationHeaders(OLD_NAME))) response.headers.set(name, value)
    return response
  })
}

/** Reads as a request does: by the pool, through the role and the policies. */
async function reachesDatabase(db: Db): Promise<boolean> {
  const read = readingDirectory(db, (tx) => tx.selectFrom('organisation').select('org_id').limit(1).execute())
  return Promise.race([read.then(() => true), sleep(WAIT_MS, false)]).catch(() => false)
}

/** Whoever asks while it is being found out gets the same answer, so that anybody may ask as often as they like. */
function together<T>(find: () => Promise<T>): () => Promise<T> {
  let finding: Promise<T> | null = null
  return () => {
    finding ??= find().finally(() => {
      finding = null
    })
    return finding
  }
}
