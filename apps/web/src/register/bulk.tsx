import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Register } from '@assay/isms'
import { ApiError, call } from '../api/api.ts'
import type { Shown } from '../api/record.ts'
import { useReason } from '../message/reason.ts'
import { useRegisterText } from '../message/register-text.ts'
import { useText } from '../message/text.tsx'
import { useToast } from '../shell/toast.tsx'

interface BulkBarProps {
  readonly register: Register
  readonly selected: readonly Shown[]
  readonly done: () => void
}

/** Sets one field of every selected record. Each change is one of its own in the ledger; what is refused is named. */
export function BulkBar({ register, selected, done }: BulkBarProps) {
  const t = useText()
  const words = useRegisterText()
  const reason = useReason()
  const say = useToast()
  const queries = useQueryClient()
  const [progress, setProgress] = useState<number | null>(null)
  const [refused, setRefused] = useState<readonly string[]>([])
  const fields = register.fields.filter(({ kind, derived }) => kind === 'choice' && !derived)
  const set = async (name: string, value: string): Promise<void> => {
    const failed = await changeAll({ register, selected, change: { [name]: value }, report: setProgress, reason })
    setProgress(null)
    setRefused(failed)
    await queries.invalidateQueries()
    const before = selected.map((record) => [record.key, record[name]] as const)
    say(t.table.changed(selected.length - failed.length), () => void undo(register, before, name).then(() => queries.invalidateQueries()))
    if (failed.length === 0) done()
  }
  return (
    <div className="bulk" role="region" aria-label={t.table.selection}>
      <strong>{t.table.selected(selected.length)}</strong>
      {fields.length > 0 && (
        <label>
          <span className="hidden">{t.table.setField}</span>
          <select
            value=""
            disabled={progress !== null}
            onChange={(event) => {
              const [name = '', value = ''] = event.target.value.split(':')
              void set(name, value)
            }}
          >
            <option value="">{t.table.setField}</option>
            {fields.map((field) => (
              <optgroup key={field.name} label={words.field(field)}>
                {field.options.map((option) => (
                  <option key={option} value={`${field.name}:${option}`}>
                    {words.option(option)}
                  </option>
                ))}
              </optgroup>
            ))}
          </select>
        </label>
      )}
      {progress !== null && <progress max={selected.length} value={progress} aria-label={t.table.progress} />}
      <button type="button" onClick={done}>
        {t.table.clearSelection}
      </button>
      {refused.map((line) => (
        <p key={line} className="wrong" role="alert">
          {line}
        </p>
      ))}
    </div>
  )
}

interface ChangeAll {
  readonly register: Register
  readonly selected: readonly Shown[]
  readonly change: Readonly<Record<string, unknown>>
  readonly report: (done: number) => void
  readonly reason: (error: unknown) => string
}

/** Changes one record after the other; returns what was refused and why. */
async function changeAll({ register, selected, change, report, reason }: ChangeAll): Promise<readonly string[]> {
  const failed: string[] = []
  for (const [index, { key, recordVersion: version }] of selected.entries()) {
    report(index)
    try {
      await call(`/api/${register.plural}/${key}`, { method: 'PUT', body: change, version })
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      failed.push(`${key}: ${reason(error)}`)
    }
  }
  return failed
}

/** Sets the values back that were there before, by changes of the newest versions. */
async function undo(register: Register, before: readonly (readonly [string, unknown])[], name: string): Promise<void> {
  for (const [key, value] of before) {
    const path = `/api/${register.plural}/${key}`
    const { recordVersion: version } = await call<Shown>(path)
    await call(path, { method: 'PUT', body: { [name]: value ?? null }, version }).catch((error: unknown) => {
      if (!(error instanceof ApiError)) throw error
    })
  }
}
