import type { AnyDetail } from '@assay/client'
import { useState } from 'react'
import type { Field, Register } from '@assay/isms'
import { useText } from '../message/text.tsx'
import { Markdown } from '../part/markdown.tsx'
import { InlineEditor, isInline } from './inline.tsx'
import { allColumns, isEmpty } from './register.ts'
import { slotsOf } from './slots.ts'
import { Cell, FieldValue } from './value.tsx'

interface FieldsProps {
  readonly register: Register
  readonly record: AnyDetail
}

/** What is known, then the names of what is not: an empty line says nothing. */
export function RecordFields({ register, record }: FieldsProps) {
  const [changing, change] = useState<string | null>(null)
  const shown = shownFields(register)
  const known = shown.filter(({ name }) => !isEmpty(record[name]))
  const open = shown.filter(({ name, command, kind }) => !command && kind !== 'stated' && name !== changing && isEmpty(record[name]))
  const added = register.fields.find(({ name }) => name === changing && isEmpty(record[name]))
  return (
    <>
      <Stages register={register} record={record} />
      <dl>
        {known.map((field) => (
          <Line key={field.name} register={register} record={record} field={field} changing={changing === field.name} change={change} />
        ))}
        {added && <Line register={register} record={record} field={added} changing change={change} />}
      </dl>
      <NotStated register={register} record={record} fields={open} change={change} />
    </>
  )
}

/** The fields that stand on the page one by one: not those that name it, stand above the others as one thing, or have a place of their own. */
function shownFields(register: Register): readonly Field[] {
  const { columns = [], hidden = [] } = slotsOf(register.name)
  const elsewhere = new Set([register.label, 'status', 'archiving', ...hidden, ...columns.flatMap(({ of }) => of)])
  return register.fields.filter(({ name }) => !elsewhere.has(name))
}

/** Several fields as one thing, and what follows from others. */
function Stages({ register, record }: FieldsProps) {
  const t = useText()
  const columns = allColumns(register).filter(
    (column) =>
      column.kind === 'slot' ||
      (column.kind === 'computed' && record.computed?.[column.id] !== false && !isEmpty(record.computed?.[column.id])),
  )
  if (columns.length === 0) return null
  return (
    <ul className="stages">
      {columns.map((column) => (
        <li key={column.id}>
          {column.kind === 'slot' && <span className="muted">{column.slot.name(t)}</span>}
          {column.kind === 'computed' && column.computed.kind !== 'yes-no' && <span className="muted">{column.title}</span>}
          <Cell column={column} record={record} links={record.links} />
        </li>
      ))}
    </ul>
  )
}

interface LineProps extends FieldsProps {
  readonly field: Field
  readonly changing: boolean
  readonly change: (name: string | null) => void
}

function Line({ register, record, field, changing, change }: LineProps) {
  const value = record[field.name]
  return (
    <div className={field.kind}>
      <dt>{field.title}</dt>
      <dd>
        {changing ? (
          <InlineEditor register={register} record={record} field={field} links={record.links} done={() => change(null)} />
        ) : (
          <>
            {field.kind === 'long-text' ? (
              <Markdown text={String(value)} />
            ) : (
              <FieldValue register={register.name} field={field} value={value} links={record.links} record={record} />
            )}
            {isOpen(register, record, field) && <Pencil name={field.title} start={() => change(field.name)} />}
          </>
        )}
      </dd>
    </div>
  )
}

/** Whether the visitor can change a field where it stands: what a state keeps as it is has no pencil. */
function isOpen(register: Register, record: AnyDetail, field: Field): boolean {
  return record.mayEdit && !record.archived && !record.frozen.includes(field.name) && isInline(register, field)
}

interface NotStatedProps extends FieldsProps {
  readonly fields: readonly Field[]
  readonly change: (name: string) => void
}

function NotStated({ register, record, fields, change }: NotStatedProps) {
  const t = useText()
  if (fields.length === 0) return null
  return (
    <p className="muted not-stated">
      {t.record.notStated}{' '}
      {fields.map((field, index) => (
        <span key={field.name}>
          {index > 0 && ', '}
          {isOpen(register, record, field) ? (
            <button type="button" className="quiet" onClick={() => change(field.name)}>
              {field.title}
            </button>
          ) : (
            field.title
          )}
        </span>
      ))}
    </p>
  )
}

function Pencil({ name, start }: { readonly name: string; readonly start: () => void }) {
  const t = useText()
  return (
    <button type="button" className="quiet pencil" aria-label={t.record.editField(name)} title={t.record.editField(name)} onClick={start}>
      <span aria-hidden="true">✎</span>
    </button>
  )
}
