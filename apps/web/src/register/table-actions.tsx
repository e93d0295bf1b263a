import type { Register } from '@assay/isms'
import { searchOf, type ListQuery } from '../api/record.ts'
import { useText } from '../message/text.tsx'
import { A } from '../part/link.tsx'
import { useMayCreate, useMayWrite } from './may.ts'
import { slotsOf } from './slots.ts'

/** What can be done with a whole list: add, import, export exactly what is shown, print. */
export function Actions({ register, list, print }: { readonly register: Register; readonly list: ListQuery; readonly print: () => void }) {
  const t = useText()
  const mayCreate = useMayCreate(register)
  const mayWrite = useMayWrite(register)
  const { tableActions: Own } = slotsOf(register.name)
  const isNow = list.asOf === null
  const base = `/${register.plural}`
  const words = searchOf(list)
  if (list.archived) {
    return (
      <button type="button" onClick={print}>
        {t.table.print}
      </button>
    )
  }
  const exportAs = (format: string): string => `/api${base}/export?${new URLSearchParams([...words, ['format', format]])}`
  return (
    <>
      {mayCreate && (
        <A className="button main" data-key="n" href={`${base}/new`}>
          {t.table.create}
        </A>
      )}
      {Own && isNow && <Own />}
      {mayCreate && mayWrite && (
        <A className="button" href={`${base}/import`}>
          {t.table.import}
        </A>
      )}
      {isNow &&
        ['xlsx', 'csv'].map((format) => (
          <a key={format} className="button" href={exportAs(format)}>
            {format === 'xlsx' ? 'Excel' : 'CSV'}
          </a>
        ))}
      <button type="button" onClick={print}>
        {t.table.print}
      </button>
    </>
  )
}

/** What a list without rows says: the first step, or the way back to everything. */
export function Empty({ register, list }: { readonly register: Register; readonly list: ListQuery }) {
  const t = useText()
  const mayCreate = useMayCreate(register)
  const { tableActions: Own } = slotsOf(register.name)
  if (list.archived && list.q === '' && list.filter.length === 0) return <p className="empty">{t.table.nothingArchived}</p>
  if (list.q !== '' || list.filter.length > 0) {
    return (
      <p className="empty">
        {t.table.noMatch} <A href={`/${register.plural}`}>{t.table.showAll}</A>
      </p>
    )
  }
  return (
    <div className="empty">
      <p>{t.table.empty}</p>
      {mayCreate && (
        <p>
          {Own && <Own />} <A href={`/${register.plural}/new`}>{t.table.addFirst}</A> ·{' '}
          <A href={`/${register.plural}/import`}>{t.table.importWhat}</A>
        </p>
      )}
    </div>
  )
}
