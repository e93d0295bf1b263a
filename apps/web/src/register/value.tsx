import type { AnyRecord } from '@assay/client'
import type { State } from '@assay/isms'
import type { Links } from '../api/record.ts'
import { useSession } from '../api/session.ts'
import { useDay, useMoment, useText } from '../message/text.tsx'
import { optionOf, rowFields, type FormField } from '../message/words.ts'
import { A } from '../part/link.tsx'
import { Mark } from '../part/mark.tsx'
import { DecisionView } from './decision.tsx'
import { isEmpty, registerNamed, type Column } from './register.ts'
import { stepOf } from './scale.ts'
import { slotsOf, type ValueProps } from './slots.ts'

interface CellProps {
  readonly column: Column
  readonly record: AnyRecord
  readonly links: Links
}

/** The cell of a column. */
export function Cell({ column, record, links }: CellProps) {
  switch (column.kind) {
    case 'slot':
      return <column.slot.Cell record={record} links={links} />
    case 'computed':
      return <Computed kind={column.computed.kind} title={column.title} value={record.computed?.[column.id]} />
    case 'field':
      return (
        <FieldValue register={record.register} field={column.field} value={record[column.field.name]} links={links} record={record} brief />
      )
  }
}

/** A value that follows from others. What needs somebody to act is marked. */
function Computed({ kind, title, value }: { readonly kind: string; readonly title: string; readonly value: unknown }) {
  const t = useText()
  const day = useDay()
  if (isEmpty(value)) return <span className="muted">–</span>
  if (kind === 'yes-no') return value === true ? <Mark tone="warn">{title}</Mark> : <span className="muted">{t.no}</span>
  return <>{kind === 'date' ? day(String(value)) : String(value)}</>
}

interface FieldValueProps extends ValueProps {
  readonly register: string
  readonly brief?: boolean
}

/** What a field holds, in the way that its register shows it. */
export function FieldValue({ register, brief = false, ...props }: FieldValueProps) {
  const Own = slotsOf(register).values?.[props.field.name]
  return Own ? <Own {...props} /> : <Value {...props} register={register} brief={brief} />
}

interface PlainProps {
  readonly field: FormField
  readonly value: unknown
  readonly links: Links
  /** The register whose field it is, where that is known: its words name what a decision rested on. */
  readonly register?: string
  /** Whether there is room for a line only. */
  readonly brief?: boolean
}

/** What a field holds, with links to what it points to. */
export function Value({ field, value, links, register, brief = false }: PlainProps) {
  const t = useText()
  const day = useDay()
  const moment = useMoment()
  const { scale } = useSession()
  if (isEmpty(value)) return <span className="muted">–</span>
  const list = listOf(value)
  const [first = ''] = list
  switch (field.kind) {
    case 'ref':
    case 'refs':
      return <Targets ids={list} links={links} />
    case 'date':
      return <>{day(first)}</>
    case 'instant':
      return <time dateTime={first}>{moment(first)}</time>
    case 'yes-no':
      return <>{value === true ? t.yes : t.no}</>
    case 'choice':
    case 'choices':
      return <>{list.map((option) => optionOf(field, option)).join(', ')}</>
    case 'hash':
      return (
        <a href={`/api/blobs/${first}`}>
          <code>{first.slice(0, 16)}…</code>
        </a>
      )
    case 'number':
      return <>{Number(value).toLocaleString()}</>
    case 'level':
      return <>{stepOf(scale, field.scale, Number(value))}</>
    case 'url':
      return <Address address={first} />
    case 'list':
    case 'requirements':
      return <Items items={list} />
    case 'text':
    case 'long-text':
      return <>{list.join(', ')}</>
    case 'decision':
      return <DecisionView field={field} decision={value} links={links} register={register} brief={brief} />
    case 'stated':
      return <Stated value={value as State} />
    case 'rows':
      return brief ? <>{t.rows.count(list.length)}</> : <Rows field={field} rows={value as readonly State[]} links={links} />
  }
}

function listOf(value: unknown): readonly string[] {
  return (Array.isArray(value) ? value : [value]).map(String)
}

/** Longer than this no word is: it is a key, and its beginning is what people compare. */
const LONG = 90

function Items({ items }: { readonly items: readonly string[] }) {
  if (items.every((item) => item.length <= LONG)) return <>{items.join(', ')}</>
  return items.map((item) => (
    <code key={item} className="key" title={item}>
      {item.length > LONG ? `${item.slice(0, LONG)}…` : item}
    </code>
  ))
}

/** Only what leads to a page is a link: an address comes from whoever typed it. */
function Address({ address }: { readonly address: string }) {
  return /^https?:\/\//i.test(address) ? (
    <a href={address} target="_blank" rel="noreferrer noopener">
      {address}
    </a>
  ) : (
    <>{address}</>
  )
}

function Stated({ value: { file, line, on } }: { readonly value: State }) {
  const t = useText()
  const day = useDay()
  return <>{t.decision.source(String(file), Number(line), day(String(on)))}</>
}

/** Child rows as a table; long texts of a row stand below each other in its cell. */
function Rows({ field, rows, links }: { readonly field: FormField; readonly rows: readonly State[]; readonly links: Links }) {
  const columns = rowFields(field).filter(({ name }) => rows.some((row) => !isEmpty(row[name])))
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={field.title}>
      <table className="plain child-rows">
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.name} scope="col">
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            // Rows have no other name than their place.
            <tr key={index}>
              {columns.map((column) => (
                <td key={column.name}>
                  <Value field={column} value={row[column.name]} links={links} brief />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Targets({ ids, links }: { readonly ids: readonly string[]; readonly links: Links }) {
  const t = useText()
  return ids.map((id, index) => {
    const target = links[id]
    return (
      <span key={id}>
        {index > 0 && ', '}
        {target ? (
          <A href={`/${registerNamed(target.register)?.plural}/${target.key}`} title={target.key}>
            {target.title}
          </A>
        ) : (
          id
        )}
        {target?.archived === true && <span className="tag">{t.record.isArchived}</span>}
      </span>
    )
  })
}
