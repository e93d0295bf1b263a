import { ShieldError } from './error.ts'
import type { Shield } from './shield.ts'
import type { Vault } from './vault.ts'
import { isData, slotsOf, type Data, type Slot, type Walk } from './wire/field.ts'
import { Texts } from './wire/texts.ts'

/** Requests and replies of language models as their clients have them: OpenAI chat and responses, Anthropic messages, AI SDK, LangChain. */

/** What a model is told, so that tokens come back as they are. */
export const NOTE =
  'Codes in square brackets such as [PERSON_1_…] stand for data that you are not shown. Where you mean one, repeat it letter by letter with its brackets; do not translate, shorten, explain or invent any.'

/**
 * A request, or its messages, with tokens, and the note for the model: every text in it, arguments and results of tools included. The original is not changed. A file
 * that no text can be read from is refused; pictures and sound pass.
 */
export function redactMessages<T>(shield: Shield, messages: T, vault: Vault): T {
  return withNote(redactValue(shield, messages, vault))
}

/** The same without the note, of any value that holds messages. */
export function redactValue<T>(shield: Shield, value: T, vault: Vault): T {
  const copy = copied(value)
  for (const slot of slotsIn(copy)) slot.set(redactedSlot(shield, slot, vault))
  return copy
}

/** A reply, or messages, with what its tokens stand for. Signed thoughts stay, since their maker takes them back unchanged. */
export function restoreMessages<T>(shield: Shield, messages: T, vault: Vault): T {
  const copy = copied(messages)
  for (const { of, kind, get, set } of slotsIn(copy))
    if (of !== 'number') set(kind === 'json' ? shield.restoreJson(get(), vault) : shield.restore(get(), vault))
  return copy
}

/** The events of a reply as a client gives them, restored; where a token is cut in two, the event before waits for the next. */
export async function* restoreEvents<T>(shield: Shield, events: AsyncIterable<T>, vault: Vault): AsyncGenerator<T> {
  const texts = new Texts<null>('restore', (kind) => shield.stream('restore', vault, kind))
  for await (const event of events) {
    const copy = copied(event)
    const passed = isData(copy) ? texts.pass(copy, null) : null
    if (passed === null) yield copy
    else for (const { data } of passed) yield data as T
  }
  for (const { data } of texts.rest()) yield data as T
}

/** A copy that is of the same classes: clients make objects of their own. */
function copied<T>(value: T): T {
  if (Array.isArray(value)) return value.map((one: unknown) => copied(one)) as T
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return value
  const copy: unknown = Object.create(Object.getPrototypeOf(value) as object | null)
  for (const [name, one] of Object.entries(value)) (copy as Data)[name] = copied(one)
  return copy as T
}

const WALK: Walk = {
  pieceOf: () => null,
  isFree: (path) => (path.at(-1) === 'response' && path.at(-2) === 'functionResponse') || path.at(-1) === 'toolInvocation',
  isSealed: (_, holder) => holder['type'] === 'thinking' || holder['type'] === 'redacted_thinking',
}

function slotsIn(value: unknown): readonly Slot[] {
  return slotsOf({ value }, WALK)
}

function redactedSlot(shield: Shield, { kind, get }: Slot, vault: Vault): string {
  const text = get()
  if (text.length > SHORT && FILE.test(text))
    throw new ShieldError('TEXT', 'a file that is not text is among the messages: what is in it cannot be taken out')
  // The note is ours, and stays as it is where a history has it already.
  if (kind !== 'json')
    return text
      .split(NOTE)
      .map((part) => shield.redact(part, vault).text)
      .join(NOTE)
  const stream = shield.stream('redact', vault, 'json')
  return stream.push(text) + stream.end()
}

/** Base64 as a whole, with or without what it is before it. */
const FILE = /^(?:data:[\w.+/-]{0,80};base64,)?[A-Za-z\d+/]{200,}={0,2}$/
const SHORT = 200

/** The note where each kind of request has what a model is told; once. */
function withNote<T>(request: T): T {
  if (Array.isArray(request)) return (isNoted(request) ? request : [{ role: 'system', content: NOTE }, ...(request as unknown[])]) as T
  if (!isData(request)) return request
  if (isOfAnthropic(request)) return noted(request, 'system') as T
  if ('input' in request || 'instructions' in request) return noted(request, 'instructions') as T
  const { messages } = request
  return Array.isArray(messages) ? { ...request, messages: withNote(messages) } : request
}

function isOfAnthropic({ model, system, anthropic_version: version }: Data): boolean {
  return system !== undefined || version !== undefined || (typeof model === 'string' && model.includes('claude'))
}

function isNoted(messages: readonly unknown[]): boolean {
  return messages.some((message) => isData(message) && message['content'] === NOTE)
}

/** Beside what the field says already, a text or blocks of it. */
function noted(request: Data, field: string): Data {
  const old = request[field]
  if (Array.isArray(old))
    return old.some((one) => isData(one) && one['text'] === NOTE)
      ? request
      : { ...request, [field]: [...(old as unknown[]), { type: 'text', text: NOTE }] }
  if (typeof old !== 'string') return { ...request, [field]: NOTE }
  return old.includes(NOTE) ? request : { ...request, [field]: `${old}\n\n${NOTE}` }
}
