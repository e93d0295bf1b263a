import type { Due } from '@assay/isms'
import { lazy, Suspense } from 'react'
import { useOverview, type OverviewReply } from '../api/isms.ts'
import { useSession } from '../api/session.ts'
import { useAuditText } from '../message/audit-text.ts'
import { useDay, useMoment, useText } from '../message/text.tsx'
import { A } from '../part/link.tsx'
import { Loaded } from '../part/loading.tsx'
import { Mark } from '../part/mark.tsx'
import { Page } from '../part/page.tsx'
import { FirstSteps } from './first-steps.tsx'
import { Readiness } from './readiness.tsx'

/** Charts come after what one reads first. */
const Risks = lazy(async () => ({ default: (await import('./risks.tsx')).Risks }))

/** The management system in one look: plan, do, check, act. */
export function OverviewPage() {
  const t = useText()
  const { organisation } = useSession()
  return (
    <Page
      title={organisation.name}
      lead={t.overview.lead}
      actions={
        <button type="button" onClick={() => window.print()}>
          {t.table.print}
        </button>
      }
    >
      <Loaded query={useOverview()}>{(overview) => <Body overview={overview} />}</Loaded>
    </Page>
  )
}

function Body({ overview }: { readonly overview: OverviewReply }) {
  return (
    <>
      <FirstSteps />
      <Cycle overview={overview} />
      <div className="columns">
        <Blocking blocking={overview.blocking} />
        <DueList due={overview.due} />
      </div>
      <Readiness overview={overview} />
      <Suspense>
        <Risks overview={overview} />
      </Suspense>
    </>
  )
}

/** Plan, do, check, act: one number each, and the way to what it counts. */
function Cycle({ overview: { risks, themes, blocking, checkpoint, openFindings } }: { readonly overview: OverviewReply }) {
  const t = useText()
  const moment = useMoment()
  const sum = (status: 'current' | 'not-applicable'): number => themes.reduce((total, { counts }) => total + counts[status], 0)
  const undecided = themes.reduce((total, theme) => total + theme.undecided, 0)
  return (
    <ol className="cycle">
      <Step
        name={t.overview.plan}
        number={risks.total - risks.unrated.residual}
        of={risks.total}
        href="/risks"
        what={t.overview.risksRated}
      />
      <Step
        name={t.overview.do}
        number={sum('current')}
        of={93 - sum('not-applicable') - undecided}
        href="/soa?status=current"
        what={t.overview.controlsCurrent}
      />
      <Step name={t.overview.check} number={blocking.length} href="/audit" what={t.overview.checksFailing} />
      <Step
        name={t.overview.act}
        number={openFindings}
        href="/findings?filter=-progress:done&filter=-progress:closed"
        what={t.overview.improvements}
      />
      <li>
        <A href="/ledger">
          <span className="step">{t.overview.prove}</span>
          <strong>{checkpoint === null ? '–' : Number(checkpoint.size).toLocaleString()}</strong>
          <span>{checkpoint === null ? t.overview.noCheckpoint : t.overview.checkpoint(moment(checkpoint.signedAt))}</span>
        </A>
      </li>
    </ol>
  )
}

interface StepProps {
  readonly name: string
  readonly number: number
  readonly of?: number
  readonly href: string
  readonly what: string
}

function Step({ name, number, of, href, what }: StepProps) {
  return (
    <li>
      <A href={href}>
        <span className="step">{name}</span>
        <strong>
          {number.toLocaleString()}
          {of !== undefined && <small> / {of.toLocaleString()}</small>}
        </strong>
        <span>{what}</span>
      </A>
    </li>
  )
}

const SHOWN = 8

function Blocking({ blocking }: Pick<OverviewReply, 'blocking'>) {
  const t = useText()
  const audit = useAuditText()
  return (
    <section>
      <h2>{t.overview.blocking}</h2>
      {blocking.length === 0 && (
        <p>
          <Mark tone="good">{t.overview.nothingBlocks}</Mark>
        </p>
      )}
      <ul className="rows">
        {blocking.slice(0, SHOWN).map(({ id, clause, title, grade, faults }) => (
          <li key={id}>
            <A href={`/audit#${id}`}>
              <Mark tone={grade === 'major' ? 'bad' : 'warn'}>{t.grade[grade as keyof typeof t.grade]}</Mark>
              <span>{audit.check({ id, title })}</span>
              <span className="muted">
                {clause} · {faults.length}
              </span>
            </A>
          </li>
        ))}
      </ul>
      {blocking.length > SHOWN && <A href="/audit">{t.overview.all(blocking.length)}</A>}
    </section>
  )
}

/** What the visitor has to do, first of all; then what others have. */
function DueList({ due }: { readonly due: readonly Due[] }) {
  const t = useText()
  const day = useDay()
  const { person } = useSession()
  const mine = person === null ? [] : due.filter(({ owner }) => owner === person.id)
  const shown = mine.length > 0 ? mine : due
  return (
    <section>
      <h2>{mine.length > 0 ? t.overview.dueForMe : t.overview.due}</h2>
      {shown.length === 0 && (
        <p>
          <Mark tone="good">{t.overview.nothingDue}</Mark>
        </p>
      )}
      <ul className="rows">
        {shown.slice(0, SHOWN).map((item) => (
          <li key={`${item.key} ${item.what}`}>
            <A href={`/record/${item.key}`}>
              <Mark tone={item.overdue ? 'bad' : 'warn'}>{day(item.on)}</Mark>
              <span>{item.title}</span>
              <span className="muted">{t.due[item.what]}</span>
            </A>
          </li>
        ))}
      </ul>
      {shown.length > SHOWN && <p className="muted">{t.overview.more(shown.length - SHOWN)}</p>}
    </section>
  )
}
