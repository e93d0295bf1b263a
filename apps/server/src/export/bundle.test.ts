import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { strFromU8, unzipSync } from 'fflate'
import { formatVerifierKey, packRecords, sealPack, utf8, verifyPack } from '@assay/ledger'
import type { Actor } from '../actor.ts'
import { openTestInstance, type TestInstance } from '../instance.fixture.ts'
import { signerOf } from '../publisher.ts'

let instance: TestInstance
let actor: Actor
let vkey: string
let send: Awaited<ReturnType<TestInstance['as']>>

before(async () => {
  instance = await openTestInstance()
  actor = await instance.organisation('Harbour')
  send = await instance.as(actor, 'owner')
  vkey = formatVerifierKey(await signerOf(instance.services, actor))
  const person = await send('POST', '/api/people', {
    name: 'Quillon Vantreese',
    email: 'q@harbour.example',
    position: 'Engineer',
  })
  await send('POST', '/api/risks', {
    title: 'Backups fail',
    description: 'Told by a customer',
    owner: person.body['key'],
    category: 'operations',
  })
  await send('POST', '/api/controls', { title: 'Backup', reference: 'A.8.13', owner: person.body['key'] })
})
after(() => instance.close())

const bundle = async (query: string) => {
  const reply = await send('GET', `/api/bundle?${query}`)
  assert.equal(reply.status, 200, JSON.stringify(reply.body) + String((instance.errors[0] as Error)?.stack))
  return reply.bytes
}

describe('an evidence pack', () => {
  it('of some registers holds every record of those, and says what it does not show', async () => {
    const pack = await bundle('registers=risks,control')
    const report = verifyPack(pack, vkey)
    assert.deepEqual(report.problems, [])
    assert.deepEqual(report.scope, { registers: ['control', 'risk'], level: 'full' })
    assert.deepEqual([...new Set(packRecords(pack).map(({ register }) => register))].toSorted(), ['control', 'risk'])
    assert.ok(report.notProven.some((line) => line.includes('outside this pack, which shows control, risk')))
    assert.equal(Buffer.from(pack).includes('Vantreese'), true, 'the statement names the owner')
    assert.equal((await send('GET', '/api/bundle?registers=secrets')).status, 400)
  })

  it('shows a secret of the administration to nobody, and who a pseudonym is to those alone who may know it', async () => {
    await send('POST', '/api/members', { name: 'Zelda Quist', email: 'zelda@harbour.example', role: 'reader' })
    await instance.withKey(actor, 'manager')
    for (const role of ['owner', 'auditor', 'contributor', 'reader'] as const) {
      const reply = await (await instance.as(actor, role))('GET', '/api/bundle')
      assert.deepEqual(verifyPack(reply.bytes, vkey).problems, [], role)
      const known = packRecords(reply.bytes).filter(({ register }) => ['member', 'api-key'].includes(register))
      assert.ok(known.length > 2)
      for (const { state, salts, hidden = {} } of known) {
        for (const secret of ['credentials', 'codeHash', 'hash']) assert.ok(!(secret in state || `/${secret}` in salts), secret)
        assert.ok('/hash' in hidden || '/codeHash' in hidden)
        assert.equal('pseudonym' in state && 'name' in state, role === 'owner' || role === 'auditor', role)
      }
      assert.equal(Buffer.from(reply.bytes).includes('zelda@harbour.example'), role === 'owner' || role === 'auditor', role)
    }
  })

  it('that leaves out a record of its registers is refused', async () => {
    const files = unzipSync(await bundle('registers=risk'))
    const { MANIFEST: _manifest, ...rest } = files
    const without = sealPack({ ...rest, 'records.jsonl': new Uint8Array() }, await signerOf(instance.services, actor))
    assert.equal(verifyPack(without, vkey).problems[0]?.code, 'ENTRY_WITHOUT_RECORD')
  })

  it('without personal data names nobody, and still proves every field that it shows', async () => {
    const pack = await bundle('level=no-personal-data')
    const report = verifyPack(pack, vkey)
    assert.deepEqual([report.problems, report.scope.level], [[], 'no-personal-data'])
    const whole =
      Buffer.from(pack).toString('latin1') +
      Object.values(unzipSync(pack))
        .map((bytes) => strFromU8(bytes, true))
        .join('')
    for (const word of ['Vantreese', 'q@harbour']) assert.equal(whole.includes(word), false, word)
    const person = packRecords(pack).find(({ register }) => register === 'person')
    assert.deepEqual(
      [person?.state['position'], person?.state['name'], typeof person?.hidden?.['/name']],
      ['Engineer', undefined, 'string'],
    )
    assert.equal(strFromU8(unzipSync(pack)['soa.csv'] ?? new Uint8Array()).includes('PER-1'), true)
  })

  it('in outline has labels, choices and dates, and nothing that people wrote', async () => {
    const pack = await bundle('level=outline')
    assert.deepEqual(verifyPack(pack, vkey).problems, [])
    const risk = packRecords(pack).find(({ register }) => register === 'risk')
    assert.deepEqual([risk?.state['title'], risk?.state['description']], ['Backups fail', undefined])
    assert.deepEqual(
      Object.keys(unzipSync(pack)).filter((name) => /^(soa|audit)/.test(name)),
      [],
    )
  })

  it('is refused where a hidden field was swapped, shown twice, or a shown one changed', async () => {
    const key = await signerOf(instance.services, actor)
    const { MANIFEST: _manifest, ...files } = unzipSync(await bundle('level=no-personal-data'))
    const lines = strFromU8(files['records.jsonl'] ?? new Uint8Array())
      .split('\n')
      .filter(Boolean)
    const index = lines.findIndex((line) => line.includes('"register":"person"'))
    const forge = (change: (line: string) => string) => {
      const changed = lines.map((line, at) => (at === index ? change(line) : line))
      return verifyPack(sealPack({ ...files, 'records.jsonl': utf8(changed.map((line) => `${line}\n`).join('')) }, key), vkey)
    }
    assert.deepEqual(forge((line) => line).problems, [])
    assert.equal(
      forge((line) => line.replace(/("\/name":")(.)/, (_all, head, digit) => `${head}${digit === '0' ? '1' : '0'}`)).problems[0]?.code,
      'RECORD_CHANGED',
    )
    assert.equal(forge((line) => line.replace('Engineer', 'Director')).problems[0]?.code, 'RECORD_CHANGED')
    assert.equal(forge((line) => line.replace('"hidden":{', `"hidden":{"/$key":"${'0'.repeat(64)}",`)).ok, false)
  })

  it('chosen by the audit shows what that looks at, and has its report', async () => {
    const pack = await bundle('audit=true')
    assert.deepEqual(verifyPack(pack, vkey).problems, [])
    assert.ok(Object.keys(unzipSync(pack)).includes('audit-stage-2.json'))
    assert.ok(strFromU8(unzipSync(pack)['index.html'] ?? new Uint8Array()).includes('Backups fail'))
  })

  it('shows records as text in its index, whatever they say', async () => {
    await send('POST', '/api/risks', { title: '<script>alert(1)</script>' })
    const index = strFromU8(unzipSync(await bundle('registers=risk'))['index.html'] ?? new Uint8Array())
    assert.equal(index.includes('<script>alert'), false)
    assert.ok(index.includes('&lt;script&gt;'))
  })
})
