import { isQuestion, type Begun, type Check, type Fault, type Faults, type Look } from '../mechanism/check.ts'
import type { Records } from '../mechanism/record.ts'
import { checks } from './checks.ts'
import { isOfStage, occasionOf, onceFor, reportWith, resultOf, type Asked, type CheckResult } from './mock-audit.ts'

/** Faults in one piece of text. */
const IN_PIECE = 100
/** Where the checks of a report, and the faults of a check, stand in their texts. */
const DEPTH = { check: 4, fault: 8 }

interface Outcome {
  readonly check: Check
  readonly begun: Begun
  readonly failed: boolean
  readonly said: ReturnType<Begun['weigh']>
}

/**
 * The mock audit of registers that are larger than its report should be in memory: what is found is found anew each time it is asked for, and
 * nobody holds it. Whoever asks has other things to do between two pieces.
 */
export class LongAudit {
  readonly #look: Look
  readonly #run: readonly Check[]
  readonly #outcomes: Outcome[] = []

  constructor(records: Records, asked: Asked, run: readonly Check[] = checks) {
    const occasion = occasionOf(asked)
    this.#look = { records, occasion, once: onceFor(records, occasion, new Map()) }
    this.#run = run
  }

  /** Looks at everything, and weighs it. Comes before the first text, and yields nothing but turns. */
  *weigh(): Generator<void> {
    for (const check of this.#run) {
      const begun = check.begin(this.#look)
      const weighed = new Map<unknown, Fault>()
      const all: Fault[] = []
      for (const fault of begun.found) {
        yield
        if (isQuestion(fault)) continue
        weighed.set(fault.weight, fault)
        if (begun.weighsAll) all.push(fault)
      }
      this.#outcomes.push({ check, begun, failed: weighed.size > 0, said: begun.weigh(begun.weighsAll ? all : [...weighed.values()]) })
      yield
    }
  }

  /** The report of a stage: the bytes of `JSON.stringify(report, null, 2)`, in pieces. */
  *text(stage: '1' | '2'): Generator<string> {
    const outcomes = this.#outcomes.filter(({ check }) => isOfStage(check, stage))
    const results = outcomes.map(({ check, begun: { nothing }, failed, said }) =>
      resultOf(check, { nothing, failed, faults: [], questions: [], ...said }, stage),
    )
    const [head, tail] = partsAround(JSON.stringify({ ...reportWith(results, this.#look.occasion, stage), checks: [] }, null, 2), 'checks')
    yield head
    for (const [index, result] of results.entries()) {
      yield `${index === 0 ? '[' : ','}\n${' '.repeat(DEPTH.check)}`
      yield* textOf(result, outcomes[index]?.begun.found ?? [])
    }
    yield results.length === 0 ? '[]' : '\n  ]'
    yield tail
  }
}

function* textOf(result: CheckResult, found: Faults): Generator<string> {
  const [head, rest] = partsAround(indented(result, DEPTH.check), 'faults')
  const [between, tail] = partsAround(rest, 'questions')
  yield head
  yield* listOf(found, (fault) => !isQuestion(fault))
  yield between
  yield* listOf(found, isQuestion)
  yield tail
}

function* listOf(found: Faults, belongs: (fault: Fault) => boolean): Generator<string> {
  let texts: string[] = []
  let isEmpty = true
  for (const fault of found) {
    if (!belongs(fault)) continue
    texts.push(`${isEmpty ? '[' : ','}\n${' '.repeat(DEPTH.fault)}${indented(fault, DEPTH.fault)}`)
    isEmpty = false
    if (texts.length < IN_PIECE) continue
    yield texts.join('')
    texts = []
  }
  yield texts.join('')
  yield isEmpty ? '[]' : `\n${' '.repeat(DEPTH.fault - 2)}]`
}

/** A text in front of an empty list and after it. In JSON the quotes of a name are no part of any string. */
function partsAround(text: string, name: string): readonly [string, string] {
  const label = `"${name}": `
  const at = text.indexOf(`${label}[]`) + label.length
  return [text.slice(0, at), text.slice(at + 2)]
}

function indented(value: unknown, depth: number): string {
  return JSON.stringify(value, null, 2).replaceAll('\n', `\n${' '.repeat(depth)}`)
}
