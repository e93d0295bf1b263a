/** A cell that no field takes though one has its name: it goes into the note of its record. */
export interface Noted {
  readonly line: number
  readonly column: string
  readonly cell: string
  readonly code: NotedReason
  readonly reason: string
}

/** Why a cell stays a note. */
const noted = {
  decidedHere: 'decided here by command: not changed',
  noDay: 'a decision without a day is none',
  ahead: 'a decision cannot lie ahead',
  notEntered: 'no record begins in this state',
  noSource: 'this register takes no decision over from a source',
  stays: 'nobody said what it is: it stays to be sorted',
  sorted: 'it was sorted into another register: not changed',
} as const

export type NotedReason = keyof typeof noted

/** A cell, and why it stays a note. */
export interface Left {
  readonly column: string
  readonly text: string
  readonly reason: NotedReason
}

/** More than anybody reads. */
const MOST = 1000

/** The cells of one import that stay notes, each by itself. */
export class NotedCells {
  readonly #list: Noted[] = []
  #beyond = 0

  add(line: number, left: readonly Left[]): void {
    for (const { column, text, reason } of left) {
      if (this.#list.length < MOST) this.#list.push({ line, column, cell: text.slice(0, 200), code: reason, reason: noted[reason] })
      else this.#beyond += 1
    }
  }

  list(): readonly Noted[] {
    return this.#list
  }

  /** How many more there are than are listed. */
  get beyond(): number {
    return this.#beyond
  }
}
