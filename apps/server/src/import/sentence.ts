import { common, say, type Refusal, type Register } from '@assay/isms'

/** What a refusal says to people, with the clause it comes from. */
export function sentenceOf(register: Register, { code, clause, parameters }: Refusal): string {
  const sentence = register.text.refusals[code] ?? common.refusals[code] ?? code
  const words = Object.entries(parameters).map(([name, value]) => [
    name,
    typeof value === 'string' ? wordFor(register, name, value) : value,
  ])
  return `${say(sentence, Object.fromEntries(words))} (${clause})`
}

function wordFor(register: Register, name: string, value: string): string {
  if (name === 'status') return register.text.status[value] ?? value
  if (name === 'who')
    return value
      .split(', ')
      .map((one) => common.authority[one] ?? register.text.fields[one.replace('.', '')]?.title ?? one)
      .join(', ')
  return register.fields.find((field) => field.name === value)?.title ?? value
}
