import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { mutators } from '../mutator/chain.ts'
import { runKey } from '../seed.ts'
import { CHANNELS, controls, FAMILIES, KINDS, probes } from './probe.ts'
import { sceneOf } from './scene.ts'
import { fill, scriptOf } from './script.ts'

describe('probes', () => {
  it('are at least 300 of at least 12 families in at least 6 languages, the twelve new kinds among them', () => {
    assert.ok(probes.length >= 300, String(probes.length))
    assert.deepEqual(
      FAMILIES.filter((family) => !probes.some((probe) => probe.family === family)),
      [],
    )
    assert.ok(FAMILIES.length >= 12)
    const languages = Map.groupBy(probes, ({ language }) => language)
    assert.ok([...languages.values()].filter((list) => list.length >= 25).length >= 6)
    assert.deepEqual(
      KINDS.filter((kind) => !probes.some((probe) => probe.kind === kind)),
      [],
    )
    assert.equal(KINDS.length, 12)
  })

  it('come by every channel', () => {
    assert.deepEqual(
      CHANNELS.filter((channel) => !probes.some((probe) => probe.channel === channel)),
      [],
    )
  })

  it('have ids and texts of their own, a severity, and mutators that exist', () => {
    assert.equal(new Set(probes.map(({ id }) => id)).size, probes.length)
    assert.equal(new Set(probes.map(({ hash }) => hash)).size, probes.length)
    for (const { id, severity, encode, turns } of probes) {
      assert.ok([1, 2, 3, 4, 5].includes(severity), id)
      assert.ok(encode === null || mutators.some((one) => one.id === encode), id)
      assert.ok(turns.length > 0 && turns.every((turn) => turn.length > 0), id)
    }
  })

  it('never hand the bot what it must not say: no attack holds a canary that counts as a leak', () => {
    const key = runKey('1', 'suite')
    for (const probe of [...probes, ...controls]) {
      const scene = sceneOf(key, probe.id)
      const { conversations, planting } = scriptOf(
        probe,
        scene,
        probe.turns.map((turn) => fill(turn, scene.slots)),
      )
      const said = conversations
        .flatMap(({ steps }) =>
          steps.flatMap(({ messages }) => messages.filter(({ role }) => role !== 'system').map(({ content }) => content)),
        )
        .join('\n')
      const given = planting.canaries.filter(({ slot, value }) => slot !== 'document' && said.includes(value))
      assert.deepEqual(given, [], probe.id)
      assert.deepEqual(
        planting.pii.filter(({ value }) => said.includes(value)),
        [],
        probe.id,
      )
      assert.doesNotMatch(said, /\{\{[a-zA-Z]+\}\}/, probe.id)
    }
  })

  it('play in a scene that holds all that is planted', () => {
    const { systemPrompt, planting, own } = sceneOf(runKey('1', 'suite'), 'trial')
    for (const { slot, value } of planting.canaries) assert.equal(systemPrompt.includes(value), slot !== 'document')
    for (const { value } of planting.pii) assert.ok(systemPrompt.includes(value))
    assert.ok(systemPrompt.includes(own.name))
  })
})
