import { roles, type Actor } from '../../apps/server/src/actor.ts'
import { routeTable } from '../../apps/server/src/app.ts'
import { openTestInstance, type TestInstance } from '../../apps/server/src/instance.fixture.ts'
import { policiesOf } from '../../apps/server/src/mount.ts'
import { openApi } from '../../apps/server/src/openapi/openapi.ts'
import type { Operation, Stock } from './request.ts'
import type { Schema } from './schema.ts'

/** A server with two organisations, and everybody who may knock at it. */
export interface Target {
  readonly port: number
  readonly stock: Stock
  /** Headers of each kind of caller, by what it is called. */
  readonly callers: readonly (readonly [string, Readonly<Record<string, string>>])[]
  /** What the server logged since it was last asked. */
  readonly takeErrors: () => readonly unknown[]
  readonly close: () => Promise<void>
}

const NOTHING = ['00000000-0000-7000-8000-000000000000', 'NONE-1'] as const

/** A server on which nobody has set anything up. */
export async function openFresh(): Promise<Target> {
  const instance = await openTestInstance()
  const { port, close } = await instance.listen()
  const stock = {
    operations: operationsOf(),
    pages: pagesOf(instance),
    slugs: ['own'],
    ids: NOTHING,
    own: new Map(),
    code: instance.services.setUpCode.issue(),
  }
  return { ...targetOf(instance, port, close), stock, callers: strangers(`http://127.0.0.1:${port}`) }
}

export async function openTarget(): Promise<Target> {
  const instance = await openTestInstance()
  const own = await instance.organisation('Own')
  const other = await instance.organisation('Other')
  const { port, close } = await instance.listen()
  const [ours, theirs] = [await fill(instance, own), await fill(instance, other)]
  const ids = [...ours.values(), ...theirs.values(), NOTHING].flat()
  const stock = { operations: operationsOf(), pages: pagesOf(instance), slugs: [own.slug, other.slug], ids, own: ours, code: null }
  const origin = `http://127.0.0.1:${port}`
  return { ...targetOf(instance, port, close), stock, callers: [...strangers(origin), ...(await membersOf(instance, own, origin))] }
}

function targetOf(instance: TestInstance, port: number, close: () => Promise<void>): Pick<Target, 'port' | 'takeErrors' | 'close'> {
  return {
    port,
    takeErrors: () => instance.errors.splice(0),
    close: async () => {
      await close()
      await instance.close()
    },
  }
}

/** A few records of an organisation: their ids and keys, by register. */
async function fill(instance: TestInstance, actor: Actor): Promise<ReadonlyMap<string, readonly string[]>> {
  const send = await instance.as(actor, 'owner')
  const records = [
    ['people', { name: 'Eva', email: `eva@${actor.slug}.example` }],
    ['assets', { name: 'Backup tapes', owner: 'PER-1' }],
    ['risks', { title: 'Loss of a tape', owner: 'PER-1', assets: ['AST-1'] }],
    ['documents', { title: 'Policy', body: '# Policy' }],
    ['comments', { about: 'RISK-1', text: 'why' }],
    ['legal-holds', { title: 'A claim', records: ['RISK-1'], reason: 'a letter of a lawyer' }],
  ] as const
  const made = new Map<string, readonly string[]>()
  for (const [plural, state] of records) {
    const { body } = await send('POST', `/api/${plural}`, state)
    made.set(plural, [String(body['id']), String(body['key'])])
  }
  return made
}

/** Nobody, somebody with a wrong key, and whoever runs the server. */
function strangers(origin: string): Target['callers'] {
  return [
    ['anonymous', {}],
    ['anonymous form', { origin }],
    ['bad key', { authorization: 'Bearer assay_nobody' }],
    ['operator', { authorization: 'Bearer operator' }],
  ]
}

/** Each role by key and by session. */
async function membersOf(instance: TestInstance, own: Actor, origin: string): Promise<Target['callers']> {
  const callers: [string, Readonly<Record<string, string>>][] = []
  for (const role of roles) {
    callers.push([`${role} key`, { authorization: `Bearer ${await instance.keyOf(own, role)}` }])
    callers.push([`${role} session`, { cookie: await instance.cookieOf(own, role), origin, 'sec-fetch-site': 'same-origin' }])
  }
  return callers
}

interface Described {
  readonly parameters: Operation['parameters']
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema?: Schema }>> }
}

/** Every operation as our own description of the interface gives it. Headers are the business of hostile requests. */
function operationsOf(): readonly Operation[] {
  const description = openApi(routeTable())
  const paths = Object.entries(resolved(description['paths'], description) as Record<string, Record<string, Described>>)
  return paths.flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { parameters, requestBody }]) => {
      const own = parameters.filter((parameter) => ['path', 'query'].includes(parameter.in))
      return { method, path, parameters: own, body: bodyOf(requestBody) }
    }),
  )
}

/** A part of a description with everything in place that it points to. No schema of ours holds itself. */
function resolved(part: unknown, whole: Readonly<Record<string, unknown>>): unknown {
  if (Array.isArray(part)) return part.map((one) => resolved(one, whole))
  if (typeof part !== 'object' || part === null) return part
  if ('$ref' in part) return resolved(pointedTo(String(part.$ref), whole), whole)
  return Object.fromEntries(Object.entries(part).map(([name, inner]) => [name, resolved(inner, whole)]))
}

function pointedTo(pointer: string, whole: Readonly<Record<string, unknown>>): unknown {
  return pointer
    .slice(2)
    .split('/')
    .reduce<unknown>((at, name) => (at as Record<string, unknown>)[name], whole)
}

function bodyOf(body: Described['requestBody']): Operation['body'] {
  if (!body) return null
  const json = body.content['application/json']
  return json ? (json.schema ?? {}) : 'bytes'
}

function pagesOf(instance: TestInstance): Stock['pages'] {
  return [...policiesOf(instance.app).keys()]
    .map((name) => name.split(' '))
    .flatMap(([method = '', path = '']) => (path.startsWith('/api/') && path !== '/api/health' ? [] : [{ method, path }]))
}
