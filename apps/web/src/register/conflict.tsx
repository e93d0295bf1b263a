import type { AnyDetail } from '@assay/client'
import { useState } from 'react'
import type { State } from '@assay/isms'
import { useText } from '../message/text.tsx'
import type { FormField } from '../message/words.ts'
import { isChanged } from './changes.tsx'
import { Value } from './value.tsx'

interface ConflictProps {
  readonly fields: readonly FormField[]
  /** The record as it was when the form was opened. */
  readonly base: AnyDetail
  /** The record as somebody else saved it since. */
  readonly theirs: AnyDetail
  readonly mine: State
  readonly settle: (values: State) => void
}

/** Somebody else saved first: what both changed is asked about, everything else comes together by itself. */
export function Conflict({ fields, base, theirs, mine, settle }: ConflictProps) {
  const t = useText()
  const differing = fields.filter(
    ({ name }) => isChanged(base[name], theirs[name]) && isChanged(base[name], mine[name]) && isChanged(theirs[name], mine[name]),
  )
  const [kept, setKept] = useState<ReadonlySet<string>>(new Set())
  const merged = (): State =>
    Object.fromEntries(
      fields.map(({ name }) => {
        const both = differing.some((field) => field.name === name)
        const wantsMine = both ? kept.has(name) : isChanged(base[name], mine[name])
        return [name, wantsMine ? mine[name] : (theirs[name] ?? null)]
      }),
    )
  const choose = (name: string, wantsMine: boolean): void => {
    const next = new Set(kept)
    if (wantsMine) next.add(name)
    else next.delete(name)
    setKept(next)
  }
  return (
    <div className="alert conflict" role="alert">
      <h2>{t.conflict.title}</h2>
      <p>{differing.length === 0 ? t.conflict.apart : t.conflict.same}</p>
      {differing.map((field) => (
        <fieldset key={field.name}>
          <legend>{field.title}</legend>
          <label>
            <input type="radio" name={field.name} checked={!kept.has(field.name)} onChange={() => choose(field.name, false)} />
            <span className="muted">{t.conflict.theirs}</span> <Value field={field} value={theirs[field.name]} links={theirs.links} />
          </label>
          <label>
            <input type="radio" name={field.name} checked={kept.has(field.name)} onChange={() => choose(field.name, true)} />
            <span className="muted">{t.conflict.mine}</span> <Value field={field} value={mine[field.name]} links={theirs.links} />
          </label>
        </fieldset>
      ))}
      <button type="button" className="main" onClick={() => settle(merged())}>
        {t.conflict.goOn}
      </button>
    </div>
  )
}
