export { auditChecks, type AuditCheck } from './audit-checks.ts'
export { annexA, annexAControl, annexAReference, attributeValues, type AnnexAControl, type Attribute, type Theme } from './annex-a.ts'
export { clauses, type Clause } from './clauses.ts'
export { threatCatalogue, type CatalogueThreat } from './threats.ts'
