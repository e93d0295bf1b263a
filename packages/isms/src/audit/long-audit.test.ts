import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import type { Loaded } from '../mechanism/record.ts'
import { record, recordsOf } from '../records.fixture.ts'
import { checks } from './checks.ts'
import { damaged } from './damage.fixture.ts'
import { LongAudit } from './long-audit.ts'
import { mockAudit } from './mock-audit.ts'
import { occasion, sound } from './sound.fixture.ts'

function textOf(list: readonly Loaded[], stage: '1' | '2'): string {
  const audit = new LongAudit(recordsOf(list), occasion)
  for (const _ of audit.weigh()) continue
  return [...audit.text(stage)].join('')
}

function assertSame(list: readonly Loaded[]): void {
  for (const stage of ['1', '2'] as const)
    assert.equal(textOf(list, stage), JSON.stringify(mockAudit(recordsOf(list), stage, occasion), null, 2))
}

describe('an audit that nobody holds', () => {
  it('writes the report of one that is held, of nothing, of what is sound, and of all that can break', () => {
    assertSame([])
    assertSame(sound)
    for (const damage of checks.flatMap(({ broken }) => Object.values(broken).flat())) assertSame(damaged(damage))
  })

  it('writes it of a long register, in pieces of which none is long', () => {
    const many = Array.from({ length: 1000 }, (_, index) => record('asset', `asset ${index} "faults": [] of "checks": []`, { owner: null }))
    assertSame(many)
    const audit = new LongAudit(recordsOf(many), occasion)
    for (const _ of audit.weigh()) continue
    assert.ok([...audit.text('2')].every((piece) => piece.length < 50_000))
  })

  it('is made of checks that hold no list of faults', () => {
    const sources = globSync('packages/isms/src/*/checks*.ts', { cwd: join(import.meta.dirname, '../../../..') })
    assert.ok(sources.length > 15)
    for (const path of sources)
      assert.doesNotMatch(readFileSync(join(import.meta.dirname, '../../../..', path), 'utf8'), /\.\.\.(?:each|ofEach|inTurn)\(/, path)
  })

  it('gives others a turn at each fault, and at each check', () => {
    const turns = (list: readonly Loaded[]): number => [...new LongAudit(recordsOf(list), occasion).weigh()].length
    const unowned = Array.from({ length: 50 }, (_, index) => record('asset', `asset ${index}`, { owner: null }))
    assert.ok(turns([]) >= checks.length)
    assert.ok(turns(unowned) >= turns([]) + unowned.length)
  })
})
