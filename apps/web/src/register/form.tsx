import type { Field, State } from '@assay/isms'
import { useMemo, useState } from 'react'
import type { BadField } from '../api/api.ts'
import type { Links } from '../api/record.ts'
import { useRegisterText } from '../message/register-text.ts'
import { checkIn } from '../message/checks.ts'
import { useChoice, useText } from '../message/text.tsx'
import { Input } from './input.tsx'

interface FormProps {
  readonly fields: readonly Field[]
  readonly values: State
  readonly links: Links
  readonly set: (name: string, value: unknown) => void
  /** Whether an unsaved draft is shown. */
  readonly restored: boolean
  readonly forget: () => void
  readonly refusal: { readonly message: string; readonly bad: readonly BadField[] } | null
  readonly sending: boolean
  readonly verb: string
  readonly submit: () => void
}

/** The form of some fields: help at each, checked as one types, every field that is wrong says so beside itself. */
export function Form({ fields, values, links, set, restored, forget, refusal, sending, verb, submit }: FormProps) {
  const { t, language } = useChoice()
  useMemo(() => checkIn(language), [language])
  return (
    <form
      className="record-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      {restored && (
        <p className="notice">
          {t.form.restored}{' '}
          <button type="button" className="quiet" onClick={forget}>
            {t.form.discard}
          </button>
        </p>
      )}
      {refusal !== null && (
        <p className="alert" role="alert">
          {refusal.message}
        </p>
      )}
      {fields.map((field) => (
        <FormField
          key={field.name}
          field={field}
          value={values[field.name]}
          links={links}
          set={set}
          refused={refusal?.bad.filter(({ pointer }) => pointer.split('/')[1] === field.name).map(({ detail }) => detail) ?? []}
        />
      ))}
      <div className="form-end">
        <button className="main" disabled={sending}>
          {sending ? t.form.saving : verb}
        </button>
      </div>
    </form>
  )
}

interface FormFieldProps {
  readonly field: Field
  readonly value: unknown
  readonly links: Links
  readonly set: FormProps['set']
  readonly refused: readonly string[]
}

function FormField({ field, value, links, set, refused }: FormFieldProps) {
  const t = useText()
  const words = useRegisterText()
  const [touched, setTouched] = useState(false)
  const id = `f-${field.name}`
  const found = touched ? field.schema.safeParse(value) : null
  const wrong = refused.length > 0 ? refused : (found?.error?.issues.map(({ message }) => message) ?? [])
  const described = `${id}-help${wrong.length > 0 ? ` ${id}-wrong` : ''}`
  return (
    <div className={`field ${field.kind}`} onBlur={() => setTouched(true)}>
      <label htmlFor={id} id={`${id}-label`}>
        {words.field(field)}
        {field.required && <span className="required"> {t.form.required}</span>}
      </label>
      <p className="help" id={`${id}-help`}>
        {words.help(field.help)}
      </p>
      <Input
        field={field}
        id={id}
        value={value}
        links={links}
        set={set}
        aria={{ 'aria-describedby': described, 'aria-invalid': wrong.length > 0 }}
      />
      {wrong.map((message) => (
        <p key={message} className="wrong" id={`${id}-wrong`}>
          <span aria-hidden="true">▲</span> {message}
        </p>
      ))}
    </div>
  )
}
