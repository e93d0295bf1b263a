import type { AnyRecord } from '@assay/client'
import { useEffect, useRef, useState } from 'react'
import type { Field, Register } from '@assay/isms'
import type { Links } from '../api/record.ts'
import { useText } from '../message/text.tsx'
import { wrongIn } from '../message/wrong.ts'
import { Input } from './input.tsx'
import { slotsOf } from './slots.ts'
import { useSave } from './use-save.ts'

const BESIDE_OTHERS = new Set(['hash', 'rows', 'decision', 'stated'])

/** Whether a field can be changed where it stands: what a command sets cannot, and a file or a table brings more with it. */
export function isInline({ name: register }: Pick<Register, 'name'>, { command, kind, name }: Field): boolean {
  return !command && !BESIDE_OTHERS.has(kind) && slotsOf(register).inputs?.[name] === undefined
}

interface InlineProps {
  readonly register: Register
  readonly record: AnyRecord
  readonly field: Field
  readonly links: Links
  readonly done: () => void
}

/** One field changed in its place: saved by itself, with the version that was read, and taken back by another change. */
export function InlineEditor({ register, record, field, links, done }: InlineProps) {
  const t = useText()
  const form = useRef<HTMLFormElement>(null)
  const [value, setValue] = useState<unknown>(record[field.name] ?? null)
  const [wrong, setWrong] = useState<string | null>(null)
  const save = useSave(register.plural)
  const id = `inline-${field.name}`
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('input, select, textarea')?.focus()
  }, [])
  const submit = async (): Promise<void> => {
    const found = wrongIn(field, value, t.wrong)
    const refused = found.length === 0 ? await save(record, { [field.name]: value }) : found.join('; ')
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
        {field.title}
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
