import { ApiError, type AnyRecord } from '@assay/client'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Register } from '@assay/isms'
import { call } from '../api/api.ts'
import { useReason } from '../message/reason.ts'
import { useText } from '../message/text.tsx'
import { optionOf } from '../message/words.ts'
import { useToast } from '../shell/toast.tsx'
import { whileBusy } from '../part/busy.ts'

interface BulkBarProps {
  readonly register: Register
  readonly selected: readonly AnyRecord[]
  readonly done: () => void
}

/**
 * Sets one field of every selected record, or takes one step with each. Each change is one of its own in the ledger, made from the version
 * that is shown; what is refused is named. Steps that ask or decide something have a page of their own, where one sees what they are about.
 */
export function BulkBar({ register, selected, done }: BulkBarProps) {
  const t = useText()
  const { progress, refused, run } = useBulk()
  const queries = useQueryClient()
  const fields = register.fields.filter(({ kind, command }) => kind === 'choice' && !command)
  const steps = Object.keys(register.commands).filter((name) => isStep(register, name))
  const set = async (name: string, value: string): Promise<void> => {
    const before = selected.map((record) => [record.key, record[name]] as const)
    const undo = (): void => void putBack(register, before, name).then(() => queries.invalidateQueries())
    if (await run(selected, ({ key, recordVersion: version }) => put({ register, key, version }, { [name]: value }), undo)) done()
  }
  const take = async (name: string): Promise<void> => {
    const step = ({ key, recordVersion: version }: AnyRecord): Promise<unknown> =>
      call('POST /api/{plural}/{id}/{command}', { path: { plural: register.plural, id: key, command: name }, body: {}, version })
    if (await run(selected, step)) done()
  }
  return (
    <div className="bulk" role="region" aria-label={t.table.selection}>
      <strong>{t.table.selected(selected.length)}</strong>
      {fields.length > 0 && (
        <Select
          label={t.table.setField}
          disabled={progress !== null}
          choose={(value) => {
            const [name = '', option = ''] = value.split(':')
            void set(name, option)
          }}
          groups={fields.map((field) => ({
            title: field.title,
            options: field.options.map((option) => [`${field.name}:${option}`, optionOf(field, option)] as const),
          }))}
        />
      )}
      {steps.length > 0 && (
        <Select
          label={t.table.takeStep}
          disabled={progress !== null}
          choose={(name) => void take(name)}
          groups={[{ title: t.table.steps, options: steps.map((name) => [name, register.text.commands[name]?.title ?? name] as const) }]}
        />
      )}
      {progress !== null && <progress max={selected.length} value={progress} aria-label={t.table.progress} />}
      <button type="button" onClick={done}>
        {t.table.clearSelection}
      </button>
      <Refused lines={refused} />
    </div>
  )
}

/** Brings the selected records back into the lists, each by an entry of its own. */
export function RestoreBar({ register, selected, done }: BulkBarProps) {
  const t = useText()
  const { progress, refused, run } = useBulk()
  const one = ({ key, recordVersion: version }: AnyRecord): Promise<unknown> =>
    call('POST /api/{plural}/{id}/{command}', { path: { plural: register.plural, id: key, command: 'restore' }, body: {}, version })
  const restore = async (): Promise<void> => {
    if (await run(selected, one)) done()
  }
  return (
    <div className="bulk" role="region" aria-label={t.table.selection}>
      <strong>{t.table.selected(selected.length)}</strong>
      <button type="button" {...whileBusy(progress !== null, () => void restore())}>
        {t.record.restore}
      </button>
      <button type="button" onClick={done}>
        {t.table.clearSelection}
      </button>
      <Refused lines={refused} />
    </div>
  )
}

function Refused({ lines }: { readonly lines: readonly string[] }) {
  return lines.map((line) => (
    <p key={line} className="wrong" role="alert">
      {line}
    </p>
  ))
}

/** Whether a command only moves a record on: it asks nothing, and signs nothing. */
function isStep(register: Register, name: string): boolean {
  const command = register.commands[name]
  return command !== undefined && command.anonymous && Object.keys(command.input).length === 0
}

interface SelectProps {
  readonly label: string
  readonly disabled: boolean
  readonly choose: (value: string) => void
  readonly groups: readonly { readonly title: string; readonly options: readonly (readonly [string, string])[] }[]
}

function Select({ label, disabled, choose, groups }: SelectProps) {
  return (
    <label>
      <span className="hidden">{label}</span>
      <select value="" disabled={disabled} onChange={(event) => choose(event.target.value)}>
        <option value="">{label}</option>
        {groups.map(({ title, options }) => (
          <optgroup key={title} label={title}>
            {options.map(([value, name]) => (
              <option key={value} value={value}>
                {name}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </label>
  )
}

type One = (record: AnyRecord) => Promise<unknown>

/** Changes one record after the other, and says what was refused and why. */
function useBulk() {
  const t = useText()
  const reason = useReason()
  const say = useToast()
  const queries = useQueryClient()
  const [progress, setProgress] = useState<number | null>(null)
  const [refused, setRefused] = useState<readonly string[]>([])
  const run = async (selected: readonly AnyRecord[], one: One, undo?: () => void): Promise<boolean> => {
    const failed: string[] = []
    for (const [index, record] of selected.entries()) {
      setProgress(index)
      try {
        await one(record)
      } catch (error) {
        if (!(error instanceof ApiError)) throw error
        failed.push(`${record.key}: ${reason(error)}`)
      }
    }
    setProgress(null)
    setRefused(failed)
    await queries.invalidateQueries()
    say(t.table.changed(selected.length - failed.length), undo)
    return failed.length === 0
  }
  return { progress, refused, run }
}

interface Place {
  readonly register: Register
  readonly key: string
  readonly version: number
}

function put({ register, key, version }: Place, body: Readonly<Record<string, unknown>>): Promise<unknown> {
  return call('PUT /api/{plural}/{id}', { path: { plural: register.plural, id: key }, body, version })
}

/** Sets the values back that were there before, by changes of the newest versions. */
async function putBack(register: Register, before: readonly (readonly [string, unknown])[], name: string): Promise<void> {
  for (const [key, value] of before) {
    const { recordVersion: version } = await call('GET /api/{plural}/{id}', { path: { plural: register.plural, id: key } })
    await put({ register, key, version }, { [name]: value ?? null }).catch((error: unknown) => {
      if (!(error instanceof ApiError)) throw error
    })
  }
}
