import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { annexA } from '@assay/frameworks'
import { loadGermanTitles } from '@assay/frameworks/library'
import { registers, type State } from '@assay/isms'
import { packFile } from '@assay/ledger'
import { extracted } from '../apps/cli/src/shield-extract.ts'
import { commit, type Command } from '../apps/server/src/commit.ts'
import { de } from '../apps/server/src/export/words/de.ts'
import { en } from '../apps/server/src/export/words/en.ts'
import { readGrids } from '../apps/server/src/import/file.ts'
import { openTestInstance, type Send, type TestInstance } from '../apps/server/src/instance.fixture.ts'
import { registerNamed } from '../apps/server/src/store/register-named.ts'

/** What leaves a German organisation, read back as whoever gets it reads it: no word of ours is English. */

let instance: TestInstance
let send: Send

before(async () => {
  instance = await openTestInstance()
  const actor = await instance.organisation('Hafen')
  send = await instance.asPerson(actor, 'owner')
  await sent('/api/organisations', { name: 'Hafen GmbH', language: 'de' })
  const register = registerNamed('control')
  const decided = annexA.map(({ id, title }, index): Command => {
    const out = index === 40 ? { applicable: 'no', exclusionReason: 'Kein Entwicklungsbetrieb.' } : { applicable: 'yes', reasons: ['BR'] }
    const state = register.schema.parse({ reference: id, title, status: 'partial', how: 'Wie vereinbart.', ...out }) as State
    return { register, id: null, version: null, way: 'system', reads: [], decide: () => ({ state, event: 'control.create' }) }
  })
  await commit(instance.services, actor, decided)
  const statement = await sent('/api/soa-versions', { title: 'Erklärung 1.0', version: '1.0', changes: 'Erste Fassung.' })
  await sent(`/api/soa-versions/${statement}/approve`, {}, 1)
  const document = await sent('/api/documents', { title: 'Schlüsselregel', body: 'Schlüssel werden verwahrt.', classification: 'internal' })
  await sent(`/api/documents/${document}/approve`, {}, 1)
})
after(() => instance.close())

async function sent(path: string, body: State, version?: number): Promise<string> {
  const reply = await send('POST', path, body, version === undefined ? {} : { 'if-match': `"${version}"` })
  assert.ok(reply.status < 300, JSON.stringify(reply.body))
  return String(reply.body['key'])
}

async function file(path: string): Promise<Buffer> {
  const reply = await send('GET', path)
  assert.equal(reply.status, 200, path)
  return Buffer.from(reply.bytes)
}

/** Every sentence of ours, in English and as it is in German, without what both languages say alike. */
function sentences(english: unknown, german: unknown): readonly (readonly [string, string])[] {
  if (typeof english === 'string') return english === german ? [] : [[english, String(german)]]
  return Object.entries(english as State).flatMap(([name, inner]) => sentences(inner, (german as State)[name]))
}

/** Words of ours that stand in a text as they stand in English: whole, and with whatever they take up. */
function englishIn(text: string, words: readonly (readonly [string, string])[]): readonly string[] {
  const said = text.replaceAll(SIGNATURE, '')
  const found = words.map(([english]) => english).filter((english) => patternOf(english).test(said))
  return found
}

/** Keys, hashes and signatures hold every short word some day. */
const SIGNATURE = /[A-Za-z0-9+/]{20,}={0,2}/g

