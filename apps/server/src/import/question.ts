import { field as kinds, type Field, type Scale } from '@assay/isms'
import { isUnclear } from './date.ts'
import { stepsFor, translated, type OtherScale } from './level.ts'
import { normal } from './word.ts'

/** A word of a file that nobody may guess about. Unanswered, the field stays empty and the word is kept in the record's note. */
export interface Question {
  readonly field: string
  readonly title: string
  readonly word: string
  readonly reason: string
  /** Answers to choose from, as they are sent back. Null is always one: leave the field empty. */
  readonly options: readonly { readonly value: string; readonly label: string }[]
  /** The lines on which it stands. */
  readonly lines: readonly number[]
}

/** Answers by field and word, as `{ "treatment": { "Mit Monitoring akzeptieren": "retain" } }`; null leaves the field empty. */
export type Answers = Readonly<Record<string, Readonly<Record<string, string | null>>>>

/** The answer that decides how a column writes dates. */
export const DATE_ORDER = '$order'

/** The answer that decides what the numbers of a column mean on our scale. */
export const SCALE = '$scale'

/** Two sites that both have a list begin it with R1: the answer that says whether a file is the list that is here, or another. */
export const LIST = { field: '$list', word: '$list' } as const

/** The answer that decides what becomes of controls of an earlier edition. */
export const EDITION = { field: '$edition', word: '$edition' } as const

/** What somebody answered about a word; undefined where nobody did. */
export function answerFor(answers: Answers, field: string, word: string): string | null | undefined {
  const given = answers[field]
  if (given === undefined) return undefined
  if (Object.hasOwn(given, word)) return given[word]
  const found = Object.keys(given).find((candidate) => normal(candidate) === normal(word))
  return found === undefined ? undefined : given[found]
}

/** Why a word is asked about, where it stands, and what it may be. */
interface Doubt {
  readonly reason: string
  readonly line: number
  readonly offers?: readonly string[]
}

/** More than anybody answers. A file of a quarter of a million different words has no column of choices there. */
const MOST_ASKED = 1000

/** An id under which two files have two things. */
interface TwoLists {
  readonly id: string
  readonly here: string
  readonly there: string
  /** The file that has what is here. */
  readonly file: string
  readonly lines: readonly number[]
}

/** The questions of one import, each asked once. */
export class Questions {
  readonly #open = new Map<string, { question: Omit<Question, 'lines'>; lines: number[] }>()
  readonly #scale: Scale | null

  constructor(scale: Scale | null) {
    this.#scale = scale
  }

  ask(field: Field, text: string, { reason, line, offers = [] }: Doubt): void {
    const word = field.kind === 'date' && isUnclear(text) ? DATE_ORDER : text
    const key = `${field.name}\n${normal(word)}`
    const known = this.#open.get(key)
    if (known) known.lines.push(line)
    else
      this.#open.set(key, {
        question: {
          field: field.name,
          title: field.title,
          word,
          reason,
          options: offers.length > 0 ? offers.map((value) => ({ value, label: value })) : this.#optionsOf(field, word),
        },
        lines: [line],
      })
  }

  /** Asks what the numbers of a column mean whose scale is not ours: what each of them becomes stands in the answers. */
  askScale(field: Field, { highest, line }: { readonly highest: number; readonly line: number }): void {
    const key = `${field.name}\n${SCALE}`
    const known = this.#open.get(key)
    if (known) {
      known.lines.push(line)
      return
    }
    const steps = stepsFor(field, this.#scale)
    const reason = `the column is on a scale up to ${highest}, yours has ${steps.length} steps`
    const options = (['spread', 'same'] as const).map((means) => ({ value: means, label: meaningOf({ highest, means }, steps) }))
    this.#open.set(key, { question: { field: field.name, title: field.title, word: SCALE, reason, options }, lines: [line] })
  }

  /** Asks whether a file is the list that is here, or another one with ids of its own. */
  askList({ id, here, there, file, lines }: TwoLists): void {
    const reason = `${id} is “${here.slice(0, 80)}” here, from ${file}, and “${there.slice(0, 80)}” in this file`
    const options = [
      { value: 'other', label: 'another list with ids of its own: its rows are new' },
      { value: 'same', label: 'the same list: its rows change what is here' },
    ]
    const question = { field: LIST.field, title: 'Ids', word: LIST.word, reason, options }
    this.#open.set(LIST.field, { question, lines: [...lines] })
  }

  /** Asks what is to become of controls of the edition of 2013. */
  askEdition(lines: readonly number[]): void {
    const reason = 'this looks like a Statement of the edition of 2013, whose numbers mean other controls'
    const options = [
      { value: 'map', label: 'map each control to the one of 2022 that took its place; what was merged comes first come, first served' },
    ]
    const question = { field: EDITION.field, title: 'Edition', word: EDITION.word, reason, options }
    this.#open.set(EDITION.field, { question, lines: [...lines] })
  }

  /** The first questions; the words of the others are kept in the notes, like those of any that nobody answers. */
  list(): readonly Question[] {
    return [...this.#open.values()].slice(0, MOST_ASKED).map(({ question, lines }) => ({ ...question, lines }))
  }

  /** How many questions there are beyond those. */
  get unasked(): number {
    return Math.max(0, this.#open.size - MOST_ASKED)
  }

  #optionsOf(field: Field, word: string): Question['options'] {
    if (word === DATE_ORDER) return ORDERS
    if (field.kind === 'level') return stepOptions(stepsFor(field, this.#scale))
    if (field.kind === 'yes-no') return ['yes', 'no'].map((option) => ({ value: option, label: option }))
    return field.options.map((option) => ({ value: option, label: option.replaceAll('-', ' ') }))
  }
}

/** `1 → 1 Rare, 2 → 3 Possible, 3 → 5 Almost certain` */
function meaningOf(other: OtherScale, steps: readonly string[]): string {
  const shown = Array.from({ length: Math.min(other.highest, kinds.MAX_STEPS) }, (_, index) => index + 1)
  return shown
    .map((number) => {
      const own = translated(number, other, steps.length)
      return own > steps.length ? `${number} → ?` : `${number} → ${own}${steps[own - 1] === String(own) ? '' : ` ${steps[own - 1] ?? ''}`}`
    })
    .join(', ')
}

/** The steps by number and word; numbers alone while no scale is defined, or where it has no words. */
function stepOptions(steps: readonly string[]): Question['options'] {
  const labels = steps.length > 0 ? steps : Array.from({ length: kinds.MAX_STEPS }, () => '')
  return labels.map((label, index) => {
    const number = String(index + 1)
    return { value: number, label: label === '' || label === number ? number : `${number} ${label}` }
  })
}

const ORDERS: Question['options'] = [
  { value: 'day-first', label: 'the day stands first' },
  { value: 'month-first', label: 'the month stands first' },
]
