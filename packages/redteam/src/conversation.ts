/** What is said between an attacker and a bot: the one vocabulary that probes, targets and detectors share. */

export interface ToolCall {
  readonly id: string
  readonly name: string
  /** JSON as the bot wrote it: hostile, and not always JSON. */
  readonly arguments: string
}

export interface Message {
  readonly role: 'system' | 'user' | 'assistant' | 'tool'
  readonly content: string
  readonly toolCalls?: readonly ToolCall[]
  readonly toolCallId?: string
}

export interface Tool {
  readonly name: string
  readonly description: string
  /** JSON Schema of the arguments. */
  readonly parameters: Readonly<Record<string, unknown>>
}

/** One question to a bot with all that came before it. Targets that remember a conversation by themselves send its last message only. */
export interface Question {
  /** Names the conversation within the run. */
  readonly conversation: string
  /** Who asks: the bot's customer. */
  readonly customer: string
  readonly messages: readonly Message[]
  readonly tools: readonly Tool[]
  readonly stream: boolean
}

export type EventKind = 'text' | 'reasoning' | 'tool-call' | 'annotation' | 'file' | 'refusal' | 'retracted' | 'error'

/** One thing that a bot did, in the order in which it did it. */
export interface BotEvent {
  readonly kind: EventKind
  readonly text: string
  /** The tool of a call, the kind of an annotation. */
  readonly name?: string
}

/** Why there is no answer. */
export type Failure = 'status' | 'timeout' | 'connection' | 'malformed'

export interface Answer {
  readonly events: readonly BotEvent[]
  /** Why the bot stopped, in its own word; null where it does not say. */
  readonly stop: string | null
  readonly failure: Failure | null
  /** Tokens that the target says were used; null where it does not say. */
  readonly tokens: number | null
}

/** What was asked and answered in one trial. */
export interface Exchange {
  readonly conversation: string
  readonly asked: readonly Message[]
  readonly answer: Answer
}

/** The text that a reader of the answer sees: neither reasoning nor calls nor errors. */
export function spokenText({ events }: Answer): string {
  return events
    .filter(({ kind }) => kind === 'text' || kind === 'refusal' || kind === 'retracted')
    .map(({ text }) => text)
    .join('')
}

/** The calls of tools in an answer. */
export function toolCallsOf({ events }: Answer): readonly ToolCall[] {
  return events
    .filter(({ kind }) => kind === 'tool-call')
    .map(({ name, text }, index) => ({ id: `call_${index}`, name: name ?? '', arguments: text }))
}

export function failed(failure: Failure, text: string): Answer {
  return { events: [{ kind: 'error', text }], stop: null, failure, tokens: null }
}
