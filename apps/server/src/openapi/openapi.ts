import { z } from 'zod'
import { describing, namedSchemas } from '../answer/named.ts'
import type { Route } from '../route/route.ts'
import { problemResponses, problemSchemas, refusalsOf } from './problem.ts'
import { convert, reachable, type Direction, type Schema } from './schema.ts'

/** The whole interface as OpenAPI 3.1, from the same table that serves it. */
export function openApi(routes: readonly Route[]): Schema {
  const taken = describe(routes, 'input', ({ body }) => (body instanceof z.ZodType ? describing(body) : null))
  const given = describe(routes, 'output', ({ answer }) => answer.json)
  const parameters = new Parameters()
  const paths: Record<string, Record<string, Schema>> = {}
  for (const route of routes) {
    const said = { body: taken.of(route), answer: given.of(route), parameters: parameters.of(route) }
    paths[route.path] = { ...paths[route.path], [route.method]: operation(route, said) }
  }
  return {
    openapi: '3.1.0',
    info,
    servers: [{ url: '/' }],
    tags: [...new Set(routes.map(tagOf))].map((name) => ({ name })),
    paths,
    components: {
      securitySchemes: {
        key: { type: 'http', scheme: 'bearer', description: 'An API key' },
        session: { type: 'apiKey', in: 'cookie', name: 'assay.session_token' },
      },
      parameters: parameters.all,
      headers: {
        ETag: { description: 'The version of the record, as `If-Match` takes it', schema: { type: 'string', pattern: '^"\\d+"$' } },
      },
      responses: problemResponses,
      schemas: sorted({ ...taken.schemas, ...given.schemas, ...problemSchemas() }),
    },
    security: [{ key: [] }, { session: [] }],
  }
}

const info = {
  title: 'Assay',
  version: '0.1.0',
  description: 'Every claim of an information security management system, and its proof.',
  license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
} as const

interface Described {
  /** What a route takes or gives; null for no JSON. */
  readonly of: (route: Route) => Schema | null
  /** The schemas with a name that occur there. */
  readonly schemas: Readonly<Record<string, Schema>>
}

/** What routes take or give, in one direction. */
function describe(routes: readonly Route[], io: Direction, schemaOf: (route: Route) => z.ZodType | null): Described {
  const names = new Map([...namedSchemas()].map(([name, schema]) => [schema, name]))
  const own = new Map(routes.map((route) => [route, schemaOf(route)]))
  const inline = [...own].flatMap(([route, schema]) => (schema === null || names.has(schema) ? [] : [[idOf(route), schema] as const]))
  const converted = convert(new Map([...namedSchemas(), ...inline]), io)
  const of = (route: Route): Schema | null => {
    const schema = own.get(route) ?? null
    const name = schema && names.get(schema)
    return name === undefined ? (converted[idOf(route)] ?? null) : schema && { $ref: `#/components/schemas/${name}` }
  }
  return { of, schemas: reachable(converted, routes.map(of)) }
}

function sorted(schemas: Readonly<Record<string, Schema>>): Readonly<Record<string, Schema>> {
  return Object.fromEntries(Object.entries(schemas).toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

/** A route among names of schemas, none of which holds a space. */
function idOf({ method, path }: Route): string {
  return `${method} ${path}`
}

function tagOf({ path }: Route): string {
  return path.split('/')[2] ?? ''
}

/** `get_risks_id_history`: the parts of a path stay apart, as those of `/api/soa/versions` and `/api/soa-versions` do. */
function operationIdOf({ method, path }: Route): string {
  const parts = path.split('/').slice(2)
  return [method, ...parts.map(camelCase)].join('_')
}

/** `{soa-version}` as soaVersion. */
function camelCase(part: string): string {
  const words = part.split(/[^a-zA-Z0-9]/).filter((word) => word !== '')
  return words.map((word, index) => (index === 0 ? word : word.slice(0, 1).toUpperCase() + word.slice(1))).join('')
}

interface Said {
  readonly body: Schema | null
  readonly answer: Schema | null
  readonly parameters: readonly Schema[]
}

function operation(route: Route, { body, answer, parameters }: Said): Schema {
  return {
    summary: route.summary,
    operationId: operationIdOf(route),
    tags: [tagOf(route)],
    ...(route.deprecated && { deprecated: true }),
    'x-assay-action': route.action,
    parameters,
    ...(route.body === null ? {} : { requestBody: { required: true, content: bodyContent(body) } }),
    responses: {
      [route.answer.status]: {
        description: 'done',
        ...(route.answer.versioned && { headers: { ETag: { $ref: '#/components/headers/ETag' } } }),
        content: answerContent(route, answer),
      },
      ...refusalsOf(route),
    },
  }
}

const BINARY = { type: 'string', format: 'binary' } as const

function answerContent({ answer: { files } }: Route, json: Schema | null): Schema {
  const other = Object.fromEntries(files.map((type) => [type, type === 'application/json' ? {} : { schema: BINARY }]))
  return { ...other, ...(json && { 'application/json': { schema: json } }) }
}

function bodyContent(json: Schema | null): Schema {
  return json ? { 'application/json': { schema: json } } : { '*/*': { schema: BINARY } }
}

const HEADERS: Readonly<Record<'ifMatch' | 'repeatable', Schema>> = {
  ifMatch: {
    name: 'If-Match',
    in: 'header',
    required: true,
    description: 'The version that was read, as its ETag: 428 without it, 412 where there is a newer one',
    schema: { type: 'string', pattern: '^"?[1-9]\\d*"?$' },
  },
  repeatable: {
    name: 'Idempotency-Key',
    in: 'header',
    required: false,
    description: 'Makes it safe to send again: the same request under the same key is done once and answered alike',
    schema: { type: 'string', maxLength: 255 },
  },
}

const ORGANISATION: Schema = {
  name: 'Assay-Organisation',
  in: 'header',
  required: false,
  description: 'For which organisation it is meant, by its slug, where somebody belongs to several',
  schema: { type: 'string', maxLength: 100 },
}

/** Parameters of all routes, each described once. */
class Parameters {
  readonly all: Record<string, Schema> = {}
  readonly #ids = new Map<string, string>()

  of(route: Route): readonly Schema[] {
    const headers = [...(route.ifMatch ? [HEADERS.ifMatch] : []), ...(route.repeatable ? [HEADERS.repeatable] : []), ORGANISATION]
    return [...inPlace(route.params, 'path'), ...inPlace(route.query, 'query'), ...headers].map((parameter) => this.#pointer(parameter))
  }

  #pointer(parameter: Schema): Schema {
    const said = JSON.stringify(parameter)
    const id = this.#ids.get(said) ?? this.#free(String(parameter['name']))
    this.#ids.set(said, id)
    this.all[id] = parameter
    return { $ref: `#/components/parameters/${id}` }
  }

  #free(name: string): string {
    for (let number = 1; ; number += 1) {
      const id = number === 1 ? name : `${name}.${number}`
      if (!(id in this.all)) return id
    }
  }
}

function inPlace(schema: z.ZodType, place: 'path' | 'query'): readonly Schema[] {
  const described = convert(new Map([['it', schema]]), 'input')['it'] ?? {}
  const { properties = {}, required = [] } = described as {
    readonly properties?: Record<string, Schema>
    readonly required?: readonly string[]
  }
  return Object.entries(properties).map(([name, { description, ...property }]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    ...(description !== undefined && { description }),
    schema: property,
  }))
}
