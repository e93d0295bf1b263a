/** Where a rule comes from: the standard, a law or contract, good practice that the owner may switch off, or plain sense. */
export type RuleKind = 'standard' | 'law' | 'house' | 'sense'

/** A rule that says no: where it comes from, and the clause that says it. */
export interface Rule {
  readonly clause: string
  readonly kind: RuleKind
}

/** What a refusal is about: the words that its sentence takes up. */
export type Parameters = Readonly<Record<string, string | number>>

/** The rules of a register, by code. */
export type Rules = Readonly<Record<string, Rule>>

/** A rule that said no, with the clause that demands it. Its words stand in the texts, by its code. */
export class Refusal extends Error {
  /** Stable: clients match on it. */
  readonly code: string
  readonly clause: string
  readonly kind: RuleKind
  readonly parameters: Parameters

  constructor(code: string, { clause, kind }: Rule, parameters: Parameters = {}) {
    super(`${code} ${JSON.stringify(parameters)}`)
    this.name = 'Refusal'
    this.code = code
    this.clause = clause
    this.kind = kind
    this.parameters = parameters
  }
}

/** Reads `6.1.3 f` as a rule of the standard. */
export function standard(clause: string): Rule {
  return { clause, kind: 'standard' }
}

/** A rule of a law or contract. */
export function law(clause: string): Rule {
  return { clause, kind: 'law' }
}

/** Good practice near a clause that does not demand it: the owner may switch it off, with a reason. */
export function house(clause: string): Rule {
  return { clause, kind: 'house' }
}

/** What cannot be meant, whatever a standard says. */
export function sense(clause: string): Rule {
  return { clause, kind: 'sense' }
}

/** Rules that every register shares. */
export const commonRules = {
  PERSON_UNKNOWN: sense('5.3'),
  NOT_AUTHORISED: standard('5.3'),
  NOT_BY_SAME_PERSON: house('A.5.3'),
  WRONG_STATE: sense('7.5.3'),
  FROZEN: standard('7.5.3'),
  OWNED_BY_COMMAND: standard('7.5.3'),
  HOLDER_CHANGES: standard('5.3'),
  FUTURE_DATE: standard('7.5.3'),
  PERIOD_REVERSED: sense('7.5.3'),
  NOT_UNIQUE: sense('7.5.3'),
  SINGLE: sense('7.5.3'),
  REASON_MISSING: sense('7.5.3'),
  RECORD_IN_USE: standard('7.5.3'),
  RECORD_ARCHIVED: standard('7.5.3'),
  RECORD_PROTECTED: standard('7.5.3 f'),
  OWN_RECORD: house('9.2.2 b'),
  TARGET_ARCHIVED: standard('7.5.3'),
  RECORD_ERASED: law('A.5.34'),
  RECORD_PERMANENT: standard('A.8.15'),
} as const satisfies Rules

/** The codes of those among some rules that an owner may switch off. */
export function houseCodes(rules: Rules): readonly string[] {
  return Object.keys(rules).filter((code) => rules[code]?.kind === 'house')
}

/** Throws the refusals of some rules. */
export function refuser<R extends Rules>(rules: R) {
  return (code: keyof R & string, parameters: Parameters = {}): Refusal => {
    const rule = rules[code]
    if (!rule) throw new Error(`no rule ${code}`)
    return new Refusal(code, rule, parameters)
  }
}

export const refuse = refuser(commonRules)
