import { useRouter } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import type { Field, Register } from '@assay/isms'
import { searchOf, type ListQuery } from '../api/record.ts'
import { useRegisterText } from '../message/register-text.ts'
import { useText } from '../message/text.tsx'
import { useKept } from '../shell/kept.ts'
import { textsIn } from './columns.ts'
import { allColumns, usualColumns } from './register.ts'

interface FiltersProps {
  readonly register: Register
  readonly list: ListQuery
  readonly total: number | null
  readonly shown: readonly string[]
  readonly choose: (columns: readonly string[]) => void
}

const TYPING_MS = 200

/** Search, filters as chips, saved views, choice of columns. All of it stands in the address, so that it can be shared. */
export function Filters({ register, list, total, shown, choose }: FiltersProps) {
  const t = useText()
  const go = useListChange(register, list)
  return (
    <div className="filters">
      <SearchBox key={list.q} text={list.q} search={(q) => go({ q })} />
      <AddFilter register={register} add={(filter) => go({ filter: [...list.filter.filter((one) => one !== filter), filter] })} />
      {list.filter.map((filter) => (
        <Chip key={filter} register={register} filter={filter} remove={() => go({ filter: list.filter.filter((one) => one !== filter) })} />
      ))}
      <Views register={register} list={list} />
      <ColumnChoice register={register} shown={shown} choose={choose} />
      <span className="muted" role="status">
        {total === null ? '' : t.table.total(total)}
      </span>
    </div>
  )
}

function useListChange(register: Register, list: ListQuery): (change: Partial<ListQuery>) => void {
  const router = useRouter()
  return (change) => {
    const words = searchOf({ ...list, ...change }).toString()
    router.history.push(`/${register.plural}${words === '' ? '' : `?${words}`}`)
  }
}

function SearchBox({ text, search }: { readonly text: string; readonly search: (text: string) => void }) {
  const t = useText()
  const [typed, setTyped] = useState(text)
  useEffect(() => {
    if (typed.trim() === text) return
    const timer = setTimeout(() => search(typed.trim()), TYPING_MS)
    return () => clearTimeout(timer)
  })
  return (
    <label>
      <span className="hidden">{t.search}</span>
      <input
        type="search"
        autoFocus={text !== ''}
        placeholder={t.search}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
    </label>
  )
}

/** Fields with few values can be filtered by; the empty value asks for records that do not state it. */
function AddFilter({ register, add }: { readonly register: Register; readonly add: (filter: string) => void }) {
  const t = useText()
  const words = useRegisterText()
  const fields = register.fields.filter(({ kind }) => ['choice', 'choices', 'yes-no'].includes(kind))
  if (fields.length === 0) return null
  const valuesOf = (field: Field): readonly (readonly [string, string])[] =>
    field.kind === 'yes-no'
      ? [
          ['true', t.yes],
          ['false', t.no],
        ]
      : field.options.map((option) => [option, words.option(option)])
  return (
    <label>
      <span className="hidden">{t.table.filter}</span>
      <select value="" onChange={(event) => add(event.target.value)}>
        <option value="">{t.table.filter}</option>
        {fields.map((field) => (
          <optgroup key={field.name} label={words.field(field)}>
            {valuesOf(field).map(([value, name]) => (
              <option key={value} value={`${field.name}:${value}`}>
                {name}
              </option>
            ))}
            <option value={`${field.name}:`}>{t.table.notStated}</option>
          </optgroup>
        ))}
      </select>
    </label>
  )
}

function Chip({ register, filter, remove }: { readonly register: Register; readonly filter: string; readonly remove: () => void }) {
  const t = useText()
  const words = useRegisterText()
  const turned = filter.startsWith('-')
  const bare = turned ? filter.slice(1) : filter
  const name = bare.slice(0, bare.indexOf(':'))
  const value = bare.slice(bare.indexOf(':') + 1)
  const field = register.fields.find((candidate) => candidate.name === name)
  return (
    <button type="button" className="chip" onClick={remove}>
      {field ? words.field(field) : name} {turned ? '≠' : '='} {value === '' ? t.table.notStated : words.option(value)}{' '}
      <span aria-hidden="true">×</span>
      <span className="hidden"> {t.table.removeFilter}</span>
    </button>
  )
}

/** Views that somebody gave a name, kept in this browser: name and query by turns. */
function Views({ register, list }: Pick<FiltersProps, 'register' | 'list'>) {
  const t = useText()
  const router = useRouter()
  const kept = useKept()
  const place = `views ${register.name}`
  const [saved, setSaved] = useState<readonly string[]>(() => textsIn(kept.read(place)) ?? [])
  const [name, setName] = useState('')
  const keep = (views: readonly string[]): void => {
    kept.write(place, views)
    setSaved(views)
  }
  const names = saved.filter((_, index) => index % 2 === 0)
  return (
    <details className="menu-box">
      <summary>{t.table.views}</summary>
      <div>
        {names.map((view, index) => (
          <p key={view}>
            <button
              type="button"
              className="quiet"
              onClick={() => router.history.push(`/${register.plural}?${saved[index * 2 + 1] ?? ''}`)}
            >
              {view}
            </button>
            <button
              type="button"
              className="quiet"
              aria-label={t.table.removeView(view)}
              onClick={() => keep(saved.filter((_, position) => Math.floor(position / 2) !== index))}
            >
              ×
            </button>
          </p>
        ))}
        <form
          onSubmit={(event) => {
            event.preventDefault()
            if (name.trim() !== '') keep([...saved, name.trim(), searchOf(list).toString()])
            setName('')
          }}
        >
          <label>
            <span>{t.table.viewName}</span>
            <input value={name} maxLength={60} onChange={(event) => setName(event.target.value)} />
          </label>
          <button>{t.table.saveView}</button>
        </form>
      </div>
    </details>
  )
}

function ColumnChoice({ register, shown, choose }: Pick<FiltersProps, 'register' | 'shown' | 'choose'>) {
  const t = useText()
  const words = useRegisterText()
  return (
    <details className="menu-box">
      <summary>{t.table.columns}</summary>
      <div>
        {allColumns(register).map((column) => (
          <label key={column.id}>
            <input
              type="checkbox"
              checked={shown.includes(column.id)}
              onChange={() => choose(shown.includes(column.id) ? shown.filter((id) => id !== column.id) : [...shown, column.id])}
            />
            {column.kind === 'rating' ? t.stage[column.stage] : words.field(column.field)}
          </label>
        ))}
        <button type="button" onClick={() => choose(usualColumns(register))}>
          {t.table.usualColumns}
        </button>
      </div>
    </details>
  )
}
