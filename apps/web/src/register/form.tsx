import type { BadField } from '@assay/client'
import type { State } from '@assay/isms'
import type { ComponentType, ReactNode } from 'react'
import type { Links } from '../api/record.ts'
import { useText } from '../message/text.tsx'
import type { FormField } from '../message/words.ts'
import type { InputProps } from './input-props.ts'
import { Input } from './input.tsx'
import { LabelledField } from './labelled-field.tsx'

/** Fields that belong together; without a title where a form has one group only. */
export interface Section {
  readonly title: string | null
  readonly fields: readonly FormField[]
}

/** Why the server did not do it. */
export interface Refused {
  readonly message: string
  /** The clause that says so, or that it is a rule of the house. */
  readonly source: ReactNode
  readonly bad: readonly BadField[]
}

interface FormProps {
  readonly sections: readonly Section[]
  readonly values: State
  readonly links: Links
  readonly set: (name: string, value: unknown) => void
  /** Ways of typing that a register brings, by field. */
  readonly inputs?: Readonly<Record<string, ComponentType<InputProps>>>
  /** Whether an unsaved draft is shown. */
  readonly restored: boolean
  readonly forget: () => void
  readonly refusal: Refused | null
  readonly sending: boolean
  readonly verb: string
  readonly submit: () => void
}

/** The form of some fields: help at each, checked as one types, every field that is wrong says so beside itself. */
export function Form({ sections, values, links, set, inputs = {}, restored, forget, refusal, sending, verb, submit }: FormProps) {
  const t = useText()
  return (
    <form
      className="record-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!sending) submit()
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
          {refusal.message} {refusal.source}
        </p>
      )}
      {sections.map(({ title, fields }) => (
        <Group key={title ?? ''} title={title}>
          {fields.map((field) => (
            <LabelledField
              key={field.name}
              field={field}
              id={`f-${field.name}`}
              value={values[field.name]}
              values={values}
              links={links}
              set={set}
              Own={inputs[field.name] ?? Input}
              refused={refusal !== null && refusal.bad.some(({ pointer }) => pointer.split('/')[1] === field.name)}
            />
          ))}
        </Group>
      ))}
      <div className="form-end">
        <button className="main" aria-disabled={sending}>
          {sending ? t.form.saving : verb}
        </button>
      </div>
    </form>
  )
}

function Group({ title, children }: { readonly title: string | null; readonly children: ReactNode }) {
  if (title === null) return children
  return (
    <fieldset className="section">
      <legend>{title}</legend>
      {children}
    </fieldset>
  )
}
