import { failed, type Answer, type BotEvent, type Message, type Question } from '../conversation.ts'
import { at, eventsOf, isReply, listAt, parse, post, refusedStatus, textAt } from './http.ts'
import type { ApiOptions } from './openai-chat.ts'
import type { Target } from './target.ts'

const MAX_TOKENS = 4096

/** Anthropic Messages, plain and streamed. */
export function anthropicMessages({ url, model, key, body = {} }: ApiOptions): Target {
  const headers: Record<string, string> = { 'anthropic-version': '2023-06-01', ...(key !== undefined && { 'x-api-key': key }) }
  return {
    descriptor: { kind: 'anthropic', url, model },
    can: { system: true, tools: true, history: true },
    answer: async (question, signal) => {
      const reply = await post({ url: `${url}/messages`, headers, body: { ...bodyOf(question, model), ...body }, signal })
      if (!isReply(reply)) return reply
      return refusedStatus(reply) ?? (reply.type.includes('event-stream') ? streamed(reply.text) : whole(parse(reply.text)))
    },
  }
}

function bodyOf({ messages, tools, stream, customer }: Question, model: string): object {
  const system = messages.filter(({ role }) => role === 'system').map(({ content }) => content)
  return {
    model,
    max_tokens: MAX_TOKENS,
    metadata: { user_id: customer },
    ...(system.length > 0 && { system: system.join('\n') }),
    messages: messages.filter(({ role }) => role !== 'system').map(messageOf),
    ...(stream && { stream: true }),
    ...(tools.length > 0 && { tools: tools.map(({ name, description, parameters }) => ({ name, description, input_schema: parameters })) }),
  }
}

function messageOf({ role, content, toolCalls, toolCallId }: Message): unknown {
  if (role === 'tool') return { role: 'user', content: [{ type: 'tool_result', tool_use_id: toolCallId, content }] }
  if (!toolCalls) return { role, content }
  const text = content === '' ? [] : [{ type: 'text', text: content }]
  return {
    role,
    content: [...text, ...toolCalls.map(({ id, name, arguments: given }) => ({ type: 'tool_use', id, name, input: parse(given) ?? {} }))],
  }
}

function whole(message: unknown): Answer {
  if (!Array.isArray(at(message, 'content'))) return failed('malformed', JSON.stringify(message ?? null).slice(0, 2000))
  const [input, output] = [at(message, 'usage', 'input_tokens'), at(message, 'usage', 'output_tokens')]
  return {
    events: listAt(message, 'content').flatMap(eventsIn),
    stop: textAt(message, 'stop_reason') || null,
    failure: null,
    tokens: typeof input === 'number' && typeof output === 'number' ? input + output : null,
  }
}

function eventsIn(block: unknown): readonly BotEvent[] {
  const type = textAt(block, 'type')
  if (type === 'text') return [{ kind: 'text', text: textAt(block, 'text') }, ...citations(listAt(block, 'citations'))]
  if (type === 'thinking') return [{ kind: 'reasoning', text: textAt(block, 'thinking') }]
  if (type.endsWith('tool_use')) return [{ kind: 'tool-call', name: textAt(block, 'name'), text: JSON.stringify(at(block, 'input') ?? {}) }]
  // Encrypted thoughts cannot be read, and results of the provider's own tools are read as they are.
  return type === 'redacted_thinking' ? [] : [{ kind: 'file', name: type, text: JSON.stringify(block) }]
}

function citations(list: readonly unknown[]): readonly BotEvent[] {
  return list.map((citation) => ({ kind: 'annotation', text: JSON.stringify(citation) }))
}

/** Input of tools comes as pieces of JSON, to be joined before it can be read. */
function streamed(text: string): Answer {
  const events = eventsOf(text)
  const broken = events.find((event) => textAt(event, 'type') === 'error')
  if (broken !== undefined) return failed('status', JSON.stringify(at(broken, 'error')))
  if (!events.some((event) => textAt(event, 'type') === 'message_stop')) return failed('malformed', text.slice(0, 2000))
  const blocks = Map.groupBy(
    events.filter((event) => textAt(event, 'type').startsWith('content_block')),
    (event) => String(at(event, 'index') ?? 0),
  )
  return {
    events: [...blocks.values()].flatMap(blockEvents),
    stop: events.map((event) => textAt(event, 'delta', 'stop_reason')).findLast((reason) => reason !== '') ?? null,
    failure: null,
    tokens: null,
  }
}

function blockEvents(block: readonly unknown[]): readonly BotEvent[] {
  const start = block.map((event) => at(event, 'content_block')).find((content) => content !== undefined)
  const json = block.map((event) => textAt(event, 'delta', 'partial_json')).join('')
  if (textAt(start, 'type').endsWith('tool_use'))
    return [{ kind: 'tool-call', name: textAt(start, 'name'), text: json === '' ? JSON.stringify(at(start, 'input') ?? {}) : json }]
  const deltas = block.map((event) => at(event, 'delta'))
  const opening = textAt(start, 'text') === '' ? [] : [{ kind: 'text' as const, text: textAt(start, 'text') }]
  return [...opening, ...deltas.flatMap(deltaEvents)]
}

function deltaEvents(delta: unknown): readonly BotEvent[] {
  const type = textAt(delta, 'type')
  if (type === 'text_delta') return [{ kind: 'text', text: textAt(delta, 'text') }]
  if (type === 'thinking_delta') return [{ kind: 'reasoning', text: textAt(delta, 'thinking') }]
  return type === 'citations_delta' ? citations([at(delta, 'citation')]) : []
}
