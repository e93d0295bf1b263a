import type { AnyDetail } from '@assay/client'
import { versionInForce, type Document } from '@assay/isms'
import { ApprovedTogether, AskForApproval } from '../approval-request/ask.tsx'
import { call } from '../api/api.ts'
import { useSession } from '../api/session.ts'
import { useDay, useText } from '../message/text.tsx'
import { Mark } from '../part/mark.tsx'
import { Markdown } from '../part/markdown.tsx'
import { DecisionView } from '../register/decision.tsx'
import { isEmpty, useRegisterNamed } from '../register/register.ts'
import { extend, type RecordProps } from '../register/slots.ts'
import { TextDiff } from '../register/text-diff.tsx'
import { VersionChanges } from '../register/version-changes.tsx'

function useInForce(record: AnyDetail) {
  const { today } = useSession()
  return versionInForce({ versions: [], ...record } as unknown as Document, today)
}

/** A document as files; the text in force where there is one, since that is what people are to follow. */
function Files({ record }: RecordProps) {
  const t = useText()
  const text = useInForce(record) === undefined ? 'current' : 'in-force'
  if (isEmpty(record['body']) && text === 'current') return null
  const href = (format: string, show: string): string => `/api/documents/${record.key}/file?${new URLSearchParams({ format, text, show })}`
  return (
    <>
      <a className="button" href={href('pdf', 'inline')} target="_blank" rel="noreferrer">
        {t.soa.preview}
      </a>
      <a className="button" href={href('pdf', 'attachment')}>
        PDF
      </a>
      <a className="button" href={href('docx', 'attachment')}>
        Word
      </a>
    </>
  )
}

/** What of the text that is being written differs from the version in force; the whole text where there is none. */
function Since({ record }: RecordProps) {
  const t = useText()
  const day = useDay()
  const inForce = useInForce(record)
  const body = record['body']
  if (typeof body !== 'string') return <p className="notice">{t.document.empty}</p>
  if (!inForce) {
    return (
      <>
        <h3>{t.document.whole}</h3>
        <Markdown text={body} />
      </>
    )
  }
  return (
    <>
      <p className="muted">{t.document.against(inForce.version, day(inForce.from))}</p>
      {inForce.body === body ? (
        <>
          <Mark tone="idle">{t.document.unchanged}</Mark>
          <Markdown text={body} />
        </>
      ) : (
        <TextDiff from={inForce.body ?? ''} to={body} />
      )}
    </>
  )
}

/** The text that everybody is to follow: this is what one confirms, reviews or withdraws. */
function InForce({ record }: RecordProps) {
  const t = useText()
  const day = useDay()
  const inForce = useInForce(record)
  if (!inForce) return <p className="notice">{t.document.notInForce}</p>
  return (
    <>
      <p>
        <Mark tone="good">{t.document.inForce(inForce.version, day(inForce.from))}</Mark>
      </p>
      {inForce.body !== null && <Markdown text={inForce.body} />}
    </>
  )
}

/** Whether somebody writes a text that is not in force. */
function isWritten({ status }: AnyDetail): boolean {
  return status !== 'approved' && status !== 'withdrawn'
}

/** What changed since, and every version that was ever in force. */
function Versions({ record }: RecordProps) {
  const t = useText()
  const day = useDay()
  const register = useRegisterNamed('document')
  const versions = ((record['versions'] ?? []) as Document['versions']).toReversed()
  const approval = register.fields.find(({ name }) => name === 'approval')
  const comparable = [
    ...(isWritten(record) ? [{ value: 'draft', label: t.soaChanges.draft }] : []),
    ...versions.map(({ version }) => ({ value: version, label: t.soaChanges.version(version) })),
  ]
  return (
    <>
      {comparable.length > 1 && (
        <VersionChanges
          register={register}
          links={record.links}
          versions={comparable}
          of={record.key}
          read={(from, to) => call('GET /api/documents/{id}/differences', { path: { id: record.key }, query: { from, to } })}
        />
      )}
      {versions.length > 0 && <h2>{t.document.versions}</h2>}
      {versions.map((version, index) => (
        <details key={version.version} className="version">
          <summary>{t.document.version(version.version, day(version.from), version.until === null ? null : day(version.until))}</summary>
          {approval && version.approval !== null && (
            <DecisionView field={approval} decision={version.approval} links={record.links} register="document" brief={false} />
          )}
          {version.body !== null &&
            (index === versions.length - 1 ? (
              <Markdown text={version.body} />
            ) : (
              <TextDiff from={versions[index + 1]?.body ?? ''} to={version.body} />
            ))}
        </details>
      ))}
    </>
  )
}

const HEAD = [
  'title',
  'number',
  'kind',
  'classification',
  'version',
  'owner',
  'author',
  'changes',
  'distribution',
  'commitsToRequirements',
  'commitsToImprovement',
  'reviewOn',
]

function Actions({ record }: RecordProps) {
  return (
    <>
      <AskForApproval record={record} />
      <Files record={record} />
    </>
  )
}

extend('document', {
  actions: Actions,
  beside: { approve: ApprovedTogether },
  page: Versions,
  hidden: ['versions'],
  subject: {
    approve: Since,
    submit: Since,
    'send-back': Since,
    'confirm-review': InForce,
    confirm: InForce,
    withdraw: InForce,
    'drop-revision': Since,
  },
  about: {
    approve: HEAD,
    submit: HEAD,
    'send-back': HEAD,
    'confirm-review': HEAD,
    confirm: ['title', 'version', 'classification', 'owner'],
  },
})
