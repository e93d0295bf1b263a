export type Tone = 'good' | 'warn' | 'bad' | 'idle'

const SHAPES: Readonly<Record<Tone, string>> = { good: '●', warn: '◆', bad: '▲', idle: '○' }

/** A status as shape, colour and word: none of them alone. */
export function Mark({ tone, children }: { readonly tone: Tone; readonly children: React.ReactNode }) {
  return (
    <span className={`mark ${tone}`}>
      <span aria-hidden="true">{SHAPES[tone]}</span> {children}
    </span>
  )
}
