import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { annexA } from '@assay/frameworks'
import type { State } from '@assay/isms'
import { extracted } from '../apps/cli/src/shield-extract.ts'
import { commit, type Command } from '../apps/server/src/commit.ts'
import { readGrids } from '../apps/server/src/import/file.ts'
import { openTestInstance, type Send, type TestInstance } from '../apps/server/src/instance.fixture.ts'
import { registerNamed } from '../apps/server/src/store/register-named.ts'

/** An approval that several gave names each of them wherever it is read: by whoever audits, and in the language of the organisation. */

/** What a deputy signs for, and by what, in the words of the language. */
const words = {
  en: { forWhom: 'The auditor for The contributor', as: 'somebody whom an approval rule names', before: 'signed before by' },
  de: { forWhom: 'The auditor für The contributor', as: 'wen eine Freigaberegel nennt', before: 'davor unterschrieben von' },
} as const

const today = new Date().toISOString().slice(0, 10)

const beginnings: Readonly<Record<string, State>> = {
  documents: { title: 'Keys', kind: 'procedure', body: 'Keep them.' },
  scopes: { title: 'Scope', statement: 'All of it' },
  'risk-criteria-sets': {
    title: 'Criteria',
    likelihoodScale: ['a', 'b'],
    consequenceScales: [{ dimension: 'all', steps: ['a', 'b'] }],
    levels: ['low', 'high'],
    matrix: [{ levels: ['low', 'low'] }, { levels: ['low', 'high'] }],
    acceptance: [{ level: 'low', acceptable: true, who: 'owner', months: 12 }],
  },
  'soa-versions': { title: 'Statement' },
}

const ruled = { documents: 'document', scopes: 'scope', 'risk-criteria-sets': 'risk-criteria', 'soa-versions': 'soa' } as const

