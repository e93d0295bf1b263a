import { useSearch } from '@tanstack/react-router'
import type { AuditReport, CheckResult } from '@assay/isms'
import { useEffect } from 'react'
import { useAudit } from '../api/isms.ts'
import { useAuditText } from '../message/audit-text.ts'
import { useDay, useText } from '../message/text.tsx'
import { A } from '../part/link.tsx'
import { Loaded } from '../part/loading.tsx'
import { Mark, type Tone } from '../part/mark.tsx'
import { Page } from '../part/page.tsx'

/** What a certification auditor would probably write down, clause by clause, with the records at fault. */
export function AuditPage() {
  const t = useText()
  const search: { readonly stage?: readonly string[] } = useSearch({ strict: false })
  const stage = search.stage?.[0] === '2' ? '2' : '1'
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
  const clauses = [...Map.groupBy(report.checks, ({ clause }) => /^\d+/.exec(clause)?.[0] ?? clause)]
  useEffect(() => {
    if (window.location.hash !== '') document.getElementById(window.location.hash.slice(1))?.scrollIntoView()
  }, [])
  return (
    <>
      <p className="summary">
        <Mark tone="good">{t.audit.passed(report.passed)}</Mark> <Mark tone="bad">{t.audit.failed(report.failed)}</Mark>{' '}
        <Mark tone="idle">{t.audit.notAssessed(report.notAssessed)}</Mark> <span className="muted">{day(report.on)}</span>
      </p>
      {clauses.map(([clause, checks]) => (
        <section key={clause} id={`clause-${clause}`}>
          <h2>
            {clause} {t.clause[clause as keyof typeof t.clause] ?? ''}
          </h2>
          <ul className="checks">
            {checks.map((check) => (
              <Check key={check.id} check={check} />
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}

function Check({ check }: { readonly check: CheckResult }) {
  const t = useText()
  const audit = useAuditText()
  return (
    <li id={check.id}>
      <div className="check-head">
        <Mark tone={toneOf(check)}>{check.result === 'fail' ? t.grade[check.grade as keyof typeof t.grade] : t.result[check.result]}</Mark>
        <span className="check-title">{audit.check(check)}</span>
        <span className="muted">
          {check.clause} · {check.id}
        </span>
      </div>
      {check.faults.length > 0 && <Faults faults={check.faults} />}
    </li>
  )
}

const FOLDED = 6

function Faults({ faults }: Pick<CheckResult, 'faults'>) {
  const t = useText()
  const audit = useAuditText()
  const list = (
    <ul className="faults">
      {faults.map(({ record, detail }) => (
        <li key={`${record} ${detail}`}>
          {record !== null && <A href={`/record/${record}`}>{record}</A>} <span>{audit.detail(detail)}</span>
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

function toneOf({ result, grade }: CheckResult): Tone {
  if (result === 'pass') return 'good'
  if (result === 'not-assessed') return 'idle'
  return grade === 'major' ? 'bad' : 'warn'
}
