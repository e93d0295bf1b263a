import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { strToU8, zipSync } from 'fflate'
import { openTestInstance, type TestInstance, type TestReply } from '../instance.fixture.ts'

/** Files that want to break the server: each gets a clear answer, in bounded time and memory, and nothing is written. */

let instance: TestInstance
let send: (method: string, path: string, body?: unknown) => Promise<TestReply>

const MAX_MS = 10_000
const MAX_GROWTH = 500_000_000

before(async () => {
  instance = await openTestInstance()
  send = await instance.as(await instance.organisation('Hostile'), 'manager')
})
after(() => instance.close())

const files: readonly (readonly [string, () => Uint8Array, number])[] = [
  ['ten million commas', () => Buffer.alloc(10_000_000, ','), 413],
  ['a line of ten million commas under a header', () => Buffer.from(`ID,Risk\n${','.repeat(10_000_000)}`), 413],
  ['a workbook that unpacks to 400 MB', () => workbook({ 'xl/worksheets/sheet1.xml': new Uint8Array(400_000_000) }), 413],
  ['a workbook that lies about its sizes', () => lying(workbook({ 'xl/worksheets/sheet1.xml': new Uint8Array(400_000_000) })), 413],
  [
    'two thousand parts',
    () => workbook(Object.fromEntries(Array.from({ length: 2000 }, (_, index) => [`part${index}`, strToU8('x')]))),
    413,
  ],
  ['a workbook cut in half', () => workbook({ 'xl/workbook.xml': strToU8('<workbook/>') }).subarray(0, 60), 422],
  ['a ZIP that is no workbook', () => zipSync({ 'a.txt': strToU8('x') }), 422],
  ['an old workbook', () => Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3), 422],
  ['a PDF', () => Buffer.from('%PDF-1.7\n...'), 422],
  ['NUL bytes', () => Buffer.from('id,title\n1,a\0b\n'), 422],
  ['prose', () => Buffer.from('There is no table here.\nNor here.\n'), 422],
  ['nothing', () => new Uint8Array(), 422],
  ['a YAML bomb', () => Buffer.from(`a: &a [x,x,x]\nb: &b [*a,*a,*a]\nc: &c [*b,*b,*b]\n- risk: *c\n`), 422],
  ['JSON a thousand levels deep', () => Buffer.from(`${'['.repeat(100_000)}${']'.repeat(100_000)}`), 422],
  [
    'entities in a workbook',
    () => workbook({ 'xl/workbook.xml': strToU8('<!DOCTYPE x [<!ENTITY a "aaaa">]><workbook>&a;</workbook>') }),
    422,
  ],
]

describe('hostile files', () => {
  for (const [name, make, status] of files) {
    it(`are refused with a reason: ${name}`, async () => {
      const bytes = Uint8Array.from(make())
      const resident = process.memoryUsage().rss
      const started = process.cpuUsage()
      const reply = await send('POST', '/api/risks/import?confirm=true', bytes)
      assert.equal(reply.status, status, JSON.stringify(reply.body))
      assert.equal(typeof reply.body['title'], 'string')
      const { user, system } = process.cpuUsage(started)
      assert.ok((user + system) / 1000 < MAX_MS, 'takes too long')
      assert.ok(process.memoryUsage().rss - resident < MAX_GROWTH, 'takes too much memory')
    })
  }

  it('wrote nothing, and no error was a surprise', async () => {
    assert.equal((await send('GET', '/api/risks')).body['total'], 0)
    assert.deepEqual(instance.errors, [])
  })
})

describe('hostile cells', () => {
  it('of a megabyte, formulas and broken Unicode are named with their line, and the others are imported', async () => {
    const rows = ['ID,Risk,Owner', `R1,${'x'.repeat(1_000_000)},A`, 'R2,"=cmd|\'/c calc\'!A1",A', 'R3,fine,A']
    const { body } = await send('POST', '/api/risks/import?confirm=true', Uint8Array.from(Buffer.from(rows.join('\n'))))
    assert.deepEqual([body['create'], (body['rejected'] as { readonly line: number }[]).map(({ line }) => line)], [2, [2]])
    const items = (await send('GET', '/api/risks')).body['items'] as readonly { readonly title: string }[]
    assert.deepEqual(
      items.map(({ title }) => title),
      ["=cmd|'/c calc'!A1", 'fine'],
    )
  })
})

function workbook(parts: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const types = strToU8('<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>')
  return zipSync({ '[Content_Types].xml': types, ...parts }, { level: 6 })
}

/** Writes one as the unpacked size of every part, in the directory and before the data. */
function lying(zip: Uint8Array): Uint8Array {
  const changed = Buffer.from(zip)
  for (const [signature, offset] of [
    [0x04034b50, 22],
    [0x02014b50, 24],
  ] as const) {
    for (let at = 0; at + 30 < changed.length; at += 1) if (changed.readUInt32LE(at) === signature) changed.writeUInt32LE(1, at + offset)
  }
  return changed
}
