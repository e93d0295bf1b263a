import type { ImportPreview } from '@assay/client'
import { useText } from '../message/text.tsx'

interface StatedProps {
  readonly preview: ImportPreview
  /** A field in the visitor's language. */
  readonly titleOf: (said: string) => string
}

const SHOWN = 200

/** What a file says that only commands set here: what comes in as its source states it, and what stays a note. */
export function Stated({ preview: { stated, noted, unlisted }, titleOf }: StatedProps) {
  const t = useText()
  const more = unlisted + Math.max(0, noted.length - SHOWN)
  return (
    <>
      {stated.length > 0 && (
        <>
          <h2>{t.import.stated}</h2>
          <p>{stated.map(({ title, rows }) => t.import.inRows(titleOf(title), rows)).join(', ')}</p>
        </>
      )}
      {noted.length > 0 && (
        <>
          <h2>{t.import.noted}</h2>
          <ul>
            {noted.slice(0, SHOWN).map(({ line, column, cell, code }) => (
              <li key={`${line} ${column}`}>
                {t.import.lines([line])}: {column}: “{cell}”: {t.import.left[code]}
              </li>
            ))}
          </ul>
          {more > 0 && <p className="muted">{t.overview.more(more)}</p>}
        </>
      )}
    </>
  )
}
