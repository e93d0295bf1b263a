import type { Overview } from '@assay/client'
import type { ClauseReadiness, ThemeReadiness } from '@assay/isms'
import { Bar, type Segment } from '../chart/bar.tsx'
import { useText } from '../message/text.tsx'
import { A } from '../part/link.tsx'
import { Mark } from '../part/mark.tsx'

/** How far each clause and each theme of Annex A is; every row leads to what it counts. */
export function Readiness({ overview: { clauses, themes, evidence } }: { readonly overview: Overview }) {
  const t = useText()
  return (
    <div className="columns">
      <section>
        <h2>{t.overview.clauses}</h2>
        <table className="plain">
          <tbody>
            {clauses.map((clause) => (
              <ClauseRow key={clause.clause} readiness={clause} />
            ))}
          </tbody>
        </table>
      </section>
      <section>
        <h2>{t.overview.themes}</h2>
        <table className="plain">
          <tbody>
            {themes.map((theme) => (
              <ThemeRow key={theme.theme} readiness={theme} />
            ))}
          </tbody>
        </table>
        <p className="legend">{t.overview.legend}</p>
        <Freshness evidence={evidence} />
      </section>
    </div>
  )
}

const TONES = { fresh: 'good', expiring: 'warn', expired: 'bad', none: 'idle' } as const
const AGES = ['fresh', 'expiring', 'expired', 'none'] as const

/** How long what shows the controls still counts; every number leads to the controls it counts. */
function Freshness({ evidence }: Pick<Overview, 'evidence'>) {
  const t = useText()
  const total = AGES.reduce((sum, age) => sum + evidence[age], 0)
  const segments = AGES.map((age): Segment => ({ tone: TONES[age], count: evidence[age], name: t.freshness[age] }))
  return (
    <>
      <h2>{t.overview.freshness}</h2>
      <Bar segments={segments} label={t.overview.freshnessOf(total)} />
      <ul className="freshness">
        {AGES.map((age) => (
          <li key={age}>
            <A href={`/soa?freshness=${age}`}>
              <Mark tone={TONES[age]}>
                {evidence[age]} {t.freshness[age]}
              </Mark>
            </A>
          </li>
        ))}
      </ul>
    </>
  )
}

function ClauseRow({ readiness: { clause, passed, failed, notAssessed, notLookedAt } }: { readonly readiness: ClauseReadiness }) {
  const t = useText()
  const segments: readonly Segment[] = [
    { tone: 'good', count: passed, name: t.result.pass },
    { tone: 'bad', count: failed, name: t.result.fail },
    { tone: 'idle', count: notAssessed, name: t.result['not-assessed'] },
    { tone: 'idle', count: notLookedAt, name: t.result['not-looked-at'] },
  ]
  const label = segments.map(({ name, count }) => `${name}: ${count}`).join(', ')
  return (
    <tr>
      <th scope="row">
        <A href={`/audit?stage=2#clause-${clause}`}>
          {clause === 'other' ? '' : clause} {t.clause[clause]}
        </A>
      </th>
      <td>
        <Bar segments={segments} label={label} />
      </td>
      <td className="number">{t.overview.ofChecks(passed, passed + failed + notAssessed + notLookedAt)}</td>
    </tr>
  )
}

function ThemeRow({ readiness: { theme, counts, undecided } }: { readonly readiness: ThemeReadiness }) {
  const t = useText()
  const segments: readonly Segment[] = [
    { tone: 'good', count: counts.current, name: t.status.current },
    { tone: 'warn', count: counts.stale + counts['never-evidenced'], name: `${t.status.stale}, ${t.status['never-evidenced']}` },
    { tone: 'bad', count: counts.failing + counts['nothing-defined'], name: `${t.status.failing}, ${t.status['nothing-defined']}` },
    { tone: 'idle', count: counts['not-applicable'] + undecided, name: `${t.status['not-applicable']}, ${t.soa.undecided}` },
  ]
  const total = segments.reduce((sum, { count }) => sum + count, 0)
  return (
    <tr>
      <th scope="row">
        <A href={`/soa?theme=${theme}`}>{t.theme[theme]}</A>
      </th>
      <td>
        <Bar segments={segments} label={segments.map(({ name, count }) => `${name}: ${count}`).join('; ')} />
      </td>
      <td className="number">{t.overview.ofControls(counts.current, total)}</td>
    </tr>
  )
}
