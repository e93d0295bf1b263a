import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { createShield } from '../create.ts'
import { createVault } from '../vault.ts'

/** Every place of an event where a text may stand, in each protocol: what is redacted says nothing of it, and what is restored says it. */

const VALUE = 'maria.gonzalez@example.com'
const CARD = 4539578763621486
const shield = createShield()
const encoder = new TextEncoder()
const decoder = new TextDecoder()
const delta = (one: object): object => ({
  id: 'c',
  object: 'chat.completion.chunk',
  created: 1_700_000_000,
  model: 'm',
  choices: [{ index: 0, delta: one, finish_reason: null }],
})

const EVENTS: Readonly<Record<string, readonly object[]>> = {
  'chat completions': [
    delta({ role: 'assistant', content: VALUE }),
    delta({ content: [{ type: 'text', text: VALUE }] }),
    delta({ refusal: VALUE }),
    delta({ reasoning: VALUE }),
    delta({ reasoning_content: VALUE }),
    delta({ function_call: { name: 'mail', arguments: `{"to":"${VALUE}"}` } }),
    delta({ tool_calls: [{ index: 0, id: 'x', type: 'function', function: { name: 'mail', arguments: `{"to":"${VALUE}"}` } }] }),
    delta({ audio: { id: 'a', transcript: VALUE } }),
    delta({ annotations: [{ type: 'url_citation', url_citation: { title: VALUE, url: `https://x.example/?q=${VALUE}` } }] }),
    { choices: [{ index: 0, message: { role: 'assistant', content: VALUE }, finish_reason: 'stop' }] },
    {
      choices: [
        { index: 0, delta: { content: 'Hi' }, logprobs: { content: [{ token: VALUE, bytes: [1], top_logprobs: [{ token: VALUE }] }] } },
      ],
    },
    { choices: [{ index: 0, text: VALUE }] },
    { error: { message: `no such user: ${VALUE}`, type: 'invalid_request_error' } },
  ],
  responses: [
    { type: 'response.output_text.delta', item_id: 'i', output_index: 0, content_index: 0, delta: VALUE, logprobs: [{ token: VALUE }] },
    { type: 'response.output_text.done', item_id: 'i', output_index: 0, content_index: 0, text: VALUE },
    { type: 'response.refusal.done', item_id: 'i', refusal: VALUE },
    { type: 'response.reasoning_summary_text.delta', item_id: 'i', summary_index: 0, delta: VALUE },
    { type: 'response.reasoning_summary_part.added', item_id: 'i', part: { type: 'summary_text', text: VALUE } },
    { type: 'response.function_call_arguments.done', item_id: 'i', arguments: `{"to":"${VALUE}"}` },
    { type: 'response.custom_tool_call_input.done', item_id: 'i', input: VALUE },
    { type: 'response.mcp_call_arguments.delta', item_id: 'i', delta: `{"to":"${VALUE}"}` },
    { type: 'response.code_interpreter_call_code.done', item_id: 'i', code: `to = "${VALUE}"` },
    { type: 'response.shell_call_command.delta', item_id: 'i', command_index: 0, delta: `mail ${VALUE}` },
    { type: 'response.audio.transcript.delta', response_id: 'r', delta: VALUE },
    { type: 'response.output_text.annotation.added', item_id: 'i', annotation: { type: 'file_citation', filename: `${VALUE}.pdf` } },
    {
      type: 'response.output_item.done',
      item: { type: 'reasoning', id: 'r', summary: [{ type: 'summary_text', text: VALUE }], encrypted_content: 'gAAA=' },
    },
    { type: 'response.output_item.done', item: { type: 'mcp_call', name: 'mail', output: VALUE, error: { message: VALUE } } },
    { type: 'response.output_item.done', item: { type: 'web_search_call', action: { type: 'search', query: VALUE, [VALUE]: CARD } } },
    {
      type: 'response.completed',
      response: {
        id: 'r',
        output: [{ type: 'message', content: [{ type: 'output_text', text: VALUE }] }],
        instructions: VALUE,
        metadata: { who: VALUE },
      },
    },
    { type: 'error', code: 'x', message: VALUE },
  ],
  messages: [
    { type: 'message_start', message: { id: 'm', role: 'assistant', content: [{ type: 'text', text: VALUE }] } },
    { type: 'content_block_start', index: 0, content_block: { type: 'text', text: VALUE } },
    {
      type: 'content_block_start',
      index: 0,
      content_block: { type: 'tool_use', id: 't', name: 'mail', input: { to: VALUE, card: CARD, [VALUE]: 1 } },
    },
    {
      type: 'content_block_start',
      index: 0,
      content_block: {
        type: 'web_search_tool_result',
        content: [{ title: VALUE, url: `https://x.example/${VALUE}`, encrypted_content: 'abc=' }],
      },
    },
    { type: 'content_block_delta', index: 0, delta: { type: 'text_delta', text: VALUE } },
    { type: 'content_block_delta', index: 0, delta: { type: 'thinking_delta', thinking: VALUE } },
    { type: 'content_block_delta', index: 0, delta: { type: 'input_json_delta', partial_json: `{"to":"${VALUE}"}` } },
    { type: 'content_block_delta', index: 0, delta: { type: 'citations_delta', citation: { cited_text: VALUE, document_title: VALUE } } },
    { type: 'message_delta', delta: { stop_reason: 'stop_sequence', stop_sequence: VALUE } },
    { type: 'error', error: { type: 'overloaded_error', message: VALUE } },
  ],
  Gemini: [
    {
      candidates: [{ content: { role: 'model', parts: [{ text: VALUE }] }, finishReason: 'STOP', index: 0 }],
      usageMetadata: { totalTokenCount: 3 },
    },
    { candidates: [{ content: { parts: [{ functionCall: { name: 'mail', args: { to: VALUE, card: CARD } } }] } }] },
    { candidates: [{ content: { parts: [{ functionResponse: { name: 'mail', response: { who: VALUE } } }] } }] },
    { candidates: [{ content: { parts: [{ executableCode: { language: 'PYTHON', code: `x = "${VALUE}"` } }] } }] },
    {
      candidates: [
        {
          groundingMetadata: { webSearchQueries: [VALUE] },
          citationMetadata: { citationSources: [{ uri: `https://x.example/${VALUE}` }] },
        },
      ],
    },
  ],
  Ollama: [
    { model: 'm', created_at: '2026-11-01T10:00:00Z', message: { role: 'assistant', content: VALUE, thinking: VALUE }, done: false },
    {
      model: 'm',
      message: { role: 'assistant', content: '', tool_calls: [{ function: { name: 'mail', arguments: { to: VALUE, card: CARD } } }] },
      done: true,
    },
    { model: 'm', response: VALUE, done: false },
  ],
  'AI SDK': [
    { type: 'text-delta', id: '0', delta: VALUE },
    { type: 'reasoning-delta', id: '0', delta: VALUE },
    { type: 'tool-input-delta', toolCallId: 't', inputTextDelta: `{"to":"${VALUE}"}` },
    { type: 'tool-input-available', toolCallId: 't', toolName: 'mail', input: { to: VALUE, card: CARD } },
    { type: 'tool-output-available', toolCallId: 't', output: { who: VALUE, card: CARD } },
    { type: 'data-customer', data: { who: VALUE, [VALUE]: 1 } },
    { type: 'source-url', sourceId: 's', url: `https://x.example/${VALUE}`, title: VALUE },
    { type: 'error', errorText: VALUE },
  ],
}

