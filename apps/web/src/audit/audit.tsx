import { useSearch } from '@tanstack/react-router'
import type { AuditReport, CheckResult, NotLookedAt } from '@assay/isms'
import { useEffect } from 'react'
import { useAudit } from '../api/isms.ts'
import { useCheckTitle } from '../message/audit-text.ts'
import { useFaultText } from '../message/fault-text.ts'
import { useDay, useText } from '../message/text.tsx'
import { A } from '../part/link.tsx'
import { Loaded } from '../part/loading.tsx'
import { Mark, type Tone } from '../part/mark.tsx'
import { Page } from '../part/page.tsx'

/** What a certification auditor would probably write down, clause by clause, with the records at fault, and what nobody looked at. */
export function AuditPage() {
  const t = useText()
  const search: Readonly<Record<string, readonly string[] | undefined>> = useSearch({ strict: false })
  const stage = search['stage']?.[0] === '2' ? '2' : '1'
  const query = useAudit(stage)
  const stages = (
    <div className="segments" role="group" aria-label={t.audit.stage}>
      <A href="/audit" aria-current={stage === '1' ? 'true' : undefined}>
        {t.audit.stage1}
      </A>
      <A href="/audit?stage=2" aria-current={stage === '2' ? 'true' : undefined}>
        {t.audit.stage2}
      </A>
    </div>
  )
  return (
    <Page title={t.place.audit} lead={t.audit.lead} clause="9.2" actions={stages}>
      <Loaded query={query}>{(report) => <Report report={report} />}</Loaded>
    </Page>
  )
}

function Report({ report }: { readonly report: AuditReport }) {
  const t = useText()
  const day = useDay()
  const chapters = [...new Set([...report.checks, ...report.notLookedAt].map(({ chapter }) => chapter))]
  const order = Object.keys(t.clause)
  useEffect(() => {
    if (window.location.hash !== '') document.getElementById(window.location.hash.slice(1))?.scrollIntoView()
  }, [])
  return (
    <>
      <p className="summary">
        <Mark tone="good">{t.audit.passed(report.passed)}</Mark>{' '}
        <Mark tone="bad">{report.stage === '1' ? t.audit.concerns(report.failed) : t.audit.failed(report.failed)}</Mark>{' '}
        <Mark tone="idle">{t.audit.notAssessed(report.notAssessed)}</Mark>{' '}
        <Mark tone="idle">{t.audit.notLookedAt(report.notLookedAt.length)}</Mark> <span className="muted">{day(report.on)}</span>
      </p>
      {report.stage === '1' && <p className="muted">{t.audit.stage1Lead}</p>}
      {chapters
        .toSorted((a, b) => place(order, a) - place(order, b))
        .map((chapter) => (
          <section key={chapter} id={`clause-${chapter}`}>
            <h2>
              {chapter === 'other' ? '' : chapter} {t.clause[chapter]}
            </h2>
            <ul className="checks">
              {report.checks
                .filter((check) => check.chapter === chapter)
                .map((check) => (
                  <Check key={check.id} check={check} />
                ))}
            </ul>
            <Unseen checks={report.notLookedAt.filter((check) => check.chapter === chapter)} />
          </section>
        ))}
    </>
  )
}

/** The clauses in their order; names that look like numbers come first in an object, so `A` and the rest follow them. */
function place(order: readonly string[], chapter: string): number {
  return order.indexOf(chapter)
}

function Check({ check }: { readonly check: CheckResult }) {
  const t = useText()
  const titleOf = useCheckTitle()
  const say = useFaultText()
  return (
    <li id={check.id}>
      <div className="check-head">
        <Mark tone={toneOf(check)}>{verdictOf(check, t)}</Mark>
        <span className="check-title">{titleOf(check)}</span>
        <span className="muted">
          {check.clause} · {check.id}
        </span>
      </div>
      {check.nothing !== null && <p className="muted">{say(check.nothing)}</p>}
      {check.stated > 0 && <p className="muted">{t.audit.stated(check.stated)}</p>}
      {check.faults.length > 0 && <Faults faults={check.faults} />}
      {check.questions.length > 0 && (
        <>
          <p className="muted">{t.audit.questions}</p>
          <Faults faults={check.questions} />
        </>
      )}
    </li>
  )
}

/** In stage 1 a fault is an area of concern, and its grade says what it would probably be in stage 2. */
function verdictOf({ result, verdict, grade }: CheckResult, t: ReturnType<typeof useText>): string {
  if (result !== 'fail') return t.result[result]
  return verdict === 'area-of-concern' ? t.audit.concern(t.grade[grade]) : t.grade[grade]
}

const FOLDED = 6

function Faults({ faults }: Pick<CheckResult, 'faults'>) {
  const t = useText()
  const say = useFaultText()
  const list = (
    <ul className="faults">
      {faults.map((fault) => (
        <li key={`${fault.record} ${fault.code} ${JSON.stringify(fault.parameters)}`}>
          {fault.record !== null && <A href={`/record/${fault.record}`}>{fault.record}</A>} <span>{say(fault)}</span>
        </li>
      ))}
    </ul>
  )
  return faults.length <= FOLDED ? (
    list
  ) : (
    <details>
      <summary>{t.audit.faults(faults.length)}</summary>
      {list}
    </details>
  )
}

/** What an auditor looks at and nothing here does, in the same place as what passed: no silence is a pass. */
function Unseen({ checks }: { readonly checks: readonly NotLookedAt[] }) {
  const t = useText()
  const titleOf = useCheckTitle()
  if (checks.length === 0) return null
  return (
    <details className="unseen">
      <summary>
        <Mark tone="idle">{t.audit.notLookedAt(checks.length)}</Mark>
      </summary>
      <ul className="faults">
        {checks.map((check) => (
          <li key={check.id}>
            {titleOf(check)}{' '}
            <span className="muted">
              {check.clause} · {check.id}
            </span>
          </li>
        ))}
      </ul>
    </details>
  )
}

function toneOf({ result, grade }: CheckResult): Tone {
  if (result === 'pass') return 'good'
  if (result === 'not-assessed') return 'idle'
  return grade === 'major' ? 'bad' : 'warn'
}
