import { ShieldError } from './error.ts'
import type { TextKind, TextStream } from './stream.ts'
import { slotsOf, withoutSpelling, type Data, type Slot } from './wire/field.ts'
import { Frames, objectIn, parsed, rewritten, withData, type Frame, type Parsed } from './wire/frame.ts'
import { shapeOf, type Shape } from './wire/shape.ts'

/** Replies of language models as server-sent events (WHATWG HTML, 9.2) or as lines of JSON, with every text in them passed through a stream of its own. */

export interface EventStream {
  readonly push: (bytes: Uint8Array) => Uint8Array
  readonly end: () => Uint8Array
}

/**
 * A stream of events with `open` for each text in it. Cuts anywhere make no difference, in the middle of a character too. What is to be redacted and is of no known
 * protocol, or is not what it says it is, stops the stream for good; what is to be restored passes.
 */
export function eventStream(direction: 'redact' | 'restore', open: (kind: TextKind) => TextStream): EventStream {
  const decoder = new TextDecoder()
  const encoder = new TextEncoder()
  const texts = new Texts(direction, open)
  const frames = new Frames()
  let isStopped = false
  const pass = (text: string, isLast: boolean): Uint8Array => {
    if (isStopped) throw new ShieldError('EVENT', 'the stream was stopped')
    isStopped = true
    const passed = frames.take(text, isLast).map((frame) => texts.pass(frame))
    if (isLast) passed.push(texts.rest())
    isStopped = false
    return encoder.encode(passed.join(''))
  }
  return {
    push: (bytes) => pass(decoder.decode(bytes, { stream: true }), false),
    end: () => pass(decoder.decode(), true),
  }
}

interface Open {
  readonly stream: TextStream
  /** The last event that had a piece of it. */
  readonly frame: Parsed
  readonly data: Data
  readonly shape: Shape
}

class Texts {
  readonly #direction: 'redact' | 'restore'
  readonly #open: (kind: TextKind) => TextStream
  readonly #streams = new Map<string, Open>()

  constructor(direction: 'redact' | 'restore', open: (kind: TextKind) => TextStream) {
    this.#direction = direction
    this.#open = open
  }

  /** One event, with the rest of every text that it ends before it. */
  pass(frame: Frame): string {
    const event = parsed(frame)
    if (event.data === null) return this.#written(event, null)
    if (event.data === '[DONE]') return this.rest() + this.#written(event, event.data)
    const data = objectIn(event.data)
    const shape = data && shapeOf(data)
    return data && shape ? this.#known({ frame: event, data, shape }) : this.#unknown(frame)
  }

  #known(place: Omit<Open, 'stream'>): string {
    const { frame, data, shape } = place
    if (this.#direction === 'redact') withoutSpelling(data)
    const slots = slotsOf(data, shape)
    const here = new Set(slots.map(({ key }) => key))
    const flushed = this.#flush((key) => !here.has(key) && shape.ends(data, key))
    for (const slot of slots) this.#fill(slot, place)
    for (const slot of slots) if (slot.key !== '' && shape.ends(data, slot.key)) this.#finish(slot)
    return flushed + this.#written(frame, JSON.stringify(data))
  }

  /** Events with the rests of all texts. */
  rest(): string {
    return this.#flush(() => true)
  }

  #unknown({ text }: Frame): string {
    if (this.#direction === 'restore') return text
    throw new ShieldError('EVENT', 'an event is of no protocol that the shield knows, so what it says cannot be taken out')
  }

  #fill(slot: Slot, place: Omit<Open, 'stream'>): void {
    if (this.#direction === 'restore' && isSigned(place, slot)) return
    if (slot.key === '') {
      const whole = this.#open(slot.kind)
      slot.set(whole.push(slot.get()) + whole.end())
      return
    }
    const stream = this.#streams.get(slot.key)?.stream ?? this.#open(slot.kind)
    const piece = slot.get()
    const data = structuredClone(place.data)
    slot.set(stream.push(piece))
    this.#streams.set(slot.key, { ...place, stream, data })
  }

  /** The rest of a text that ends with a piece of it. */
  #finish({ key, get, set }: Slot): void {
    const rest = this.#streams.get(key)?.stream.end() ?? ''
    this.#streams.delete(key)
    set(get() + rest)
  }

  /** Events with the rests of texts, each made after the last event of its text. */
  #flush(isEnded: (key: string) => boolean): string {
    const rests: string[] = []
    for (const [key, { stream, frame, data, shape }] of this.#streams) {
      if (!isEnded(key)) continue
      this.#streams.delete(key)
      const rest = stream.end()
      if (rest === '') continue
      for (const slot of slotsOf(data, shape)) if (slot.of === 'text') slot.set(slot.key === key ? rest : '')
      shape.again?.(data)
      rests.push(this.#written({ ...frame, name: nameAgain(frame.name, data), id: null }, JSON.stringify(data)))
    }
    return rests.join('')
  }

  #written(frame: Parsed, data: string | null): string {
    return this.#direction === 'restore' ? withData(frame, data) : rewritten(frame, data)
  }
}

/** Thoughts that their maker has signed go back to it as they are, or are refused. */
function isSigned({ shape }: Omit<Open, 'stream'>, { key }: Slot): boolean {
  return shape.name === 'messages' && key.endsWith(' thinking')
}

/** An event of another type has another name. */
function nameAgain(name: string | null, data: Data): string | null {
  return name === 'content_block_start' && typeof data['type'] === 'string' ? data['type'] : name
}
