import { failed, type Answer, type BotEvent } from '../conversation.ts'
import { at, eventsOf, isReply, listAt, parse, post, textAt } from './http.ts'
import type { Target } from './target.ts'

export interface McpOptions {
  readonly url: string
  /** The customer's token. */
  readonly token?: string
  /** The tool that is called; else the first that takes a text. */
  readonly tool?: string
  /** The argument that takes the attack; else the tool's first text. */
  readonly argument?: string
}

const VERSION = '2025-06-18'

/** An MCP server over HTTP, its tools called directly as a customer's assistant would. What it says of its tools is read anew each time: it may change. */
export function mcpServer(options: McpOptions): Target {
  const session = new Session(options)
  return {
    descriptor: { kind: 'mcp', url: options.url, model: options.tool ?? 'first tool' },
    can: { system: false, tools: false, history: false },
    answer: (question, signal) => session.ask(question.messages.findLast(({ role }) => role === 'user')?.content ?? '', signal),
  }
}

type Result = { readonly value: unknown } | { readonly failure: Answer }

class Session {
  readonly #options: McpOptions
  #id: string | null = null
  #ready = false
  #next = 1
  #described: string | null = null

  constructor(options: McpOptions) {
    this.#options = options
  }

  async ask(text: string, signal: AbortSignal): Promise<Answer> {
    const opened = await this.#open(signal)
    if ('failure' in opened) return opened.failure
    const listed = await this.#call('tools/list', {}, signal)
    if ('failure' in listed) return listed.failure
    const tools = listAt(listed.value, 'tools')
    const chosen = this.#choose(tools)
    if (chosen === null) return failed('malformed', 'no tool takes a text')
    const called = await this.#call('tools/call', { name: chosen.name, arguments: { [chosen.argument]: text } }, signal)
    if ('failure' in called) return called.failure
    return { events: [...this.#changed(tools), ...contents(called.value)], stop: null, failure: null, tokens: null }
  }

  async #open(signal: AbortSignal): Promise<Result> {
    if (this.#ready) return { value: null }
    const opened = await this.#call(
      'initialize',
      { protocolVersion: VERSION, capabilities: {}, clientInfo: { name: 'assay-redteam', version: '0.1.0' } },
      signal,
    )
    if ('failure' in opened) return opened
    this.#ready = true
    await this.#post({ jsonrpc: '2.0', method: 'notifications/initialized' }, signal)
    return opened
  }

  async #call(method: string, params: unknown, signal: AbortSignal): Promise<Result> {
    const id = this.#next
    this.#next += 1
    const reply = await this.#post({ jsonrpc: '2.0', id, method, params }, signal)
    if (!isReply(reply)) return { failure: reply }
    if (reply.status < 200 || reply.status >= 300) return { failure: failed('status', `${reply.status} ${reply.text}`) }
    this.#id ??= reply.headers.get('mcp-session-id')
    const messages = reply.type.includes('event-stream') ? eventsOf(reply.text) : [parse(reply.text)]
    const answer = messages.find((message) => at(message, 'id') === id)
    const error = at(answer, 'error')
    if (error !== undefined) return { failure: failed('status', JSON.stringify(error)) }
    return answer === undefined ? { failure: failed('malformed', reply.text.slice(0, 2000)) } : { value: at(answer, 'result') }
  }

  #post(body: unknown, signal: AbortSignal): ReturnType<typeof post> {
    const { url, token } = this.#options
    const headers = {
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
      ...(this.#id !== null && { 'mcp-session-id': this.#id }),
      ...(this.#ready && { 'mcp-protocol-version': VERSION }),
    }
    return post({ url, headers, body, signal })
  }

  #choose(tools: readonly unknown[]): { readonly name: string; readonly argument: string } | null {
    const { tool, argument } = this.#options
    for (const one of tools) {
      const name = textAt(one, 'name')
      const properties = Object.entries(at(one, 'inputSchema', 'properties') ?? {})
      const text = argument ?? properties.find(([, schema]) => textAt(schema, 'type') === 'string')?.[0]
      if (text !== undefined && (tool === undefined || tool === name)) return { name, argument: text }
    }
    return null
  }

  /** A description that is another than last time is part of the answer: it is where poison comes in. */
  #changed(tools: readonly unknown[]): readonly BotEvent[] {
    const now = JSON.stringify(tools)
    const changed = this.#described !== null && this.#described !== now
    this.#described = now
    return changed ? [{ kind: 'annotation', name: 'tools changed', text: now }] : []
  }
}

function contents(result: unknown): readonly BotEvent[] {
  const structured = at(result, 'structuredContent')
  return [
    ...listAt(result, 'content').map((part): BotEvent =>
      textAt(part, 'type') === 'text' ? { kind: 'text', text: textAt(part, 'text') } : { kind: 'file', text: JSON.stringify(part) },
    ),
    ...(structured === undefined ? [] : [{ kind: 'file' as const, text: JSON.stringify(structured) }]),
  ]
}
