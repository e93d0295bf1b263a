import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import fc from 'fast-check'
import { fileKey, masterKeyOf } from './master-key.ts'
import { KEY_SIZE, seal, SealError, unseal } from './seal.ts'

let folder: string

before(() => {
  folder = mkdtempSync(join(tmpdir(), 'assay-secret-'))
})
after(() => rmSync(folder, { recursive: true }))

describe('sealing', () => {
  it('gives back what was sealed, under the same key and place alone', () => {
    const bytes = fc.uint8Array({ maxLength: 300 })
    fc.assert(
      fc.property(bytes, fc.string(), fc.string(), (plain, place, other) => {
        const key = randomBytes(KEY_SIZE)
        const sealed = seal(plain, key, place)
        assert.deepEqual(Uint8Array.from(unseal(sealed, key, place)), plain)
        assert.throws(() => unseal(sealed, randomBytes(KEY_SIZE), place), SealError)
        if (other !== place && Buffer.from(other).compare(Buffer.from(place)) !== 0)
          assert.throws(() => unseal(sealed, key, other), SealError)
      }),
      { numRuns: 100 },
    )
  })

  it('refuses every changed byte and every cut', () => {
    const key = randomBytes(KEY_SIZE)
    const sealed = seal(Buffer.from('what a record says'), key, 'here')
    for (let at = 0; at < sealed.length; at += 1) {
      const changed = Uint8Array.from(sealed, (byte, index) => (index === at ? byte ^ 1 : byte))
      assert.throws(() => unseal(changed, key, 'here'), SealError, String(at))
      assert.throws(() => unseal(sealed.subarray(0, at), key, 'here'), SealError, String(at))
    }
  })

  it('never writes the same bytes twice', () => {
    const key = randomBytes(KEY_SIZE)
    const all = new Set(Array.from({ length: 1000 }, () => Buffer.from(seal(Buffer.from('same'), key, 'here')).toString('hex')))
    assert.equal(all.size, 1000)
  })
})

describe('a master key in a file', () => {
  it('is made once, for us alone, and opens what it wrapped after it was renewed, until the old one is forgotten', async () => {
    const path = join(folder, 'master.key')
    const master = fileKey(path)
    assert.equal(statSync(path).mode & 0o777, 0o600)
    const key = randomBytes(KEY_SIZE)
    const first = await master.wrap(key, 'here')
    assert.deepEqual(await fileKey(path).unwrap(first, 'here'), key)
    master.renew()
    const second = await master.wrap(key, 'here')
    assert.deepEqual([await master.unwrap(first, 'here'), await master.unwrap(second, 'here')], [key, key])
    await assert.rejects(master.unwrap(first, 'there'), SealError)
    master.forgetOld()
    assert.equal(readFileSync(path, 'utf8').trim().split('\n').length, 1)
    await assert.rejects(master.unwrap(first, 'here'), /a master key that is not here/)
    assert.deepEqual(await fileKey(path).unwrap(second, 'here'), key)
  })

  it('is refused where the file holds something else', () => {
    const path = join(folder, 'bad.key')
    for (const text of ['', 'short\n', `${randomBytes(KEY_SIZE).toString('base64url')}\nshort\n`]) {
      writeFileSync(path, text)
      assert.throws(() => fileKey(path), /32 bytes in base64url/)
    }
  })
})

describe('a master key behind a program', () => {
  it('is asked for, with the place, and a failure says which program', async () => {
    const program = join(folder, 'kms')
    const store = join(folder, 'kms-store')
    // Keeps what it is given and hands out its number, as a key management service would hand out a ciphertext.
    writeFileSync(
      program,
      `#!/bin/sh
read -r bytes; read -r place
if [ "$1" = wrap ]; then echo "$place $bytes" > ${store}; printf 'a ciphertext that only the service can open' | base64 -w0
elif [ "$1" = unwrap ]; then read -r kept value < ${store}; [ "$kept" = "$place" ] || exit 3; echo "$value"; fi
`,
      { mode: 0o755 },
    )
    process.env['ASSAY_MASTER_KEY_COMMAND'] = program
    try {
      const master = masterKeyOf(folder)
      const key = randomBytes(KEY_SIZE)
      const wrapped = await master.wrap(key, 'here')
      assert.deepEqual([await master.unwrap(wrapped, 'here'), master.text()], [key, null])
      await assert.rejects(master.unwrap(wrapped, 'there'), /kms unwrap gave no key/)
      process.env['ASSAY_MASTER_KEY_COMMAND'] = 'kms'
      assert.throws(() => masterKeyOf(folder), /absolute path/)
    } finally {
      delete process.env['ASSAY_MASTER_KEY_COMMAND']
    }
  })
})
