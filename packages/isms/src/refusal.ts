/** Why a command is refused. Stable: clients match on it. */
export type RefusalCode =
  | 'NOT_RISK_OWNER'
  | 'RISK_NOT_ASSESSED'
  | 'RISK_OFF_SCALE'
  | 'RISK_ABOVE_ACCEPTANCE'
  | 'CRITERIA_MISSING'
  | 'TREATMENT_MISSING'
  | 'TREATMENT_NEEDS_CONTROL'
  | 'CONTROL_NEEDED'
  | 'CONTROL_EXCLUDED'
  | 'JUSTIFICATION_MISSING'
  | 'AUTHOR_APPROVES'
  | 'DOCUMENT_EMPTY'
  | 'ALREADY_APPROVED'
  | 'PERSON_UNKNOWN'
  | 'SOA_INCOMPLETE'
  | 'COMMENT_EMPTY'
  | 'NOT_AUTHOR'
  | 'OWNED_BY_COMMAND'
  | 'RECORD_IN_USE'
  | 'RECORD_ARCHIVED'
  | 'RECORD_ERASED'
  | 'LEGAL_HOLD'
  | 'HOLD_IN_FORCE'
  | 'HOLD_RELEASED'
  | 'REASON_MISSING'
  | 'RECORD_PERMANENT'
  | 'THRESHOLD_OUT_OF_RANGE'
  | 'HEARTBEAT_OUT_OF_RANGE'
  | 'MEMBER_REMOVED'
  | 'MEMBER_ALREADY'
  | 'LAST_OWNER'
  | 'KEY_REVOKED'
  | 'KEY_WITHOUT_AUTHOR'
  | 'KEY_EXPIRY'

/** A rule that says no, with the clause of ISO/IEC 27001:2022 that forbids what was asked. */
export class Refusal extends Error {
  readonly code: RefusalCode
  readonly clause: string

  constructor(code: RefusalCode, clause: string, message: string) {
    super(message)
    this.name = 'Refusal'
    this.code = code
    this.clause = clause
  }
}
