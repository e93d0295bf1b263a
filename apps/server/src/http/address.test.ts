import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { addressesBehind } from './address.ts'

describe('the address of a caller', () => {
  it('is that of the connection: nobody changes it by a header', () => {
    const addressOf = addressesBehind(undefined)
    for (const forwarded of [null, '203.0.113.1', '127.0.0.1, 203.0.113.1', 'nonsense']) {
      assert.equal(addressOf('192.0.2.1', forwarded), '192.0.2.1')
      assert.equal(addressOf('::ffff:192.0.2.1', forwarded), '192.0.2.1')
    }
  })

  it('is what a named proxy says, and of that the last word alone', () => {
    const addressOf = addressesBehind('127.0.0.1, 10.0.0.0/8 fd00::/8')
    assert.equal(addressOf('127.0.0.1', '203.0.113.1'), '203.0.113.1')
    assert.equal(addressOf('127.0.0.1', '198.51.100.66, 203.0.113.1, 10.1.2.3'), '203.0.113.1')
    assert.equal(addressOf('fd00::5', '198.51.100.66,203.0.113.1'), '203.0.113.1')
    assert.equal(addressOf('192.0.2.1', '203.0.113.1'), '192.0.2.1')
    assert.equal(addressOf('127.0.0.1', null), '127.0.0.1')
    assert.equal(addressOf('127.0.0.1', 'nonsense'), '127.0.0.1')
  })

  it('is one for the network of a subscriber of IPv6, however it is written', () => {
    const addressOf = addressesBehind(undefined)
    for (const one of ['2001:db8:1:2::1', '2001:0db8:0001:0002:ffff:ffff:ffff:ffff', '2001:db8:1:2:3::', '2001:DB8:1:2::%eth0'])
      assert.equal(addressOf(one, null), '2001:db8:1:2::/64', one)
    assert.equal(addressOf('::1', null), '0:0:0:0::/64')
    assert.notEqual(addressOf('2001:db8:1:3::1', null), '2001:db8:1:2::/64')
  })

  it('is not guessed where a proxy is named wrongly', () => {
    for (const text of ['proxy.example', '10.0.0.0/33', '10.0.0.0/x', '::/129'])
      assert.throws(() => addressesBehind(text), /ASSAY_PROXIES names addresses/, text)
  })
})
