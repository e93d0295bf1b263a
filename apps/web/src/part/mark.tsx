import type { Scale } from '@assay/isms'
import type { ReactNode } from 'react'

export type Tone = 'good' | 'warn' | 'bad' | 'idle'

/** How a level looks: as the criteria let it stay or not, and the highest worst of all. A level off the matrix says nothing. */
export function toneOfLevel(level: string | null, { levels, acceptance }: Pick<Scale, 'levels' | 'acceptance'>): Tone {
  if (level === null) return 'idle'
  if (acceptance.find((row) => row.level === level)?.acceptable === true) return 'good'
  return level === levels.at(-1) ? 'bad' : 'warn'
}

const SHAPES: Readonly<Record<Tone, string>> = { good: '●', warn: '◆', bad: '▲', idle: '○' }

/** A status as shape, colour and word: none of them alone. */
export function Mark({ tone, children }: { readonly tone: Tone; readonly children: ReactNode }) {
  return (
    <span className={`mark ${tone}`}>
      <span aria-hidden="true">{SHAPES[tone]}</span> {children}
    </span>
  )
}
