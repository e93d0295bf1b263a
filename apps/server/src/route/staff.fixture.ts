import assert from 'node:assert/strict'
import type { Send, TestInstance, TestReply } from '../instance.fixture.ts'

/** An organisation with somebody of each role and risk criteria in force, and what they do in it. */

export const version = (number: number) => ({ 'if-match': `"${number}"` })

/** The code of a refusal; the status of what was done. */
export const codeOf = ({ body, status }: TestReply): unknown => body['code'] ?? status

export interface Staff {
  readonly owner: Send
  readonly manager: Send
  readonly contributor: Send
  readonly reader: Send
  readonly made: (plural: string, body: unknown, send?: Send) => Promise<string>
  /** What an act on a record that was read a moment ago is answered. */
  readonly act: (send: Send, path: string, body?: unknown) => Promise<TestReply>
  /** The same for a change of its fields. */
  readonly change: (send: Send, path: string, body: unknown) => Promise<TestReply>
  /** A risk of the contributor that is assessed and treated. */
  readonly treated: (title: string, residual: { readonly likelihood: number; readonly consequence: number }) => Promise<string>
}

export const scales = (steps: readonly string[], levels: readonly (readonly string[])[]) => ({
  likelihoodScale: steps,
  consequenceScales: [{ dimension: 'Money', steps }],
  levels: ['low', 'high'],
  matrix: levels.map((row) => ({ levels: row })),
  acceptance: [
    { level: 'low', acceptable: true, who: 'owner', months: 12 },
    { level: 'high', acceptable: false, who: 'owner', months: null },
  ],
})

export const three = scales(
  ['a', 'b', 'c'],
  [
    ['low', 'low', 'low'],
    ['low', 'low', 'high'],
    ['low', 'high', 'high'],
  ],
)

export async function personOf(send: Send): Promise<string> {
  return ((await send('GET', '/api/session')).body['person'] as { readonly key: string }).key
}

export async function staffOf(instance: TestInstance): Promise<Staff> {
  const own = await instance.organisation('Own')
  const owner = await instance.asPerson(own, 'owner')
  const made: Staff['made'] = async (plural, body, send = owner) => {
    const reply = await send('POST', `/api/${plural}`, body)
    assert.equal(reply.status, 201, JSON.stringify(reply.body))
    return String(reply.body['key'])
  }
  const shown = async (path: string) => version(Number((await owner('GET', `/api/${path}`)).body['recordVersion']))
  const act: Staff['act'] = async (send, path, body = {}) =>
    send('POST', `/api/${path}`, body, await shown(path.split('/').slice(0, 2).join('/')))
  const change: Staff['change'] = async (send, path, body) => send('PUT', `/api/${path}`, body, await shown(path))
  const contributor = await instance.asPerson(own, 'contributor')
  const staff = {
    owner,
    manager: await instance.asPerson(own, 'manager'),
    contributor,
    reader: await instance.asPerson(own, 'reader'),
    made,
    act,
    change,
    treated: async (title: string, residual: { readonly likelihood: number; readonly consequence: number }) => {
      const key = await made('risks', { title, owner: await personOf(contributor) })
      const ratings = [
        { stage: 'inherent', likelihood: 3, consequence: 3 },
        { stage: 'residual', ...residual },
      ]
      for (const input of ratings) assert.equal((await act(contributor, `risks/${key}/assess`, input)).status, 200)
      assert.equal((await act(contributor, `risks/${key}/treat`, { treatment: 'retain' })).status, 200)
      return key
    },
  }
  const key = await made('risk-criteria-sets', { title: 'Criteria', ...three })
  assert.equal((await act(owner, `risk-criteria-sets/${key}/approve`)).status, 200)
  return staff
}
