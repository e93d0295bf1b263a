import { isData, listOf, type Data, type Walk } from './field.ts'

/** Events of the protocols that the shield knows. What it does not know stops a stream that is to be redacted. */
export interface Shape extends Walk {
  readonly name: string
  readonly isOf: (data: Data) => boolean
  /** Whether an event says that a text is complete. */
  readonly ends: (data: Data, key: string) => boolean
  /** An event that says once more what began with it: ids, names and roles are said once. */
  readonly again?: (data: Data) => void
}

const index = (value: unknown): string => String(value)

/** OpenAI chat completions and completions: several choices at once, each with text, a refusal, reasoning and calls of tools. */
const chat: Shape = {
  name: 'chat completions',
  isOf: ({ choices, object }) =>
    Array.isArray(choices) || (typeof object === 'string' && /^(?:chat\.completion|text_completion)/.test(object)),
  pieceOf: (path, { root }) => {
    const [top, at, part, ...rest] = path
    const choice = top === 'choices' ? listOf(root['choices'])[Number(at)] : undefined
    if (choice === undefined || (part !== 'delta' && part !== 'text') || isQuiet(rest)) return null
    const kind = rest.at(-1) === 'arguments' ? 'json' : 'text'
    return { key: `choice ${index(choice['index'] ?? at)} ${nameOf(rest, choice['delta'])}`, kind }
  },
  ends: ({ choices }, key) =>
    listOf(choices).some(
      (choice, at) => typeof choice['finish_reason'] === 'string' && key.startsWith(`choice ${index(choice['index'] ?? at)} `),
    ),
  again: ({ choices }) => {
    for (const choice of listOf(choices)) {
      choice['finish_reason'] = null
      if (!isData(choice['delta'])) continue
      delete choice['delta']['role']
      for (const call of listOf(choice['delta']['tool_calls'])) {
        delete call['id']
        delete call['type']
        if (isData(call['function'])) delete call['function']['name']
      }
    }
  },
}

const QUIET = new Set(['role', 'id', 'type', 'expires_at', 'data', 'signature', 'format'])

/** What is said once and whole. */
function isQuiet(path: readonly string[]): boolean {
  const name = path.at(-1) ?? ''
  return QUIET.has(name) || (path.length > 1 && name === 'name')
}

/** A call of a tool is known by its own index, which need not be its place in the list. */
function nameOf(path: readonly string[], delta: unknown): string {
  if (path[0] !== 'tool_calls' || !isData(delta)) return path.join('.')
  const call = listOf(delta['tool_calls'])[Number(path[1])]
  return ['tool_calls', index(call?.['index'] ?? path[1]), ...path.slice(2)].join('.')
}

const RESPONSES = new Set(
  [
    'created queued in_progress completed failed incomplete output_item.added output_item.done content_part.added content_part.done output_text.delta',
    'output_text.done output_text.annotation.added refusal.delta refusal.done function_call_arguments.delta function_call_arguments.done',
    'custom_tool_call_input.delta custom_tool_call_input.done file_search_call.in_progress file_search_call.searching file_search_call.completed',
    'web_search_call.in_progress web_search_call.searching web_search_call.completed reasoning_summary_part.added reasoning_summary_part.done',
    'reasoning_summary_text.delta reasoning_summary_text.done reasoning_text.delta reasoning_text.done image_generation_call.completed',
    'image_generation_call.generating image_generation_call.in_progress image_generation_call.partial_image mcp_call_arguments.delta',
    'mcp_call_arguments.done mcp_call.completed mcp_call.failed mcp_call.in_progress mcp_list_tools.completed mcp_list_tools.failed',
    'mcp_list_tools.in_progress code_interpreter_call.in_progress code_interpreter_call.interpreting code_interpreter_call.completed',
    'code_interpreter_call_code.delta code_interpreter_call_code.done audio.delta audio.done audio.transcript.delta audio.transcript.done',
    'shell_call_command.added shell_call_command.delta shell_call_command.done shell_call_output_content.delta shell_call_output_content.done',
    'compaction.compacting steer.accepted steer.pending steer.failed',
  ]
    .flatMap((line) => line.split(' '))
    .map((name) => `response.${name}`),
)

/** OpenAI responses: pieces by item, and the whole once more at the end. */
const responses: Shape = {
  name: 'responses',
  isOf: ({ type }) => typeof type === 'string' && RESPONSES.has(type),
  pieceOf: (path, { holder }) => {
    const { type } = holder
    if (path[0] !== 'delta' || typeof type !== 'string' || path.length > 1) return null
    const kind = type.includes('arguments') ? 'json' : 'text'
    const place = [holder['item_id'], holder['output_index'], holder['content_index'] ?? holder['summary_index'] ?? holder['command_index']]
    return { key: `item ${place.map((one) => index(one ?? '')).join(' ')} ${type.replace('.delta', '')}`, kind }
  },
  isSealed: (path, holder) => holder['type'] === 'response.audio.delta' && path[0] === 'delta',
  ends: ({ type, item_id: item }, key) =>
    /^response\.(?:completed|failed|incomplete)$/.test(index(type)) ||
    (index(type).endsWith('.done') && key.startsWith(`item ${index(item)} `) && key.endsWith(index(type).replace('.done', ''))),
}

