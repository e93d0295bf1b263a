import exclusions from '../data/check/exclusions.json' with { type: 'json' }
import data from '../data/audit-checks.json' with { type: 'json' }
import former from '../data/iso27001-2022/former-titles.json' with { type: 'json' }
import { grades, type Grade } from './grade.ts'

/** When a fault shows: in stage 1, in stage 2 or later, or at any time, where it is about the certificate. */
export const checkStages = ['1', '2', 'any'] as const

export type CheckStage = (typeof checkStages)[number]

/** Who demands it: S the standard, L a law or a contract, H good practice, said as "your rule", which the organisation may switch off. */
export const checkKinds = ['S', 'L', 'H'] as const

export type CheckKind = (typeof checkKinds)[number]

/** What a check of the mock audit looks for, where, and how an auditor would probably grade it. */
export interface AuditCheck {
  readonly id: string
  /** Clause of ISO/IEC 27001:2022 unless it says otherwise. */
  readonly clause: string
  readonly stage: CheckStage
  readonly kind: CheckKind
  /** Our estimate; the auditor decides. */
  readonly grade: Grade
  /** What is so where it passes. */
  readonly title: string
  /** What is so where it fails. */
  readonly fault: string
  /** The registers that it reads, by the names of their specification. */
  readonly registers: readonly string[]
  /** The controls that it is about, where it names some (`A.5.15`). */
  readonly controls: readonly string[]
}

/** Every check of the facts, whether somebody has written it yet or not, in their order. */
export const auditChecks: readonly AuditCheck[] = data.map((check) => ({
  ...check,
  stage: oneOf(checkStages, check.stage),
  kind: oneOf(checkKinds, check.kind),
  grade: oneOf<Grade>(grades, check.grade),
}))

/** What makes leaving out a control wrong (SOA-07); `ask` where it can be right all the same. */
export const exclusionConditions: readonly { readonly control: string; readonly fact: string; readonly ask: boolean }[] = exclusions

/** Titles of controls of the edition of 2013 that no control of 2022 has. */
export const formerTitles: readonly string[] = former

function oneOf<T extends string>(words: readonly T[], text: string): T {
  const word = words.find((one) => one === text)
  if (word === undefined) throw new Error(`${text} is none of ${words.join(', ')}`)
  return word
}
