import { accountPerson } from './account-person/register.ts'
import { acknowledgement } from './acknowledgement/register.ts'
import { apiKey } from './api-key/register.ts'
import { approvalRequest } from './approval-request/register.ts'
import { approvalRule } from './approval-rule/register.ts'
import { asset } from './asset/register.ts'
import { assignment } from './assignment/register.ts'
import { certificate } from './certificate/register.ts'
import { change } from './change/register.ts'
import { comment } from './comment/register.ts'
import { contextIssue } from './context-issue/register.ts'
import { control } from './control/register.ts'
import { delegation } from './delegation/register.ts'
import { destination } from './destination/register.ts'
import { document } from './document/register.ts'
import { evidence } from './evidence/register.ts'
import { finding } from './finding/register.ts'
import { framework } from './framework/register.ts'
import { houseRuleAmong } from './house-rule/register.ts'
import { incident } from './incident/register.ts'
import { interestedParty } from './interested-party/register.ts'
import { legalHold } from './legal-hold/register.ts'
import { logPolicy } from './log-policy/register.ts'
import { commonRules, houseCodes } from './mechanism/refusal.ts'
import { assertTogether, type Register } from './mechanism/register.ts'
import { member } from './member/register.ts'
import { nonconformity } from './nonconformity/register.ts'
import { obligation } from './obligation/register.ts'
import { opportunity } from './opportunity/register.ts'
import { organisation } from './organisation/register.ts'
import { person } from './person/register.ts'
import { requirement } from './requirement/register.ts'
import { risk } from './risk/register.ts'
import { riskCriteria } from './risk-criteria/register.ts'
import { scope } from './scope/register.ts'
import { securityEvent } from './security-event/register.ts'
import { soa } from './soa/register.ts'
import { tenant } from './tenant/register.ts'
import { threat } from './threat/register.ts'
import { treatmentAction } from './treatment-action/register.ts'
import { webhook } from './webhook/register.ts'

/** Every register, in the order in which an ISMS comes to be. */
export const registers: readonly Register[] = [
  organisation,
  scope,
  contextIssue,
  interestedParty,
  obligation,
  person,
  accountPerson,
  assignment,
  delegation,
  asset,
  threat,
  riskCriteria,
  risk,
  treatmentAction,
  framework,
  requirement,
  control,
  soa,
  evidence,
  document,
  acknowledgement,
  approvalRule,
  approvalRequest,
  incident,
  change,
  certificate,
  nonconformity,
  opportunity,
  finding,
  legalHold,
  houseRuleAmong(() => switchable),
  comment,
  logPolicy,
]

/**
 * Registers of who may do what here. They are entered in the ledger like every other, and have routes and pages of their own: no form,
 * import or bulk edit reaches them.
 */
export const administration: readonly Register[] = [tenant, member, apiKey, securityEvent, webhook, destination]

/** The codes of every rule that an owner may switch off. */
const switchable: ReadonlySet<string> = new Set(
  [commonRules, ...[...registers, ...administration].map(({ rules }) => rules)].flatMap(houseCodes),
)

assertTogether([...registers, ...administration])
