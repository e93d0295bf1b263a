import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { de } from '../message/de.ts'
import { en } from '../message/en.ts'
import { draftStatement } from './statement.ts'

const answers = {
  products: ['Finch Assist', 'Public API'],
  people: '62 people in engineering, support and operations.',
  locations: ['Lisbon', 'Leipzig', 'remote workplaces in the EU'],
  technology: 'Kubernetes and hosted language models',
  interfaces: ['cloud hosting'],
  exclusions: ['Applicant tracking: run by the recruiter'],
}
const english = { t: en.scope, language: 'en', organisation: 'Finch Support' } as const

describe('the draft of a scope statement', () => {
  it('says everything that was answered, in one sentence for the certificate', () => {
    assert.equal(
      draftStatement(answers, english),
      'The information security management system of Finch Support covers the development, operation and support of Finch Assist and Public API, ' +
        'by 62 people in engineering, support and operations, from Lisbon, Leipzig, and remote workplaces in the EU, on Kubernetes and hosted language models. ' +
        'It includes the interfaces to cloud hosting. Outside the scope: Applicant tracking: run by the recruiter.',
    )
  })

  it('leaves out what was not answered', () => {
    assert.equal(
      draftStatement({ products: ['Finch Assist'], people: null, locations: [], exclusions: [' '] }, english),
      'The information security management system of Finch Support covers the development, operation and support of Finch Assist.',
    )
  })

  it('speaks German', () => {
    const text = draftStatement({ products: ['A', 'B'], locations: ['Leipzig'] }, { t: de.scope, language: 'de', organisation: 'Fink' })
    assert.equal(
      text,
      'Das Informationssicherheits-Managementsystem von Fink umfasst Entwicklung, Betrieb und Support von A und B, an den Standorten Leipzig.',
    )
  })
})
