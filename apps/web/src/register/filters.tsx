import { useEffect, useState } from 'react'
import type { Register } from '@assay/isms'
import { searchOf, type ListQuery } from '../api/record.ts'
import { useText } from '../message/text.tsx'
import { Menu } from '../part/menu.tsx'
import { useGo } from '../shell/as-of.ts'
import { useKept } from '../shell/kept.ts'
import { titleOfColumn } from './column-title.ts'
import { textsIn } from './columns.ts'
import { AddFilter, Chips, MoreFilters } from './filter-choice.tsx'
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
  const add = (filter: string): void => go({ filter: [...list.filter.filter((one) => one !== filter), filter] })
  return (
    <div className="filters">
      <SearchBox key={list.q} text={list.q} search={(q) => go({ q })} />
      <AddFilter register={register} add={add} />
      <MoreFilters register={register} add={add} />
      <Chips register={register} filters={list.filter} keep={(filter) => go({ filter })} />
      <Views register={register} list={list} />
      {!register.permanent && (
        <button type="button" aria-pressed={list.archived} onClick={() => go({ archived: !list.archived })}>
          {t.table.archived}
        </button>
      )}
      <ColumnChoice register={register} shown={shown} choose={choose} />
      <span className="muted" role="status">
        {total === null ? '' : t.table.total(total)}
      </span>
    </div>
  )
}

function useListChange(register: Register, list: ListQuery): (change: Partial<ListQuery>) => void {
  const go = useGo()
  return (change) => {
    const words = searchOf({ ...list, ...change }).toString()
    go.push(`/${register.plural}${words === '' ? '' : `?${words}`}`)
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

/** Views that somebody gave a name, kept in this browser: name and query by turns. */
function Views({ register, list }: Pick<FiltersProps, 'register' | 'list'>) {
  const t = useText()
  const go = useGo()
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
    <Menu name={t.table.views}>
      {names.map((view, index) => (
        <p key={view}>
          <button type="button" className="quiet" onClick={() => go.push(`/${register.plural}?${saved[index * 2 + 1] ?? ''}`)}>
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
          if (name.trim() !== '') keep([...saved, name.trim(), searchOf({ ...list, asOf: null }).toString()])
          setName('')
        }}
      >
        <label>
          <span>{t.table.viewName}</span>
          <input value={name} maxLength={60} onChange={(event) => setName(event.target.value)} />
        </label>
        <button>{t.table.saveView}</button>
      </form>
    </Menu>
  )
}

function ColumnChoice({ register, shown, choose }: Pick<FiltersProps, 'register' | 'shown' | 'choose'>) {
  const t = useText()
  return (
    <Menu name={t.table.columns}>
      {allColumns(register).map((column) => (
        <label key={column.id}>
          <input
            type="checkbox"
            checked={shown.includes(column.id)}
            onChange={() => choose(shown.includes(column.id) ? shown.filter((id) => id !== column.id) : [...shown, column.id])}
          />
          {titleOfColumn(column, t)}
        </label>
      ))}
      <button type="button" onClick={() => choose(usualColumns(register))}>
        {t.table.usualColumns}
      </button>
    </Menu>
  )
}
