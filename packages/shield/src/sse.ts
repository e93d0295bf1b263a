import { ShieldError } from './error.ts'
import type { TextKind, TextStream } from './stream.ts'
import type { Data } from './wire/field.ts'
import { Frames, objectIn, parsed, rewritten, withData, type Frame, type Parsed } from './wire/frame.ts'
import { Texts, type Passed } from './wire/texts.ts'

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
  const frames = new Frames()
  const writer = new Writer(direction, open)
  let isStopped = false
  const pass = (text: string, isLast: boolean): Uint8Array => {
    if (isStopped) throw new ShieldError('EVENT', 'the stream was stopped')
    isStopped = true
    const passed = frames.take(text, isLast).map((frame) => writer.pass(frame))
    if (isLast) passed.push(writer.rest())
    isStopped = false
    return encoder.encode(passed.join(''))
  }
  return {
    push: (bytes) => pass(decoder.decode(bytes, { stream: true }), false),
    end: () => pass(decoder.decode(), true),
  }
}

class Writer {
  readonly #direction: 'redact' | 'restore'
  readonly #texts: Texts<Parsed>

  constructor(direction: 'redact' | 'restore', open: (kind: TextKind) => TextStream) {
    this.#direction = direction
    this.#texts = new Texts(direction, open)
  }

  /** One event, with the rest of every text that it ends before it. */
  pass(frame: Frame): string {
    const event = parsed(frame)
    if (event.data === null) return this.#written(event, null)
    if (event.data === '[DONE]') return this.rest() + this.#written(event, event.data)
    const data = objectIn(event.data)
    const passed = data ? this.#texts.pass(data, event) : this.#unread()
    return passed === null ? frame.text : this.#all(passed)
  }

  rest(): string {
    return this.#all(this.#texts.rest())
  }

  #unread(): null {
    if (this.#direction === 'restore') return null
    throw new ShieldError('EVENT', 'an event is no object of JSON, so what it says cannot be taken out')
  }

  #all(passed: readonly Passed<Parsed>[]): string {
    return passed
      .map(({ data, origin, isAdded }) =>
        this.#written(isAdded ? { ...origin, name: nameAgain(origin.name, data), id: null } : origin, JSON.stringify(data)),
      )
      .join('')
  }

  #written(event: Parsed, data: string | null): string {
    return this.#direction === 'restore' ? withData(event, data) : rewritten(event, data)
  }
}

/** An event of another type has another name. */
function nameAgain(name: string | null, data: Data): string | null {
  return name === 'content_block_start' && typeof data['type'] === 'string' ? data['type'] : name
}
