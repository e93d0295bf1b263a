import type { Tone } from '../part/mark.tsx'

export interface Segment {
  readonly tone: Tone
  readonly count: number
  readonly name: string
}

const WIDTH = 100

/** How a whole divides, as one bar; each part also has a pattern of its own. */
export function Bar({ segments, label }: { readonly segments: readonly Segment[]; readonly label: string }) {
  const total = segments.reduce((sum, { count }) => sum + count, 0)
  const x = (count: number): number => (count * WIDTH) / Math.max(1, total)
  let before = 0
  return (
    <svg className="bar-chart" viewBox={`0 0 ${WIDTH} 8`} preserveAspectRatio="none" role="img" aria-label={label}>
      <rect className="track" width={WIDTH} height={8} />
      {segments.map(({ tone, count, name }) => {
        const start = x(before)
        before += count
        return count === 0 ? null : (
          <rect key={name} className={`fill ${tone}`} x={start} width={x(count)} height={8}>
            <title>{`${name}: ${count}`}</title>
          </rect>
        )
      })}
    </svg>
  )
}
