import { ShieldError } from '../error.ts'
import { isData, type Data } from './field.ts'

/** Events as they come over the wire: server-sent events (WHATWG HTML, 9.2), or a line of JSON each. */

/** An event with the blank line that ends it, or a line of JSON. */
export interface Frame {
  readonly text: string
  readonly isLine: boolean
}

/** The most that one event may be. */
const LARGEST = 16 * 1024 * 1024
const LINE_END = /\n/g
const EVENT_END = /\r\n\r\n|\n\n|\r\r|\n\r\n/g

/** Cuts what comes into frames; the first sign says of which kind they are. */
export class Frames {
  #pending = ''
  #isLines: boolean | null = null

  take(text: string, isLast: boolean): readonly Frame[] {
    const seen = Math.max(0, this.#pending.length - 3)
    this.#pending += text
    this.#isLines ??= linesIn(this.#pending)
    const isLine = this.#isLines === true
    const end = isLine ? LINE_END : EVENT_END
    const frames: Frame[] = []
    end.lastIndex = seen
    let at = 0
    for (; end.test(this.#pending); at = end.lastIndex) frames.push({ text: this.#pending.slice(at, end.lastIndex), isLine })
    this.#pending = this.#pending.slice(at)
    if (this.#pending.length > LARGEST) throw new ShieldError('EVENT', 'an event is larger than 16 MB')
    if (isLast && this.#pending !== '') frames.push({ text: this.#pending, isLine })
    return frames
  }
}

function linesIn(text: string): boolean | null {
  const [first] = /\S/.exec(text) ?? []
  return first === undefined ? null : first === '{'
}

export interface Parsed {
  readonly frame: Frame
  /** What is after `data:`, of all its lines; null where there is none. */
  readonly data: string | null
  readonly name: string | null
  readonly id: string | null
  readonly retry: string | null
  readonly hasComment: boolean
  /** Where the data stands, where it is one line. */
  readonly line: { readonly start: number; readonly end: number } | null
}

const FIELD = /^(?::[^\r\n]*|([^:\r\n]+)(?::[ ]?([^\r\n]*))?)$/gm

export function parsed(frame: Frame): Parsed {
  if (frame.isLine) {
    const data = frame.text.trim()
    return { frame, data: data === '' ? null : data, name: null, id: null, retry: null, hasComment: false, line: null }
  }
  const fields = [...frame.text.matchAll(FIELD)].map(({ index, 0: whole, 1: name, 2: value = '' }) => ({
    name,
    value,
    start: index + whole.length - value.length,
    end: index + whole.length,
  }))
  const data = fields.filter(({ name }) => name === 'data')
  const last = (field: string): string | null => fields.filter(({ name }) => name === field).at(-1)?.value ?? null
  return {
    frame,
    data: data.length === 0 ? null : data.map(({ value }) => value).join('\n'),
    name: last('event'),
    id: last('id'),
    retry: last('retry'),
    hasComment: fields.some(({ name }) => name === undefined),
    line: data.length === 1 ? (data[0] ?? null) : null,
  }
}

/** An event with other data, and everything else as it came. */
export function withData({ frame, line }: Parsed, data: string | null): string {
  if (data === null) return frame.text
  if (frame.isLine) return `${data}\n`
  return line === null ? `data: ${data}\n\n` : frame.text.slice(0, line.start) + data + frame.text.slice(line.end)
}

/** An event made of nothing but what was looked at: a comment is emptied, a field that is none is left out, a name that says more than what the event is stops it. */
export function rewritten({ frame, name, id, retry, hasComment }: Parsed, data: string | null): string {
  if (frame.isLine) return data === null ? '\n' : `${data}\n`
  if (name !== null && !isName(name, data)) no()
  if (id !== null && !ID.test(id)) no()
  if (retry !== null && !/^\d{1,9}$/.test(retry)) no()
  const fields = Object.entries({ event: name, id, retry, data }).filter(([, value]) => value !== null)
  return [...(hasComment ? [':'] : []), ...fields.map(([field, value]) => `${field}: ${value}`), '', ''].join('\n')
}

const ID = /^(?:\d{1,12}|[\w-]*\d[\w-]*)$/

function no(): never {
  throw new ShieldError('EVENT', 'an event has a name or an id that is none')
}

/** Whether an event is called what it is, or has one of the names that say nothing. */
function isName(name: string, data: string | null): boolean {
  if (/^(?:message|error|ping|done|end|completion)?$/.test(name)) return true
  return data !== null && name === objectIn(data)?.['type']
}

export function objectIn(text: string): Data | null {
  try {
    const value: unknown = JSON.parse(text)
    return isData(value) ? value : null
  } catch {
    return null
  }
}
