export { loadAtlas, loadAttack, type TechniqueCatalogue } from './library/attack.ts'
export {
  loadCertificationProgramme,
  loadCertificationScheme,
  type CertificationProgramme,
  type CertificationScheme,
} from './library/certification.ts'
export {
  loadAuditCheckFacts,
  loadExclusionConditions,
  loadGermanAuditChecks,
  loadStatementFacts,
  type AuditCheckFact,
  type ExclusionCondition,
} from './library/check.ts'
export { loadDocumentTemplates, type DocumentTemplate } from './library/document-template.ts'
export {
  loadIncidentClocks,
  loadNis2Significance,
  loadPeriodRules,
  type NotificationDue,
  type NotificationRegime,
} from './library/incident-clock.ts'
export { loadAnnexAWords, type AnnexAWords } from './library/iso27001.ts'
export { loadGermanTitles } from './library/german-titles.ts'
export {
  loadContextIssues,
  loadInterestedParties,
  loadMetrics,
  loadObjectives,
  loadRiskLibrary,
  type ProposedContextIssue,
  type ProposedInterestedParty,
  type ProposedMetric,
  type ProposedObjective,
  type ProposedRisk,
} from './library/proposal.ts'
export {
  loadBsiThreats,
  loadOwaspThreats,
  loadVulnerabilities,
  type BsiThreat,
  type OwaspThreat,
  type Vulnerability,
} from './library/threat.ts'
