import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { Message, Question, Tool } from '../conversation.ts'
import { at, contentText, listAt, parse, textAt } from '../target/http.ts'
import type { Target } from '../target/target.ts'
import { answerOf, type Bot } from './bot.ts'
import type { Reply } from './flaw.ts'

/** The bot behind the interfaces that real bots have: OpenAI Chat and Responses, Anthropic Messages, a webhook. */

export interface Served {
  readonly url: string
  readonly close: () => Promise<void>
}

/** Listens on loopback alone. Port 0 takes any. */
export async function serveBot(bot: Bot, port = 0): Promise<Served> {
  const server = createServer((request, response) => {
    void handle(bot, request, response)
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  const address = server.address()
  const url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : port}`
  return {
    url,
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

/** The bot in this process. */
export function botTarget(bot: Bot): Target {
  return {
    descriptor: { kind: 'in-process', model: 'assay-test-bot' },
    can: { system: true, tools: true, history: true },
    answer: (question) => Promise.resolve(answerOf(bot.reply(question))),
  }
}

type Shape = (reply: Reply, stream: boolean) => unknown

const SHAPES: Readonly<Record<string, Shape>> = {
  '/v1/chat/completions': chat,
  '/v1/responses': responses,
  '/v1/messages': anthropic,
  '/webhook': webhook,
}

async function handle(bot: Bot, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const shape = SHAPES[request.url ?? '']
  if (request.method !== 'POST' || !shape) return end(response, 404, { error: 'not found' })
  const body = parse(await textOf(request))
  const reply = bot.reply(questionOf(body))
  if (reply.trouble === 'slow') return
  if (reply.trouble === 'status') return end(response, 500, { error: { message: 'internal error' } })
  const stream = at(body, 'stream') === true
  const answer = shape(reply, stream)
  if (!stream || !Array.isArray(answer)) return end(response, 200, answer)
  response.writeHead(200, { 'content-type': 'text/event-stream' })
  for (const event of answer) response.write(`data: ${JSON.stringify(event)}\n\n`)
  response.end('data: [DONE]\n\n')
}

function end(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = ''
  for await (const chunk of request) text += String(chunk)
  return text
}

function questionOf(body: unknown): Question {
  const top = textAt(body, 'system') || textAt(body, 'instructions')
  const input = [
    ...listAt(body, 'messages'),
    ...listAt(body, 'input'),
    ...(textAt(body, 'message') === '' ? [] : [{ role: 'user', content: textAt(body, 'message') }]),
  ]
  const messages = [...(top === '' ? [] : [{ role: 'system' as const, content: top }]), ...input.map(messageOf)]
  return {
    conversation: '',
    customer: textAt(body, 'user'),
    messages,
    tools: listAt(body, 'tools').map(toolIn),
    stream: at(body, 'stream') === true,
  }
}

/** Results of tools come under three names. */
function messageOf(message: unknown): Message {
  const output =
    textAt(message, 'output') ||
    listAt(message, 'content')
      .map((block) => textAt(block, 'content'))
      .join('')
  if (textAt(message, 'type') === 'function_call_output' || at(message, 'content', 0, 'type') === 'tool_result')
    return { role: 'tool', content: output }
  const role = textAt(message, 'role')
  return {
    role: role === 'system' || role === 'user' || role === 'tool' ? role : 'assistant',
    content: contentText(at(message, 'content')),
  }
}

function toolIn(tool: unknown): Tool {
  const inner = at(tool, 'function') ?? tool
  return { name: textAt(inner, 'name'), description: textAt(inner, 'description'), parameters: {} }
}

function chat({ text = '', reasoning, call, pieces = [text] }: Reply, stream: boolean): unknown {
  const calls = call
    ? [{ index: 0, id: 'call_1', type: 'function', function: { name: call.name, arguments: JSON.stringify(call.arguments) } }]
    : []
  const finish = call ? 'tool_calls' : 'stop'
  if (stream)
    return [
      ...pieces.map((content) => ({ choices: [{ index: 0, delta: { content } }] })),
      ...calls.map((one) => ({ choices: [{ index: 0, delta: { tool_calls: [one] } }] })),
      { choices: [{ index: 0, delta: {}, finish_reason: finish }] },
    ]
  const message = { role: 'assistant', content: pieces.join(''), reasoning_content: reasoning, ...(call && { tool_calls: calls }) }
  return {
    id: 'chatcmpl-1',
    object: 'chat.completion',
    choices: [{ index: 0, message, finish_reason: finish }],
    usage: { total_tokens: 100 },
  }
}

function responses({ text = '', reasoning, call, pieces = [text] }: Reply, stream: boolean): unknown {
  const said = pieces.join('')
  const output = [
    ...(reasoning === undefined ? [] : [{ type: 'reasoning', summary: [{ type: 'summary_text', text: reasoning }] }]),
    ...(said === '' ? [] : [{ type: 'message', role: 'assistant', content: [{ type: 'output_text', text: said, annotations: [] }] }]),
    ...(call ? [{ type: 'function_call', call_id: 'call_1', name: call.name, arguments: JSON.stringify(call.arguments) }] : []),
  ]
  const whole = { id: 'resp_1', object: 'response', status: 'completed', output, usage: { total_tokens: 100 } }
  if (!stream) return whole
  return [...pieces.map((delta) => ({ type: 'response.output_text.delta', delta })), { type: 'response.completed', response: whole }]
}

function anthropic({ text = '', reasoning, call, pieces = [text] }: Reply, stream: boolean): unknown {
  const said = pieces.join('')
  const thinking = reasoning === undefined ? [] : [{ type: 'thinking', thinking: reasoning, signature: 'c2ln' }]
  const use = call ? [{ type: 'tool_use', id: 'toolu_1', name: call.name, input: call.arguments }] : []
  const reason = call ? 'tool_use' : 'end_turn'
  if (!stream)
    return {
      id: 'msg_1',
      type: 'message',
      role: 'assistant',
      content: [...thinking, ...(said === '' ? [] : [{ type: 'text', text: said }]), ...use],
      stop_reason: reason,
      usage: { input_tokens: 50, output_tokens: 50 },
    }
  return [
    ...pieces.map((part) => ({ type: 'content_block_delta', index: 0, delta: { type: 'text_delta', text: part } })),
    { type: 'message_delta', delta: { stop_reason: reason } },
    { type: 'message_stop' },
  ]
}

function webhook({ text = '', pieces = [text] }: Reply): unknown {
  return { reply: { text: pieces.join('') } }
}
