import type { AnyDetail } from '@assay/client'
import { ABOUT_RECORD, type Register } from '@assay/isms'
import { useMoment, useText } from '../message/text.tsx'
import { Markdown } from '../part/markdown.tsx'
import { isEmpty } from './register.ts'
import { slotsOf } from './slots.ts'
import { FieldValue } from './value.tsx'

interface SubjectProps {
  readonly register: Register
  readonly record: AnyDetail
  /** The decision; null for whoever only looks. */
  readonly task: string
}

/** The very thing that a decision is about, in the version that is decided on. */
export function Subject({ register, record, task }: SubjectProps) {
  const t = useText()
  const moment = useMoment()
  return (
    <>
      <h2>
        {t.decide.about} <span className="muted">{t.record.version(record.recordVersion, moment(record.updatedAt))}</span>
      </h2>
      <Shown register={register} record={record} task={task} />
    </>
  )
}

/** What a decision is about, under whatever heading its page gives it. */
export function Shown({ register, record, task }: SubjectProps) {
  const slots = slotsOf(register.name)
  const Own = slots.subject?.[task]
  return (
    <>
      {Own && <Own record={record} />}
      <SubjectFields register={register} record={record} names={slots.about?.[task] ?? null} />
    </>
  )
}

interface SubjectFieldsProps {
  readonly register: Register
  readonly record: AnyDetail
  /** The fields that count, in their order; null for all that say something. */
  readonly names: readonly string[] | null
}

function SubjectFields({ register, record, names }: SubjectFieldsProps) {
  const t = useText()
  const all = register.fields.filter(({ kind, name }) => kind !== 'stated' && !ABOUT_RECORD.has(name))
  const wanted = names === null ? all : names.flatMap((name) => all.find((field) => field.name === name) ?? [])
  const hidden = slotsOf(register.name).hidden ?? []
  const known = wanted.filter(({ name }) => !isEmpty(record[name]) && (names !== null || !hidden.includes(name)))
  const open = wanted.filter(({ name, command }) => isEmpty(record[name]) && (names !== null || !command))
  return (
    <>
      <dl className="fields">
        {known.map((field) => (
          <div key={field.name} className={field.kind}>
            <dt>{field.title}</dt>
            <dd>
              {field.kind === 'long-text' ? (
                <Markdown text={String(record[field.name])} />
              ) : (
                <FieldValue register={register.name} field={field} value={record[field.name]} links={record.links} record={record} />
              )}
            </dd>
          </div>
        ))}
      </dl>
      {open.length > 0 && (
        <p className="muted not-stated">
          {t.record.notStated} {open.map(({ title }) => title).join(', ')}
        </p>
      )}
    </>
  )
}
