import { acknowledgement } from './register/acknowledgement.ts'
import { asset } from './register/asset.ts'
import { certificate } from './register/certificate.ts'
import { change } from './register/change.ts'
import { contextIssue } from './register/context-issue.ts'
import { comment } from './register/comment.ts'
import { control } from './register/control.ts'
import { document } from './register/document.ts'
import { evidence } from './register/evidence.ts'
import { finding } from './register/finding.ts'
import { incident } from './register/incident.ts'
import { interestedParty } from './register/interested-party.ts'
import { legalHold } from './register/legal-hold.ts'
import { logPolicy } from './register/log-policy.ts'
import { obligation } from './register/obligation.ts'
import { organisation } from './register/organisation.ts'
import { person } from './register/person.ts'
import { risk } from './register/risk.ts'
import { riskCriteria } from './register/risk-criteria.ts'
import { scope } from './register/scope.ts'
import { soa } from './register/soa.ts'
import { threat } from './register/threat.ts'
import { treatmentAction } from './register/treatment-action.ts'
import type { Register } from './define.ts'

/** Every register, in the order in which an ISMS comes to be. */
export const registers: readonly Register[] = [
  organisation,
  scope,
  contextIssue,
  interestedParty,
  obligation,
  person,
  asset,
  threat,
  riskCriteria,
  risk,
  treatmentAction,
  control,
  soa,
  evidence,
  document,
  acknowledgement,
  incident,
  change,
  certificate,
  legalHold,
  finding,
  comment,
  logPolicy,
]
