import { forgetJob, retryJob, useJobs, type Job, type Run } from '../api/job.ts'
import { useSession } from '../api/session.ts'
import { useAttempt, type Attempt } from '../members/attempt.ts'
import { useOwnText } from '../message/own.ts'
import { useMoment, useText } from '../message/text.tsx'
import { Loaded } from '../part/loading.tsx'
import { Mark } from '../part/mark.tsx'
import { Page } from '../part/page.tsx'
import { outcomesDe } from '../outgoing/text.de.ts'
import { outcomesEn } from '../outgoing/text.en.ts'
import { de } from './text.de.ts'
import { en } from './text.en.ts'

const texts = {
  en: { ...en, outcomes: { ...outcomesEn, ...en.outcomes } },
  de: { ...de, outcomes: { ...outcomesDe, ...de.outcomes } },
}

/** What the server does beside requests, for those who answer for it. */
export function JobsPage() {
  const t = useText()
  const own = useOwnText(texts)
  const { may } = useSession()
  return (
    <Page title={t.place.jobs} lead={own.lead} clause="A.8.16">
      {may.includes('oversee') ? <Jobs /> : <p className="notice">{own.ownersOnly}</p>}
    </Page>
  )
}

function Jobs() {
  const own = useOwnText(texts)
  const { failure, attempt } = useAttempt()
  return (
    <>
      {failure !== null && (
        <p className="alert" role="alert">
          {failure}
        </p>
      )}
      <Loaded query={useJobs()}>
        {({ items }) => {
          const others = items.filter(({ scheduled }) => !scheduled)
          return (
            <>
              <h2>{own.schedules}</h2>
              <JobTable title={own.schedules} items={items.filter(({ scheduled }) => scheduled)} attempt={attempt} />
              <h2>{own.others}</h2>
              {others.length === 0 ? (
                <p className="notice">{own.nothing}</p>
              ) : (
                <JobTable title={own.others} items={others} attempt={attempt} />
              )}
            </>
          )
        }}
      </Loaded>
    </>
  )
}

interface TableProps {
  readonly title: string
  readonly items: readonly Job[]
  readonly attempt: Attempt
}

function JobTable({ title, items, attempt }: TableProps) {
  const own = useOwnText(texts)
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={title}>
      <table className="jobs">
        <thead>
          <tr>
            <th scope="col">{own.what}</th>
            <th scope="col">{own.state}</th>
            <th scope="col">{own.last}</th>
            <th scope="col">{own.next}</th>
            <th scope="col">
              <span className="hidden">{own.actions}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {items.map((job) => (
            <JobRow key={job.id} job={job} attempt={attempt} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function JobRow({ job, attempt }: { readonly job: Job; readonly attempt: Attempt }) {
  const own = useOwnText(texts)
  const moment = useMoment()
  const { title, help } = own.kinds[job.kind] ?? { title: job.kind, help: '' }
  const [last, ...earlier] = job.runs
  return (
    <tr>
      <td>
        <strong>{title}</strong>
        {job.scheduled ? <span className="help"> {help}</span> : <span className="muted"> {job.subject}</span>}
      </td>
      <td>
        <State job={job} />
      </td>
      <td>
        {last === undefined ? <span className="muted">{own.never}</span> : <LastRun run={last} />}
        {earlier.length > 0 && (
          <details>
            <summary>{own.earlier(earlier.length)}</summary>
            {earlier.map((run) => (
              <LastRun key={run.dueAt} run={run} />
            ))}
          </details>
        )}
      </td>
      <td>{job.status === 'dead' ? '–' : <time dateTime={job.dueAt}>{moment(job.dueAt)}</time>}</td>
      <td className="row-actions">
        <Actions job={job} title={title} attempt={attempt} />
      </td>
    </tr>
  )
}

function Actions({ job, title, attempt }: { readonly job: Job; readonly title: string; readonly attempt: Attempt }) {
  const own = useOwnText(texts)
  return (
    <>
      <button
        type="button"
        disabled={job.running}
        aria-label={(job.scheduled ? own.runNowName : own.retryName)(title)}
        onClick={() => void attempt(() => retryJob(job.id))}
      >
        {job.scheduled ? own.runNow : own.retry}
      </button>
      {job.status === 'dead' && (
        <>
          {' '}
          <button type="button" aria-label={own.forgetName(title)} onClick={() => void attempt(() => forgetJob(job.id))}>
            {own.forget}
          </button>
        </>
      )}
    </>
  )
}

function State({ job: { status, running, late, failures } }: { readonly job: Job }) {
  const own = useOwnText(texts)
  if (status === 'dead') return <Mark tone="bad">{own.dead}</Mark>
  if (running) return <Mark tone="good">{own.running}</Mark>
  if (failures > 0) return <Mark tone="bad">{own.failing(failures)}</Mark>
  return late ? <Mark tone="warn">{own.late}</Mark> : <Mark tone="idle">{own.waiting}</Mark>
}

function LastRun({ run: { startedAt, endedAt, outcome } }: { readonly run: Run }) {
  const own = useOwnText(texts)
  const moment = useMoment()
  const seconds = ((Date.parse(endedAt) - Date.parse(startedAt)) / 1000).toLocaleString()
  return (
    <div>
      <Mark tone={outcome === 'DONE' ? 'good' : 'bad'}>{own.outcomes[outcome] ?? outcome}</Mark>
      <br />
      <span className="muted">
        <time dateTime={endedAt}>{moment(endedAt)}</time>, {own.took(seconds)}
      </span>
    </div>
  )
}
