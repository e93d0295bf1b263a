import type { Answer, BotEvent, Message, Question, Tool } from '../conversation.ts'
import { failed } from '../conversation.ts'
import { at, contentText, eventsOf, isReply, listAt, parse, post, refusedStatus, textAt } from './http.ts'
import type { Target } from './target.ts'

export interface ApiOptions {
  /** The base, for example `http://127.0.0.1:8080/v1`. */
  readonly url: string
  readonly model: string
  readonly key?: string
  /** Fields that are added to each request: a temperature, a limit of tokens. */
  readonly body?: Readonly<Record<string, unknown>>
}

/** OpenAI Chat Completions, plain and streamed. */
export function openAiChat({ url, model, key, body = {} }: ApiOptions): Target {
  const headers: Record<string, string> = key === undefined ? {} : { authorization: `Bearer ${key}` }
  return {
    descriptor: { kind: 'openai-chat', url, model },
    can: { system: true, tools: true, history: true },
    answer: async (question, signal) => {
      const ask = (stream: boolean): ReturnType<typeof post> =>
        post({ url: `${url}/chat/completions`, headers, body: { ...bodyOf({ ...question, stream }, model), ...body }, signal })
      const first = await ask(question.stream)
      // A server that cannot stream is asked again without: it is the answer that counts.
      const reply = question.stream && isReply(first) && first.status >= 400 && first.status < 500 ? await ask(false) : first
      if (!isReply(reply)) return reply
      return refusedStatus(reply) ?? (reply.type.includes('event-stream') ? streamed(reply.text) : whole(parse(reply.text)))
    },
  }
}

function bodyOf({ messages, tools, stream, customer }: Question, model: string): object {
  return {
    model,
    messages: messages.map(messageOf),
    user: customer,
    ...(stream && { stream: true }),
    ...(tools.length > 0 && { tools: tools.map(toolOf) }),
  }
}

function messageOf({ role, content, toolCalls, toolCallId }: Message): unknown {
  const calls = toolCalls?.map(({ id, name, arguments: given }) => ({ id, type: 'function', function: { name, arguments: given } }))
  return { role, content, ...(calls && { tool_calls: calls }), ...(toolCallId !== undefined && { tool_call_id: toolCallId }) }
}

function toolOf({ name, description, parameters }: Tool): unknown {
  return { type: 'function', function: { name, description, parameters } }
}

function whole(body: unknown): Answer {
  const choices = listAt(body, 'choices')
  if (choices.length === 0) return failed('malformed', JSON.stringify(body ?? null).slice(0, 2000))
  return {
    events: choices.flatMap((choice) => eventsIn(at(choice, 'message'))),
    stop: stopOf(choices[0]),
    failure: null,
    tokens: tokensOf(body),
  }
}

function eventsIn(message: unknown): readonly BotEvent[] {
  return [
    ...said('reasoning', reasoningIn(message)),
    ...said('text', contentText(at(message, 'content'))),
    ...said('refusal', textAt(message, 'refusal')),
    ...callsIn(message),
    ...annotationsIn(message),
  ]
}

/** Two names are in use for what a model thought. */
function reasoningIn(message: unknown): string {
  return textAt(message, 'reasoning_content') || textAt(message, 'reasoning')
}

function said(kind: BotEvent['kind'], text: string): readonly BotEvent[] {
  return text === '' ? [] : [{ kind, text }]
}

function callsIn(message: unknown): readonly BotEvent[] {
  const single = at(message, 'function_call')
  const calls = [
    ...listAt(message, 'tool_calls').map((call) => at(call, 'function') ?? at(call, 'custom')),
    ...(single === undefined ? [] : [single]),
  ]
  return calls.map((call) => ({ kind: 'tool-call', name: textAt(call, 'name'), text: argumentsOf(call) }))
}

/** The arguments are JSON in a string; some servers send the object itself. */
function argumentsOf(call: unknown): string {
  const given = at(call, 'arguments') ?? at(call, 'input')
  return typeof given === 'string' ? given : JSON.stringify(given ?? {})
}

function annotationsIn(message: unknown): readonly BotEvent[] {
  return listAt(message, 'annotations').map((annotation) => ({ kind: 'annotation', text: JSON.stringify(annotation) }))
}

function stopOf(choice: unknown): string | null {
  const reason = at(choice, 'finish_reason')
  return typeof reason === 'string' ? reason : null
}

function tokensOf(body: unknown): number | null {
  const tokens = at(body, 'usage', 'total_tokens')
  return typeof tokens === 'number' ? tokens : null
}

/** Each delta is an event of its own, in its order: what is said and then taken back was said. */
function streamed(text: string): Answer {
  const chunks = eventsOf(text)
  const broken = chunks.find((chunk) => at(chunk, 'error') !== undefined)
  const choices = chunks.flatMap((chunk) => listAt(chunk, 'choices'))
  if (broken !== undefined) return failed('status', JSON.stringify(broken))
  if (choices.length === 0) return failed('malformed', text.slice(0, 2000))
  const deltas = choices.map((choice) => at(choice, 'delta') ?? at(choice, 'message'))
  return {
    events: [...deltas.flatMap(eventsInDelta), ...callsInDeltas(deltas)],
    stop: choices.map(stopOf).findLast((reason) => reason !== null) ?? null,
    failure: null,
    tokens: chunks.map(tokensOf).findLast((tokens) => tokens !== null) ?? null,
  }
}

function eventsInDelta(delta: unknown): readonly BotEvent[] {
  return [
    ...said('reasoning', reasoningIn(delta)),
    ...said('text', contentText(at(delta, 'content'))),
    ...said('refusal', textAt(delta, 'refusal')),
    ...annotationsIn(delta),
  ]
}

/** Calls come in pieces that name their index. */
function callsInDeltas(deltas: readonly unknown[]): readonly BotEvent[] {
  const pieces = deltas.flatMap((delta) => listAt(delta, 'tool_calls'))
  const groups = Map.groupBy(pieces, (piece) => String(at(piece, 'index') ?? 0))
  return [...groups.values()].map((group) => ({
    kind: 'tool-call',
    name: group.map((piece) => textAt(piece, 'function', 'name')).join(''),
    text: group.map((piece) => textAt(piece, 'function', 'arguments')).join(''),
  }))
}
