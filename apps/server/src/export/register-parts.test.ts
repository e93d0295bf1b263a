import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { registers, type State } from '@assay/isms'
import { streamXlsxRows } from 'hucre/xlsx'
import { csvGrid } from '../import/csv.ts'
import type { Stored } from '../store/record.ts'
import { uuidv7 } from '../uuid.ts'
import { exportRegister, type SheetFormat, type SheetPart } from './register.ts'

const asset = registers.find(({ name }) => name === 'asset') ?? assert.fail()
const owner = uuidv7(1)
const keys = new Map([[owner, 'PER-1']])

function records(count: number): readonly Stored[] {
  return Array.from({ length: count }, (_, index) => {
    const state = asset.schema.parse({ name: `Asset ${index}, "so"\nsaid`, kind: index % 2 === 0 ? 'service' : null, owner }) as State
    const at = '2026-11-29T00:00:00.000Z'
    return {
      id: uuidv7(index),
      register: 'asset',
      number: index + 1,
      key: `AST-${index + 1}`,
      last: null,
      version: 1,
      archived: false,
      erased: false,
      state,
      createdAt: at,
      updatedAt: at,
    }
  })
}

/** Records in parts of some size. */
function* partsOf(all: readonly Stored[], size: number): Generator<SheetPart> {
  for (let start = 0; start < all.length; start += size) yield { records: all.slice(start, start + size), keys }
}

function piecesOf(parts: Iterable<SheetPart>, format: SheetFormat): Promise<readonly Uint8Array[]> {
  return Array.fromAsync(exportRegister(asset, parts, { format, asOf: '2026-11-29', language: 'en' }))
}

const whole = async (...asked: Parameters<typeof piecesOf>): Promise<Buffer> => Buffer.concat(await piecesOf(...asked))

describe('a register that leaves', () => {
  it('is the same file in however many parts it comes, and in none', async () => {
    for (const format of ['csv', 'json'] as const) {
      for (const count of [0, 1, 7, 20]) {
        const all = records(count)
        const once = await whole(partsOf(all, 100), format)
        for (const size of [1, 3, 7]) assert.deepEqual(await whole(partsOf(all, size), format), once, `${format} ${count} by ${size}`)
      }
    }
  })

  it('has every record in its order, in each format', async () => {
    const wanted = records(600).map(({ key }) => key)
    const { rows } = csvGrid((await whole(partsOf(records(600), 250), 'csv')).toString())
    assert.deepEqual(
      rows.slice(1).map(({ cells }) => cells[0]),
      wanted,
    )
    const objects: readonly { readonly key: string; readonly owner: string }[] = JSON.parse(
      (await whole(partsOf(records(600), 250), 'json')).toString(),
    )
    assert.deepEqual([objects.map(({ key }) => key), new Set(objects.map((one) => one.owner))], [wanted, new Set(['PER-1'])])
    const read: unknown[] = []
    for await (const { values } of streamXlsxRows(await whole(partsOf(records(600), 250), 'xlsx'))) read.push(values[0])
    assert.deepEqual(read.slice(1), wanted)
  })

  it('holds no more of a long register than of a short one', async () => {
    for (const format of ['csv', 'json', 'xlsx'] as const) {
      let [open, most] = [0, 0]
      const parts = function* (): Generator<SheetPart> {
        for (let part = 0; part < 100; part += 1) {
          open += 1
          most = Math.max(most, open)
          yield { records: records(50), keys }
        }
      }
      for await (const _ of exportRegister(asset, parts(), { format, asOf: '2026-11-29', language: 'en' })) open = 0
      assert.ok(most < 50, `${format}: ${most} of 100 parts before anything left`)
    }
  })
})
