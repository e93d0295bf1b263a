import { failed, type Question } from '../conversation.ts'
import { at, isReply, parse, post, refusedStatus } from './http.ts'
import type { Target } from './target.ts'

export interface WebhookOptions {
  readonly url: string
  readonly headers?: Readonly<Record<string, string>>
  /** What is sent; strings may hold `{{message}}`, `{{conversation}}` and `{{customer}}`. */
  readonly body?: unknown
  /** Where the answer stands: names and numbers with points between, for example `reply.text`. Without it the whole body is the answer. */
  readonly reply?: string
}

/** A bot behind an address of its own that remembers conversations by itself. It takes no system prompt of ours: nothing can be planted in it. */
export function webhook({ url, headers = {}, body = DEFAULT_BODY, reply: path }: WebhookOptions): Target {
  const steps = path?.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step))
  return {
    descriptor: { kind: 'webhook', url },
    can: { system: false, tools: false, history: false },
    answer: async (question, signal) => {
      const reply = await post({ url, headers, body: filled(body, question), signal })
      if (!isReply(reply)) return reply
      const refused = refusedStatus(reply)
      if (refused) return refused
      const found = steps ? at(parse(reply.text), ...steps) : reply.text
      if (found === undefined) return failed('malformed', reply.text.slice(0, 2000))
      return {
        events: [{ kind: 'text', text: typeof found === 'string' ? found : JSON.stringify(found) }],
        stop: null,
        failure: null,
        tokens: null,
      }
    },
  }
}

const DEFAULT_BODY = { message: '{{message}}', conversation: '{{conversation}}', user: '{{customer}}' }

/** Fills strings of a JSON value; what is filled in is never taken for a slot. */
function filled(value: unknown, question: Question): unknown {
  if (typeof value === 'string')
    return value.replaceAll(/\{\{(message|conversation|customer)\}\}/g, (_, slot: string) => slotOf(slot, question))
  if (Array.isArray(value)) return value.map((one) => filled(one, question))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, filled(one, question)]))
}

function slotOf(slot: string, { conversation, customer, messages }: Question): string {
  if (slot === 'conversation') return conversation
  return slot === 'customer' ? customer : (messages.findLast(({ role }) => role === 'user')?.content ?? '')
}
