import { longRuns, matchEnd, type Range } from '../scan.ts'
import type { Found, Recogniser } from '../span.ts'
import { sorted } from '../compat.ts'

/** Texts in base64 (RFC 4648) and in hexadecimal digits that say something of a form when they are read: the whole of one goes. */
export function encoded(recognisers: readonly Recogniser[]): Recogniser {
  return {
    name: 'encoded',
    find: (view) =>
      longRuns(view)
        .flatMap((place) => [
          ...runs(view, place, { pattern: BASE64, read: fromBase64 }),
          ...runs(view, place, { pattern: HEX, read: fromHex }),
        ])
        .flatMap((run) => findsIn(run, recognisers)),
  }
}

interface Run {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** Shorter ones are words; longer ones are files. */
const BASE64 = /(?<![\w+/=.-])[A-Za-z\d+/_-]{16,4096}={0,2}(?![\w+/=])/y
const HEX = /(?<![\w.-])(?:[2-7][\da-f]){8,1024}(?![\w.-])/iy

function runs(
  view: string,
  { start }: Range,
  { pattern, read }: { readonly pattern: RegExp; readonly read: (text: string) => string },
): readonly Run[] {
  const end = matchEnd(view, start, pattern)
  const text = end === -1 ? '' : read(view.slice(start, end))
  return text === '' ? [] : [{ start, end, text }]
}

/** Letters of both cases or a digit among them: what is one word is not tried. */
function fromBase64(run: string): string {
  if (!/[A-Z]/.test(run) || !/[a-z]/.test(run)) return ''
  try {
    return plain(Uint8Array.from(atob(run.replaceAll('-', '+').replaceAll('_', '/')), (one) => one.charCodeAt(0)))
  } catch {
    return ''
  }
}

function fromHex(run: string): string {
  return plain(Uint8Array.from(run.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16)))
}

const decoder = new TextDecoder('utf-8', { fatal: true })

/** The text of some bytes; empty where they are none. */
function plain(bytes: Uint8Array): string {
  try {
    const text = decoder.decode(bytes)
    // eslint-disable-next-line no-control-regex -- control characters are what tells bytes from text
    return /[\u0000-\u0008\u000e-\u001f\u007f]/.test(text) ? '' : text
  } catch {
    return ''
  }
}

function findsIn({ start, end, text }: Run, recognisers: readonly Recogniser[]): readonly Found[] {
  const finds = recognisers.flatMap(({ find }) => find(text)).filter(({ score }) => score >= 0.8)
  const surest = sorted(finds, (one, other) => other.score - one.score)[0]
  return surest ? [{ start, end, type: surest.type, score: 0.9 }] : []
}
