import { useState } from 'react'
import { useSession } from '../api/session.ts'
import { useText } from '../message/text.tsx'
import { optionOf } from '../message/words.ts'
import { Markdown } from '../part/markdown.tsx'
import type { InputProps } from './input-props.ts'
import { fromLocal, toLocal, zone } from './instant.ts'
import { RowsInput } from './rows-input.tsx'
import { stepsOf } from './scale.ts'
import { FileInput } from './file-input.tsx'
import { TargetInput } from './target-input.tsx'

/** What one types a field into, by its kind. */
export function Input(props: InputProps) {
  const { field, id, value, set, aria } = props
  const common = { id, name: field.name, required: field.required, ...aria }
  switch (field.kind) {
    case 'text':
      return <input {...common} maxLength={500} value={textOf(value)} onChange={(event) => set(field.name, orNull(event.target.value))} />
    case 'url':
      return (
        <input
          {...common}
          type="url"
          placeholder="https://"
          maxLength={2000}
          value={textOf(value)}
          onChange={(event) => set(field.name, orNull(event.target.value))}
        />
      )
    case 'number':
      return <NumberInput {...props} />
    case 'level':
      return <LevelInput {...props} />
    case 'date':
      return <input {...common} type="date" value={textOf(value)} onChange={(event) => set(field.name, orNull(event.target.value))} />
    case 'instant':
      return <InstantInput {...props} />
    case 'long-text':
      return <LongText {...props} />
    case 'list':
    case 'requirements':
      return <ListInput {...props} />
    case 'yes-no':
    case 'choice':
      return <Choice {...props} />
    case 'choices':
      return <Choices {...props} />
    case 'ref':
    case 'refs':
      return <TargetInput {...props} />
    case 'rows':
      return <RowsInput {...props} Cell={Input} />
    case 'hash':
      return <FileInput {...props} />
    case 'decision':
    case 'stated':
      return null
  }
}

/** A step of the organisation's scale by its word; a number while there is no scale. */
function LevelInput(props: InputProps) {
  const { field, id, value, set, aria } = props
  const t = useText()
  const { scale } = useSession()
  const steps = stepsOf(scale, field.scale)
  if (steps.length === 0) return <NumberInput {...props} />
  return (
    <select
      id={id}
      {...aria}
      value={textOf(value)}
      onChange={(event) => set(field.name, event.target.value === '' ? null : Number(event.target.value))}
    >
      <option value="">{t.form.notStated}</option>
      {steps.map((step, index) => (
        <option key={step} value={index + 1}>
          {step === String(index + 1) ? step : `${index + 1} · ${step}`}
        </option>
      ))}
    </select>
  )
}

function NumberInput({ field, id, value, set, aria }: InputProps) {
  const [typed, setTyped] = useState(textOf(value))
  const change = (text: string): void => {
    setTyped(text)
    const number = Number(text.trim().replace(',', '.'))
    set(field.name, text.trim() === '' ? null : Number.isNaN(number) ? text : number)
  }
  return <input id={id} {...aria} inputMode="decimal" value={typed} onChange={(event) => change(event.target.value)} />
}

/** A moment in the visitor's own zone, which stands beside it. */
function InstantInput({ field, id, value, set, aria }: InputProps) {
  return (
    <span className="instant">
      <input
        id={id}
        {...aria}
        type="datetime-local"
        value={typeof value === 'string' ? toLocal(value) : ''}
        onChange={(event) => set(field.name, event.target.value === '' ? null : fromLocal(event.target.value))}
      />{' '}
      <span className="muted">{zone()}</span>
    </span>
  )
}

function LongText({ field, id, value, set, aria }: InputProps) {
  const t = useText()
  const [preview, setPreview] = useState(false)
  const rows = Math.min(18, Math.max(4, textOf(value).split('\n').length))
  return (
    <>
      {preview ? (
        <div className="preview">
          <Markdown text={textOf(value)} />
        </div>
      ) : (
        <textarea id={id} {...aria} rows={rows} value={textOf(value)} onChange={(event) => set(field.name, orNull(event.target.value))} />
      )}
      <button type="button" className="quiet" aria-pressed={preview} onClick={() => setPreview(!preview)}>
        {preview ? t.form.write : t.form.preview}
      </button>
    </>
  )
}

/** One text a line. */
function ListInput({ field, id, value, set, aria }: InputProps) {
  const t = useText()
  const [typed, setTyped] = useState(Array.isArray(value) ? value.join('\n') : '')
  const change = (text: string): void => {
    setTyped(text)
    const lines = text.split('\n').map((line) => line.trim())
    set(
      field.name,
      lines.filter((line) => line !== ''),
    )
  }
  return (
    <textarea id={id} {...aria} rows={4} placeholder={t.form.oneALine} value={typed} onChange={(event) => change(event.target.value)} />
  )
}

function Choice({ field, id, value, set, aria }: InputProps) {
  const t = useText()
  const options = field.kind === 'yes-no' ? ['true', 'false'] : field.options
  const nameOf = (option: string): string => (field.kind !== 'yes-no' ? optionOf(field, option) : option === 'true' ? t.yes : t.no)
  const read = (option: string): unknown => (option === '' ? null : field.kind === 'yes-no' ? option === 'true' : option)
  return (
    <select id={id} {...aria} value={textOf(value)} onChange={(event) => set(field.name, read(event.target.value))}>
      <option value="">{t.form.notStated}</option>
      {options.map((option) => (
        <option key={option} value={option}>
          {nameOf(option)}
        </option>
      ))}
    </select>
  )
}

function Choices({ field, id, value, set, aria }: InputProps) {
  const chosen = Array.isArray(value) ? value.map(String) : []
  const toggle = (option: string): void =>
    set(field.name, chosen.includes(option) ? chosen.filter((one) => one !== option) : [...chosen, option])
  return (
    <div id={id} role="group" className="choices" aria-labelledby={`${id}-label`} aria-describedby={aria['aria-describedby']}>
      {field.options.map((option) => (
        <label key={option}>
          <input type="checkbox" checked={chosen.includes(option)} onChange={() => toggle(option)} /> {optionOf(field, option)}
        </label>
      ))}
    </div>
  )
}

function textOf(value: unknown): string {
  return value === null || value === undefined ? '' : String(value)
}

function orNull(text: string): string | null {
  return text === '' ? null : text
}