function pass(direction: 'redact' | 'restore', text: string, vault = createVault()): string {
  const stream = shield.events(direction, vault)
  return decoder.decode(stream.push(encoder.encode(text))) + decoder.decode(stream.end())
}

describe('an event', () => {
  for (const [protocol, events] of Object.entries(EVENTS))
    for (const [number, event] of events.entries())
      it(`of ${protocol} (${number + 1}) is redacted to the last text, restored, and JSON`, () => {
        const vault = createVault()
        const frame = protocol === 'Ollama' ? `${JSON.stringify(event)}\n` : `data: ${JSON.stringify(event)}\n\n`
        const out = pass('redact', frame, vault)
        assert.ok(!out.includes(VALUE) && !out.includes(String(CARD)), out)
        for (const line of out.split('\n').filter((one) => one.includes('{'))) JSON.parse(line.replace(/^data: /, ''))
        const back = pass('restore', out, vault)
        const isSpelt = JSON.stringify(event).includes('logprobs') && !JSON.stringify(event).includes('"delta":"')
        if (!isSpelt && !JSON.stringify(event).includes('thinking_delta')) assert.ok(back.includes(VALUE), back)
      })

  it('that says who made it and when keeps that, and its seals', () => {
    const event = {
      type: 'response.output_item.done',
      sequence_number: 7,
      item: { id: 'rs_1', type: 'reasoning', status: 'completed', encrypted_content: 'gAAAAABm+/=', summary: [] },
    }
    assert.equal(
      pass('redact', `event: ${event.type}\nid: 7\ndata: ${JSON.stringify(event)}\n\n`),
      `event: ${event.type}\nid: 7\ndata: ${JSON.stringify(event)}\n\n`,
    )
    const chunk = JSON.stringify(delta({ role: 'assistant', content: '' }))
    assert.equal(pass('redact', `data: ${chunk}\n\ndata: [DONE]\n\n`), `data: ${chunk}\n\ndata: [DONE]\n\n`)
    const call = delta({ tool_calls: [{ index: 0, id: 'call_Ab1', type: 'function', function: { name: 'send_mail', arguments: '' } }] })
    assert.match(pass('redact', `data: ${JSON.stringify(call)}\n\n`), /"name":"send_mail","arguments":""/)
  })

  it('in several lines is read as one, a comment is emptied', () => {
    const text = JSON.stringify(delta({ content: VALUE }), null, 1).split('\n')
    const out = pass('redact', `: for ${VALUE}\n${text.map((line) => `data: ${line}`).join('\n')}\n\n`)
    assert.ok(!out.includes(VALUE))
    assert.ok(out.startsWith(':\n'))
  })

  for (const text of [
    `data: ${VALUE}\n\n`,
    `data: ["${VALUE}"]\n\n`,
    `data: {"text":"${VALUE}"}\n\n`,
    `data: {"type":"response.new_thing","text":"${VALUE}"}\n\n`,
    `data: {"type":"content_block_delta","index":0,"delta":{"type":"new_delta","text":"${VALUE}"}}\n\n`,
    `event: ${VALUE}\ndata: ${JSON.stringify(delta({ content: 'x' }))}\n\n`,
    `event: maria.gonzalez\ndata: ${JSON.stringify(delta({ content: 'x' }))}\n\n`,
    `id: ${VALUE}\ndata: ${JSON.stringify(delta({ content: 'x' }))}\n\n`,
    `{"text":"${VALUE}"}\n`,
    `{"model":"m","response":"${VALUE}","done":\n`,
    `{"event_type":"text-generation","text":"${VALUE}"}\n`,
    `0:"${VALUE}"\n\n`,
  ])
    it(`of no known protocol stops what is to be redacted, for good: ${text.slice(0, 50).trim()}`, () => {
      const stream = shield.events('redact', createVault())
      const isStopped = { name: 'ShieldError', code: 'EVENT' }
      const bytes = encoder.encode(text)
      let out = ''
      try {
        out = decoder.decode(stream.push(bytes)) + decoder.decode(stream.end())
        assert.ok(!out.includes('maria'), out)
        return
      } catch (error) {
        assert.equal((error as { name: string }).name, isStopped.name)
      }
      assert.throws(() => stream.push(encoder.encode(`data: ${JSON.stringify(delta({ content: 'x' }))}\n\n`)), isStopped)
      assert.equal(pass('restore', text), text)
    })

  it('with arguments that come sign by sign is JSON when it has come, numbers and all', () => {
    const json = JSON.stringify({ to: VALUE, card: CARD, note: 'Maria "Q" \u00e9\n of Madrid', ok: true, phone: '+49 30 1234567' })
    const vault = createVault()
    const text = Array.from(
      json,
      (sign) => `data: ${JSON.stringify(delta({ tool_calls: [{ index: 0, function: { arguments: sign } }] }))}\n\n`,
    ).join('')
    const end = `data: ${JSON.stringify({ choices: [{ index: 0, delta: {}, finish_reason: 'tool_calls' }] })}\n\ndata: [DONE]\n\n`
    const argumentsOf = (events: string): string =>
      [...events.matchAll(/^data: (\{.*)$/gm)]
        .map(
          ([, one = '']) =>
            (JSON.parse(one) as { choices: [{ delta: { tool_calls?: [{ function: { arguments: string } }] } }] }).choices[0].delta
              .tool_calls?.[0].function.arguments ?? '',
        )
        .join('')
    const out = pass('redact', text + end, vault)
    const redacted = JSON.parse(argumentsOf(out)) as Record<string, unknown>
    assert.match(String(redacted['to']), /^\[EMAIL_1_\w{5}\]$/)
    assert.match(String(redacted['card']), /^\[CARD_1_\w{5}\]$/)
    assert.equal(redacted['ok'], true)
    assert.deepEqual(JSON.parse(argumentsOf(pass('restore', out, vault))), { ...(JSON.parse(json) as object), card: String(CARD) })
  })
})
