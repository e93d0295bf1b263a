import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { strFromU8, unzipSync } from 'fflate'
import { openTestInstance, type TestInstance } from '../instance.fixture.ts'
import type { Leaving } from '../export/document/document.ts'
import { documentDocx } from '../export/document/docx.ts'
import { parseMarkdown, plainText } from '../export/document/markdown.ts'
import { documentPdf } from '../export/pdf.ts'
import { Problem } from '../problem.ts'

const BODY = `# Backup policy

Backups are **restored** each _quarter_, see [the log](https://example.org/log).

1. Nightly
   - encrypted
2. Weekly

| Store | Kept |
| --- | --- |
| Database | 35 days |

> No \`#set\` and no #panic("x") of this text is run.
`

const leaving: Leaving = {
  key: 'DOC-1',
  organisation: 'Harbour',
  language: 'en',
  title: 'Backup <policy> & "more"',
  version: '2.0',
  standing: 'approved',
  classification: 'internal',
  owner: 'Ada',
  author: 'Eva',
  approval: { who: 'Ada', on: '2026-11-20', for: null, with: [] },
  reviewOn: null,
  body: BODY,
  entry: 12,
  file: null,
  reconstructed: null,
  draftOf: null,
}

let instance: TestInstance

before(async () => {
  instance = await openTestInstance()
})
after(() => instance.close())

async function wordXml(body: string): Promise<string> {
  const files = unzipSync(await documentDocx({ ...leaving, body }))
  return strFromU8(files['word/document.xml'] ?? assert.fail('no document'))
}

describe('a document as a file', () => {
  it('is a Word document with its headings, lists, table, links and facts', async () => {
    const xml = await wordXml(BODY)
    for (const wanted of ['Heading1', 'w:tbl', 'w:numPr', 'Database', '35 days', 'w:hyperlink', '2.0, approved', '2026-11-20 by Ada'])
      assert.ok(xml.includes(wanted), wanted)
    assert.ok(xml.includes('Backup &lt;policy&gt; &amp; '))
  })

  it('keeps a link only where it leads to a page or a mailbox', async () => {
    assert.ok(!(await wordXml('[a](javascript:alert(1))')).includes('w:hyperlink'))
  })

  it('is a tagged PDF, and nothing that was typed is run', async () => {
    const pdf = Buffer.from(await documentPdf(leaving)).toString('latin1')
    assert.match(pdf, /^%PDF-1\.7/)
    assert.match(pdf, /\/MarkInfo/)
  })

  it('survives a text that is nested deeper than anybody reads, and keeps all of it', async () => {
    for (const body of [`${'>'.repeat(80)}x`, `${'- '.repeat(40)}x`, `${'*'.repeat(3_000)}a${'*'.repeat(3_000)}`]) {
      assert.match(plainText(parseMarkdown(body)), /[xa]/)
      assert.ok((await documentPdf({ ...leaving, body })).length > 1_000)
      await wordXml(body)
    }
  })

  it('is refused where it is nested without end, and nothing of it is dropped in silence', () => {
    for (const body of ['>'.repeat(5_000), `${'- '.repeat(2_000)}x`]) {
      assert.throws(
        () => parseMarkdown(body),
        (error) => error instanceof Problem && error.code === 'TOO_DEEP',
      )
    }
  })

  it('leaves as it is in force, however far its next version is', async () => {
    const org = await instance.organisation('Harbour')
    const [author, approver] = [await instance.asPerson(org, 'manager'), await instance.asPerson(org, 'owner')]
    await author('POST', '/api/documents', { title: 'Backup policy', version: '1.0', body: 'Old words.' })
    const text = async (which: string) => author('GET', `/api/documents/DOC-1/file?format=md&text=${which}`)
    assert.equal((await text('in-force')).status, 404)
    assert.equal((await text('draft')).status, 200)
    assert.equal((await approver('GET', '/api/documents/DOC-9/file')).status, 404)
    assert.equal((await author('GET', '/api/documents/DOC-1/file?format=pdf')).headers.get('content-type'), 'application/pdf')
    const shown = await author('GET', '/api/documents/DOC-1/file?format=pdf&show=inline')
    assert.match(shown.headers.get('content-disposition') ?? '', /^inline; filename="DOC-1-draft-\d{4}-\d\d-\d\d\.pdf"$/)
    const approved = await approver('POST', '/api/documents/DOC-1/approve', {}, { 'if-match': '"1"' })
    assert.equal(approved.status, 200)
    await author('POST', '/api/documents/DOC-1/revise', {}, { 'if-match': '"2"' })
    await author('PUT', '/api/documents/DOC-1', { body: 'New words.' }, { 'if-match': '"3"' })
    const [usual, draft] = [await author('GET', '/api/documents/DOC-1/file?format=md'), await text('draft')]
    assert.deepEqual([Buffer.from(usual.bytes).toString(), Buffer.from(draft.bytes).toString()], ['Old words.', 'New words.'])
    assert.match(draft.headers.get('content-disposition') ?? '', /DOC-1-draft-/)
    assert.match(usual.headers.get('content-disposition') ?? '', /DOC-1-1\.0\.md/)
  })
})
