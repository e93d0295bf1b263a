import type { Command, Field, FieldKind } from '@assay/isms'
import { z } from 'zod'

/** The input of a command as fields of a form. */
export function commandFields(command: Command): readonly Field[] {
  const { properties = {}, required = [] } = z.toJSONSchema(command.input, { io: 'input', unrepresentable: 'any' })
  return Object.entries(properties).map(([name, property]) =>
    toField(name, typeof property === 'object' ? property : {}, required.includes(name)),
  )
}

type Property = Exclude<z.core.JSONSchema._JSONSchema, boolean>

function toField(name: string, property: Property, required: boolean): Field {
  const target = name === 'controls' ? 'control' : null
  const items = typeof property.items === 'object' && !Array.isArray(property.items) ? property.items : {}
  return {
    name,
    schema: z.unknown(),
    kind: kindOf(property, target),
    title: name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`).replace(/^./, (letter) => letter.toUpperCase()),
    help: property.description ?? '',
    required,
    synonyms: [],
    options: (property.enum ?? items.enum ?? []).map(String),
    words: {},
    target,
    derived: false,
    personal: false,
  }
}

function kindOf(property: Property, target: string | null): FieldKind {
  if (property.type === 'array') return target === null ? 'choices' : 'refs'
  if (property.enum) return 'choice'
  if (property.type === 'integer' || property.type === 'number') return 'number'
  if (property.format === 'date') return 'date'
  return (property.maxLength ?? 0) > 500 ? 'long-text' : 'text'
}
