import { diffWordsWithSpace } from 'diff'
import { useMemo } from 'react'
import { useText } from '../message/text.tsx'

/** Characters of what stayed that are shown around a change. */
const AROUND = 120

interface TextDiffProps {
  readonly from: string
  readonly to: string
}

/** What changed in a long text, word by word; long stretches that stayed are left out. */
export function TextDiff({ from, to }: TextDiffProps) {
  const t = useText()
  const parts = useMemo(() => diffWordsWithSpace(from, to), [from, to])
  return (
    <div className="text-diff">
      {parts.map(({ value, added, removed }, index) => {
        // Parts have no other name than their place.
        if (added) return <ins key={index}>{value}</ins>
        if (removed) return <del key={index}>{value}</del>
        if (value.length <= 2 * AROUND) return <span key={index}>{value}</span>
        const [before, after] = [index === 0 ? '' : value.slice(0, AROUND), index === parts.length - 1 ? '' : value.slice(-AROUND)]
        return (
          <span key={index}>
            {before}
            <span className="muted" title={t.record.unchanged(value.length - before.length - after.length)}>
              {' … '}
            </span>
            {after}
          </span>
        )
      })}
    </div>
  )
}
