export { isInPower } from './assignment/fields.ts'
export { apiKeyIn, type ApiKey } from './api-key/register.ts'
export { destinationIn } from './destination/register.ts'
export { webhookIn, type Webhook } from './webhook/register.ts'
export { memberIn, type Member } from './member/register.ts'
export type { SecurityEvent } from './security-event/register.ts'
export { accountPersonIn } from './account-person/register.ts'
export { tenantIn, type Tenant } from './tenant/register.ts'
export { checks } from './audit/checks.ts'
export type { Chapter } from './audit/chapter.ts'
export { faultIn } from './audit/fault-text.ts'
export {
  auditReads,
  examineAll,
  mockAudit,
  reportOf,
  type Asked,
  type Examination,
  type AuditReport,
  type CheckResult,
  type NotLookedAt,
} from './audit/mock-audit.ts'
export { LongAudit } from './audit/long-audit.ts'
export { defineCheck, derived, each, faulter, type Check, type Damage, type Fault, type Occasion } from './mechanism/check.ts'
export { inputFields, inputSchema, type Also, type AlsoChange, type AlsoCommand, type Command, type Outcome } from './mechanism/command.ts'
export { groundOf, nobody, signed, type Acting, type Context, type Delegation } from './mechanism/context.ts'
export {
  ABOUT_RECORD,
  DECIDERS,
  holdsOn as decisionHoldsOn,
  signersOf,
  stands,
  type Cosigner,
  type Decision,
  type Signer,
} from './mechanism/decision.ts'
export * as field from './mechanism/field.ts'
export { emptyOf } from './mechanism/field.ts'
export type { FieldKind, FieldMeta, Fields } from './mechanism/field.ts'
export type { Importing, Named } from './mechanism/importing.ts'
export { archived, isKept } from './mechanism/archive.ts'
export { isUndecided, judge } from './mechanism/judge.ts'
export { areas, type Area } from './mechanism/menu.ts'
export { isFrozen, type Lifecycle, type Stage } from './mechanism/lifecycle.ts'
export { availability, perform, type Performed } from './mechanism/perform.ts'
export { groundsOf } from './mechanism/authority.ts'
export {
  includesRole,
  isRole,
  ismsRoles,
  roles,
  type Authority,
  type IsmsRole,
  type Permission,
  type Role,
} from './mechanism/permission.ts'
export {
  view,
  type Asking,
  type Loaded,
  type Pick as ViewPick,
  type Records,
  type Seen,
  type Shown,
  type State,
  type View,
} from './mechanism/record.ts'
export { house, refuse, refuser, Refusal, standard, type Parameters, type Rule, type RuleKind } from './mechanism/refusal.ts'
export { schemaOf } from './mechanism/schema.ts'
export {
  defineRegister,
  type Change,
  type Computed,
  type Due as DueRule,
  type Field,
  type Register,
  type Way,
  targetsOf,
} from './mechanism/register.ts'
export { idsShown, linksOf, type Link } from './mechanism/relation.ts'
export { spoken } from './mechanism/spoken.ts'
export { say, type CommonText, type FieldText, type RegisterText } from './mechanism/text.ts'
export { common } from './mechanism/text.en.ts'
export { commonLanguages } from './mechanism/languages.ts'
export { SHAPE, upgraded, type IdOf, type Upgrade } from './mechanism/upgrade.ts'
export { compareVersions, inForce, isVersioned, versionChanges } from './mechanism/versioned.ts'
export { dayOf, holds, isEmpty, operatorOf, partsOf, TODAY, type Day, type Part, type Test, type Where } from './mechanism/where.ts'
export { command } from './mechanism/command.ts'
export { lifecycle } from './mechanism/lifecycle.ts'
export { disclosureLevels, isShown, type DisclosureLevel } from './disclosure.ts'
export { decideErasure, erasureInput, erasureReads, holdsOn, legalBases, type ErasureInput, type LegalBasis } from './erase.ts'
export { documentChanges } from './document/changes.ts'
export { versionInForce, type Document, type DocumentVersion } from './document/fields.ts'
export { document } from './document/register.ts'
export { answeringControls, answeringReads, type AnsweringControl } from './framework/answering.ts'
export {
  coverageOf,
  coverageReads,
  type FrameworkCoverage,
  type RequirementStanding,
  type SectionStanding,
  type Standing,
  type StandingCounts,
  type Through,
  type Unanswered,
} from './framework/coverage.ts'
export { ownFrameworkReads, ownFrameworks, type OwnMapped } from './framework/own.ts'
export { logPolicyIn } from './log-policy/register.ts'
export { administration, registers } from './registers.ts'
export {
  acceptanceOf,
  criteriaInForce,
  criteriaOn,
  isAcceptable,
  levelOf,
  rankOf,
  scaleOf,
  scoreOf,
  type Scale,
} from './risk-criteria/scale.ts'
export { statementChanges, type RowChange, type StatementChanges, type StatementText } from './soa/changes.ts'
export { textChanges, type Difference, type FieldChange, type TextPart } from './mechanism/difference.ts'
export { languageOf, languageReads, type Language } from './organisation/language.ts'
export { EDITION, fieldsOfHead, headerReads, statementHeader, type StatementHeader } from './soa/header.ts'
export { frozenRow, isOfSigner, keptSigners, type FrozenRow } from './soa/freeze.ts'
export { statementOfApplicability, statementReads, type StatementRow } from './soa/statement.ts'
export { statusLegend, type EvidenceState, type Freshness } from './soa/status.ts'
export { beginningOf, isPlainText } from './text.ts'
export { daysBetween, dayAfter, monthsAfter } from './day.ts'
export { overviewOf, overviewReads, type ClauseReadiness, type Overview, type ThemeReadiness } from './overview/overview.ts'
export type { Due } from './overview/due.ts'
export { riskStages, type BurnDown, type RiskCell, type RiskPicture, type RiskStage } from './overview/risk-picture.ts'
export { hasLeft } from './person/fields.ts'
