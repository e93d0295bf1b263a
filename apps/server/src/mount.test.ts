import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { Hono } from 'hono'
import { assertPolicies, mount, policiesOf, type Policy } from './mount.ts'

describe('the boot', () => {
  it('refuses a route whose policy is none that is defined', () => {
    for (const policy of [undefined, '', 'constructor', 'everybody', 'READ']) {
      assert.throws(() => mount(new Hono(), { method: 'get', path: '/x', policy: policy as Policy }, (c) => c.text('')), /no policy/)
    }
  })

  it('refuses a route that came in past the policies', () => {
    const app = new Hono()
    mount(app, { method: 'get', path: '/known', policy: 'read' }, (c) => c.text(''))
    assert.doesNotThrow(() => assertPolicies(app))
    app.get('/unknown', (c) => c.text(''))
    assert.throws(() => assertPolicies(app), /no policy: get \/unknown/)
  })

  it('refuses a second route where one is: it would never answer', () => {
    const app = new Hono()
    const place = { method: 'get', path: '/api/changes', policy: 'read' } as const
    mount(app, place, (c) => c.text('of a register'))
    assert.throws(() => mount(app, place, (c) => c.text('of a feed')), /there already/)
    assert.doesNotThrow(() => mount(app, { ...place, method: 'post' }, (c) => c.text('')))
  })

  it('knows the policy of every route', () => {
    const app = new Hono()
    mount(app, { method: 'post', path: '/a', policy: 'administer' }, (c) => c.text(''))
    assert.deepEqual([...policiesOf(app)], [['post /a', 'administer']])
  })
})
