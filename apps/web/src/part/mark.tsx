import type { Scale } from '@assay/isms'
import type { ReactNode } from 'react'

export type Tone = 'good' | 'warn' | 'bad' | 'idle'

/** How a score looks: at or below the acceptance level, above it, in the highest band. */
export function toneOfScore(score: number, { bands, acceptance }: Scale): Tone {
  if (score <= acceptance) return 'good'
  return score > (bands.at(-2)?.max ?? acceptance) ? 'bad' : 'warn'
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
