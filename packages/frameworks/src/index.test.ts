import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import * as index from './index.ts'
import * as library from './library.ts'
import * as load from './load.ts'
import * as read from './read.ts'

describe('the surface of the package', () => {
  it('is what others may rely on, and nothing more', () => {
    assert.deepEqual(Object.keys(index).toSorted(), [
      'annexA',
      'annexAControl',
      'annexAReference',
      'attributeValues',
      'auditChecks',
      'checkKinds',
      'checkStages',
      'clauseChangesFrom2013',
      'clauses',
      'coverage',
      'documentsIfApplicable',
      'exclusionConditions',
      'formerTitles',
      'frameworkIds',
      'frameworkKinds',
      'grades',
      'mandatoryDocuments',
      'mapped',
      'mappingReasons',
      'mappingStates',
      'parseReference',
      'referenceTo',
      'relations',
      'sectionsOf',
      'threatCatalogue',
    ])
    assert.deepEqual(Object.keys(read).toSorted(), ['readCrosswalk', 'readFramework'])
    assert.deepEqual(Object.keys(load).toSorted(), ['crosswalkEnds', 'frameworkIds', 'loadFramework', 'loadMapped', 'loadMappedTo'])
    assert.deepEqual(Object.keys(library).toSorted(), [
      'loadAnnexAWords',
      'loadAtlas',
      'loadAttack',
      'loadAuditCheckFacts',
      'loadBsiThreats',
      'loadCertificationProgramme',
      'loadCertificationScheme',
      'loadContextIssues',
      'loadDocumentTemplates',
      'loadExclusionConditions',
      'loadGermanAuditChecks',
      'loadGermanTitles',
      'loadIncidentClocks',
      'loadInterestedParties',
      'loadMetrics',
      'loadNis2Significance',
      'loadObjectives',
      'loadOwaspThreats',
      'loadPeriodRules',
      'loadRiskLibrary',
      'loadStatementFacts',
      'loadVulnerabilities',
    ])
  })
})