function patternOf(sentence: string): RegExp {
  const parts = sentence.split(/\{\w+\}/).map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`))
  return new RegExp(`(?<![\\p{L}-])${parts.join('.{1,80}?')}(?![\\p{L}-])`, 'u')
}

function flat(text: string): string {
  return text.replaceAll(/\s+/g, ' ')
}

/** What somebody reads in a file: a PDF, or a document for Word. */
async function read(path: string): Promise<string> {
  return textIn(await file(path))
}

function textIn(bytes: Buffer): string {
  const { texts } = extracted(bytes, bytes.subarray(0, 2).toString() === 'PK' ? 'zip' : 'pdf')
  return flat(texts.map(({ text }) => text).join(' '))
}

const ofStatement = sentences(en.statement, de.statement)
const titles = await loadGermanTitles()

for (const which of ['version=1.0', 'text=draft'])
  describe(`the statement of a German organisation, ${which}`, () => {
    it('is German as a PDF, with the titles of its controls', async () => {
      const text = await read(`/api/soa?format=pdf&${which}`)
      assert.deepEqual(englishIn(text, ofStatement), [])
      for (const wanted of ['Erklärung zur Anwendbarkeit', 'Technologische Maßnahmen', 'teilweise umgesetzt', 'Seite 1 von', 'gute Praxis'])
        assert.ok(text.includes(wanted), wanted)
      const english = annexA.filter(({ title }) => titles.get(title) !== title && text.includes(` ${title} `))
      assert.deepEqual(english, [])
      const packed = text.replaceAll(/[\s-]/g, '')
      for (const { title } of annexA) assert.ok(packed.includes((titles.get(title) ?? '').replaceAll(/[\s-]/g, '')), titles.get(title))
      assert.ok(text.includes(which === 'text=draft' ? 'ENTWURF vom' : 'Fassung 1.0'))
    })

    it('is German as a sheet and as CSV', async () => {
      for (const format of ['xlsx', 'csv']) {
        const grids = await readGrids(await file(`/api/soa?format=${format}&${which}`))
        const cells = grids.flatMap(({ rows }) => rows.flatMap((row) => row.cells))
        assert.deepEqual(englishIn(cells.join('\n'), ofStatement), [], format)
        assert.deepEqual(
          cells.filter((cell) => annexA.some(({ title }) => title === cell && titles.get(title) !== title)),
          [],
        )
        for (const wanted of ['Begründung', 'geschäftliche Anforderung oder gute Praxis', 'Sicherung von Informationen', 'nein'])
          assert.ok(cells.includes(wanted), `${format}: ${wanted}`)
      }
      const [, about] = await readGrids(await file(`/api/soa?format=xlsx&${which}`))
      const version = about?.rows.find(({ cells }) => cells[0] === 'Fassung')?.cells[1]
      assert.match(String(version), which === 'text=draft' ? /^ENTWURF vom .*; Fassung 1\.0 ist in Kraft/ : /^Fassung 1\.0$/)
    })
  })

describe('a document of a German organisation', () => {
  const words = sentences(en.document, de.document)

  it('is German as a PDF and for Word, in force and as a draft', async () => {
    for (const text of ['in-force', 'draft']) {
      const printed = await read(`/api/documents/DOC-1/file?format=pdf&text=${text}`)
      assert.deepEqual(englishIn(printed, words), [])
      const word = await read(`/api/documents/DOC-1/file?format=docx&text=${text}`)
      assert.deepEqual(englishIn(word, words), [])
      for (const wanted of ['Nächste Prüfung', 'Klassifizierung', 'intern'])
        assert.ok(printed.includes(wanted) && word.includes(wanted), wanted)
    }
  })
})

describe('the pack of a German organisation', () => {
  it('says in German what is in it, by the words of its registers', async () => {
    const pack = await file('/api/bundle')
    const [index, readme] = ['index.html', 'README.txt'].map((name) => new TextDecoder().decode(packFile(pack, name) ?? assert.fail(name)))
    assert.match(index ?? '', /<html lang="de">/)
    const shown = flat((index ?? '').replaceAll(/<style>[^]*?<\/style>|<[^>]+>/g, ' '))
    assert.deepEqual(englishIn(shown, sentences(en.pack, de.pack)), [])
    assert.deepEqual(
      registers.filter(({ title }) => title.includes(' ') && shown.includes(title)).map(({ title }) => title),
      [],
    )
    assert.ok(shown.includes('Sicherung von Informationen'))
    assert.match(readme ?? '', /^Nachweispaket von Hafen GmbH/)
  })
})

describe('an approval from before its PDF was kept', () => {
  it('says on paper from which entry it is reconstructed, and when that was written', async () => {
    await instance.sql(`update record set state = state - 'file' where register = 'soa'`)
    const { body } = await send('GET', '/api/soa/versions')
    const [version] = body['items'] as readonly { readonly reconstructed: { readonly entry: number; readonly on: string } }[]
    const { entry, on } = version?.reconstructed ?? assert.fail()
    assert.ok((await read('/api/soa?format=pdf&version=1.0')).includes(`rekonstruiert aus Eintrag ${entry} vom ${on}`))
    const [, about] = await readGrids(await file('/api/soa?format=xlsx&version=1.0'))
    assert.deepEqual(about?.rows.find(({ cells }) => cells[0] === 'Gedruckt')?.cells[1], `rekonstruiert aus Eintrag ${entry} vom ${on}`)
  })
})

describe('the statement of an organisation that chose no language', () => {
  it('stays English', async () => {
    const actor = await instance.organisation('Harbour')
    const english = await instance.as(actor, 'owner')
    const { bytes } = await english('GET', '/api/soa?format=pdf')
    assert.match(textIn(Buffer.from(bytes)), /Statement of Applicability .* DRAFT of .* Organizational controls/)
  })
})
