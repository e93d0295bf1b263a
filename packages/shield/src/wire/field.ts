import type { TextKind } from '../stream.ts'

/** Fields of messages and events of language models: every text in them is found, and what is no text is known by its name. */

export type Data = Record<string, unknown>

export function isData(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function listOf(value: unknown): readonly Data[] {
  return Array.isArray(value) ? value.filter(isData) : []
}

/** A place where a text stands. */
export interface Slot {
  /** Pieces of one key are one text; empty for a text that is whole. */
  readonly key: string
  readonly kind: TextKind
  /** A number, or the name of a property, is one where somebody else chose it. */
  readonly of: 'text' | 'number' | 'name'
  readonly get: () => string
  readonly set: (text: string) => void
}

/** Fields that name things of the protocol. One is taken at its word as long as its value looks like a name. */
const NAMES = new Set(
  [
    'id object type model role status finish_reason native_finish_reason stop_reason finishReason created_at system_fingerprint service_tier obfuscation',
    'item_id call_id response_id tool_call_id toolCallId tool_use_id messageId message_id sourceId approvalId previous_response_id toolName server_label',
    'container_id file_id event_id provider mimeType mediaType media_type mime_type format detail phase reason code done_reason modelVersion responseId',
    'modelStatus blockReason category probability severity truncation effort verbosity execution_status outcome namespace stop_details inference_geo',
    'createTime threshold modality trafficType expires_at voice quality size background moderation summary_type encoding language',
  ].flatMap((line) => line.split(' ')),
)
const NAME = /^[\p{L}\p{N}_.:/+-]{0,256}$/u
/** What nobody can read: signatures, and what is sealed. */
const SEALED = new Set([
  'signature',
  'encrypted_content',
  'thoughtSignature',
  'encrypted_stdout',
  'encrypted_index',
  'b64_json',
  'partial_image_b64',
])
const BASE64 = /^[\w+/=-]*$/
/** Fields under which everything is of somebody else's making, names of properties and numbers included. */
const FREE = new Set([
  'input',
  'args',
  'arguments',
  'metadata',
  'providerMetadata',
  'callProviderMetadata',
  'messageMetadata',
  'action',
  'result',
  'results',
])
/** Words and numbers of which the text can be put together again. */
const SPELLING = new Set(['logprobs', 'logprobsResult', 'top_logprobs', 'context', 'token_ids', 'prompt_token_ids'])
/** Tools are called by a name; nothing else that has one is known not to be a person. */
const CALLERS = new Set([
  'function',
  'functionCall',
  'functionResponse',
  'custom',
  'tool_calls',
  'content_block',
  'item',
  'output',
  'content',
  'tools',
])
/** Calls by name. */
const CALLS = /tool_use|tool_call|function_call|mcp_|custom_tool/

export interface Walk {
  /** Whether a field is a piece of a text that comes in pieces: the name of that text, and what it is. */
  readonly pieceOf: (
    path: readonly string[],
    place: { readonly holder: Data; readonly root: Data },
  ) => { readonly key: string; readonly kind: TextKind } | null
  /** Whether everything below a field is of somebody else's making. */
  readonly isFree?: (path: readonly string[]) => boolean
  /** Whether a text stays as it is for a reason of its own. */
  readonly isSealed?: (path: readonly string[], holder: Data) => boolean
}

/** Every text of a value that is not known to be none. */
export function slotsOf(value: Data, walk: Walk): readonly Slot[] {
  const slots: Slot[] = []
  const names: Slot[] = []
  const visit = (holder: Data, path: readonly string[], isFree: boolean): void => {
    for (const name of Object.keys(holder)) {
      const place = { at: [...path, name], name, isFree, walk, root: value }
      const within = objectAt(holder, place)
      if (within) visit(within, place.at, isFree || FREE.has(name) || walk.isFree?.(place.at) === true)
      else slots.push(...valueSlot(holder, place))
      if (isFree && !Array.isArray(holder)) names.push(nameSlot(holder, name))
    }
  }
  visit(value, [], false)
  return [...slots, ...names]
}

/** What is below a field, unless it spells a text once more. */
function objectAt(holder: Data, { name, isFree }: Place): Data | null {
  const one = holder[name]
  return typeof one === 'object' && one !== null && (isFree || !SPELLING.has(name)) ? (one as Data) : null
}

function valueSlot(holder: Data, place: Place): readonly Slot[] {
  const { name, isFree } = place
  if (typeof holder[name] === 'string') return textSlot(holder, place)
  return isFree && typeof holder[name] === 'number' ? [slotAt(holder, name, { key: '', kind: 'text', of: 'number' })] : []
}

interface Place {
  readonly at: readonly string[]
  readonly name: string
  readonly isFree: boolean
  readonly walk: Walk
  readonly root: Data
}

function textSlot(holder: Data, { at, name, isFree, walk, root }: Place): readonly Slot[] {
  const piece = isFree ? null : walk.pieceOf(at, { holder, root })
  if (piece) return [slotAt(holder, name, { ...piece, of: 'text' })]
  if ((walk.isSealed?.(at, holder) ?? false) || (!isFree && isNoText(at, holder))) return []
  return [slotAt(holder, name, { key: '', kind: KINDS.has(name) ? 'json' : 'text', of: 'text' })]
}

/** Whole texts that are JSON. */
const KINDS = new Set(['arguments', 'partial_json'])

function isNoText(path: readonly string[], holder: Data): boolean {
  const name = path.at(-1) ?? ''
  const value = String(holder[name])
  if (NAMES.has(name)) return NAME.test(value)
  if (SEALED.has(name)) return BASE64.test(value)
  if (name === 'data') return (isBinary(holder) || holder['type'] === 'redacted_thinking') && BASE64.test(value)
  if (name === 'url') return /^data:(?:image|audio|video)\/[\w.+-]+;base64,[\w+/=-]*$/.test(value)
  return name === 'name' && isCall(path, holder) && /^[\w.:/-]{1,128}$/.test(value)
}

/** Pictures and sound: no text is looked for in them. */
function isBinary(holder: Data): boolean {
  const kind = holder['mimeType'] ?? holder['media_type'] ?? holder['mediaType']
  return typeof kind === 'string' && /^(?:image|audio|video)\//.test(kind)
}

/** Whether an object with a name calls a tool. */
function isCall(path: readonly string[], holder: Data): boolean {
  const above = path.filter((one) => !/^\d+$/.test(one)).at(-2) ?? ''
  return above.startsWith('function') || (CALLERS.has(above) && CALLS.test(String(holder['type'])))
}

function slotAt(holder: Data, name: string, { key, kind, of }: Pick<Slot, 'key' | 'kind' | 'of'>): Slot {
  const old = String(holder[name])
  return {
    key,
    kind,
    of,
    get: () => String(holder[name]),
    set: (text) => {
      if (of !== 'number' || text !== old) holder[name] = text
    },
  }
}

/** The name of a property, which keeps its place among the others. */
function nameSlot(holder: Data, name: string): Slot {
  return {
    key: '',
    kind: 'text',
    of: 'name',
    get: () => name,
    set: (text) => {
      if (text === name) return
      for (const [old, value] of Object.entries(holder)) {
        Reflect.deleteProperty(holder, old)
        Object.defineProperty(holder, old === name ? text : old, { value, writable: true, enumerable: true, configurable: true })
      }
    },
  }
}

/** Empties what spells the text once more, word by word. */
export function withoutSpelling(value: unknown): void {
  if (typeof value !== 'object' || value === null) return
  for (const [name, one] of Object.entries(value)) {
    if (SPELLING.has(name) && typeof one === 'object' && one !== null) (value as Data)[name] = Array.isArray(one) ? [] : null
    else if (!FREE.has(name)) withoutSpelling(one)
  }
}
