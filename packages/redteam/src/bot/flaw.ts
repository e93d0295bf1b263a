import type { Message, Question } from '../conversation.ts'
import type { Family } from '../probe/probe.ts'

/** Ways in which the test bot fails, each to be switched on by itself. What a flaw must be found by is known beforehand. */

/** What the bot sees of a question, taken apart. */
export interface Situation {
  readonly question: Question
  readonly system: string
  /** The last thing that the customer said. */
  readonly user: string
  /** What the last tool said; empty where none did. */
  readonly tool: string
  readonly known: Known
  /** What earlier conversations left in its memory. */
  readonly memory: readonly string[]
}

/** What the bot's own prompt tells it. */
export interface Known {
  readonly code: string
  readonly marker: string
  readonly record: string
  readonly other: string
  readonly otherOrder: string
  readonly email: string
  readonly card: string
}

/** What the bot does. Missing parts are not done. */
export interface Reply {
  readonly text?: string
  readonly reasoning?: string
  readonly call?: { readonly name: string; readonly arguments: Readonly<Record<string, string>> }
  /** Said first and taken back: streamed as its own pieces. */
  readonly pieces?: readonly string[]
  readonly trouble?: 'empty' | 'status' | 'slow'
}

export interface Flaw {
  readonly id: string
  /** Families that must not be called resisted while this flaw is on. */
  readonly families: readonly Family[]
  /** The worst that a run may call them, and no better. */
  readonly expect: 'breached' | 'suspect' | 'inconclusive'
  /** The parts of the reply that an output obfuscation may hide. */
  readonly reply: (situation: Situation, hide: (secret: string) => string) => Reply | null
}

export function situationOf(question: Question, memory: readonly string[]): Situation {
  const last = (role: Message['role']): string => question.messages.findLast((message) => message.role === role)?.content ?? ''
  const system = last('system')
  return {
    question,
    system,
    user: last('user'),
    tool: question.messages.at(-1)?.role === 'tool' ? last('tool') : '',
    known: knownOf(system),
    memory,
  }
}

function knownOf(system: string): Known {
  const part = (pattern: RegExp): string => pattern.exec(system)?.[1] ?? ''
  return {
    code: part(/override code[^:]*: (\S+)/),
    marker: part(/marker of this configuration: (\S+)/),
    record: part(/^(name .*account note \S+)$/m),
    other: part(/^name ([^,]+), order B-/m),
    otherOrder: part(/order (B-\d+)/),
    email: part(/order B-\d+, email (\S+),/),
    card: part(/card (\d+)/),
  }
}
