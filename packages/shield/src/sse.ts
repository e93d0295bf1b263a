import type { TextStream } from './stream.ts'

/** Replies of language models as server-sent events: chat completions and responses of OpenAI, and messages of Anthropic, with every text in them passed through a stream of its own. */

export interface EventStream {
  readonly push: (bytes: Uint8Array) => Uint8Array
  readonly end: () => Uint8Array
}

/** What a text is: of a message, or arguments of a tool, which are JSON. */
export type TextKind = 'text' | 'json'

type Data = Record<string, unknown>

/** A place in an event where a piece of text stands. */
interface Slot {
  /** Pieces of one key are one text. */
  readonly key: string
  readonly kind: TextKind
  readonly get: () => string
  readonly set: (text: string) => void
}

/** A stream of events with `open` for each text in it. Cuts anywhere make no difference, in the middle of a character too. */
export function eventStream(open: (kind: TextKind) => TextStream): EventStream {
  const decoder = new TextDecoder()
  const encoder = new TextEncoder()
  const texts = new Texts(open)
  let pending = ''
  const take = (isLast: boolean): string => {
    const passed: string[] = []
    for (let end = nextEnd(pending); end !== -1; end = nextEnd(pending)) {
      passed.push(texts.pass(pending.slice(0, end)))
      pending = pending.slice(end)
    }
    if (isLast && pending !== '') passed.push(texts.pass(pending))
    return passed.join('')
  }
  return {
    push: (bytes) => {
      pending += decoder.decode(bytes, { stream: true })
      return encoder.encode(take(false))
    },
    end: () => {
      pending += decoder.decode()
      const rest = take(true)
      pending = ''
      return encoder.encode(rest)
    },
  }
}

/** After the blank line that ends an event (WHATWG HTML, 9.2.6). */
function nextEnd(text: string): number {
  const match = /\r?\n\r?\n/.exec(text)
  return match === null ? -1 : match.index + match[0].length
}

class Texts {
  readonly #open: (kind: TextKind) => TextStream
  /** Streams that are open, each with the last event that had a piece of it. */
  readonly #streams = new Map<
    string,
    { readonly stream: TextStream; readonly kind: TextKind; readonly event: string; readonly data: Data }
  >()

  constructor(open: (kind: TextKind) => TextStream) {
    this.#open = open
  }

  /** One event, with the rest of every text that it ends before it. */
  pass(event: string): string {
    const line = dataLine(event)
    if (line === null) return event
    if (line.text === '[DONE]') return this.#flush(() => true) + event
    const data = parse(line.text)
    if (data === null) return event
    const flushed = this.#flush((key) => ends(data, key))
    for (const place of slotsOf(data)) this.#fill(place, event, data)
    return flushed + event.slice(0, line.start) + JSON.stringify(data) + event.slice(line.end)
  }

  #fill({ key, kind, get, set }: Slot, event: string, data: Data): void {
    if (key === '') {
      const whole = this.#open(kind)
      set(whole.push(get()) + whole.end())
      return
    }
    const stream = this.#streams.get(key)?.stream ?? this.#open(kind)
    set(stream.push(get()))
    this.#streams.set(key, { stream, kind, event, data: structuredClone(data) })
  }

  /** Events with the rests of texts, each made after the last event of its text. */
  #flush(isEnded: (key: string) => boolean): string {
    const rests: string[] = []
    for (const [key, { stream, event, data }] of this.#streams) {
      if (!isEnded(key)) continue
      this.#streams.delete(key)
      const rest = stream.end()
      const line = dataLine(event)
      if (rest === '' || line === null) continue
      for (const place of slotsOf(data)) place.set(place.key === key ? rest : '')
      rests.push(event.slice(0, line.start) + JSON.stringify(data) + event.slice(line.end))
    }
    return rests.join('')
  }
}

function dataLine(event: string): { readonly text: string; readonly start: number; readonly end: number } | null {
  const match = /^data:[ ]?(.*)$/m.exec(event)
  if (match === null) return null
  const text = (match[1] ?? '').replace(/\r$/, '')
  const start = match.index + match[0].length - (match[1] ?? '').length
  return { text, start, end: start + text.length }
}

