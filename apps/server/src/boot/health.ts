import type { Hono } from 'hono'
import { setTimeout as sleep } from 'node:timers/promises'
import { gravest } from '../log/standing.ts'
import { mount } from '../mount.ts'
import { readingDirectory, type Db } from '../store/db.ts'

const WAIT_MS = 1000

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
  for (const path of ['/readyz', '/api/health']) {
    mount(app, { method: 'get', path, policy: 'public' }, async (c) =>
      (await isReady())
        ? c.json({ ...ALIVE, signing: gravest(db) })
        : c.json({ status: 'database away', name: 'assay', version: '0.1.0' }, 503),
    )
  }
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
