import type { Context } from 'hono'
import type { z } from 'zod'
import { readLimited, receiveFile } from './body.ts'
import { jsonFrom } from './edge.ts'
import { badRequest, issuesOf, Problem, type BadField } from './problem.ts'
import type { Route } from './route/route.ts'
import { versionRead, versionWanted } from './route/version.ts'

/** As much as is parsed and checked in one turn without making others wait, whatever is in it. */
const MAX_JSON = 400_000
const MAX_UPLOAD = 25_000_000

/** Who sends a body, and where it may lie. */
export interface Sender {
  /** Whose room a body takes; null for the operator. */
  readonly holder: string | null
  /** The data folder. */
  readonly folder: string
}

/** Reads all parts of a request, and refuses every bad one at once. */
export async function readRequest(c: Context, route: Route, { holder, folder }: Sender) {
  const bad: BadField[] = []
  const params = check(route.params, c.req.param(), { place: '', bad })
  const query = check(route.query, queryOf(new URL(c.req.url).searchParams, bad), { place: '/query', bad })
  const version = readHeaders(c.req.raw.headers, route, bad)
  if (route.body === 'file' && bad.length > 0) throw badRequest(bad)
  const body = route.body === null ? undefined : await readBody(c, route.body, { bad, holder, folder, limit: route.limit ?? MAX_UPLOAD })
  if (bad.length > 0) throw badRequest(bad)
  if (route.ifMatch && version === null) throw versionWanted()
  return { params, query, body, version }
}

/** The version that is named. A key that nobody keeps would promise what is not done. */
function readHeaders(headers: Headers, { ifMatch, repeatable }: Route, bad: BadField[]): number | null {
  const detail = 'is not kept here: ask again what became of the request'
  if (!repeatable && headers.has('idempotency-key')) bad.push({ pointer: '/headers/idempotency-key', detail, code: 'NOT_KEPT' })
  return ifMatch ? versionRead(headers, bad) : null
}

/** Parameters that may be given several times: one of any other that is given twice says two things. */
const SEVERAL: ReadonlySet<string> = new Set(['filter'])

function queryOf(given: URLSearchParams, bad: BadField[]): Record<string, unknown> {
  const twice = new Set([...given.keys()].filter((name) => !SEVERAL.has(name) && given.getAll(name).length > 1))
  for (const name of twice) bad.push({ pointer: `/query/${name}`, detail: 'is given more than once', code: 'TWICE' })
  return Object.fromEntries([...given].map(([name, value]) => [name, SEVERAL.has(name) ? given.getAll(name) : value]))
}

function check(schema: z.ZodType, value: unknown, { place, bad }: { readonly place: string; readonly bad: BadField[] }): unknown {
  const result = schema.safeParse(value)
  if (result.success) return result.data
  for (const one of issuesOf(result.error).map((issue) => ({ ...issue, pointer: `${place}${issue.pointer}` }))) bad.push(one)
  return undefined
}

interface Sending extends Sender {
  readonly bad: BadField[]
  readonly limit: number
}

async function readBody(c: Context, schema: z.ZodType | 'bytes' | 'file', { bad, limit, holder, folder }: Sending): Promise<unknown> {
  if (schema === 'file') return receiveFile(c, folder, limit)
  const bytes = await readLimited(c, { limit: schema === 'bytes' ? limit : MAX_JSON, holder })
  if (schema === 'bytes') return bytes
  if (!/^application\/json\s*(?:;|$)/i.test(c.req.header('content-type') ?? ''))
    throw new Problem(415, 'NOT_JSON', 'send JSON, as application/json')
  return check(schema, bytes.length === 0 ? undefined : jsonFrom(bytes), { place: '', bad })
}
