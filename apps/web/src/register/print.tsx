import type { AnyRecord } from '@assay/client'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState, type ReactNode } from 'react'
import type { Register } from '@assay/isms'
import { titleOf, WINDOW, windowQuery, type Links, type ListQuery } from '../api/record.ts'
import { useText } from '../message/text.tsx'
import { useToast } from '../shell/toast.tsx'
import { titleOfColumn } from './column-title.ts'
import type { Column } from './register.ts'
import { Cell } from './value.tsx'

/** More rows than anybody reads on paper; the Excel file has all. */
const MOST = 2_000

interface PrintProps {
  readonly register: Register
  readonly list: ListQuery
  readonly columns: readonly Column[]
}

interface Printed {
  readonly items: readonly AnyRecord[]
  readonly links: Links
}

/** Prints the whole list. The table on the screen holds the rows in sight only, so all are loaded and laid out first, as `sheet`. */
export function usePrint({ register, list, columns }: PrintProps): { readonly print: () => void; readonly sheet: ReactNode } {
  const t = useText()
  const say = useToast()
  const queries = useQueryClient()
  const [printed, setPrinted] = useState<Printed | null>(null)
  const load = async (): Promise<void> => {
    const first = await queries.fetchQuery(windowQuery(register.plural, list, 0))
    const windows = Math.ceil(Math.min(first.total, MOST) / WINDOW)
    const rest = Array.from({ length: Math.max(0, windows - 1) }, (_, index) =>
      queries.fetchQuery(windowQuery(register.plural, list, index + 1)),
    )
    const replies = [first, ...(await Promise.all(rest))]
    if (first.total > MOST) say(t.table.printsFirst(MOST, first.total))
    setPrinted({ items: replies.flatMap(({ items }) => items), links: Object.assign({}, ...replies.map(({ links }) => links)) as Links })
  }
  useEffect(() => {
    if (printed === null) return
    const done = (): void => setPrinted(null)
    window.addEventListener('afterprint', done, { once: true })
    window.print()
    return () => window.removeEventListener('afterprint', done)
  }, [printed])
  return {
    print: () => void load(),
    sheet: printed === null ? null : <PrintedTable register={register} columns={columns} {...printed} />,
  }
}

function PrintedTable({ register, columns, items, links }: Omit<PrintProps, 'list'> & Printed) {
  const t = useText()
  const label = register.fields.find(({ name }) => name === register.label)
  return (
    <table className="printed">
      <thead>
        <tr>
          <th>{t.table.key}</th>
          <th>{label?.title}</th>
          {columns.map((column) => (
            <th key={column.id}>{titleOfColumn(column, t)}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {items.map((record) => (
          <tr key={record.id}>
            <td>{record.key}</td>
            <td>{titleOf(register, record)}</td>
            {columns.map((column) => (
              <td key={column.id}>
                <Cell column={column} record={record} links={links} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
