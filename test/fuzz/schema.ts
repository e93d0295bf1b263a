import type { Chance } from './chance.ts'
import { hostileText, hostileValue, inherited, numbers } from './hostile.ts'

/** The part of JSON Schema that our interface is described in. */
export interface Schema {
  readonly type?: string | readonly string[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly items?: Schema
  readonly anyOf?: readonly Schema[]
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly format?: string
  readonly pattern?: string
  readonly default?: unknown
  readonly minimum?: number
  readonly maximum?: number
}

/** A value for a schema: mostly one that fits, so that it gets past the door, with something hostile in it. */
export function valueFor(schema: Schema, chance: Chance, ids: readonly string[]): unknown {
  if (chance.oneIn(50)) return hostileValue(chance)
  if (schema.enum) return chance.pick(schema.enum)
  if (schema.const !== undefined) return schema.const
  if (schema.anyOf) return valueFor(chance.pick(schema.anyOf), chance, ids)
  const type = typeof schema.type === 'string' ? schema.type : schema.type && chance.pick(schema.type)
  switch (type) {
    case 'object':
      return objectFor(schema, chance, ids)
    case 'array':
      return Array.from({ length: chance.oneIn(50) ? 501 : chance.int(3) }, () => valueFor(schema.items ?? {}, chance, ids))
    case 'integer':
    case 'number':
      return numberFor(schema, chance)
    case 'boolean':
      return chance.oneIn(2)
    case 'null':
      return null
    default:
      return textFor(schema, chance, ids)
  }
}

function objectFor({ properties = {}, required = [] }: Schema, chance: Chance, ids: readonly string[]): unknown {
  const names = Object.keys(properties).filter((name) => (required.includes(name) ? !chance.oneIn(20) : chance.oneIn(6)))
  const entries = names.map((name) => [name, valueFor(properties[name] ?? {}, chance, ids)] as const)
  const extra = chance.oneIn(8)
    ? [[chance.pick([...inherited, 'org_id', 'role', 'id', 'version', hostileText(chance)]), hostileValue(chance)]]
    : []
  return Object.fromEntries([...entries, ...extra])
}

function numberFor({ minimum, maximum }: Schema, chance: Chance): unknown {
  const edges = [minimum, maximum].flatMap((edge) => (edge === undefined ? [] : [edge - 1, edge, edge + 1]))
  return chance.oneIn(2) ? chance.pick(numbers) : chance.pick([...edges, 1, 2, 3])
}

function textFor({ format, pattern }: Schema, chance: Chance, ids: readonly string[]): string {
  if (chance.oneIn(9)) return hostileText(chance)
  if (format === 'date') return chance.pick(['2026-11-28', '2024-02-29', '0001-01-01', '9999-12-31', '0000-01-01'])
  if (format === 'email') return chance.pick(['a@b.example', 'owner@own.example', `${'x'.repeat(64)}@b.example`])
  if (format === 'uuid' || chance.oneIn(5)) return chance.pick(ids)
  if (pattern?.includes('{64}') === true) return 'ab'.repeat(32)
  return chance.pick(['Backup tapes', 'Résumé', 'RISK-1', 'PER-1', 'x', 'key', '-title', 'name:Backup tapes', 'Zürich\nParis'])
}
