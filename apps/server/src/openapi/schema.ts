import { z } from 'zod'

/** A schema in JSON Schema 2020-12, as OpenAPI 3.1 has it. */
export type Schema = Readonly<Record<string, unknown>>

/** Whether a schema describes what comes in or what goes out: what has a default may be left out of the one, and is in the other. */
export type Direction = 'input' | 'output'

const HOME = '#/components/schemas/'

/** Schemas by id as JSON Schema; wherever one of them occurs in another, the other points to it. */
export function convert(schemas: ReadonlyMap<string, z.ZodType>, io: Direction): Readonly<Record<string, Schema>> {
  const registry = z.registry<{ id: string }>()
  for (const [id, schema] of schemas) registry.add(schema, { id })
  const converted = z.toJSONSchema(registry, {
    uri: (id) => `${HOME}${id}`,
    io,
    unrepresentable: 'any',
    override: ({ jsonSchema }) => tidy(jsonSchema, io),
  })
  return Object.fromEntries(Object.entries(converted.schemas).map(([id, { $schema: _schema, $id: _id, ...schema }]) => [id, schema]))
}

const IMPLIED: ReadonlySet<unknown> = new Set([Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER])

/** Leaves out what follows from the rest: patterns of formats, the range of safe integers, that names of properties are text. */
function tidy(schema: Record<string, unknown>, io: Direction): void {
  if (schema['format'] !== undefined) delete schema['pattern']
  for (const edge of ['minimum', 'maximum']) if (IMPLIED.has(schema[edge])) delete schema[edge]
  if (isPlainObject(schema['propertyNames']) && Object.keys(schema['propertyNames']).join() === 'type') delete schema['propertyNames']
  // Records are named by id or by key.
  if (io === 'input' && schema['format'] === 'uuid') delete schema['format']
}

/** The ids of the schemas that a description points to. */
function pointedTo(part: unknown): ReadonlySet<string> {
  const found = new Set<string>()
  const open: unknown[] = [part]
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (typeof at !== 'object' || at === null) continue
    for (const [name, inner] of Object.entries(at)) {
      if (name === '$ref' && typeof inner === 'string' && inner.startsWith(HOME)) found.add(inner.slice(HOME.length))
      else open.push(inner ?? null)
    }
  }
  return found
}

/** Of all schemas those that something points to, and what these point to. */
export function reachable(all: Readonly<Record<string, Schema>>, from: unknown): Readonly<Record<string, Schema>> {
  const seen = new Set<string>()
  const open = [...pointedTo(from)]
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (seen.has(id)) continue
    seen.add(id)
    for (const next of pointedTo(all[id])) open.push(next)
  }
  return Object.fromEntries(Object.entries(all).filter(([id]) => seen.has(id)))
}

function isPlainObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}
