import type { AnyDetail } from '@assay/client'
import { useParams } from '@tanstack/react-router'
import type { Register } from '@assay/isms'
import { titleOf, useRecord } from '../api/record.ts'
import { useMoment, useText } from '../message/text.tsx'
import { Loaded } from '../part/loading.tsx'
import { Mark } from '../part/mark.tsx'
import { Page } from '../part/page.tsx'
import { Restore } from './archive.tsx'
import { Comments } from './comments.tsx'
import { History } from './history.tsx'
import { LinkedFrom } from './linked-from.tsx'
import { RecordActions, NotNow } from './record-actions.tsx'
import { RecordFields } from './record-fields.tsx'
import { isEmpty, useRegister } from './register.ts'
import { slotsOf } from './slots.ts'
import { Value } from './value.tsx'

/** One record: what is known, what is not, what it is tied to, what can be done, and every change it went through. */
export function DetailPage() {
  const register = useRegister()
  const { key = '' }: { readonly key?: string } = useParams({ strict: false })
  const query = useRecord(register.plural, key)
  const title = query.data ? titleOf(register, query.data) : key
  return (
    <Page
      title={title}
      crumbs={[
        { name: register.title, href: `/${register.plural}` },
        { name: key, href: `/${register.plural}/${key}` },
      ]}
      actions={query.data && <RecordActions register={register} record={query.data} />}
    >
      <Loaded query={query}>{(record) => <Body register={register} record={record} />}</Loaded>
    </Page>
  )
}

interface BodyProps {
  readonly register: Register
  readonly record: AnyDetail
}

function Body({ register, record }: BodyProps) {
  const t = useText()
  const { page: More, quiet } = slotsOf(register.name)
  const isThere = !record.erased
  return (
    <>
      <Standing register={register} record={record} />
      {record.archived && isThere && <Archived register={register} record={record} />}
      <div className="record-view">
        <Contents register={register} record={record} />
        <aside>
          {!record.archived && <NotNow register={register} record={record} />}
          <LinkedFrom targets={record.linkedFrom} />
        </aside>
      </div>
      {More && isThere && <More record={record} />}
      {quiet !== true && isThere && <Comments record={record} />}
      <h2>{t.record.history}</h2>
      <History register={register} record={record} />
    </>
  )
}

/** In which state it is, and which version this is. */
function Standing({ register, record }: BodyProps) {
  const t = useText()
  const moment = useMoment()
  const status = record['status']
  return (
    <p className="muted">
      {typeof status === 'string' && <span className="state">{register.text.status[status] ?? status}</span>}{' '}
      {t.record.version(record.recordVersion, moment(record.updatedAt))} {record.erased && <Mark tone="idle">{t.erase.isErased}</Mark>}
    </p>
  )
}

function Contents({ register, record }: BodyProps) {
  const t = useText()
  const { head: Head } = slotsOf(register.name)
  if (record.erased) return <p className="notice">{t.erase.done(record.key)}</p>
  return (
    <div>
      {Head && <Head record={record} />}
      <RecordFields register={register} record={record} />
    </div>
  )
}

/** What is archived says so, and cannot be linked, decided on or changed until it is brought back. */
function Archived({ register, record }: BodyProps) {
  const t = useText()
  const field = register.fields.find(({ name }) => name === 'archiving')
  return (
    <div className="notice">
      <p>
        <Mark tone="idle">{t.record.isArchived}</Mark> {t.record.archivedLead}
      </p>
      {field && !isEmpty(record['archiving']) && (
        <Value field={field} value={record['archiving']} links={record.links} register={register.name} />
      )}
      {record.mayArchive && <Restore register={register} record={record} />}
    </div>
  )
}
