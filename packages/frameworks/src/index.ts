export {
  auditChecks,
  checkKinds,
  checkStages,
  exclusionConditions,
  formerTitles,
  type AuditCheck,
  type CheckKind,
  type CheckStage,
} from './audit-checks.ts'
export { annexA, annexAControl, annexAReference, attributeValues, type AnnexAControl, type Attribute, type Theme } from './annex-a.ts'
export { clauseChangesFrom2013, clauses, documentsIfApplicable, mandatoryDocuments, type Clause } from './clauses.ts'
export {
  coverage,
  type ControlState,
  type Coverage,
  type CoveringControl,
  type DirectAnswer,
  type Level,
  type MappedAnswer,
  type RequirementCoverage,
} from './coverage.ts'
export {
  mapped,
  mappingReasons,
  mappingStates,
  relations,
  type Crosswalk,
  type Mapping,
  type MappingState,
  type Relation,
} from './crosswalk.ts'
export type { Fault, FaultCode, Reading } from './fault.ts'
export { frameworkKinds, type Framework, type FrameworkKind } from './framework.ts'
export { frameworkIds } from './ids.ts'
export { grades, type Grade } from './grade.ts'
export { parseReference, referenceTo, type Requirement, type RequirementReference } from './requirement.ts'
export { sectionsOf, type Section } from './section.ts'
export { threatCatalogue, type CatalogueThreat } from './threats.ts'
