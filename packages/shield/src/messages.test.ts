import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { createShield } from './create.ts'
import { NOTE, redactMessages, redactValue, restoreEvents, restoreMessages } from './messages.ts'
import { createVault } from './vault.ts'

const shield = createShield()
const MAIL = 'maria.gonzalez@example.com'
const CARD = 4539578763621486

/** Requests and histories as the clients of each have them, with the value in every place where a text may be. */
const REQUESTS: Readonly<Record<string, unknown>> = {
  'OpenAI chat': {
    model: 'gpt',
    temperature: 0.2,
    messages: [
      { role: 'system', content: `You help ${MAIL}` },
      {
        role: 'user',
        content: [
          { type: 'text', text: `I am ${MAIL}` },
          { type: 'image_url', image_url: { url: 'data:image/png;base64,iVBORw0KGgo=' } },
        ],
      },
      {
        role: 'assistant',
        content: null,
        tool_calls: [{ id: 'call_1', type: 'function', function: { name: 'find', arguments: JSON.stringify({ mail: MAIL, card: CARD }) } }],
      },
      { role: 'tool', tool_call_id: 'call_1', content: JSON.stringify({ owner: MAIL }) },
    ],
    tools: [
      {
        type: 'function',
        function: {
          name: 'find',
          description: `ask ${MAIL}`,
          parameters: { type: 'object', properties: { mail: { type: 'string', enum: [MAIL] } }, required: ['mail'] },
        },
      },
    ],
    metadata: { who: MAIL },
  },
  'OpenAI responses': {
    model: 'gpt',
    instructions: `Ask ${MAIL}`,
    input: [
      { role: 'user', content: [{ type: 'input_text', text: MAIL }] },
      { type: 'function_call', call_id: 'c', name: 'find', arguments: JSON.stringify({ mail: MAIL }) },
      { type: 'function_call_output', call_id: 'c', output: MAIL },
    ],
  },
  'Anthropic messages': {
    model: 'claude',
    max_tokens: 100,
    system: [{ type: 'text', text: `For ${MAIL}` }],
    messages: [
      { role: 'user', content: MAIL },
      { role: 'assistant', content: [{ type: 'tool_use', id: 't', name: 'find', input: { mail: MAIL, card: CARD, [MAIL]: 1 } }] },
      { role: 'user', content: [{ type: 'tool_result', tool_use_id: 't', content: [{ type: 'text', text: MAIL }] }] },
    ],
  },
  'AI SDK': [
    { role: 'user', content: [{ type: 'text', text: MAIL }] },
    { role: 'assistant', content: [{ type: 'tool-call', toolCallId: 't', toolName: 'find', input: { mail: MAIL, card: CARD } }] },
    {
      role: 'tool',
      content: [{ type: 'tool-result', toolCallId: 't', toolName: 'find', output: { type: 'json', value: { mail: MAIL } } }],
    },
  ],
}

class HumanMessage {
  readonly lc_kwargs: { readonly content: string }
  readonly content: string
  constructor(content: string) {
    this.lc_kwargs = { content }
    this.content = content
  }
  get text(): string {
    return this.content
  }
}

describe('messages', () => {
  for (const [name, request] of Object.entries(REQUESTS))
    it(`of ${name} are redacted in every place, once, with a note, and restored; the original stays`, () => {
      const vault = createVault()
      const before = JSON.stringify(request)
      const safe = redactMessages(shield, request, vault)
      const text = JSON.stringify(safe)
      assert.ok(!text.includes(MAIL) && !text.includes(String(CARD)), text)
      assert.equal(text.split(JSON.stringify(NOTE).slice(1, -1)).length, 2)
      assert.equal(JSON.stringify(redactMessages(shield, safe, vault)), text, 'again')
      assert.equal(JSON.stringify(request), before)
      const back = JSON.stringify(restoreMessages(shield, redactValue(shield, request, vault), vault))
      assert.equal(back.replaceAll(`\\"${CARD}\\"`, String(CARD)).replaceAll(`"${CARD}"`, String(CARD)), before)
    })

  it('of LangChain keep their class', () => {
    const vault = createVault()
    const [, message] = redactMessages<readonly unknown[]>(shield, [new HumanMessage(MAIL)], vault)
    assert.ok(message instanceof HumanMessage)
    assert.match(message.text, /^\[EMAIL_1_\w{5}\]$/)
    assert.ok(!JSON.stringify(message).includes(MAIL))
  })

  it('with a file that cannot be read are refused, a picture is not', () => {
    const file = (type: string): unknown => [
      { role: 'user', content: [{ type: 'file', file: { file_data: `data:${type};base64,${'QUJD'.repeat(90)}` } }] },
    ]
    assert.throws(() => redactMessages(shield, file('application/pdf'), createVault()), { name: 'ShieldError' })
    const picture = [{ role: 'user', content: [{ type: 'image_url', image_url: { url: `data:image/png;base64,${'QUJD'.repeat(90)}` } }] }]
    assert.equal(JSON.stringify(redactValue(shield, picture, createVault())), JSON.stringify(picture))
  })

  it('that come as events of a client are restored wherever a token is cut', async () => {
    const vault = createVault()
    const token = vault.tokenOf('EMAIL', MAIL)
    const text = `Mail ${token} now`
    const chunks = Array.from(text, (content) => ({
      object: 'chat.completion.chunk',
      choices: [{ index: 0, delta: { content }, finish_reason: null }],
    }))
    async function* events(): AsyncGenerator<(typeof chunks)[number]> {
      yield* chunks
    }
    const parts: string[] = []
    for await (const { choices } of restoreEvents(shield, events(), vault)) parts.push(choices[0]?.delta.content ?? '')
    assert.equal(parts.join(''), `Mail ${MAIL} now`)
  })
})
