import type { Chance } from './chance.ts'
import { formBody, importBody, jsonBody } from './body.ts'
import { hostileHeaders, hostileText, inherited, numbers } from './hostile.ts'
import { encoded, type Request } from './wire.ts'
import { valueFor, type Schema } from './schema.ts'

/** One operation of the description of the interface. */
export interface Operation {
  readonly method: string
  readonly path: string
  readonly parameters: readonly {
    readonly name: string
    readonly in: 'path' | 'query'
    readonly required: boolean
    readonly schema: Schema
  }[]
  /** The schema of a JSON body, `bytes` for an upload, null for none. */
  readonly body: Schema | 'bytes' | null
}

/** What a request may be made of. */
export interface Stock {
  readonly operations: readonly Operation[]
  /** Paths outside the interface, by method: pages, forms, files. */
  readonly pages: readonly { readonly method: string; readonly path: string }[]
  readonly slugs: readonly string[]
  /** Ids and keys, our own and another organisation's. */
  readonly ids: readonly string[]
  /** Those of a register of our own, by its plural. */
  readonly own: ReadonlyMap<string, readonly string[]>
  /** The code that sets the server up, where it is not. */
  readonly code: string | null
}

const METHODS = ['GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'HEAD', 'OPTIONS', 'TRACE', 'PROPFIND', 'QUERY'] as const

/** Any request at all, most often one that is nearly right. */
export function requestOf(stock: Stock, chance: Chance): Request {
  const kind = chance.int(20)
  if (kind === 0) return withNoise(strayRequest(stock, chance), chance)
  if (kind === 1) return withNoise(logRequest(stock, chance), chance)
  if (kind <= 4) return withNoise(pageRequest(stock, chance), chance)
  return withNoise(operationRequest(stock, chance), chance)
}

/** What a process of its own does costs as much as a hundred other requests: there is an eighth of it. */
const APART = /\/(?:import|export|file|soa)$/

function operationRequest({ operations, ids, own }: Stock, chance: Chance): Request {
  const first = chance.pick(operations)
  const operation = APART.test(first.path) && !chance.oneIn(8) ? chance.pick(operations.filter(({ path }) => !APART.test(path))) : first
  const { method, path, parameters, body } = operation
  const filled = path.replaceAll(/\{\w+\}/g, () =>
    encoded(chance.oneIn(4) ? hostileText(chance) : chance.pick(chance.oneIn(3) ? ids : (own.get(path.split('/')[2] ?? '') ?? ids))),
  )
  const query = parameters
    .filter((parameter) => parameter.in === 'query' && (parameter.required || chance.oneIn(3)))
    .flatMap(({ name, schema }) => [valueFor(schema, chance, ids)].flat().map((value) => [name, queryText(name, value, chance)] as const))
  const extra = chance.oneIn(15) ? [[chance.pick([...inherited, 'org']), hostileText(chance)] as const] : []
  return {
    method: method.toUpperCase(),
    path: `${filled}${queryOf([...query, ...extra])}`,
    bare: false,
    ...(body === null
      ? { headers: method === 'delete' ? { 'if-match': chance.pick(['"1"', '"2"']) } : {}, body: null }
      : body === 'bytes'
        ? importBody(chance)
        : jsonBody(body, chance, ids)),
  }
}

/** A cursor, a filter, a sort and the like, as somebody who read our source would write them. */
function queryText(name: string, value: unknown, chance: Chance): string {
  if (chance.oneIn(3)) return typeof value === 'string' ? value : JSON.stringify(value ?? '')
  switch (name) {
    case 'cursor':
      return Buffer.from(JSON.stringify(chance.pick(CURSORS)(chance))).toString('base64url')
    case 'filter':
      return `${chance.pick(['', '-'])}${chance.pick(FIELDS)}:${chance.pick(FILTERED)(chance)}`
    case 'sort':
      return `${chance.pick(['', '-'])}${chance.pick([...FIELDS, 'key', 'title', 'updated'])}`
    case 'q':
      return chance.pick(['backup', 'back', hostileText(chance), hostileText(chance)])
    case 'mapping':
      return JSON.stringify(Object.fromEntries([[chance.pick([...inherited, 'Name', '']), chance.pick([...FIELDS, ...inherited])]]))
    case 'answers':
      return JSON.stringify({
        [chance.pick([...inherited, 'owner'])]: { [chance.pick([...inherited, 'Eva'])]: chance.pick([null, 'PER-1', '\u0000']) },
      })
    default:
      return typeof value === 'string' ? value : JSON.stringify(value ?? '')
  }
}

const FIELDS = [
  'name',
  'title',
  'owner',
  'kind',
  'treatment',
  'assets',
  'due',
  'about',
  'publicLog',
  'reviewOn',
  'sourceId',
  'roles',
  ...inherited,
] as const

const CURSORS: readonly ((chance: Chance) => unknown)[] = [
  (chance) => [chance.pick(numbers), chance.pick(numbers)],
  (chance) => [hostileText(chance), 1],
  (chance) => [1, hostileText(chance)],
  (chance) => [1, 'key', chance.pick(numbers), chance.pick(numbers)],
  (chance) => [1, chance.pick(['key', 'title', '-title', 'updated', 'kind']), chance.pick([hostileText(chance), chance.pick(numbers)]), 3],
  () => [null, 1],
  () => [['a'], 1],
]

const FILTERED: readonly ((chance: Chance) => string)[] = [
  () => '',
  (chance) => hostileText(chance),
  (chance) => String(chance.pick(numbers)),
  () => 'PER-1',
  () => '"\\u0000"',
  () => '{"a":[1]}',
  () => '['.repeat(300),
  () => '1e99999',
  () => '9'.repeat(300),
]

function pageRequest({ pages, ids, code }: Stock, chance: Chance): Request {
  const { method, path } = chance.pick(pages)
  const filled = path
    .replaceAll(/:\w+/g, () => encoded(chance.oneIn(2) ? hostileText(chance) : chance.pick(ids)))
    .replace('*', encoded(hostileText(chance)))
  const query = chance.oneIn(3) ? queryOf([[chance.pick(['token', 'code', 'next', ...inherited]), hostileText(chance)]]) : ''
  return {
    method: method.toUpperCase(),
    path: `${filled}${query}`,
    bare: false,
    ...(method === 'post' ? formBody(chance, code) : { headers: {}, body: null }),
  }
}

function logRequest({ slugs }: Stock, chance: Chance): Request {
  const slug = chance.oneIn(2) ? chance.pick(slugs) : encoded(hostileText(chance))
  const name = chance.pick([
    'checkpoint',
    'tile/0/000',
    'tile/0/000.p/1',
    'tile/entries/000.p/3',
    'tile/63/x999/999',
    'tile/0/-1',
    'tile/0/000.p/0',
    'tile/0/000.p/257',
    `tile/0/${'x999/'.repeat(200)}999`,
    encoded(hostileText(chance)),
  ])
  return { method: 'GET', path: `/tlog/${slug}/${name}`, headers: {}, body: null, bare: false }
}

/** Somewhere that is not there, or there under another method. */
function strayRequest({ operations }: Stock, chance: Chance): Request {
  const path = chance.pick([
    '/',
    '//',
    '/api',
    '/api/',
    '/api//risks',
    `/${encoded(hostileText(chance))}`,
    `/api/${encoded(hostileText(chance))}`,
    '/assets/../../etc/passwd',
    '/assets/%2e%2e/x',
    '/\u00ff',
    '/api/%c0%af',
    '/.well-known/x',
    chance.pick(operations).path,
  ])
  return { method: chance.pick(METHODS), path, headers: {}, body: null, bare: false }
}

/** Now and then another method, a strange header, or the oldest protocol. */
function withNoise(request: Request, chance: Chance): Request {
  const method = chance.oneIn(40) ? chance.pick(METHODS) : request.method
  const headers = chance.oneIn(6) ? { ...request.headers, ...hostileHeaders(chance) } : request.headers
  return { ...request, method, headers, bare: chance.oneIn(150) }
}

function queryOf(pairs: readonly (readonly [string, string])[]): string {
  return pairs.length === 0 ? '' : `?${pairs.map(([name, value]) => `${encoded(name)}=${encoded(value.slice(0, 20_000))}`).join('&')}`
}
