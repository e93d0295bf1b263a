import { useEffect, useRef, useState } from 'react'
import type { Field, Register } from '@assay/isms'
import type { Links, Shown } from '../api/record.ts'
import { useRegisterText } from '../message/register-text.ts'
import { useText } from '../message/text.tsx'
import { Input } from './input.tsx'
import { useSave } from './use-save.ts'

/** Whether a field can be changed where it stands: what a command sets cannot, and a file brings its name with it. */
export function isInline({ derived, kind, name }: Field): boolean {
  return !derived && kind !== 'hash' && !/(?:Likelihood|Consequence)$/.test(name)
}

interface InlineProps {
  readonly register: Register
  readonly record: Shown
  readonly field: Field
  readonly links: Links
  readonly done: () => void
}

/** One field changed in its place: saved by itself, with the version that was read, and taken back by another change. */
export function InlineEditor({ register, record, field, links, done }: InlineProps) {
  const t = useText()
  const words = useRegisterText()
  const form = useRef<HTMLFormElement>(null)
  const [value, setValue] = useState<unknown>(record[field.name] ?? null)
  const [wrong, setWrong] = useState<string | null>(null)
  const save = useSave(register.plural)
  const id = `inline-${field.name}`
  useEffect(() => form.current?.querySelector<HTMLElement>('input, select, textarea')?.focus(), [])
  const submit = async (): Promise<void> => {
    const found = field.schema.safeParse(value)
    const refused = found.success
      ? await save(record, { [field.name]: value })
      : found.error.issues.map(({ message }) => message).join('; ')
    if (refused === null) done()
    else setWrong(refused)
  }
  return (
    <form
      ref={form}
      className="inline-editor"
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') done()
      }}
    >
      <label htmlFor={id} id={`${id}-label`} className="hidden">
        {words.field(field)}
      </label>
      <Input
        field={field}
        id={id}
        value={value}
        links={links}
        set={(_, next) => setValue(next)}
        aria={{ 'aria-describedby': `${id}-wrong`, 'aria-invalid': wrong !== null }}
      />
      <p id={`${id}-wrong`} className="wrong" role="alert">
        {wrong}
      </p>
      <button className="main">{t.form.save}</button>{' '}
      <button type="button" className="quiet" onClick={done}>
        {t.form.cancel}
      </button>
    </form>
  )
}
