import { auditChecks, type AuditCheck } from '@assay/frameworks'
import type { Records } from '../define.ts'
import { contextChecks } from './context.ts'
import { auditInput, type Examine, type Fault } from './input.ts'
import { policyChecks } from './policy.ts'
import { riskChecks } from './risk.ts'
import { scopeChecks } from './scope.ts'
import { statementChecks } from './statement.ts'
import { treatmentChecks } from './treatment.ts'

const examinations: Readonly<Record<string, Examine>> = {
  ...contextChecks,
  ...scopeChecks,
  ...policyChecks,
  ...riskChecks,
  ...treatmentChecks,
  ...statementChecks,
}

export { auditReads } from './input.ts'

/** What the mock audit says about one check: that it holds, the faults it found, or that there was nothing to look at. */
export interface CheckResult extends AuditCheck {
  readonly result: 'pass' | 'fail' | 'not-assessed'
  readonly faults: readonly Fault[]
}

export interface AuditReport {
  readonly stage: '1' | '2'
  readonly on: string
  readonly passed: number
  readonly failed: number
  /** Checks about records of which there are none. They say nothing, least of all that all is well. */
  readonly notAssessed: number
  /** Findings by grade. */
  readonly grades: Readonly<Record<string, number>>
  readonly checks: readonly CheckResult[]
}

/** The checks there is code for, in the order of the standard. */
export const checks: readonly (AuditCheck & { readonly examine: Examine })[] = auditChecks.map((check) => {
  const examine = examinations[check.id]
  if (!examine) throw new Error(`no examination for ${check.id}`)
  return { ...check, examine }
})

/**
 * Examines the registers as a certification auditor would. Stage 1 runs what shows in the documents; stage 2 runs
 * everything. Grades are estimates: the auditor decides.
 */
export function mockAudit(records: Records, stage: '1' | '2', on: string): AuditReport {
  const input = auditInput(records, on)
  const results = checks
    .filter((check) => stage === '2' || check.stage === '1')
    .map(({ examine, ...check }) => toResult(check, examine(input)))
  const failed = results.filter((result) => result.result === 'fail')
  return {
    stage,
    on,
    passed: results.filter((result) => result.result === 'pass').length,
    failed: failed.length,
    notAssessed: results.filter((result) => result.result === 'not-assessed').length,
    grades: countGrades(failed),
    checks: results,
  }
}

function toResult(check: AuditCheck, found: readonly Fault[] | null): CheckResult {
  if (found === null) return { ...check, result: 'not-assessed', faults: [] }
  return { ...check, result: found.length === 0 ? 'pass' : 'fail', faults: found }
}

function countGrades(failed: readonly CheckResult[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const { grade } of failed) counts[grade] = (counts[grade] ?? 0) + 1
  return counts
}
