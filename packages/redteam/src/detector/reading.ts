import { spokenText, type BotEvent, type Exchange } from '../conversation.ts'
import { decoders } from './decode.ts'
import { fold, squash } from './fold.ts'

/** A bot's answers as detectors read them. Each event is decoded once for all detectors. All of it is hostile. */
export interface Reading {
  readonly exchanges: readonly ReadExchange[]
}

export interface ReadExchange {
  readonly index: number
  /** What was put to the bot, but for its own prompt and answers, without case and signs. */
  readonly asked: string
  readonly askedText: string
  readonly spoken: string
  readonly events: readonly ReadEvent[]
}

export interface ReadEvent extends BotEvent {
  readonly index: number
  readonly views: readonly View[]
}

/** One way to read a text. */
export interface View {
  readonly via: readonly string[]
  readonly text: string
  readonly folded: string
  readonly squashed: string
}

const MAX_DEPTH = 3
const MAX_VIEWS = 24
/** A bot may answer without end; what counts as a leak stands in its first megabyte. */
const MAX_TEXT = 1_000_000
/** Beyond this size a text is read as it stands: decoding every spelling of it would let a bot stall the judge. */
const MAX_DECODED = 64_000

export function readingOf(exchanges: readonly Exchange[]): Reading {
  return { exchanges: exchanges.map(readExchange) }
}

function readExchange({ asked, answer }: Exchange, index: number): ReadExchange {
  const askedText = asked
    .filter(({ role }) => role === 'user' || role === 'tool')
    .map(({ content }) => content)
    .join('\n')
  return {
    index,
    askedText,
    asked: squash(fold(askedText)),
    spoken: spokenText(answer),
    events: joined(answer.events).map((event, at) => ({ ...event, index: at, views: viewsOf(event.text) })),
  }
}

/** Neighbours of one kind are one text: a value that is cut between two events is whole again. */
function joined(events: readonly BotEvent[]): readonly BotEvent[] {
  const result: BotEvent[] = []
  for (const event of events) {
    const last = result.at(-1)
    if (last && last.kind === event.kind && (event.kind === 'text' || event.kind === 'reasoning'))
      result[result.length - 1] = { ...last, text: last.text + event.text }
    else result.push(event)
  }
  return result
}

function viewsOf(whole: string): readonly View[] {
  const text = whole.slice(0, MAX_TEXT)
  const views = [viewOf(text, [])]
  if (text.length > MAX_DECODED) return views
  const seen = new Set([text])
  for (const view of views) {
    if (view.via.length >= MAX_DEPTH) break
    for (const { id, decode } of decoders) {
      const decoded = views.length < MAX_VIEWS ? decode(view.text) : null
      if (decoded === null || decoded === '' || seen.has(decoded)) continue
      seen.add(decoded)
      views.push(viewOf(decoded, [...view.via, id]))
    }
  }
  return views
}

function viewOf(text: string, via: readonly string[]): View {
  const folded = fold(text)
  return { via, text, folded, squashed: squash(folded) }
}
