import type { State } from '@assay/isms'
import { ApiError, call } from '../api/api.ts'
import { useStatement, type Statement } from '../api/isms.ts'
import type { Shown } from '../api/record.ts'
import { useSession } from '../api/session.ts'
import { useText } from '../message/text.tsx'
import { A } from '../part/link.tsx'
import { Loaded } from '../part/loading.tsx'
import { Mark } from '../part/mark.tsx'
import { Page } from '../part/page.tsx'
import { Submitting } from '../register/edit.tsx'
import { theRegister } from '../register/register.ts'

const soa = theRegister('soa')

/** Approval of the statement as it stands: what is still open, then the form that freezes it as a version. */
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
  const { person } = useSession()
  const version = nextVersion(statement.version)
  const initial = { title: `${t.place.soa} ${version}`, version, classification: statement.classification, preparedBy: person?.id ?? null }
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
  return (
    <>
      <p>
        <Mark tone="good">{t.soa.complete(statement.rows.length)}</Mark>{' '}
        {statement.changedSinceApproval > 0 && t.soa.changedSince(statement.changedSinceApproval)}{' '}
        <a href="/api/soa?format=pdf&show=inline" target="_blank" rel="noreferrer">
          {t.soa.preview}
        </a>
      </p>
      <Submitting
        action="approve"
        register={soa}
        record={null}
        fields={soa.fields.filter(({ derived }) => !derived)}
        initial={initial}
        verb={t.command.approve}
        send={publish}
      />
    </>
  )
}

/** `1.3` after `1.2`, `1.0` where there is none; what is no such number is for the approver to say. */
function nextVersion(version: string | null): string {
  const last = /(?<!\d)\d+$/.exec(version ?? '')
  return last === null ? (version ?? '1.0') : `${last.input.slice(0, last.index)}${Number(last[0]) + 1}`
}

/** A version and its approval. A version whose approval is refused does not stay behind as a draft. */
async function publish(values: State, _version: number | null, idempotencyKey: string): Promise<Shown> {
  const draft = await call<Shown>('/api/soa-versions', { method: 'POST', body: values, idempotencyKey })
  const path = `/api/soa-versions/${draft.key}`
  try {
    return await call<Shown>(`${path}/approve`, { method: 'POST', body: {}, version: draft.recordVersion })
  } catch (error) {
    if (error instanceof ApiError && error.status === 409) await call(path, { method: 'DELETE', version: draft.recordVersion })
    throw error
  }
}
