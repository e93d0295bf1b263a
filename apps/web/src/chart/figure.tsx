import { useId, type ReactNode } from 'react'
import { useText } from '../message/text.tsx'

interface FigureProps {
  readonly title: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly (string | number)[])[]
  readonly children: ReactNode
}

/** A chart with its twin: the same numbers as a table, for whoever reads numbers rather than shapes. */
export function Figure({ title, columns, rows, children }: FigureProps) {
  const t = useText()
  const id = useId()
  return (
    <figure aria-labelledby={id}>
      <figcaption id={id}>{title}</figcaption>
      {children}
      <details className="twin">
        <summary>{t.asTable}</summary>
        <table>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={String(row[0])}>
                {row.map((cell, index) => (
                  <td key={columns[index]}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  )
}
