import type { Overview } from '@assay/client'
import { lazy, Suspense } from 'react'
import { useOverview } from '../api/isms.ts'
import { useSession } from '../api/session.ts'
import { useCheckTitle } from '../message/audit-text.ts'
import { useMoment, useText } from '../message/text.tsx'
import { A } from '../part/link.tsx'
import { Loaded } from '../part/loading.tsx'
import { Mark } from '../part/mark.tsx'
import { Page } from '../part/page.tsx'
import { FirstSteps } from './first-steps.tsx'
import { Readiness } from './readiness.tsx'

/** Its words are those of the registers, which come after what one reads first. */
const DueList = lazy(async () => ({ default: (await import('./due-list.tsx')).DueList }))

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

function Body({ overview }: { readonly overview: Overview }) {
  return (
    <>
      <FirstSteps />
      <Cycle overview={overview} />
      <div className="columns">
        <Blocking overview={overview} />
        <Suspense fallback={<section />}>
          <DueList due={overview.due} />
        </Suspense>
      </div>
      <Readiness overview={overview} />
      <Suspense>
        <Risks overview={overview} />
      </Suspense>
    </>
  )
}

/** Plan, do, check, act: one number each, and the way to what it counts. */
function Cycle({ overview: { risks, themes, blocking, checkpoint, openFindings } }: { readonly overview: Overview }) {
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
      <Step name={t.overview.act} number={openFindings} href="/nonconformities?filter=-status:closed" what={t.overview.improvements} />
      <li>
        <A href="/ledger">
          <span className="step">{t.overview.prove}</span>
          <strong>{checkpoint === null ? '–' : checkpoint.size.toLocaleString()}</strong>
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

/** What would stop stage 1, and beside it how much was looked at: that nothing is found says little where little was looked at. */
function Blocking({ overview: { blocking, stage1, notLookedAt } }: { readonly overview: Overview }) {
  const t = useText()
  const titleOf = useCheckTitle()
  return (
    <section>
      <h2>{t.overview.blocking}</h2>
      <p>
        {blocking.length === 0 && <Mark tone="good">{t.overview.nothingFound(stage1.passed)}</Mark>}{' '}
        <A href="/audit">
          <Mark tone="idle">{t.overview.unseen(stage1.notAssessed, notLookedAt.length)}</Mark>
        </A>
      </p>
      <ul className="rows">
        {blocking.slice(0, SHOWN).map((check) => (
          <li key={check.id}>
            <A href={`/audit#${check.id}`}>
              <Mark tone={check.grade === 'major' ? 'bad' : 'warn'}>{t.grade[check.grade]}</Mark>
              <span>{titleOf(check)}</span>
              <span className="muted">
                {check.clause} · {check.faults.length}
              </span>
            </A>
          </li>
        ))}
      </ul>
      {blocking.length > SHOWN && <A href="/audit">{t.overview.all(blocking.length)}</A>}
    </section>
  )
}
