/** The parts of a report: the clauses of ISO/IEC 27001:2022, its Annex A, and what other standards and bodies ask of a certificate. */
export const chapters = ['4', '5', '6', '7', '8', '9', '10', 'A', 'other'] as const

export type Chapter = (typeof chapters)[number]

/** The part that a clause belongs to: that of the first one it names (`5.2 f, A.5.1` is of 5). */
export function chapterOf(clause: string): Chapter {
  const first = /^(?:A(?=\.)|\d+)/.exec(clause)?.[0]
  return chapters.find((chapter) => chapter === first) ?? 'other'
}
