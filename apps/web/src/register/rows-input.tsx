import type { ComponentType } from 'react'
import { field as ofFields, type State } from '@assay/isms'
import { useText } from '../message/text.tsx'
import { rowFields } from '../message/words.ts'
import type { InputProps } from './input-props.ts'
import { LabelledField } from './labelled-field.tsx'

interface RowsInputProps extends InputProps {
  /** How a field of a row is typed. */
  readonly Cell: ComponentType<InputProps>
}

/** Child rows, each with fields of its own: added, taken away and put in order by keyboard as by pointer. */
export function RowsInput({ field, id, value, links, set, aria, Cell }: RowsInputProps) {
  const t = useText()
  const rows = (Array.isArray(value) ? value : []) as readonly State[]
  const fields = rowFields(field)
  const give = (next: readonly State[]): void => set(field.name, next)
  const empty = Object.fromEntries(fields.map((one) => [one.name, ofFields.emptyOf(one.kind)]))
  return (
    <div id={id} role="group" tabIndex={-1} aria-labelledby={`${id}-label`} aria-describedby={aria['aria-describedby']}>
      <ol className="rows-input">
        {rows.map((row, index) => (
          // Rows have no other name than their place.
          <li key={index}>
            <fieldset>
              <legend>{t.rows.row(index + 1)}</legend>
              {fields.map((one) => (
                <LabelledField
                  key={one.name}
                  field={one}
                  id={`${id}-${index}-${one.name}`}
                  value={row[one.name]}
                  values={row}
                  links={links}
                  set={(name, next) => give(rows.map((other, place) => (place === index ? { ...other, [name]: next } : other)))}
                  Own={Cell}
                  refused={false}
                />
              ))}
              <p className="row-actions">
                <button type="button" className="quiet" disabled={index === 0} onClick={() => give(moved(rows, index, -1))}>
                  <span aria-hidden="true">↑</span> {t.rows.up}
                </button>
                <button type="button" className="quiet" disabled={index === rows.length - 1} onClick={() => give(moved(rows, index, 1))}>
                  <span aria-hidden="true">↓</span> {t.rows.down}
                </button>
                <button type="button" className="quiet" onClick={() => give(rows.filter((_, place) => place !== index))}>
                  <span aria-hidden="true">×</span> {t.rows.remove(index + 1)}
                </button>
              </p>
            </fieldset>
          </li>
        ))}
      </ol>
      <button type="button" onClick={() => give([...rows, empty])}>
        {t.rows.add}
      </button>
    </div>
  )
}

function moved(rows: readonly State[], index: number, by: -1 | 1): readonly State[] {
  const next = [...rows]
  const [row] = next.splice(index, 1)
  if (row) next.splice(index + by, 0, row)
  return next
}
