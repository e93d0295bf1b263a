import data from '../data/audit-checks.json' with { type: 'json' }

/** What a check of the mock audit looks for, where, and how an auditor would probably grade it. */
export interface AuditCheck {
  readonly id: string
  /** Clause of ISO/IEC 27001:2022 unless it says otherwise. */
  readonly clause: string
  /** `1` when it shows in stage 1, `2` in stage 2 or later. */
  readonly stage: string
  /** Our estimate; the auditor decides. */
  readonly grade: string
  readonly title: string
}

export const auditChecks: readonly AuditCheck[] = data