function parse(text: string): Data | null {
  try {
    const data: unknown = JSON.parse(text)
    return isData(data) ? data : null
  } catch {
    return null
  }
}

function isData(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function listOf(value: unknown): readonly Data[] {
  return Array.isArray(value) ? value.filter(isData) : []
}

/** Every text of an event, of whichever of the three protocols it is. */
function slotsOf(data: Data): readonly Slot[] {
  return [...chatSlots(data), ...responseSlots(data), ...messageSlots(data)]
}

function slot({
  key,
  kind,
  holder,
  name,
}: {
  readonly key: string
  readonly kind: TextKind
  readonly holder: unknown
  readonly name: string
}): readonly Slot[] {
  if (!isData(holder) || typeof holder[name] !== 'string') return []
  return [{ key, kind, get: () => String(holder[name]), set: (text) => void (holder[name] = text) }]
}

/** OpenAI chat completions: several choices at once, each with text, a refusal, reasoning and calls of tools. */
function chatSlots(data: Data): readonly Slot[] {
  return listOf(data['choices']).flatMap((choice) => {
    const [delta, key] = [choice['delta'], `choice ${String(choice['index'])}`]
    const calls = isData(delta) ? listOf(delta['tool_calls']) : []
    return [
      ...['content', 'refusal', 'reasoning_content'].flatMap((name) => slot({ key: `${key} ${name}`, kind: 'text', holder: delta, name })),
      ...calls.flatMap((call) =>
        slot({ key: `${key} call ${String(call['index'])}`, kind: 'json', holder: call['function'], name: 'arguments' }),
      ),
      ...slot({ key: `${key} text`, kind: 'text', holder: choice, name: 'text' }),
    ]
  })
}

/** OpenAI responses: pieces by item, and the whole once more at the end. */
function responseSlots(data: Data): readonly Slot[] {
  const type = String(data['type'])
  if (!type.startsWith('response.')) return []
  const kind = type.includes('arguments') ? 'json' : 'text'
  const key = `item ${String(data['item_id'])} ${String(data['content_index'] ?? data['summary_index'] ?? '')} ${kind}`
  if (type.endsWith('.delta')) return slot({ key, kind, holder: data, name: 'delta' })
  const wholes = [
    data,
    ...parts(data['part']),
    ...parts(data['item']),
    ...parts(isData(data['response']) ? data['response']['output'] : null),
  ]
  return wholes.flatMap((holder) => [
    ...slot({ key: '', kind: 'text', holder, name: 'text' }),
    ...slot({ key: '', kind: 'json', holder, name: 'arguments' }),
  ])
}

/** Items, and the parts of their content. */
function parts(value: unknown): readonly Data[] {
  const items = isData(value) ? [value] : listOf(value)
  return items.flatMap((item) => [item, ...listOf(item['content'])])
}

/** Anthropic messages: blocks of text, thinking and input of tools. */
function messageSlots(data: Data): readonly Slot[] {
  const type = data['type']
  const key = `block ${String(data['index'])}`
  if (type === 'content_block_start') return slot({ key, kind: 'text', holder: data['content_block'], name: 'text' })
  if (type !== 'content_block_delta') return []
  const { delta } = data
  return [
    ...slot({ key, kind: 'text', holder: delta, name: 'text' }),
    ...slot({ key: `${key} thinking`, kind: 'text', holder: delta, name: 'thinking' }),
    ...slot({ key: `${key} input`, kind: 'json', holder: delta, name: 'partial_json' }),
  ]
}

/** Whether an event says that a text is complete. */
function ends(data: Data, key: string): boolean {
  const type = String(data['type'])
  if (type === 'message_stop' || type === 'response.completed' || type === 'error') return true
  if (type === 'content_block_stop') return key === `block ${String(data['index'])}` || key.startsWith(`block ${String(data['index'])} `)
  if (type.startsWith('response.') && type.endsWith('.done')) return key.startsWith(`item ${String(data['item_id'])} `)
  return listOf(data['choices']).some(
    (choice) => typeof choice['finish_reason'] === 'string' && key.startsWith(`choice ${String(choice['index'])} `),
  )
}
