import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { crc32 } from 'node:zlib'
import fc from 'fast-check'
import { concat, sha256, toHex, utf8 } from './bytes.ts'
import { generateSignerKey } from './note.ts'
import { packManifest, sealPack } from './pack-archive.ts'
import { packLayout } from './pack-zip.ts'

describe('a pack that is written file by file', () => {
  it('has the bytes of one that was in memory', () => {
    const key = generateSignerKey('log.example')
    const path = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }).filter((name) => !/^\d+$|^__proto__$|^MANIFEST$/.test(name))
    fc.assert(
      fc.property(fc.dictionary(path, fc.uint8Array({ maxLength: 300 }), { maxKeys: 12, noNullPrototype: true }), (files) => {
        const sums = Object.entries(files).map(([name, bytes]) => ({ path: name, sha256: toHex(sha256(bytes)) }))
        const whole: Record<string, Uint8Array> = { ...files, MANIFEST: utf8(packManifest(sums, key)) }
        const sorted = Object.keys(whole).toSorted()
        const { heads, tail } = packLayout(
          sorted.map((name) => ({ path: name, size: whole[name]?.length ?? 0, crc: crc32(whole[name] ?? '') })),
        )
        const written = concat(...sorted.flatMap((name, index) => [heads[index] ?? utf8(''), whole[name] ?? utf8('')]), tail)
        assert.deepEqual(Buffer.from(written), Buffer.from(sealPack(files, key)))
      }),
    )
  })

  it('is refused where a ZIP of this kind cannot hold it', () => {
    assert.throws(() => packLayout([{ path: 'a', size: 0xffffffff, crc: 0 }]), /4 GiB/)
  })
})
