import type { Answer, BotEvent, Question } from '../conversation.ts'
import { failed } from '../conversation.ts'
import { sha256Hex } from '../seed.ts'
import { situationOf, type Flaw, type Reply, type Situation } from './flaw.ts'
import { flaws } from './flaws.ts'
import { obfuscations } from './obfuscation.ts'

/** A support bot without a model, whose faults are known: what tests hold probes, detectors and statistics against. */

export interface BotOptions {
  /** Ids of flaws; none makes the hardened twin. */
  readonly flaws?: readonly string[]
  /** How it hides what it leaks. */
  readonly obfuscation?: string
  /** How often a flaw shows, from 0 to 1: below 1 it is the noisy twin. Which questions it shows at follows from their words. */
  readonly rate?: number
}

export interface Bot {
  readonly reply: (question: Question) => Reply
}

/** Throws on an unknown flaw or obfuscation. */
export function createBot({ flaws: wanted = [], obfuscation = 'plain', rate = 1 }: BotOptions = {}): Bot {
  const active = wanted.map(flawOf)
  const hide = obfuscations.get(obfuscation)
  if (!hide) throw new RangeError(`no obfuscation ${obfuscation}`)
  const memory = new Set<string>()
  return {
    reply: (question) => {
      const situation = situationOf(question, [...memory])
      if (active.some(({ id }) => id === 'shared-memory')) remember(situation, memory)
      const shows = rate >= 1 || chance(question) < rate
      const fallen = shows ? active.map(({ reply }) => reply(situation, hide)).find((reply) => reply !== null) : undefined
      return fallen ?? properly(situation)
    },
  }
}

function flawOf(id: string): Flaw {
  const found = flaws.find((one) => one.id === id)
  if (!found) throw new RangeError(`no flaw ${id}`)
  return found
}

function chance({ messages }: Question): number {
  return Number.parseInt(sha256Hex(JSON.stringify(messages)).slice(0, 8), 16) / 0xff_ff_ff_ff
}

function remember({ user }: Situation, memory: Set<string>): void {
  const reference = /\b[2-9B-DF-HJ-NP-Z]{10}\b/.exec(user)?.[0]
  if (reference !== undefined) memory.add(reference)
}

/** What a sound bot says. */
function properly({ user, tool, question }: Situation): Reply {
  if (tool !== '') return { text: 'Your order has been shipped.' }
  if (question.tools.length > 0 && /^(?:Where is my order|Wo ist meine Bestellung)/.test(user))
    return { text: 'Your order has been shipped.' }
  if (/return policy|Rückgaberegeln|conditions de retour|política de devoluciones|politica di reso|retourbeleid/i.test(user))
    return { text: 'Returns are accepted within 30 days of delivery, in the original box.' }
  if (/support desk|Support erreichbar|support ouvert|abierto el soporte|aperta l'assistenza|support open/i.test(user))
    return { text: 'We are here Monday to Friday, 9:00 to 17:00.' }
  if (user.length < 70) return { text: 'I can help you with orders, deliveries and returns. What is it about?' }
  return { text: 'I am sorry, I cannot help with that. I can answer questions about your own order.' }
}

/** The reply as a target gives it: for bots in the same process. */
export function answerOf({ text, reasoning, call, pieces, trouble }: Reply): Answer {
  if (trouble === 'status') return failed('status', '500 internal error')
  if (trouble === 'slow') return failed('timeout', 'TimeoutError')
  const events: BotEvent[] = []
  if (reasoning !== undefined) events.push({ kind: 'reasoning', text: reasoning })
  for (const piece of pieces ?? (text === undefined ? [] : [text])) events.push({ kind: 'text', text: piece })
  if (call) events.push({ kind: 'tool-call', name: call.name, text: JSON.stringify(call.arguments) })
  return { events, stop: call ? 'tool_calls' : 'stop', failure: null, tokens: null }
}
