import { ApiError, type AnyRecord, type Statement } from '@assay/client'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { State, StatementRow } from '@assay/isms'
import { call } from '../api/api.ts'
import { useApprovalRule } from '../approval-request/ask.tsx'
import { useStatement } from '../api/isms.ts'
import { useSession } from '../api/session.ts'
import { useShippedTitle, useText } from '../message/text.tsx'
import { A } from '../part/link.tsx'
import { Loaded } from '../part/loading.tsx'
import { Mark } from '../part/mark.tsx'
import { Page } from '../part/page.tsx'
import { useRegisterNamed, writable } from '../register/register.ts'
import { sectionsOf } from '../register/sections.ts'
import { Submitting } from '../register/submitting.tsx'
import { Implementation } from './soa.tsx'

/** Approval of the statement as it stands: what is still open, then every row that the version will keep beside the form that puts it in force. */
export function ApprovePage() {
  const t = useText()
  return (
    <Page title={t.soa.approve} lead={t.soa.approveLead} clause="6.1.3 d" crumbs={[{ name: t.place.soa, href: '/soa' }]}>
      <Loaded query={useStatement()}>{(statement) => <Body statement={statement} />}</Loaded>
    </Page>
  )
}

function Body({ statement }: { readonly statement: Statement }) {
  const t = useText()
  const undecided = statement.rows.filter(({ applicable }) => applicable === 'undecided').length
  const unjustified = statement.rows.filter(({ applicable, justification }) => applicable === 'no' && justification === null).length
  if (undecided + unjustified > 0)
    return (
      <div className="notice">
        <p>{t.soa.notYet}</p>
        <ul>
          {undecided > 0 && (
            <li>
              <A href="/soa?applicable=undecided">{t.soa.openUndecided(undecided)}</A>
            </li>
          )}
          {unjustified > 0 && (
            <li>
              <A href="/soa?applicable=no">{t.soa.openUnjustified(unjustified)}</A>
            </li>
          )}
        </ul>
      </div>
    )
  return <Deciding first={statement} />
}

/** What is approved is what was shown: where a row has moved on meanwhile, the new one is shown and is approved anew. */
function Deciding({ first }: { readonly first: Statement }) {
  const t = useText()
  const soa = useRegisterNamed('soa')
  const { person } = useSession()
  const queries = useQueryClient()
  const rule = useApprovalRule('soa', null)
  const [shown, show] = useState(first)
  const [moved, setMoved] = useState<readonly string[]>([])
  const version = nextVersion(shown.version)
  const initial = { title: `${t.place.soa} ${version}`, version, classification: shown.classification, preparedBy: person?.id ?? null }
  const send = async (values: State, _version: number | null, idempotencyKey: string): Promise<AnyRecord> => {
    const now = await call('GET /api/soa', { query: { text: 'draft' } })
    const changed = movedRows(shown.rows, now.rows)
    if (changed.length > 0) {
      show(now)
      setMoved(changed)
      queries.setQueryData(['soa'], now)
      throw new ApiError(409, { code: 'STATEMENT_MOVED', title: t.soa.moved(changed.join(', ')) })
    }
    setMoved([])
    return rule ? ask(values, idempotencyKey) : publish(values, idempotencyKey)
  }
  return (
    <div className="decide">
      <section className="subject" aria-label={t.decide.about}>
        <Whole statement={shown} moved={moved} />
      </section>
      <aside>
        {rule && (
          <p className="notice">
            {t.approval.together(Number(rule['quorum']))} <A href={`/approval-rules/${rule.key}`}>{rule.key}</A>
          </p>
        )}
        <Submitting
          register={soa}
          record={null}
          sections={sectionsOf(soa, writable(soa), t.form.others)}
          initial={initial}
          verb={rule ? t.approval.ask : (soa.text.commands['approve']?.title ?? t.form.save)}
          send={send}
        />
      </aside>
    </div>
  )
}

/** The draft as it stands, for whoever is to sign it. */
export function DraftRows() {
  return <Loaded query={useStatement()}>{(statement) => <Whole statement={statement} moved={[]} />}</Loaded>
}

