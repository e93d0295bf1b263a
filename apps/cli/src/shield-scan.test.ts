import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'
import { strToU8, zipSync } from 'fflate'

/** A scan never takes what it did not read for what has nothing in it. */

const folder = mkdtempSync(join(tmpdir(), 'assay-scan-'))
const cli = join(import.meta.dirname, 'main.ts')
const key = randomBytes(32).toString('base64url')
const assay = (args: readonly string[], input: string | Buffer = '') =>
  spawnSync(process.execPath, [cli, 'shield', ...args], { input, env: { ...process.env, ASSAY_VAULT_KEY: key } })

after(() => rmSync(folder, { recursive: true }))

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

const xml = (body: string): Uint8Array => strToU8(`<?xml version="1.0"?>${body}`)
const TYPES = { '[Content_Types].xml': xml('<Types/>') }

const SHEET = zipSync({
  ...TYPES,
  'xl/sharedStrings.xml': xml(
    '<sst><si><t>customer</t></si><si><t>customerId</t></si><si><t>Maria Gonzalez</t></si><si><t>gone@example.com</t></si></sst>',
  ),
  'xl/worksheets/sheet1.xml': xml(
    '<worksheet><sheetData><row><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row><row><c r="A2" t="s"><v>2</v></c><c r="B2"><v>12345678</v></c></row></sheetData></worksheet>',
  ),
  'xl/comments1.xml': xml(
    '<comments><authors><author>Ann</author></authors><comment><text><t>call +49 30 1234567</t></text></comment></comments>',
  ),
})
const DOCUMENT = zipSync({
  ...TYPES,
  'word/document.xml': xml(
    '<w:document xmlns:w="w"><w:p><w:r><w:t>Write to joe@exam</w:t></w:r><w:r><w:t>ple.com</w:t></w:r></w:p></w:document>',
  ),
})
const PICTURED = zipSync({ ...TYPES, 'word/document.xml': xml('<d>nothing here</d>'), 'word/media/image1.png': randomBytes(50) })

function pdf(text: string): Buffer {
  const stream = `BT /F1 12 Tf 50 700 Td (${text}) Tj ET`
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>',
    `<</Length ${stream.length}>>\nstream\n${stream}\nendstream`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
  ]
  let out = '%PDF-1.4\n'
  const offsets = objects.map((body, index) => {
    const at = out.length
    out += `${index + 1} 0 obj\n${body}\nendobj\n`
    return at
  })
  const start = out.length
  out += `xref\n0 6\n0000000000 65535 f \n${offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')}`
  return Buffer.from(`${out}trailer<</Size 6/Root 1 0 R>>\nstartxref\n${start}\n%%EOF`, 'latin1')
}

/** Files that have something, and which types are in them. */
const FULL: readonly (readonly [name: string, content: string | Uint8Array, ...types: string[]])[] = [
  ['numbers.jsonl', '{"card":4539578763621486,"phone":447700900123}\n', 'CARD', 'PHONE'],
  ['names.jsonl', '{"joe@example.com":1}\n', 'EMAIL'],
  ['labels.json', '{\n  "customer": {\n    "accountNumber": "12345678"\n  }\n}', 'ID'],
  ['headless.csv', 'Maria Gonzalez,maria@example.com\n', 'PERSON', 'EMAIL'],
  ['semicolons.csv', 'id;note\n1;"Card 4111 1111 1111 1111; mine"\n', 'CARD'],
  ['wide.txt', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('mail joe@example.com', 'utf16le')]), 'EMAIL'],
  ['unmarked.txt', Buffer.from('mail joe@example.com', 'utf16le'), 'EMAIL'],
  ['big-endian.txt', Buffer.from('mail joe@example.com', 'utf16le').swap16(), 'EMAIL'],
  ['latin.txt', Buffer.from('Grüße von Jürgen Müller, joe@example.com', 'latin1'), 'PERSON', 'EMAIL'],
  ['sheet.xlsx', SHEET, 'PERSON', 'ID', 'EMAIL', 'PHONE'],
  ['document.docx', DOCUMENT, 'EMAIL'],
  ['page.pdf', pdf('Write to joe@example.com please'), 'EMAIL'],
]

