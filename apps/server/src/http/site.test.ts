import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { localAddress, siteOf } from './site.ts'

const ENV = { ASSAY_ORIGIN: 'https://isms.example.com', ASSAY_HOSTS: 'assay.lan, http://old.lan:8080', HOST: '192.0.2.7' }

describe('a site', () => {
  it('is reached by the loopback names on any port, and by those that it was told', () => {
    const { reachedBy } = siteOf(ENV)
    const reached = [
      ['localhost', ['http://localhost'], false],
      ['127.0.0.1:4000', ['http://127.0.0.1:4000'], false],
      ['[::1]:4000', ['http://[::1]:4000'], false],
      ['isms.example.com', ['https://isms.example.com'], true],
      ['ISMS.example.com:443', ['https://isms.example.com'], true],
      ['assay.lan:4000', ['https://assay.lan:4000', 'http://assay.lan:4000'], false],
      ['old.lan:8080', ['http://old.lan:8080'], false],
      ['192.0.2.7:4000', ['https://192.0.2.7:4000', 'http://192.0.2.7:4000'], false],
    ] as const
    for (const [host, origins, secure] of reached) assert.deepEqual(reachedBy(host), { origins, secure }, host)
  })

  it('is reached by no other', () => {
    const { reachedBy } = siteOf(ENV)
    const foreign = [
      'evil.example',
      'evil.example:4000',
      'isms.example.com:4000',
      'isms.example.com.evil.example',
      'localhost.evil.example',
      'old.lan',
      'localhost:4000@evil.example',
      'evil.example#localhost',
      'localhost/evil.example',
      '127.0.0.1.nip.io',
      '192.0.2.8',
      '0.0.0.0:4000',
      '',
      'localhost:99999',
    ]
    for (const host of foreign) assert.equal(reachedBy(host), null, host)
    assert.equal(siteOf({ HOST: '0.0.0.0' }).reachedBy('0.0.0.0:4000'), null)
  })

  it('is found by this machine under an address that it answers to, wherever it listens', () => {
    for (const host of ['127.0.0.1', 'localhost', '0.0.0.0', '::', '::1', '192.0.2.7', '2001:db8::7']) {
      const address = new URL(localAddress(host, 4000))
      assert.ok(siteOf({ HOST: host }).reachedBy(address.host), `${host}: ${address.href}`)
    }
  })

  it('names the logs after its origin, or after a bare name as it stands', () => {
    assert.equal(siteOf(ENV).logName, 'isms.example.com')
    assert.equal(siteOf({ ASSAY_ORIGIN: 'isms.example.com:8443' }).logName, 'isms.example.com:8443')
    assert.equal(siteOf({}).logName, null)
  })

  it('is not opened under what is no name', () => {
    for (const text of ['https://isms.example.com/assay', 'ftp://isms.example.com', 'https://me@isms.example.com', 'a b', 'https://'])
      assert.throws(() => siteOf({ ASSAY_ORIGIN: text }), /ASSAY_ORIGIN names hosts/, text)
  })
})
