import type { AnyDetail } from '@assay/client'
import type { Register } from '@assay/isms'
import { useSession } from '../api/session.ts'
import { useText } from '../message/text.tsx'
import { useWords } from '../message/words.ts'
import { A } from '../part/link.tsx'
import { useAsOf } from '../shell/as-of.ts'
import { Archive } from './archive.tsx'
import { whyNot } from './availability.ts'
import { writable } from './register.ts'
import { slotsOf } from './slots.ts'

interface ActionsProps {
  readonly register: Register
  readonly record: AnyDetail
}

/** What the visitor can do with a record now. */
export function RecordActions({ register, record }: ActionsProps) {
  const t = useText()
  const base = `/${register.plural}/${record.key}`
  const { actions: Own } = slotsOf(register.name)
  if (useAsOf() !== null) return null
  if (record.archived) return <Erase register={register} record={record} />
  // Where a state keeps every field as it is, there is nothing to edit.
  const canEdit = record.mayEdit && writable(register).some(({ name }) => !record.frozen.includes(name))
  const open = Object.entries(record.commands).flatMap(([name, code]) => (code === null && register.text.commands[name] ? [name] : []))
  return (
    <>
      {canEdit && (
        <A className="button main" data-key="e" href={`${base}/edit`}>
          {t.record.edit}
        </A>
      )}
      {open.map((name) => (
        <A key={name} className="button" title={register.text.commands[name]?.help} href={`${base}/${name}`}>
          {register.text.commands[name]?.title}
        </A>
      ))}
      {Own && <Own record={record} />}
      {!register.permanent && record.mayArchive && <Archive register={register} record={record} />}
      <Erase register={register} record={record} />
    </>
  )
}

/** What cannot be done now: why, and who may do it. */
export function NotNow({ register, record }: ActionsProps) {
  const t = useText()
  const { common } = useWords()
  const closed = Object.entries(record.commands).filter(([name, code]) => code !== null && register.text.commands[name])
  if (closed.length === 0) return null
  return (
    <details className="not-now">
      <summary>{t.record.notNow(closed.length)}</summary>
      <dl>
        {closed.map(([name, code]) => (
          <div key={name}>
            <dt>{register.text.commands[name]?.title}</dt>
            <dd>{whyNot(code ?? '', { register, task: name, record, common })}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}

/** For the owner alone, and once. */
function Erase({ register, record }: ActionsProps) {
  const t = useText()
  const { may } = useSession()
  if (!may.includes('administer') || record.erased || register.permanent) return null
  return (
    <A className="button" href={`/${register.plural}/${record.key}/erase`}>
      {t.erase.open}
    </A>
  )
}
