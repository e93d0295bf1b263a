import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import fc from 'fast-check'
import { heldBodies } from '../body.ts'
import { OURS, openTestInstance, type TestInstance } from '../instance.fixture.ts'
import { costOf, TURN_MS } from '../turn.fixture.ts'
import { formIn } from './form.ts'

/** Forms of people who are not signed in. */

const URLENCODED = 'application/x-www-form-urlencoded'
let instance: TestInstance

before(async () => {
  instance = await openTestInstance()
})
after(() => instance.close())

async function post(body: string | Uint8Array, type = URLENCODED): Promise<number> {
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : Uint8Array.from(body)
  const reply = await instance.app.request('/sign-in', { method: 'POST', body: bytes, headers: { ...OURS, 'content-type': type } })
  await reply.arrayBuffer()
  return reply.status
}

const LIMIT = 64_000
const hostile: Readonly<Record<string, readonly [string | Uint8Array, string?]>> = {
  'fields without end': ['a&'.repeat(200_000)],
  'fields up to the limit of bytes': ['a&'.repeat(LIMIT / 2)],
  'forty fields up to the limit of bytes': [Array.from({ length: 40 }, (_, index) => `a${index}=${'x'.repeat(1_590)}`).join('&')],
  'equals signs': ['='.repeat(LIMIT)],
  escapes: ['%41'.repeat(21_000)],
  'escapes that are cut': ['%'.repeat(LIMIT)],
  'plus signs': ['+'.repeat(LIMIT)],
  'more than the limit': ['x'.repeat(LIMIT + 1)],
  '26 MB': [Buffer.alloc(26_000_000, 'a&')],
  NUL: ['email=%00&password=x'],
  parts: [`--x\r\ncontent-disposition: form-data; name="a"\r\n\r\n1\r\n`.repeat(1000), 'multipart/form-data; boundary=x'],
  'no kind': ['a=1', ''],
}

describe('a form of nobody in particular', () => {
  for (const [name, [body, type]] of Object.entries(hostile)) {
    it(`is answered in one short turn: ${name}`, async () => {
      let status = 0
      const { turn, cpu } = await costOf(async () => (status = await post(body, type)))
      assert.ok(status >= 400 && status < 500, String(status))
      assert.ok(turn < TURN_MS, `one turn cost ${turn} ms`)
      assert.ok(cpu < 1000, `it cost ${cpu} ms`)
    })
  }

  it('is read as the platform reads it', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' })), { maxLength: 20 }), (pairs) => {
        const sent = new URLSearchParams(
          pairs.map(([name, value]): [string, string] => [name.replaceAll('\0', ''), value.replaceAll('\0', '')]),
        )
        assert.deepEqual([...formIn(new TextEncoder().encode(sent.toString()), URLENCODED)], [...sent])
      }),
    )
  })

  it('takes no more room than there is for all of its kind, and gives it back', async () => {
    const closing: (() => void)[] = []
    const slow = Array.from({ length: 1100 }, () => {
      const body = new ReadableStream<Uint8Array>({
        start: (controller) => {
          controller.enqueue(new Uint8Array(60_000))
          closing.push(() => controller.close())
        },
      })
      const init = { method: 'POST', body, duplex: 'half' as const, headers: { ...OURS, 'content-type': URLENCODED } }
      return Promise.resolve(instance.app.request('/sign-in', init))
    })
    while (heldBodies() < 59_000_000) await new Promise((resolve) => setTimeout(resolve, 5))
    for (const close of closing) {
      try {
        close()
      } catch {
        // It was refused while it was sent.
      }
    }
    const statuses = (await Promise.all(slow)).map(({ status }) => status)
    assert.equal(statuses.filter((status) => status === 429).length, 100)
    assert.equal(heldBodies(), 0)
  })
})
