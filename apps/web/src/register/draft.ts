import { useRef, useState } from 'react'
import { useMatch } from '@tanstack/react-router'
import type { Field, State } from '@assay/isms'
import type { DetailReply } from '../api/record.ts'

export interface Draft {
  readonly values: State
  /** Whether the values come from a draft that was left unsaved. */
  readonly restored: boolean
  readonly change: (name: string, value: unknown) => void
  readonly replace: (values: State) => void
  /** Drops the draft after it was saved. */
  readonly forget: () => void
  /** Goes back to what the record says. */
  readonly reset: () => void
  /** One key for one attempt: a repeated request is known, another attempt is another request. */
  readonly idempotencyKey: string
  readonly renew: () => void
}

interface Start {
  /** What a new record begins with. */
  readonly initial?: State
  /** Tells two drafts of one page apart. */
  readonly part?: string
}

/** What is being typed, kept in this browser until it is saved: a closed tab or an ended session loses nothing. */
export function useDraft(fields: readonly Field[], record: DetailReply | null, { initial = {}, part = '' }: Start = {}): Draft {
  const path = useMatch({ strict: false, select: (match) => match.pathname })
  const place = `assay.draft.${path}${part}`
  const first: State = record ?? initial
  const start = (): State => Object.fromEntries(fields.map((field) => [field.name, first[field.name] ?? emptyOf(field)]))
  const [kept] = useState(() => readDraft(place, fields))
  const [values, setValues] = useState<State>(() => ({ ...start(), ...kept }))
  const [restored, setRestored] = useState(kept !== null)
  const attempt = useRef(crypto.randomUUID())
  const forget = (): void => localStorage.removeItem(place)
  const keep = (next: State): State => {
    localStorage.setItem(place, JSON.stringify(next))
    return next
  }
  return {
    values,
    restored,
    change: (name, value) => setValues((now) => keep({ ...now, [name]: value })),
    replace: (next) => setValues(keep(next)),
    forget,
    reset: () => {
      forget()
      setRestored(false)
      setValues(start())
    },
    idempotencyKey: attempt.current,
    renew: () => {
      attempt.current = crypto.randomUUID()
    },
  }
}

function emptyOf({ kind }: Field): unknown {
  return kind === 'choices' || kind === 'refs' || kind === 'list' ? [] : null
}

function readDraft(place: string, fields: readonly Field[]): State | null {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(place) ?? 'null')
    if (typeof stored !== 'object' || stored === null) return null
    const names = new Set(fields.map(({ name }) => name))
    return Object.fromEntries(Object.entries(stored).filter(([name]) => names.has(name)))
  } catch {
    return null
  }
}
