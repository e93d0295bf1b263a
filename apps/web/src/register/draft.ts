import type { AnyDetail } from '@assay/client'
import { useRef, useState } from 'react'
import { useMatch } from '@tanstack/react-router'
import { field as ofFields, type State } from '@assay/isms'
import type { FormField } from '../message/words.ts'
import { useKept } from '../shell/kept.ts'

export interface Draft {
  readonly values: State
  /** Whether the values come from a draft that was left unsaved. */
  readonly restored: boolean
  /** The fields of a draft that was typed on an earlier version of the record than the one that is shown. */
  readonly outdated: readonly string[]
  readonly change: (name: string, value: unknown) => void
  /** Takes over what came of two changes, on the version that somebody else saved. */
  readonly settle: (values: State, record: AnyDetail) => void
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

/** What somebody typed, and the version that they saw while they typed it; null for a new record. */
interface Typed {
  readonly version: number | null
  readonly values: State
}

/** What is being typed, kept in this browser until it is saved or its owner signs out: a closed tab loses nothing. */
export function useDraft(fields: readonly FormField[], record: AnyDetail | null, { initial = {}, part = '' }: Start = {}): Draft {
  const path = useMatch({ strict: false, select: (match) => match.pathname })
  const version = record?.recordVersion ?? null
  // A key may come again, as in an example that was loaded anew; an id does not.
  const { found, typed, keep, forget } = useTyped(`draft ${path}${part} ${record?.id ?? ''}`, fields, version)
  const first: State = record ?? initial
  const [base, setBase] = useState((): State =>
    Object.fromEntries(fields.map((field) => [field.name, first[field.name] ?? ofFields.emptyOf(field.kind)])),
  )
  const [restored, setRestored] = useState(found !== null)
  const attempt = useRef(crypto.randomUUID())
  return {
    values: { ...base, ...typed.values },
    restored,
    outdated: outdatedIn(found, version),
    change: (name, value) => keep((now) => ({ ...now, values: { ...now.values, [name]: value } })),
    settle: (values, onto) => {
      const own = Object.entries(values).filter(([name, value]) => JSON.stringify(value ?? null) !== JSON.stringify(onto[name] ?? null))
      setBase(values)
      keep(() => ({ version: onto.recordVersion, values: Object.fromEntries(own) }))
    },
    forget,
    reset: () => {
      keep(() => ({ version, values: {} }))
      forget()
      setRestored(false)
    },
    idempotencyKey: attempt.current,
    renew: () => {
      attempt.current = crypto.randomUUID()
    },
  }
}

function outdatedIn(found: Typed | null, version: number | null): readonly string[] {
  return found === null || found.version === version ? [] : Object.keys(found.values)
}

/** What was typed before, what is typed now, and its place in this browser. */
function useTyped(place: string, fields: readonly FormField[], version: number | null) {
  const kept = useKept()
  const [found] = useState(() => typedIn(kept.read(place), fields))
  const [typed, setTyped] = useState<Typed>(found ?? { version, values: {} })
  const latest = useRef(typed)
  const keep = (next: (now: Typed) => Typed): void => {
    latest.current = next(latest.current)
    kept.write(place, latest.current)
    setTyped(latest.current)
  }
  return { found, typed, keep, forget: () => kept.remove(place) }
}

function typedIn(stored: unknown, fields: readonly FormField[]): Typed | null {
  if (typeof stored !== 'object' || stored === null || !('values' in stored) || !('version' in stored)) return null
  const { values, version } = stored
  if (typeof values !== 'object' || values === null || (version !== null && typeof version !== 'number')) return null
  const names = new Set(fields.map(({ name }) => name))
  return { version, values: Object.fromEntries(Object.entries(values).filter(([name]) => names.has(name))) }
}
