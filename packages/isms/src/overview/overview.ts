import type { Theme } from '@assay/frameworks'
import { chapters, type Chapter } from '../audit/chapter.ts'
import { auditReads, reportOf, type AuditReport, type CheckResult, type Examination, type NotLookedAt } from '../audit/mock-audit.ts'
import { statement } from '../audit/statement.ts'
import { view, type View } from '../mechanism/record.ts'
import { nonconformitySchema } from '../nonconformity/fields.ts'
import { opportunitySchema } from '../opportunity/fields.ts'
import { criteriaInForce, scaleOf, type Scale } from '../risk-criteria/scale.ts'
import type { StatementRow } from '../soa/statement.ts'
import type { EvidenceState, Freshness } from '../soa/status.ts'
import { dueItems, dueReads, type Due } from './due.ts'
import { riskPicture, riskPictureReads, type RiskPicture } from './risk-picture.ts'

/** How far the requirements of one clause are met, in checks of the mock audit. */
export interface ClauseReadiness {
  /** `4` to `10`; `A` for Annex A, `other` for what other standards and bodies ask. */
  readonly clause: Chapter
  readonly passed: number
  readonly failed: number
  readonly notAssessed: number
  /** Checks that nobody makes here: a clause of which only these are left says nothing of conformity. */
  readonly notLookedAt: number
}

/** How far the controls of one theme of Annex A are, in controls by what their evidence shows. */
export interface ThemeReadiness {
  readonly theme: Theme
  readonly undecided: number
  readonly counts: Readonly<Record<EvidenceState, number>>
}

/** The whole management system in one look. */
export interface Overview {
  readonly on: string
  readonly clauses: readonly ClauseReadiness[]
  readonly themes: readonly ThemeReadiness[]
  /** What an auditor would stop at in stage 1, the heaviest first. */
  readonly blocking: readonly CheckResult[]
  /** What stage 1 came to, in checks. */
  readonly stage1: Pick<AuditReport, 'passed' | 'failed' | 'notAssessed'>
  /** What an auditor looks at and nothing here does: where nothing blocks, this is what is not known. */
  readonly notLookedAt: readonly NotLookedAt[]
  readonly due: readonly Due[]
  /** Applicable controls by how long their newest evidence still counts. */
  readonly evidence: Readonly<Record<Freshness, number>>
  /** Nonconformities, observations and opportunities of any source that are not over. */
  readonly openFindings: number
  readonly risks: RiskPicture
  readonly scale: Scale | null
}

const nonconformities = view('nonconformity', nonconformitySchema, ['status'])
const opportunities = view('opportunity', opportunitySchema, ['status'])

/** What the overview is made of. */
export const overviewReads: readonly View[] = [
  ...auditReads,
  ...dueReads,
  ...riskPictureReads,
  nonconformities,
  opportunities,
  criteriaInForce,
]

const GRADES = ['major', 'minor', 'observation', 'ofi']
const THEMES: readonly Theme[] = ['organizational', 'people', 'physical', 'technological']
const OVER = new Set(['closed', 'evaluated', 'declined'])

/** Sees the registers as one picture on a day, from an audit of them, which is run once for both stages. */
export function overviewOf(examination: Examination): Overview {
  const { look } = examination
  const { records } = look
  const rows = look.once(statement)
  const { passed, failed, notAssessed, checks, notLookedAt } = reportOf(examination, '1')
  return {
    on: look.occasion.asOf,
    clauses: byClause(reportOf(examination, '2')),
    themes: byTheme(rows),
    evidence: byFreshness(rows),
    blocking: checks.filter(({ result }) => result === 'fail').toSorted((a, b) => GRADES.indexOf(a.grade) - GRADES.indexOf(b.grade)),
    stage1: { passed, failed, notAssessed },
    notLookedAt,
    due: dueItems(look),
    openFindings: [...nonconformities.in(records), ...opportunities.in(records)].filter(({ state }) => !OVER.has(state.status ?? ''))
      .length,
    risks: riskPicture(records),
    scale: scaleOf(records, look.occasion.asOf),
  }
}

function byClause({ checks, notLookedAt }: AuditReport): readonly ClauseReadiness[] {
  return chapters.map((clause) => {
    const list = checks.filter(({ chapter }) => chapter === clause)
    const others = notLookedAt.filter(({ chapter }) => chapter === clause).length
    return {
      clause,
      passed: count(list, 'pass'),
      failed: count(list, 'fail'),
      notAssessed: count(list, 'not-assessed'),
      notLookedAt: others,
    }
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
    const counts: Record<EvidenceState, number> = {
      current: 0,
      stale: 0,
      failing: 0,
      'never-evidenced': 0,
      'nothing-defined': 0,
      'not-applicable': 0,
    }
    for (const { evidenceState } of decided) counts[evidenceState] += 1
    return { theme, undecided: own.length - decided.length, counts }
  })
}
