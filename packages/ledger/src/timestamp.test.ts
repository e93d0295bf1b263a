import assert from 'node:assert/strict'
import { randomBytes, X509Certificate } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { makeAuthority, type Authority } from './authority.fixture.ts'
import { LedgerError } from './errors.ts'
import { openTimestamp, timestampRequest } from './timestamp.ts'

const data = Buffer.from('a signed checkpoint\n')
const nonce = randomBytes(16)

let folder: string
let authority: Authority
let other: Authority
let web: Authority
let response: Uint8Array
/** Authorities count whole seconds. */
let asked: number

before(() => {
  folder = mkdtempSync(join(tmpdir(), 'assay-timestamp-'))
  authority = makeAuthority(join(folder, 'one'))
  other = makeAuthority(join(folder, 'two'))
  web = makeAuthority(join(folder, 'web'), 'critical,timeStamping,serverAuth')
  asked = Math.floor(Date.now() / 1000) * 1000
  response = authority.reply(timestampRequest(data, nonce))
})
after(() => rmSync(folder, { recursive: true }))

const rejects = (work: Promise<unknown>, message: RegExp) =>
  assert.rejects(work, (error) => error instanceof LedgerError && error.code === 'TIMESTAMP_INVALID' && message.test(error.message))

describe('a timestamp', () => {
  it('of an authority that openssl plays is verified, and openssl verifies it too', async () => {
    const found = await openTimestamp(response, { data, roots: [authority.root], nonce })
    assert.ok(found.time >= asked && found.time <= Date.now())
    assert.equal(found.policy, '1.2.3.4.1')
    assert.match(authority.verify(response, data), /Verification: OK/)
  })

  it('about other bytes, or for another request, is refused', async () => {
    await rejects(openTimestamp(response, { data: Buffer.from('other'), roots: [authority.root] }), /about other bytes/)
    await rejects(openTimestamp(response, { data, roots: [authority.root], nonce: randomBytes(16) }), /another request/)
  })

  it('of an authority that the reader does not trust is refused', async () => {
    await rejects(openTimestamp(response, { data, roots: [other.root] }), /not signed by an authority that you trust/)
    await rejects(openTimestamp(response, { data, roots: [] }), /not signed by an authority that you trust/)
  })

  it('signed by a certificate that is not made for timestamps alone is refused', async () => {
    await rejects(openTimestamp(web.sign(response), { data, roots: [web.root] }), /not made for timestamps alone/)
  })

  it('that does not name the certificate that signed it is refused (RFC 5816)', async () => {
    await rejects(openTimestamp(authority.sign(response), { data, roots: [authority.root] }), /does not name the certificate/)
  })

  it('that the authority refused is refused', async () => {
    const refused = authority.reply(Buffer.from('not a request'))
    await rejects(openTimestamp(refused, { data, roots: [authority.root] }), /the authority refused: status 2/)
  })

  it('is refused after a flip of any one byte that is signed, and never does worse than refuse', async () => {
    let held = 0
    for (let at = 0; at < response.length; at += 7) {
      const changed = Uint8Array.from(response, (byte, index) => (index === at ? byte ^ 1 : byte))
      try {
        const found = await openTimestamp(changed, { data, roots: [authority.root], nonce })
        assert.ok(found.time >= asked && found.time <= Date.now())
        held += 1
      } catch (error) {
        assert.ok(error instanceof LedgerError, String(error))
      }
    }
    assert.ok(held < response.length / 7 / 4, `${held} flips changed nothing that is signed`)
  })

  it('is a certificate like any other to the machine', () => {
    writeFileSync(join(folder, 'root.der'), authority.root)
    assert.match(new X509Certificate(readFileSync(join(folder, 'root.der'))).subject, /Test root/)
  })
})
