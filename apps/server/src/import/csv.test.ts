import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { parseCsv } from 'hucre/csv'
import { csvGrid } from './csv.ts'

const piece = fc.constantFrom('a', 'b', ',', ',', '"', '"', '\n', '\r\n', ' ', 'c,d', '\r')

describe('delimited text', () => {
  it('is read as another reader reads it, however its quotes and line ends fall', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = `x,y,z\np,q,r\n${pieces.join('')}`
        const theirs = parseCsv(text, { delimiter: ',', skipEmptyRows: false }).map((row) => row.map((cell) => String(cell ?? '').trim()))
        assert.deepEqual(
          csvGrid(text).rows.map(({ cells }) => cells),
          theirs,
        )
      }),
      { numRuns: 2000 },
    )
  })

  it('names the line on which a row begins, as an editor counts', () => {
    const { rows } = csvGrid('a,b\n"1\n2",x\n3,y\n')
    assert.deepEqual(
      rows.map(({ line }) => line),
      [1, 2, 4],
    )
  })
})