const MESSAGES = new Set([
  'message_start',
  'content_block_start',
  'content_block_delta',
  'content_block_stop',
  'message_delta',
  'message_stop',
  'ping',
])
const DELTAS = new Set(['text_delta', 'input_json_delta', 'thinking_delta', 'signature_delta', 'citations_delta'])

/** Anthropic messages: blocks of text, thinking and input of tools. */
const messages: Shape = {
  name: 'messages',
  isOf: ({ type, delta }) =>
    MESSAGES.has(index(type)) && (type !== 'content_block_delta' || (isData(delta) && DELTAS.has(index(delta['type'])))),
  pieceOf: (path, { root }) => {
    const [top, name] = path
    if (path.length !== 2 || (top !== 'delta' && top !== 'content_block')) return null
    if (name === 'partial_json') return { key: `block ${index(root['index'])} input`, kind: 'json' }
    return name === 'text' || name === 'thinking' ? { key: `block ${index(root['index'])} ${name}`, kind: 'text' } : null
  },
  ends: ({ type, index: block }, key) =>
    type === 'message_stop' || (type === 'content_block_stop' && key.startsWith(`block ${index(block)} `)),
  again: (data) => {
    // A block that began with text goes on with a piece of it.
    if (data['type'] !== 'content_block_start' || !isData(data['content_block'])) return
    const { text, thinking } = data['content_block']
    data['type'] = 'content_block_delta'
    data['delta'] = text === undefined ? { type: 'thinking_delta', thinking } : { type: 'text_delta', text }
    delete data['content_block']
  },
}

/** Gemini: candidates with parts. */
const gemini: Shape = {
  name: 'Gemini',
  isOf: (data) =>
    Array.isArray(data['candidates']) || (isData(data['usageMetadata']) && !('type' in data)) || isData(data['promptFeedback']),
  pieceOf: (path, { holder }) => {
    const [top, candidate, content, parts, , name] = path
    if (top !== 'candidates' || content !== 'content' || parts !== 'parts' || name !== 'text' || path.length !== 6) return null
    return { key: `candidate ${candidate ?? ''} ${holder['thought'] === true ? 'thought' : 'text'}`, kind: 'text' }
  },
  isFree: (path) => path.at(-1) === 'response' && path.at(-2) === 'functionResponse',
  ends: ({ candidates }, key) =>
    listOf(candidates).some(({ finishReason }, at) => typeof finishReason === 'string' && key.startsWith(`candidate ${at} `)),
  again: ({ candidates }) => {
    for (const candidate of listOf(candidates)) delete candidate['finishReason']
  },
}

/** Ollama: a line of JSON for each piece. */
const ollama: Shape = {
  name: 'Ollama',
  isOf: ({ done, model, message, response }) =>
    typeof done === 'boolean' && typeof model === 'string' && (isData(message) || typeof response === 'string'),
  pieceOf: (path) => {
    const name = path.join('.')
    return /^(?:message\.(?:content|thinking)|response|thinking)$/.test(name) ? { key: name, kind: 'text' } : null
  },
  ends: ({ done }) => done === true,
  again: (data) => {
    data['done'] = false
  },
}

const PARTS = new Set(
  [
    'start text-start text-delta text-end reasoning-start reasoning-delta reasoning-end source-url source-document file tool-input-start tool-input-delta',
    'tool-input-available tool-input-error tool-output-available tool-output-error tool-output-denied tool-approval-request tool-approval-response',
    'start-step finish-step finish abort message-metadata',
  ].flatMap((line) => line.split(' ')),
)

/** The stream of messages of the AI SDK. */
const aiSdk: Shape = {
  name: 'AI SDK',
  isOf: ({ type }) => typeof type === 'string' && (PARTS.has(type) || /^data-[\w-]{1,64}$/.test(type)),
  pieceOf: (path, { holder }) => {
    if (path.length !== 1) return null
    if (path[0] === 'delta') return { key: `part ${index(holder['id'])} ${index(holder['type'])}`, kind: 'text' }
    return path[0] === 'inputTextDelta' ? { key: `part ${index(holder['toolCallId'])} input`, kind: 'json' } : null
  },
  isFree: (path) => path.at(-1) === 'output' || path.at(-1) === 'data',
  ends: ({ type, id, toolCallId }, key) =>
    /^(?:finish|abort|finish-step)$/.test(index(type)) ||
    (index(type).endsWith('-end') && key.startsWith(`part ${index(id)} ${index(type).replace('-end', '')}`)) ||
    (/^tool-(?:input-(?:available|error)|output)/.test(index(type)) && key.startsWith(`part ${index(toolCallId)} `)),
}

/** What went wrong, in each of them: it may quote the prompt. */
const failure: Shape = {
  name: 'errors',
  isOf: (data) =>
    data['type'] === 'error' ||
    (isData(data['error']) && !('choices' in data)) ||
    (typeof data['error'] === 'string' && Object.keys(data).length === 1),
  pieceOf: () => null,
  ends: () => true,
}

const SHAPES = [chat, responses, messages, gemini, ollama, aiSdk, failure]

/** The protocol that an event is of; null where it is of none. */
export function shapeOf(data: Data): Shape | null {
  return SHAPES.find((one) => one.isOf(data)) ?? null
}
