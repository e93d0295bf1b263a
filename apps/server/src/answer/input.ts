import { inputFields, type Register } from '@assay/isms'
import { z } from 'zod'
import { named, pascal } from './named.ts'

/** What is sent to routes of registers, as it is described: the rules themselves stand in `route/input.ts`. */
interface RegisterInputs {
  /** A new record: what is required must be there. */
  readonly whole: z.ZodType
  /** A change: what is left out stays. */
  readonly change: z.ZodType
  /** What each command is given, by its name. */
  readonly commands: Readonly<Record<string, z.ZodType>>
}

const inputs = new WeakMap<Register, RegisterInputs>()

/** The schemas of what a register is sent, made once. */
export function inputsOf(register: Register): RegisterInputs {
  const known = inputs.get(register)
  if (known) return known
  const made = make(register)
  inputs.set(register, made)
  return made
}

function make(register: Register): RegisterInputs {
  const name = pascal(register.name)
  const whole = z.strictObject(Object.fromEntries(register.fields.map((field) => [field.name, entered(field, register)])))
  const commands = Object.entries(register.commands).map(([command, { input }]) => {
    const fields = inputFields(input).map((field) => [field.name, field.required ? field.schema : field.schema.optional()])
    return [command, named(`${name}${pascal(command)}Input`, z.strictObject(Object.fromEntries(fields)))]
  })
  return {
    whole: named(`${name}Input`, whole),
    change: named(`${name}Change`, whole.partial()),
    commands: Object.assign(Object.create(null), Object.fromEntries(commands)),
  }
}

/** What commands set may be sent back as it was read, and not otherwise. */
function entered({ schema, command, name }: Register['fields'][number], { text }: Register): z.ZodType {
  const { help } = text.fields[name] ?? {}
  return schema.meta({ ...(help !== undefined && { description: help }), ...(command && { readOnly: true }) })
}
