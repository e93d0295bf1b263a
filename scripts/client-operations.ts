import { typeOf, wordsOf, type Schema } from './client-type.ts'

/** The part of OpenAPI 3.1 that our own description is written in. */
interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components: {
    readonly parameters: Readonly<Record<string, Parameter>>
    readonly schemas: Readonly<Record<string, Schema>>
  }
}

interface Operation {
  readonly summary: string
  readonly deprecated?: boolean
  readonly parameters: readonly { readonly $ref: string }[]
  readonly requestBody?: { readonly content: Content }
  readonly responses: Readonly<Record<string, { readonly content?: Content; readonly headers?: unknown }>>
}

type Content = Readonly<Record<string, { readonly schema?: Schema }>>

interface Parameter {
  readonly name: string
  readonly in: 'path' | 'query' | 'header'
  readonly required: boolean
  readonly description?: string
  readonly schema: Schema
}

const HEAD = `// Made by \`npm run client\` from the table of routes: change that, and not this.

import type { Bytes } from './bytes.ts'

`

/** The types of a client: what each operation takes and answers, and the schemas that these are made of. */
export function operationsIn(description: object): string {
  const { paths, components } = description as Description
  const schemas = Object.entries(components.schemas).map(([name, schema]) => `export type ${name} = ${typeOf(schema, inputs(name))}\n`)
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => entryOf(`${method.toUpperCase()} ${path}`, operation, components)),
  )
  const table = `/** Every operation, by its method and path. */\nexport interface Operations {\n${operations.join('')}}\n`
  return `${HEAD}${table}\n${schemas.join('\n')}`
}

/** What is sent leaves out what only the server sets. */
function inputs(name: string): 'input' | 'output' {
  return /(?:Input|Change)$/.test(name) ? 'input' : 'output'
}

function entryOf(name: string, operation: Operation, { parameters }: Description['components']): string {
  const given = operation.parameters.map(({ $ref }) => parameters[$ref.split('/').at(-1) ?? '']).filter((one) => one !== undefined)
  const lines = [
    ...partOf('path', given),
    ...partOf('query', given),
    ...bodyOf(operation.requestBody?.content ?? null),
    ...(given.some(({ name: header }) => header === 'If-Match') ? ['readonly version: number'] : []),
    ...(given.some(({ name: header }) => header === 'Idempotency-Key') ? ['readonly idempotencyKey?: string'] : []),
    ...answerOf(operation.responses),
  ]
  return `${wordsOf(operation.deprecated === true ? `${operation.summary} @deprecated` : operation.summary, 1)}  '${name}': {\n${lines.map((line) => `    ${line}\n`).join('')}  }\n`
}

function partOf(place: 'path' | 'query', given: readonly Parameter[]): readonly string[] {
  const own = given.filter((parameter) => parameter.in === place)
  if (own.length === 0) return []
  const members = own.map(({ name, required, schema }) => `readonly ${name}${required ? '' : '?'}: ${typeOf(schema, 'input', 2)}`)
  return [`readonly ${place}${own.some(({ required }) => required) ? '' : '?'}: { ${members.join('; ')} }`]
}

function bodyOf(content: Content | null): readonly string[] {
  if (content === null) return []
  const json = content['application/json']
  return [`readonly body: ${json ? typeOf(json.schema ?? {}, 'input', 2) : 'Bytes'}`]
}

function answerOf(responses: Operation['responses']): readonly string[] {
  const [, done] = Object.entries(responses).find(([status]) => status.startsWith('2')) ?? []
  const content = done?.content ?? {}
  const schema = content['application/json']?.schema
  const files = Object.keys(content).filter((type) => type !== 'application/json' || !schema)
  return [
    ...(schema ? [`readonly answer: ${typeOf(schema, 'output', 2)}`] : []),
    ...(files.length > 0 ? [`readonly file: ${files.map((type) => `'${type}'`).join(' | ')}`] : []),
  ]
}
