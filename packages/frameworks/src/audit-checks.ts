import data from '../data/audit-checks.json' with { type: 'json' }
import { grades, type Grade } from './grade.ts'

/** What a check of the mock audit looks for, where, and how an auditor would probably grade it. */
export interface AuditCheck {
  readonly id: string
  /** Clause of ISO/IEC 27001:2022 unless it says otherwise. */
  readonly clause: string
  /** `1` when it shows in stage 1, `2` in stage 2 or later. */
  readonly stage: string
  /** Our estimate; the auditor decides. */
  readonly grade: Grade
  readonly title: string
}

export const auditChecks: readonly AuditCheck[] = data.map((check) => ({ ...check, grade: gradeOf(check.grade) }))

function gradeOf(text: string): Grade {
  const grade = grades.find((one) => one === text)
  if (!grade) throw new Error(`unknown grade ${text}`)
  return grade
}
