import { ShieldError } from '../error.ts'
import type { TextKind, TextStream } from '../stream.ts'
import { slotsOf, withoutSpelling, type Data, type Slot } from './field.ts'
import { shapeOf, type Shape } from './shape.ts'

/** The texts of a stream of events, each passed through a stream of its own, whatever the events came in. */

/** An event, and what it came in. */
export interface Passed<O> {
  readonly data: Data
  readonly origin: O
  /** Whether it was made here, to carry the rest of a text. */
  readonly isAdded: boolean
}

interface Open<O> {
  readonly stream: TextStream
  /** The last event that had a piece of it. */
  readonly data: Data
  readonly shape: Shape
  readonly origin: O
}

type Event<O> = Omit<Open<O>, 'stream'>

export class Texts<O> {
  readonly #direction: 'redact' | 'restore'
  readonly #open: (kind: TextKind) => TextStream
  readonly #streams = new Map<string, Open<O>>()

  constructor(direction: 'redact' | 'restore', open: (kind: TextKind) => TextStream) {
    this.#direction = direction
    this.#open = open
  }

  /** An event, changed, after the rests of the texts that it ends; null where it is of no protocol that is known. */
  pass(data: Data, origin: O): readonly Passed<O>[] | null {
    const shape = shapeOf(data)
    if (!shape) return this.#unknown()
    if (this.#direction === 'redact') withoutSpelling(data)
    const slots = slotsOf(data, shape)
    const here = new Set(slots.map(({ key }) => key))
    const added = this.#flush((key) => !here.has(key) && shape.ends(data, key))
    for (const slot of slots) this.#fill(slot, { data, shape, origin })
    for (const slot of slots) if (slot.key !== '' && shape.ends(data, slot.key)) this.#finish(slot)
    return [...added, { data, origin, isAdded: false }]
  }

  /** Events with the rests of all texts. */
  rest(): readonly Passed<O>[] {
    return this.#flush(() => true)
  }

  #unknown(): null {
    if (this.#direction === 'restore') return null
    throw new ShieldError('EVENT', 'an event is of no protocol that the shield knows, so what it says cannot be taken out')
  }

  #fill(slot: Slot, event: Event<O>): void {
    if (this.#direction === 'restore' && isSigned(event, slot)) return
    if (slot.key === '') {
      const whole = this.#open(slot.kind)
      slot.set(whole.push(slot.get()) + whole.end())
      return
    }
    const stream = this.#streams.get(slot.key)?.stream ?? this.#open(slot.kind)
    const piece = slot.get()
    const data = structuredClone(event.data)
    slot.set(stream.push(piece))
    this.#streams.set(slot.key, { ...event, stream, data })
  }

  /** The rest of a text that ends with a piece of it. */
  #finish({ key, get, set }: Slot): void {
    const rest = this.#streams.get(key)?.stream.end() ?? ''
    this.#streams.delete(key)
    set(get() + rest)
  }

  /** Events with the rests of texts, each made after the last event of its text. */
  #flush(isEnded: (key: string) => boolean): readonly Passed<O>[] {
    const rests: Passed<O>[] = []
    for (const [key, { stream, data, shape, origin }] of this.#streams) {
      if (!isEnded(key)) continue
      this.#streams.delete(key)
      const rest = stream.end()
      if (rest === '') continue
      for (const slot of slotsOf(data, shape)) if (slot.of === 'text') slot.set(slot.key === key ? rest : '')
      shape.again?.(data)
      rests.push({ data, origin, isAdded: true })
    }
    return rests
  }
}

/** Thoughts that their maker has signed go back to it as they are, or are refused. */
function isSigned({ shape }: { readonly shape: Shape }, { key }: Slot): boolean {
  return shape.name === 'messages' && key.endsWith(' thinking')
}
