import type { Field, Register } from './register.ts'
import type { CommonText, FieldText, RegisterText } from './text.ts'

/** A register as it is called in another language: its own words, and those that all registers share. */
export function spoken(register: Register, text: RegisterText, shared: CommonText): Register {
  const fields = register.fields.map((field): Field => {
    const own = wordsOf(field.name, text, shared) ?? field.text
    return { ...field, title: own.title, help: own.help, text: own }
  })
  return { ...register, title: text.title, help: text.help, text, fields }
}

function wordsOf(name: string, text: RegisterText, shared: CommonText): FieldText | undefined {
  if (name === 'status') return { ...shared.fields.status, options: text.status }
  return text.fields[name] ?? (shared.fields as Readonly<Record<string, FieldText>>)[name]
}