for (const language of ['en', 'de'] as const)
  describe(`what several people approved, in ${language}`, () => {
    let instance: TestInstance
    const send: Record<string, Send> = {}
    const people: Record<string, string> = {}
    const keys: Record<string, string> = {}

    before(async () => {
      instance = await openTestInstance()
      const actor = await instance.organisation('Own')
      for (const role of ['owner', 'manager', 'auditor', 'contributor'] as const) {
        const one = await instance.asPerson(actor, role)
        send[role] = one
        people[role] = ((await one('GET', '/api/session')).body as { person: { id: string } }).person.id
      }
      await post('owner', '/api/organisations', { name: 'Own', language })
      const register = registerNamed('control')
      const decided = annexA.map(({ id, title }): Command => {
        const state = register.schema.parse({ reference: id, title, applicable: 'yes', reasons: ['BR'], status: 'partial' }) as State
        return { register, id: null, version: null, way: 'system', reads: [], decide: () => ({ state, event: 'control.create' }) }
      })
      await commit(instance.services, actor, decided)
      const away = { title: 'Away', what: 'approval', person: people['auditor'], until: today }
      await post('contributor', '/api/delegations', away)
      for (const [plural, what] of Object.entries(ruled)) keys[plural] = await signed(plural, what)
    })
    after(() => instance.close())

    async function post(who: string, path: string, body: State, version?: unknown): Promise<State> {
      const reply = await (send[who] ?? assert.fail())(
        'POST',
        path,
        body,
        version === undefined ? {} : { 'if-match': `"${String(version)}"` },
      )
      assert.ok(reply.status < 300, JSON.stringify(reply.body))
      return reply.body
    }

    /** Approved by the deputy of the contributor, and last by the manager. */
    async function signed(plural: string, what: string): Promise<string> {
      const approvers = [people['contributor'], people['manager']]
      await post('owner', '/api/approval-rules', { title: what, what, quorum: 2, approvers })
      const subject = await post('owner', `/api/${plural}`, beginnings[plural] ?? {})
      const { key } = await post('owner', '/api/approval-requests', { subject: subject['key'] })
      await post('auditor', `/api/approval-requests/${String(key)}/sign`, {}, 1)
      await post('manager', `/api/approval-requests/${String(key)}/sign`, {}, 2)
      return String(subject['key'])
    }

    async function read(path: string): Promise<string> {
      const reply = await (send['owner'] ?? assert.fail())('GET', path)
      assert.equal(reply.status, 200, path)
      const bytes = Buffer.from(reply.bytes)
      if (path.includes('xlsx')) {
        const grids = await readGrids(bytes)
        return grids.flatMap(({ rows }) => rows.flatMap((row) => row.cells)).join('\n')
      }
      const { texts } = extracted(bytes, bytes.subarray(0, 2).toString() === 'PK' ? 'zip' : 'pdf')
      return texts.map(({ text }) => text).join(' ')
    }

    it('keeps who signed, on which day, by what and for whom, and the entry of the approval commits to it', async () => {
      const cosigner = { by: people['auditor'], on: today, as: 'approver', for: people['contributor'] }
      for (const [plural, key] of Object.entries(keys)) {
        const { body } = await (send['owner'] ?? assert.fail())('GET', `/api/${plural}/${key}`)
        const approval = body['approval'] as State
        assert.deepEqual([approval['by'], approval['as'], approval['with']], [people['manager'], 'approval-rule', [cosigner]], plural)
        const links = body['links'] as State
        assert.ok(people['auditor'] !== undefined && people['auditor'] in links, 'a page can name them')
        const { body: history } = await (send['owner'] ?? assert.fail())('GET', `/api/${plural}/${key}/history`)
        const [entry] = history['items'] as readonly { readonly changed: Readonly<Record<string, { readonly to: State }>> }[]
        assert.deepEqual(entry?.changed['approval']?.to['with'], [cosigner], plural)
      }
    })

    it('says so in every file that prints it', async () => {
      const [document, scope, criteria] = [keys['documents'], keys['scopes'], keys['risk-criteria-sets']]
      const paths = [
        `/api/documents/${document}/file?version=1.0&format=pdf`,
        `/api/documents/${document}/file?version=1.0&format=docx`,
        `/api/scopes/${scope}/file`,
        `/api/risk-criteria-sets/${criteria}/file`,
        '/api/soa?version=1.0&format=pdf',
        '/api/soa?version=1.0&format=xlsx',
      ]
      for (const path of paths) {
        const text = (await read(path)).replaceAll(/\s+/g, ' ')
        for (const wanted of [...Object.values(words[language]), 'The manager', today])
          assert.ok(text.includes(wanted), `${path}: ${wanted}`)
      }
    })

    it('says so in the sheets of the registers, which bring nobody’s signature back', async () => {
      for (const [plural, key] of Object.entries(keys)) {
        const text = await read(`/api/${plural}/export?format=xlsx`)
        const { body } = await (send['owner'] ?? assert.fail())('GET', `/api/people/${String(people['auditor'])}`)
        assert.ok(text.includes(`${String(body['key'])} ${language === 'de' ? 'für' : 'for'} `), plural)
        const { bytes } = await (send['owner'] ?? assert.fail())('GET', `/api/${plural}/export?format=xlsx`)
        const plan = await (send['owner'] ?? assert.fail())('POST', `/api/${plural}/import?name=own.xlsx`, bytes)
        const rows = plan.body['rows'] as readonly { readonly action: string }[]
        const actions = [...new Set(rows.map(({ action }) => action))]
        assert.deepEqual([plan.status, actions], [200, ['unchanged']], `${key}: ${JSON.stringify(plan.body['rows']).slice(0, 500)}`)
      }
    })

    it('takes nobody’s signature from whoever writes the record', async () => {
      const path = `/api/changes/${String((await post('owner', '/api/changes', { title: 'New rack', kind: 'technology' }))['key'])}`
      const approval = {
        by: people['owner'],
        on: today,
        as: 'manager',
        with: [{ by: people['manager'], on: today, as: 'approver', for: null }],
      }
      const put = await (send['owner'] ?? assert.fail())('PUT', path, { approval }, { 'if-match': '"1"' })
      assert.deepEqual([put.status, put.body['code']], [400, 'BAD_REQUEST'])
      const alone = await post('manager', `${path}/approve`, {}, 1)
      assert.equal('with' in (alone['approval'] as State), false, 'one who approves alone names nobody else')
    })
  })
