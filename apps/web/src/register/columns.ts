import { useState } from 'react'
import type { Register } from '@assay/isms'
import { useKept } from '../shell/kept.ts'
import { usualColumns } from './register.ts'

/** The columns somebody chose for a register, kept in this browser. */
export function useColumns(register: Register): {
  readonly shown: readonly string[]
  readonly choose: (columns: readonly string[]) => void
} {
  const kept = useKept()
  const place = `columns ${register.name}`
  const [shown, setShown] = useState<readonly string[]>(() => textsIn(kept.read(place)) ?? usualColumns(register))
  return {
    shown,
    choose: (columns) => {
      kept.write(place, columns)
      setShown(columns)
    },
  }
}

/** A list of texts that was kept; null where there is none, or somebody wrote something else there. */
export function textsIn(stored: unknown): readonly string[] | null {
  return Array.isArray(stored) && stored.every((item) => typeof item === 'string') ? stored : null
}
