import { failed, type Answer, type BotEvent, type Message, type Question } from '../conversation.ts'
import { at, eventsOf, isReply, listAt, parse, post, refusedStatus, textAt } from './http.ts'
import type { ApiOptions } from './openai-chat.ts'
import type { Target } from './target.ts'

/** OpenAI Responses, plain and streamed. Nothing is stored at the provider. */
export function openAiResponses({ url, model, key, body = {} }: ApiOptions): Target {
  const headers: Record<string, string> = key === undefined ? {} : { authorization: `Bearer ${key}` }
  return {
    descriptor: { kind: 'openai-responses', url, model },
    can: { system: true, tools: true, history: true },
    answer: async (question, signal) => {
      const reply = await post({ url: `${url}/responses`, headers, body: { ...bodyOf(question, model), ...body }, signal })
      if (!isReply(reply)) return reply
      return refusedStatus(reply) ?? (reply.type.includes('event-stream') ? streamed(reply.text) : whole(parse(reply.text)))
    },
  }
}

function bodyOf({ messages, tools, stream, customer }: Question, model: string): object {
  const system = messages.filter(({ role }) => role === 'system').map(({ content }) => content)
  return {
    model,
    store: false,
    safety_identifier: customer,
    ...(system.length > 0 && { instructions: system.join('\n') }),
    input: messages.filter(({ role }) => role !== 'system').flatMap(itemsOf),
    ...(stream && { stream: true }),
    ...(tools.length > 0 && {
      tools: tools.map(({ name, description, parameters }) => ({ type: 'function', name, description, parameters, strict: false })),
    }),
  }
}

function itemsOf({ role, content, toolCalls = [], toolCallId }: Message): readonly unknown[] {
  if (role === 'tool') return [{ type: 'function_call_output', call_id: toolCallId, output: content }]
  const calls = toolCalls.map(({ id, name, arguments: given }) => ({ type: 'function_call', call_id: id, name, arguments: given }))
  return content === '' ? calls : [{ role, content }, ...calls]
}

function whole(response: unknown): Answer {
  if (!Array.isArray(at(response, 'output'))) return failed('malformed', JSON.stringify(response ?? null).slice(0, 2000))
  if (at(response, 'status') === 'failed') return failed('status', JSON.stringify(at(response, 'error') ?? null))
  const tokens = at(response, 'usage', 'total_tokens')
  return {
    events: listAt(response, 'output').flatMap(eventsIn),
    stop: textAt(response, 'incomplete_details', 'reason') || textAt(response, 'status') || null,
    failure: null,
    tokens: typeof tokens === 'number' ? tokens : null,
  }
}

function eventsIn(item: unknown): readonly BotEvent[] {
  const type = textAt(item, 'type')
  if (type === 'message') return listAt(item, 'content').flatMap(partEvents)
  if (type === 'reasoning')
    return [...listAt(item, 'summary'), ...listAt(item, 'content')].map((part) => ({ kind: 'reasoning', text: textAt(part, 'text') }))
  if (type.endsWith('_call')) return [{ kind: 'tool-call', name: textAt(item, 'name') || type, text: inputOf(item) }]
  // Output of tools that the provider runs, files, whatever comes next year: it is read, not understood.
  return [{ kind: 'file', name: type, text: JSON.stringify(item) }]
}

function partEvents(part: unknown): readonly BotEvent[] {
  if (textAt(part, 'type') === 'refusal') return [{ kind: 'refusal', text: textAt(part, 'refusal') }]
  const annotations = listAt(part, 'annotations').map((annotation): BotEvent => ({ kind: 'annotation', text: JSON.stringify(annotation) }))
  return [{ kind: 'text', text: textAt(part, 'text') }, ...annotations]
}

function inputOf(item: unknown): string {
  const given = at(item, 'arguments') ?? at(item, 'input') ?? at(item, 'code')
  return typeof given === 'string' ? given : JSON.stringify(item)
}

const DELTAS: readonly (readonly [RegExp, BotEvent['kind']])[] = [
  [/^response\.output_text\.delta$/, 'text'],
  [/^response\.refusal\.delta$/, 'refusal'],
  [/^response\.reasoning\w*\.delta$/, 'reasoning'],
]

/** What was streamed and is not in the final answer was said all the same: it is kept as retracted. */
function streamed(text: string): Answer {
  const events = eventsOf(text)
  const end = events.findLast((event) => /^response\.(?:completed|incomplete|failed)$/.test(textAt(event, 'type')))
  const deltas = events.flatMap((event): readonly BotEvent[] => {
    const kind = DELTAS.find(([pattern]) => pattern.test(textAt(event, 'type')))?.[1]
    return kind === undefined ? [] : [{ kind, text: textAt(event, 'delta') }]
  })
  if (end === undefined)
    return deltas.length === 0 ? failed('malformed', text.slice(0, 2000)) : { events: deltas, stop: null, failure: null, tokens: null }
  const final = whole(at(end, 'response'))
  const said = joined(deltas, 'text')
  const retracted: readonly BotEvent[] = said === '' || said === joined(final.events, 'text') ? [] : [{ kind: 'retracted', text: said }]
  const thought = final.events.some(({ kind }) => kind === 'reasoning') ? [] : deltas.filter(({ kind }) => kind === 'reasoning')
  return { ...final, events: [...retracted, ...thought, ...final.events] }
}

function joined(events: readonly BotEvent[], wanted: BotEvent['kind']): string {
  return events
    .filter(({ kind }) => kind === wanted)
    .map(({ text }) => text)
    .join('')
}