/** Files of which not all can be read, and what is said of them. */
const UNREAD: readonly (readonly [name: string, content: Uint8Array, why: RegExp])[] = [
  ['old.xls', Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), randomBytes(600)]), /Office/],
  ['binary.bin', Buffer.from([1, 2, 0, 0, 3, 200, 0, 1, 9, 9, 8, 0, 7, 7]), /binary/],
  ['cyrillic.txt', Buffer.from([0xcc, 0xe8, 0xeb, 0xe0, 0x20, 0xcf, 0xe5, 0xf2, 0xf0, 0xee, 0xe2, 0xe0]), /--encoding/],
  ['archive.zip', zipSync({ 'a.txt': strToU8('joe@example.com') }), /archive/],
  ['bomb.xlsx', zipSync({ ...TYPES, 'xl/x.xml': new Uint8Array(200 * 1024 * 1024) }), /too much memory|make sense/],
  ['broken.docx', zipSync({ ...TYPES, 'word/document.xml': xml('<d>joe@example.com') }), /make sense/],
  ['broken.pdf', Buffer.from('%PDF-1.4\nno'), /make sense/],
  ['pictured.docx', PICTURED, /image1\.png: a picture/],
  ['empty.pdf', pdf(''), /page 1: no text/],
  ['mail.eml', Buffer.from(`Subject: x\n\n${`${'QUJD'.repeat(18)}\n`.repeat(8)}`), /base64/],
  ['lines.jsonl', Buffer.from('no json\n'), /not JSON/],
]

describe('a scan', () => {
  for (const [name, content, ...types] of FULL)
    it(`finds what is in ${name}`, () => {
      const { status, stdout } = assay(['scan', '--json', file(name, content)])
      const found = (JSON.parse(stdout.toString()) as { readonly type: string }[]).map(({ type }) => type)
      assert.equal(status, 1)
      for (const type of types) assert.ok(found.includes(type), `${type} of ${found.join()}`)
    })

  for (const [name, content, why] of UNREAD)
    it(`says of ${name} that a part was not read, and why`, () => {
      const { status, stderr } = assay(['scan', file(name, content)])
      assert.ok(status === 2 || (status === 1 && name === 'mail.eml'), `exit ${status}`)
      assert.match(stderr.toString(), why)
      assert.doesNotMatch(stderr.toString(), /joe/)
    })

  it('reads an encoding that is named, every file of a folder, and refuses a type that is none', () => {
    const below = join(folder, 'below')
    mkdirSync(below)
    const path = file('below/koi8.txt', Buffer.from([0xed, 0xc9, 0xcc, 0xc1, 0x20, 0x6a, 0x40, 0x65, 0x78, 0x2e, 0x63, 0x6f, 0x6d]))
    assert.equal(assay(['scan', below]).status, 2)
    const { status, stdout } = assay(['scan', below, '--encoding', 'koi8-r'])
    assert.equal(status, 1)
    assert.match(stdout.toString(), new RegExp(`${path}:1  EMAIL`))
    assert.match(assay(['scan', path, '--types', 'PERSN,EMIAL']).stderr.toString(), /nothing finds the type PERSN/)
  })
})

describe('a redaction of a file', () => {
  it('leaves what it does not redact to the letter, and restoring gives every byte back', () => {
    const vault = join(folder, 'vault')
    const files: readonly (readonly [name: string, content: string | Uint8Array])[] = [
      [
        'exact.jsonl',
        '{"id":12345678901234567890,  "v":1.0,"big":1e400, "mail":"joe@example.com","card":4539578763621486}\r\n\n{"ü":"\\u00fc"}\n',
      ],
      ['exact.json', '{\n\t"list": [1.50, {"sue@example.com": "x"}],\n "n": null }'],
      ['exact.csv', 'a;"b ""x"""\r\n"joe@example.com";2\r\n'],
      ['latin-1.txt', Buffer.from('Grüße an joe@example.com, 5 £ für Jürgen Müller', 'latin1')],
      ['wide-16.txt', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('mail joe@example.com ü', 'utf16le')])],
    ]
    for (const [name, content] of files) {
      const path = file(name, content)
      const { status, stdout } = assay(['redact', path, '--vault', vault])
      assert.equal(status, 0)
      for (const value of ['joe@', 'sue@', '4539578763621486', 'joe@'.split('').join('\0')])
        assert.ok(!stdout.includes(value), `${name}: ${stdout.toString()}`)
      if (name === 'exact.jsonl')
        assert.match(
          stdout.toString(),
          /^\{"id":12345678901234567890, {2}"v":1\.0,"big":1e400, "mail":"\[EMAIL_1_\w{5}\]","card":"\[NUMBER_1_\w{5}\]"\}\r\n\n/,
        )
      const safe = file(`safe-${name}`, stdout)
      assert.ok(assay(['restore', safe, '--vault', vault]).stdout.equals(readFileSync(path)), name)
    }
  })

  it('of what cannot be written again, or not be read, is refused', () => {
    for (const [name, content] of [
      ['a.xlsx', SHEET],
      ['a.pdf', pdf('joe@example.com')],
      ['a.bin', Buffer.from([0, 1, 2, 3, 0])],
    ] as const) {
      const { status, stdout, stderr } = assay(['redact', file(name, content)])
      assert.deepEqual([status, stdout.length], [1, 0])
      assert.match(stderr.toString(), /scanned|not read/)
    }
  })
})
