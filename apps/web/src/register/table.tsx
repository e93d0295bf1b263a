import type { AnyPage, AnyRecord } from '@assay/client'
import { useQueries, useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { useVirtualizer } from '@tanstack/react-virtual'
import { memo, useCallback, useMemo, useRef, useState, type Dispatch, type KeyboardEvent, type SetStateAction } from 'react'
import type { Field, Register } from '@assay/isms'
import { searchOf, titleOf, WINDOW, windowQuery, type Links, type ListQuery } from '../api/record.ts'
import { useText } from '../message/text.tsx'
import { Failed } from '../part/failed.tsx'
import { Dialog } from '../part/dialog.tsx'
import { A } from '../part/link.tsx'
import { Page } from '../part/page.tsx'
import { useAsOf } from '../shell/as-of.ts'
import { BulkBar, RestoreBar } from './bulk.tsx'
import { useColumns } from './columns.ts'
import { Filters } from './filters.tsx'
import { InlineEditor, isInline } from './inline.tsx'
import { usePrint } from './print.tsx'
import { useMayArchive, useMayWrite } from './may.ts'
import { allColumns, useRegister, type Column } from './register.ts'
import { Actions, Empty } from './table-actions.tsx'
import { titleOfColumn } from './column-title.ts'
import { Cell } from './value.tsx'

/** The table of a register: search, filter, sort, columns, saved views; export of exactly what is shown. */
export function TablePage() {
  const register = useRegister()
  return <Table key={register.plural} register={register} />
}

function Table({ register }: { readonly register: Register }) {
  const t = useText()
  const list = useListQuery()
  const first = useQuery(windowQuery(register.plural, list, 0))
  const { shown, choose } = useColumns(register)
  const [selected, setSelected] = useState<ReadonlyMap<string, AnyRecord>>(new Map())
  const columns = useMemo(
    () => allColumns(register).filter(({ id }) => shown.includes(id) || (list.archived && id === 'archiving')),
    [register, shown, list.archived],
  )
  const { print, sheet } = usePrint({ register, list, columns })
  return (
    <Page
      title={register.title}
      lead={register.help}
      clause={register.clause}
      actions={<Actions register={register} list={list} print={print} />}
    >
      <Filters register={register} list={list} total={first.data?.total ?? null} shown={shown} choose={choose} />
      {sheet}
      <Selection register={register} list={list} selected={selected} done={() => setSelected(new Map())} />
      {first.isError && <Failed error={first.error} again={() => void first.refetch()} />}
      {first.data?.total === 0 && <Empty register={register} list={list} />}
      {first.data !== undefined && first.data.total > 0 && (
        <Rows register={register} list={list} total={first.data.total} columns={columns} selected={selected} select={setSelected} />
      )}
      {first.isPending && <p className="loading">{t.loading}</p>}
    </Page>
  )
}

interface SelectionProps extends Pick<RowsProps, 'register' | 'list' | 'selected'> {
  readonly done: () => void
}

/** What can be done with the records that are selected: with those that are archived, bring them back. */
function Selection({ register, list, selected, done }: SelectionProps) {
  const t = useText()
  const chosen = [...selected.values()].filter(({ archived }) => archived === list.archived)
  const Bar = list.archived ? RestoreBar : BulkBar
  return (
    <>
      {list.archived && <p className="muted">{t.table.archivedLead}</p>}
      {chosen.length > 0 && <Bar register={register} selected={chosen} done={done} />}
    </>
  )
}

/** What the address asks for. */
function useListQuery(): ListQuery {
  const search: Readonly<Record<string, readonly string[] | undefined>> = useSearch({ strict: false })
  return {
    q: search['q']?.[0] ?? '',
    filter: search['filter'] ?? [],
    sort: search['sort']?.[0] ?? 'key',
    asOf: useAsOf(),
    archived: search['archived']?.[0] === 'true',
  }
}

const ROW = 37

interface RowsProps {
  readonly register: Register
  readonly list: ListQuery
  readonly total: number
  readonly columns: readonly Column[]
  readonly selected: ReadonlyMap<string, AnyRecord>
  readonly select: Dispatch<SetStateAction<ReadonlyMap<string, AnyRecord>>>
}

/** The rows that are in sight. Windows of the list load as one comes near them. */
function Rows({ register, list, total, columns, selected, select }: RowsProps) {
  const t = useText()
  const box = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({ count: total, getScrollElement: () => box.current, estimateSize: () => ROW, overscan: 8 })
  const visible = virtual.getVirtualItems()
  const windows = [...new Set(visible.map(({ index }) => Math.floor(index / WINDOW)))]
  const loaded = useQueries({ queries: windows.map((index) => windowQuery(register.plural, list, index)) })
  const replyFor = (index: number): AnyPage | undefined => loaded[windows.indexOf(Math.floor(index / WINDOW))]?.data
  const toggle = useCallback(
    (record: AnyRecord): void =>
      select((before) => {
        const next = new Map(before)
        if (!next.delete(record.id)) next.set(record.id, record)
        return next
      }),
    [select],
  )
  const [mayWrite, mayArchive] = [useMayWrite(register), useMayArchive(register)]
  const editable = list.archived ? mayArchive : mayWrite
  return (
    <div className="table-box" ref={box} tabIndex={0} role="region" aria-label={t.table.rows} onKeyDown={walkRows}>
      <table className="records" aria-rowcount={total + 1} style={{ minWidth: `${360 + columns.length * 148}px` }}>
        <Head register={register} list={list} columns={columns} editable={editable} />
        <tbody>
          <Space height={visible[0]?.start ?? 0} />
          {visible.map(({ index, key }) => (
            <Row
              key={key}
              index={index}
              record={replyFor(index)?.items[index % WINDOW]}
              links={replyFor(index)?.links}
              register={register}
              columns={columns}
              selected={selected.has(replyFor(index)?.items[index % WINDOW]?.id ?? '')}
              toggle={editable ? toggle : null}
            />
          ))}
          <Space height={virtual.getTotalSize() - (visible.at(-1)?.end ?? 0)} />
        </tbody>
      </table>
    </div>
  )
}

function Space({ height }: { readonly height: number }) {
  return height <= 0 ? null : (
    <tr aria-hidden="true" className="space">
      <td style={{ height: `${height}px` }} />
    </tr>
  )
}

interface RowProps extends Pick<RowsProps, 'register' | 'columns'> {
  readonly index: number
  /** Undefined while its window loads. */
  readonly record: AnyRecord | undefined
  readonly links: Links | undefined
  readonly selected: boolean
  /** Null where the visitor may change nothing. */
  readonly toggle: ((record: AnyRecord) => void) | null
}

/** Drawn again only when something of its own has changed: scrolling moves rows and leaves them as they are. */
const Row = memo(function Row({ index, record, links, register, columns, selected, toggle }: RowProps) {
  const t = useText()
  const [changing, change] = useState<Field | null>(null)
  if (!record || !links) {
    return (
      <tr aria-rowindex={index + 2} className="waiting">
        <td colSpan={columns.length + 2}>…</td>
      </tr>
    )
  }
  return (
    <tr aria-rowindex={index + 2} aria-selected={selected}>
      {toggle !== null && (
        <td className="check">
          <input type="checkbox" aria-label={t.table.select(record.key)} checked={selected} onChange={() => toggle(record)} />
        </td>
      )}
      <td className="key">
        <A href={`/${register.plural}/${record.key}`}>{record.key}</A>
      </td>
      <th scope="row" title={titleOf(register, record)}>
        <A href={`/${register.plural}/${record.key}`} tabIndex={-1}>
          {titleOf(register, record)}
        </A>
      </th>
      {columns.map((column) => (
        <td
          key={column.id}
          onDoubleClick={() => {
            if (toggle !== null && !record.archived && column.kind === 'field' && isInline(register, column.field)) change(column.field)
          }}
        >
          <Cell column={column} record={record} links={links} />
          {changing !== null && column.id === changing.name && (
            <Dialog open close={() => change(null)} label={`${record.key}: ${changing.title}`} className="inline">
              <InlineEditor register={register} record={record} field={changing} links={links} done={() => change(null)} />
            </Dialog>
          )}
        </td>
      ))}
    </tr>
  )
})

function Head({ register, list, columns, editable }: Pick<RowsProps, 'register' | 'list' | 'columns'> & { readonly editable: boolean }) {
  const t = useText()
  const label = register.fields.find(({ name }) => name === register.label)
  const nameOf = (column: Column): string => titleOfColumn(column, t)
  return (
    <thead>
      <tr aria-rowindex={1}>
        {editable && (
          <th className="check">
            <span className="hidden">{t.table.selection}</span>
          </th>
        )}
        <SortHead register={register} list={list} by="key" name={t.table.key} className="key" />
        <SortHead register={register} list={list} by="title" name={label?.title ?? ''} className="label" />
        {columns.map((column) =>
          column.kind === 'field' && register.sortable.includes(column.id) ? (
            <SortHead key={column.id} register={register} list={list} by={column.id} name={nameOf(column)} />
          ) : (
            <th key={column.id} scope="col">
              {nameOf(column)}
            </th>
          ),
        )}
      </tr>
    </thead>
  )
}

interface SortHeadProps extends Pick<RowsProps, 'register' | 'list'> {
  readonly by: string
  readonly name: string
  readonly className?: string
}

function SortHead({ register, list, by, name, className }: SortHeadProps) {
  const up = list.sort === by
  const down = list.sort === `-${by}`
  const words = searchOf({ ...list, sort: up ? `-${by}` : by }).toString()
  return (
    <th scope="col" className={className} aria-sort={up ? 'ascending' : down ? 'descending' : 'none'}>
      <A href={`/${register.plural}${words === '' ? '' : `?${words}`}`}>
        {name} <span aria-hidden="true">{up ? '↑' : down ? '↓' : ''}</span>
      </A>
    </th>
  )
}

/** `j` and `k` go from row to row, as the arrow keys do. */
function walkRows(event: KeyboardEvent<HTMLElement>): void {
  const step = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 }[event.key]
  if (step === undefined || event.target instanceof HTMLInputElement) return
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('td.key a')]
  const now = rows.findIndex((row) => row.closest('tr')?.contains(document.activeElement))
  const next = rows[now === -1 ? 0 : now + step]
  if (!next) return
  event.preventDefault()
  next.focus()
}