function Whole({ statement, moved }: { readonly statement: Statement; readonly moved: readonly string[] }) {
  const t = useText()
  const { rows, changed, changedSinceApproval } = statement
  return (
    <>
      <p>
        <Mark tone="good">{t.soa.complete(rows.length)}</Mark> {changedSinceApproval > 0 && t.soa.changedSince(changedSinceApproval)}{' '}
        <a href="/api/soa?format=pdf&show=inline&text=draft" target="_blank" rel="noreferrer">
          {t.soa.preview}
        </a>
      </p>
      <Rows rows={rows} changed={new Set(changed)} moved={new Set(moved)} />
    </>
  )
}

interface RowsProps {
  readonly rows: readonly StatementRow[]
  /** Rows that read otherwise than in the version in force. */
  readonly changed: ReadonlySet<string>
  /** Rows that somebody changed while one looked at them. */
  readonly moved: ReadonlySet<string>
}

function Rows({ rows, changed, moved }: RowsProps) {
  const t = useText()
  const titleOf = useShippedTitle()
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={t.place.soa}>
      <table className="soa">
        <thead>
          <tr>
            {[t.soa.control, t.soa.applies, t.soa.implementation, t.soa.why, t.soa.owner].map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const name = row.reference ?? row.title
            return (
              <tr key={row.control ?? name}>
                <th scope="row">
                  <span className="reference">{row.reference ?? row.control}</span>{' '}
                  {row.reference === null ? row.title : titleOf(row.title)}
                  {moved.has(name) && <span className="tag">{t.soa.justMoved}</span>}
                  {changed.has(name) && <span className="tag">{t.soa.rowChanged}</span>}
                </th>
                <td>{t.soa[row.applicable]}</td>
                <td>
                  <Implementation row={row} />
                </td>
                <td className="why">{row.justification ?? row.reasons.join(', ')}</td>
                <td>{row.owner ?? '–'}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

/** The rows that read otherwise than those that were shown, by reference or title. What evidence says by itself is not approved. */
function movedRows(shown: readonly StatementRow[], now: readonly StatementRow[]): readonly string[] {
  const before = new Map(shown.map((row) => [row.reference ?? row.title, decided(row)]))
  const moved = now
    .filter((row) => before.get(row.reference ?? row.title) !== decided(row))
    .map(({ reference, title }) => reference ?? title)
  const names = new Set(now.map(({ reference, title }) => reference ?? title))
  return [...moved, ...[...before.keys()].filter((name) => !names.has(name))]
}

function decided({
  applicable,
  implementation,
  reasons,
  risks,
  obligations,
  justification,
  owner,
  how,
  documents,
  title,
}: StatementRow): string {
  return JSON.stringify([applicable, implementation, reasons, risks, obligations, justification, owner, how, documents, title])
}

/** `1.3` after `1.2`, `1.0` where there is none; what is no such number is for the approver to say. */
function nextVersion(version: string | null): string {
  const last = /(?<!\d)\d+$/.exec(version ?? '')
  return last === null ? (version ?? '1.0') : `${last.input.slice(0, last.index)}${Number(last[0]) + 1}`
}

/** A version, and the request that others sign it. */
async function ask(values: State, idempotencyKey: string): Promise<AnyRecord> {
  const draft = await call('POST /api/{plural}', { path: { plural: 'soa-versions' }, body: values, idempotencyKey })
  await call('POST /api/approval-requests', { body: { subject: draft.key } })
  return draft
}

/** A version and its approval. A version whose approval is refused does not stay behind as a draft. */
async function publish(values: State, idempotencyKey: string): Promise<AnyRecord> {
  const draft = await call('POST /api/{plural}', { path: { plural: 'soa-versions' }, body: values, idempotencyKey })
  const asked = { path: { id: draft.key }, body: {}, version: draft.recordVersion }
  try {
    return await call('POST /api/soa-versions/{id}/approve', asked)
  } catch (error) {
    if (error instanceof ApiError && error.status === 409) await call('POST /api/soa-versions/{id}/discard', asked)
    throw error
  }
}
