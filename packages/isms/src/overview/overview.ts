import type { Theme } from '@assay/frameworks'
import { auditReads, mockAudit, type CheckResult } from '../audit/mock-audit.ts'
import type { Records, View } from '../define.ts'
import { criteriaInForce, scaleOf, type Scale } from '../risk/scale.ts'
import { statementOfApplicability, statementReads, type StatementRow } from '../soa/statement.ts'
import type { Freshness, ImplementationStatus } from '../soa/status.ts'
import { dueItems, dueReads, openFindings, type Due } from './due.ts'
import { riskPicture, riskPictureReads, type RiskPicture } from './risk-picture.ts'

/** How far the requirements of one clause are met, in checks of the mock audit. */
export interface ClauseReadiness {
  /** `4` to `10`. */
  readonly clause: string
  readonly passed: number
  readonly failed: number
  readonly notAssessed: number
}

/** How far the controls of one theme of Annex A are, in controls by status. */
export interface ThemeReadiness {
  readonly theme: Theme
  readonly undecided: number
  readonly counts: Readonly<Record<ImplementationStatus, number>>
}

/** The whole management system in one look. */
export interface Overview {
  readonly on: string
  readonly clauses: readonly ClauseReadiness[]
  readonly themes: readonly ThemeReadiness[]
  /** What an auditor would stop at in stage 1, the heaviest first. */
  readonly blocking: readonly Pick<CheckResult, 'id' | 'clause' | 'title' | 'grade' | 'faults'>[]
  readonly due: readonly Due[]
  /** Applicable controls by how long their newest evidence still counts. */
  readonly evidence: Readonly<Record<Freshness, number>>
  /** Findings of any source that nobody has corrected yet. */
  readonly openFindings: number
  readonly risks: RiskPicture
  readonly scale: Scale | null
}

/** What the overview is made of. */
export const overviewReads: readonly View[] = [...auditReads, ...statementReads, ...dueReads, ...riskPictureReads, criteriaInForce]

const CLAUSES = ['4', '5', '6', '7', '8', '9', '10']
const GRADES = ['major', 'minor', 'observation', 'opportunity']
const THEMES: readonly Theme[] = ['organizational', 'people', 'physical', 'technological']

/** Sees the registers as one picture on a day. */
export function overviewOf(records: Records, today: string): Overview {
  const rows = statementOfApplicability(records, today)
  return {
    on: today,
    clauses: byClause(mockAudit(records, '2', today).checks),
    themes: byTheme(rows),
    evidence: byFreshness(rows),
    blocking: mockAudit(records, '1', today)
      .checks.filter(({ result }) => result === 'fail')
      .toSorted((a, b) => GRADES.indexOf(a.grade) - GRADES.indexOf(b.grade)),
    due: dueItems(records, today),
    openFindings: openFindings(records),
    risks: riskPicture(records),
    scale: scaleOf(records),
  }
}

function byClause(checks: readonly CheckResult[]): readonly ClauseReadiness[] {
  const clauses = Map.groupBy(checks, ({ clause }) => /^\d+/.exec(clause)?.[0] ?? '')
  return CLAUSES.map((clause) => {
    const list = clauses.get(clause) ?? []
    return { clause, passed: count(list, 'pass'), failed: count(list, 'fail'), notAssessed: count(list, 'not-assessed') }
  })
}

function count(list: readonly CheckResult[], result: CheckResult['result']): number {
  return list.filter((check) => check.result === result).length
}

function byFreshness(rows: readonly StatementRow[]): Overview['evidence'] {
  const counts: Record<Freshness, number> = { fresh: 0, expiring: 0, expired: 0, none: 0 }
  for (const row of rows) if (row.applicable === 'yes') counts[row.freshness] += 1
  return counts
}

function byTheme(rows: readonly StatementRow[]): readonly ThemeReadiness[] {
  return THEMES.map((theme) => {
    const own = rows.filter((row) => row.theme === theme)
    const decided = own.filter(({ applicable }) => applicable !== 'undecided')
    const counts: Record<ImplementationStatus, number> = {
      current: 0,
      stale: 0,
      failing: 0,
      'never-evidenced': 0,
      'nothing-defined': 0,
      'not-applicable': 0,
    }
    for (const { status } of decided) counts[status] += 1
    return { theme, undecided: own.length - decided.length, counts }
  })
}
