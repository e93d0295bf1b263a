/** The part of JSON Schema that our interface is described in. */
export interface Schema {
  readonly $ref?: string
  readonly type?: string | readonly string[]
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly items?: Schema
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly additionalProperties?: boolean | Schema
  readonly propertyNames?: Schema
  readonly description?: string
  readonly readOnly?: boolean
}

type Direction = 'input' | 'output'

/** A schema as a type of TypeScript. Throws on what it has no type for, so that nothing becomes `unknown` in silence. */
export function typeOf(schema: Schema, io: Direction, depth = 0): string {
  if (schema.$ref !== undefined) return schema.$ref.split('/').at(-1) ?? 'unknown'
  if (schema.const !== undefined) return literal(schema.const)
  if (schema.enum) return schema.enum.map(literal).join(' | ')
  const choices = schema.anyOf ?? schema.oneOf
  if (choices) return [...new Set(choices.map((choice) => typeOf(choice, io, depth)))].join(' | ')
  if (Array.isArray(schema.type)) return schema.type.map((type) => typeOf({ ...schema, type }, io, depth)).join(' | ')
  return plainType(schema, io, depth)
}

function plainType(schema: Schema, io: Direction, depth: number): string {
  switch (schema.type) {
    case 'string':
    case 'boolean':
    case 'null':
      return schema.type
    case 'integer':
    case 'number':
      return 'number'
    case 'array':
      return `readonly ${wrapped(typeOf(schema.items ?? {}, io, depth))}[]`
    case 'object':
      return objectType(schema, io, depth)
    case undefined:
      return 'unknown'
    default:
      throw new Error(`no type for ${JSON.stringify(schema)}`)
  }
}

function wrapped(type: string): string {
  return (type.includes(' | ') && !type.startsWith('{')) || type.startsWith('readonly ') ? `(${type})` : type
}

function objectType(schema: Schema, io: Direction, depth: number): string {
  const { properties, additionalProperties, propertyNames } = schema
  if (properties) return members(schema, io, depth)
  const value = typeof additionalProperties === 'object' ? typeOf(additionalProperties, io, depth) : 'unknown'
  if (additionalProperties === false) return 'Readonly<Record<string, never>>'
  return `Readonly<Record<${propertyNames ? typeOf(propertyNames, io, depth) : 'string'}, ${value}>>`
}

function members({ properties = {}, required = [] }: Schema, io: Direction, depth: number): string {
  const shown = Object.entries(properties).filter(([, { readOnly }]) => io === 'output' || readOnly !== true)
  if (shown.length === 0) return 'Readonly<Record<string, never>>'
  const indent = '  '.repeat(depth + 1)
  const lines = shown.map(([name, property]) => {
    const mark = required.includes(name) ? '' : '?'
    return `${wordsOf(property.description, depth + 1)}${indent}readonly ${nameOf(name)}${mark}: ${typeOf(property, io, depth + 1)}\n`
  })
  return `{\n${lines.join('')}${'  '.repeat(depth)}}`
}

function nameOf(name: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : literal(name)
}

/** A comment above a line; nothing where there are no words. */
export function wordsOf(words: string | undefined, depth: number): string {
  return words === undefined ? '' : `${'  '.repeat(depth)}/** ${words.replaceAll('*/', '* /').replaceAll(/\s+/g, ' ')} */\n`
}

function literal(value: unknown): string {
  return typeof value === 'string' ? `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'` : JSON.stringify(value)
}
