import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { annexA, annexAControl, annexAReference, attributeValues, type Attribute } from './annex-a.ts'
import { clauses } from './clauses.ts'
import { threatCatalogue } from './threats.ts'

describe('Annex A of 2022', () => {
  it('has 37 organizational, 8 people, 14 physical and 34 technological controls', () => {
    const themes = Object.groupBy(annexA, (control) => control.theme)
    assert.deepEqual(
      [themes.organizational, themes.people, themes.physical, themes.technological].map((list) => list?.length),
      [37, 8, 14, 34],
    )
  })

  it('has 11 controls that are new in 2022', () => {
    const fresh = annexA.filter((control) => control.isNewIn2022).map((control) => control.id)
    assert.deepEqual(fresh, ['A.5.7', 'A.5.23', 'A.5.30', 'A.7.4', 'A.8.9', 'A.8.10', 'A.8.11', 'A.8.12', 'A.8.16', 'A.8.23', 'A.8.28'])
  })

  it('sorts every control by all five attributes, with known values only', () => {
    for (const { id, attributes } of annexA) {
      for (const [name, values] of Object.entries(attributes)) {
        const known: readonly string[] = attributeValues[name as Attribute]
        assert.ok(values.length > 0 && values.every((value) => known.includes(value)), `${id} ${name}`)
      }
    }
    assert.deepEqual(annexAControl('A.8.11')?.attributes, {
      type: ['preventive'],
      property: ['confidentiality'],
      concept: ['protect'],
      capability: ['information-protection'],
      domain: ['protection'],
    })
  })

  it('reads a reference as people write it', () => {
    for (const text of ['5.10', 'A.5.10', 'A5.10', 'a.5.10', ' A 5.10 ']) assert.equal(annexAReference(text), 'A.5.10')
  })

  it('knows no control of 2013 and no control that does not exist', () => {
    for (const text of ['A.5.1.1', '5.38', '9.1', '5.1O', '']) assert.equal(annexAReference(text), null)
  })
})

describe('the catalogues', () => {
  it('hold 30 requirements and at least 60 threats, AI threats included', () => {
    assert.equal(clauses.length, 30)
    assert.ok(threatCatalogue.length >= 60)
    assert.ok(threatCatalogue.filter((threat) => threat.category === 'ai').length >= 10)
  })

  it('suggest only controls that exist', () => {
    const unknown = threatCatalogue.flatMap((threat) => threat.suggestedControls).filter((id) => !annexAControl(id))
    assert.deepEqual(unknown, [])
  })
})
