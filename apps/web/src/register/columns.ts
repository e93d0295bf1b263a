import { useState } from 'react'
import type { Register } from '@assay/isms'
import { usualColumns } from './register.ts'

/** The columns somebody chose for a register, kept in this browser. */
export function useColumns(register: Register): {
  readonly shown: readonly string[]
  readonly choose: (columns: readonly string[]) => void
} {
  const place = `assay.columns.${register.name}`
  const [shown, setShown] = useState<readonly string[]>(() => read(place) ?? usualColumns(register))
  return {
    shown,
    choose: (columns) => {
      localStorage.setItem(place, JSON.stringify(columns))
      setShown(columns)
    },
  }
}

/** A list of texts that was stored; null where there is none, or somebody wrote something else there. */
export function read(place: string): readonly string[] | null {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(place) ?? 'null')
    return Array.isArray(stored) && stored.every((item) => typeof item === 'string') ? stored : null
  } catch {
    return null
  }
}
