import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { createShield } from './create.ts'
import { createVault, type Vault } from './vault.ts'

const shield = createShield()
const encoder = new TextEncoder()
const decoder = new TextDecoder()

function pass(
  text: string,
  {
    vault,
    size = 1_000_000,
    direction = 'restore' as const,
  }: { readonly vault: Vault; readonly size?: number; readonly direction?: 'restore' | 'redact' },
): string {
  const stream = shield.events(direction, vault)
  const bytes = encoder.encode(text)
  const parts: Uint8Array[] = []
  for (let at = 0; at < bytes.length; at += size) parts.push(stream.push(bytes.subarray(at, at + size)))
  parts.push(stream.end())
  return parts.map((part) => decoder.decode(part)).join('')
}

/** Everything that a client reads from the events, by a name for each text. */
function read(events: string): Record<string, string> {
  const texts: Record<string, string> = {}
  for (const [, line = ''] of events.matchAll(/^data: (\{.*)$/gm))
    for (const [key, piece] of piecesOf(JSON.parse(line))) if (typeof piece === 'string') texts[key] = (texts[key] ?? '') + piece
  return texts
}

interface Event {
  readonly type?: string
  readonly item_id?: string
  readonly index?: number
  readonly text?: string
  readonly delta?: string | { readonly text?: string; readonly partial_json?: string }
  readonly choices?: readonly Choice[]
}

interface Choice {
  readonly index: number
  readonly delta: {
    readonly content?: string
    readonly tool_calls?: readonly { readonly index: number; readonly function: { readonly arguments: string } }[]
  }
}

function piecesOf({
  type = '',
  item_id: item,
  index,
  text,
  delta,
  choices = [],
}: Event): readonly (readonly [key: string, piece: unknown])[] {
  if (type === 'response.output_text.done') return [['done', text]]
  if (typeof delta === 'string') return [[`${type} ${item}`, delta]]
  if (delta) return [[`block ${index}`, delta.text ?? delta.partial_json]]
  return choices.flatMap(({ index: choice, delta: { content, tool_calls: calls = [] } }) => [
    [`${choice}`, content] as const,
    ...calls.map((call) => [`${choice} call ${call.index}`, call.function.arguments] as const),
  ])
}

const event = (data: unknown, name?: string): string => `${name === undefined ? '' : `event: ${name}\n`}data: ${JSON.stringify(data)}\n\n`
const cut = (text: string, size: number): string[] => text.match(new RegExp(`[\\s\\S]{1,${size}}`, 'g')) ?? []

describe('server-sent events', () => {
  const vault = createVault()
  const { text: joe } = shield.redact('joe@example.com', vault)
  const sue = vault.tokenOf('PERSON', 'Sue "Q"\n')

  it('of OpenAI chat completions: two choices at once, and arguments of a tool escaped as JSON', () => {
    const one = cut(`Write to ${joe}, ü`, 3)
    const two = cut(`or to ${sue}`, 4)
    const call = cut(`{"to":"${sue}"}`, 5)
    const events = Array.from({ length: 12 }, (_, index) =>
      [
        event({ choices: [{ index: 0, delta: { content: one[index] ?? '' }, finish_reason: null }] }),
        event({ choices: [{ index: 1, delta: { content: two[index] ?? '' }, finish_reason: null }] }),
        event({
          choices: [{ index: 1, delta: { tool_calls: [{ index: 0, function: { arguments: call[index] ?? '' } }] }, finish_reason: null }],
        }),
      ].join(''),
    ).join('')
    const end =
      event({ choices: [{ index: 0, delta: {}, finish_reason: 'stop' }] }) +
      event({ choices: [{ index: 1, delta: {}, finish_reason: 'stop' }] }) +
      'data: [DONE]\n\n'
    for (const size of [1, 7, 1000]) {
      const texts = read(pass(events + end, { vault, size }))
      assert.equal(texts['0'], 'Write to joe@example.com, ü')
      assert.equal(texts['1'], 'or to Sue "Q"\n')
      assert.deepEqual(JSON.parse(texts['1 call 0'] ?? ''), { to: 'Sue "Q"\n' })
    }
  })

  it('of OpenAI responses: pieces, and the whole at the end', () => {
    const whole = `Write to ${joe} now`
    const pieces = cut(whole, 6).map((delta) => event({ type: 'response.output_text.delta', item_id: 'm', content_index: 0, delta }))
    const done = event({ type: 'response.output_text.done', item_id: 'm', content_index: 0, text: whole })
    const texts = read(pass(pieces.join('') + done, { vault, size: 11 }))
    assert.equal(texts['response.output_text.delta m'], 'Write to joe@example.com now')
    assert.equal(texts['done'], 'Write to joe@example.com now')
  })

  it('of Anthropic messages: text that ends in a token, and input of a tool', () => {
    const text = cut(`Write to ${joe}`, 4).map((piece) =>
      event({ type: 'content_block_delta', index: 0, delta: { type: 'text_delta', text: piece } }, 'content_block_delta'),
    )
    const input = cut(`{"to":"${sue}"}`, 3).map((piece) =>
      event({ type: 'content_block_delta', index: 1, delta: { type: 'input_json_delta', partial_json: piece } }, 'content_block_delta'),
    )
    const stop = [0, 1].map((index) => event({ type: 'content_block_stop', index }, 'content_block_stop'))
    const passed = pass([...text, stop[0], ...input, stop[1], event({ type: 'message_stop' }, 'message_stop')].join(''), {
      vault,
      size: 13,
    })
    const texts = read(passed)
    assert.equal(texts['block 0'], 'Write to joe@example.com')
    assert.deepEqual(JSON.parse(texts['block 1'] ?? ''), { to: 'Sue "Q"\n' })
    assert.ok(passed.indexOf('joe@') < passed.indexOf('content_block_stop'))
  })

  it('of a reply with new personal data are redacted too, and one in two pieces is none the safer for it', () => {
    const pieces = cut('The card is 4111 1111 1111 1111, of ann@example.com.', 5)
    const events =
      pieces.map((content) => event({ choices: [{ index: 0, delta: { content }, finish_reason: null }] })).join('') + 'data: [DONE]\n\n'
    const out = read(pass(events, { vault: createVault(), direction: 'redact' }))['0'] ?? ''
    assert.match(out, /^The card is \[CARD_1_\w{5}\], of \[EMAIL_1_\w{5}\]\.$/)
  })

  it('that are not understood go on as they are', () => {
    const text = ': ping\n\nevent: x\ndata: not json\n\ndata: [1]\n\nretry: 5\n\n'
    assert.equal(pass(text, { vault, size: 3 }), text)
  })
})
