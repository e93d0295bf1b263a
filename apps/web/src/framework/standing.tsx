import type { Standing, StandingCounts } from '@assay/client'
import { Bar, type Segment } from '../chart/bar.tsx'
import { A } from '../part/link.tsx'
import { Mark, type Tone } from '../part/mark.tsx'
import { useFrameworkText } from './text.ts'

/** From best to worst. */
export const TONES: Readonly<Record<Standing, Tone>> = {
  covered: 'good',
  partial: 'warn',
  planned: 'warn',
  excluded: 'idle',
  audit: 'idle',
  gap: 'bad',
}

export const STANDINGS = Object.keys(TONES) as readonly Standing[]

/** How the requirements of a framework divide, as one bar. */
export function StandingBar({ name, counts }: { readonly name: string; readonly counts: StandingCounts }) {
  const t = useFrameworkText()
  const segments = STANDINGS.map((standing): Segment => ({ tone: TONES[standing], count: counts[standing], name: t.standing[standing] }))
  const parts = STANDINGS.filter((standing) => counts[standing] > 0).map((standing) => t.counted[standing](counts[standing]))
  return <Bar segments={segments} label={t.bar(name, parts.join(', '))} />
}

/** The same in numbers; gaps are named though there be none. Each leads to what it counts, where there is such a place. */
export function StandingMarks({ counts, hrefOf }: { readonly counts: StandingCounts; readonly hrefOf?: (standing: Standing) => string }) {
  const t = useFrameworkText()
  return (
    <span className="summary">
      {STANDINGS.filter((standing) => counts[standing] > 0 || standing === 'gap').map((standing) => {
        const mark = (
          <Mark key={standing} tone={counts[standing] === 0 ? 'idle' : TONES[standing]}>
            {t.counted[standing](counts[standing])}
          </Mark>
        )
        return hrefOf ? (
          <A key={standing} href={hrefOf(standing)}>
            {mark}
          </A>
        ) : (
          mark
        )
      })}
    </span>
  )
}

/** Whether mappings in draft count: a choice that stands in the address. */
export function DraftChoice({ path, counting }: { readonly path: string; readonly counting: boolean }) {
  const t = useFrameworkText()
  return (
    <p className="draft-choice">
      <span className="muted">{t.count}</span>
      <span className="segments" role="group" aria-label={t.count}>
        <A href={path} aria-current={counting ? 'true' : undefined}>
          {t.withDrafts}
        </A>
        <A href={`${path}?drafts=no`} aria-current={counting ? undefined : 'true'}>
          {t.withoutDrafts}
        </A>
      </span>
    </p>
  )
}

/** What the words of the page mean. */
export function StandingLegend() {
  const t = useFrameworkText()
  return (
    <section className="legend">
      <h2>{t.legend}</h2>
      <dl>
        {STANDINGS.map((standing) => (
          <div key={standing}>
            <dt>
              <Mark tone={TONES[standing]}>{t.standing[standing]}</Mark>
            </dt>
            <dd>{t.standingHelp[standing]}</dd>
          </div>
        ))}
      </dl>
      <p>{t.draftsHelp}</p>
    </section>
  )
}
