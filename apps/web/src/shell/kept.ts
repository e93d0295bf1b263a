import type { Session } from '@assay/client'
import { useSession } from '../api/session.ts'

/**
 * What this browser keeps: drafts, comments that are being written, views, columns. It belongs to one account in one organisation, and is gone
 * when that account signs out. Nothing else in the application touches the browser's storage.
 */
export interface Kept {
  /** What was kept at a place; null where nothing was, or somebody wrote something else there. */
  readonly read: (place: string) => unknown
  readonly write: (place: string, value: unknown) => void
  readonly remove: (place: string) => void
}

const PREFIX = 'assay.'

/** What is kept for whoever is signed in, where they are. */
export function useKept(): Kept {
  return keptFor(useSession())
}

function keptFor({ account, organisation }: Session): Kept {
  const nameOf = (place: string): string => `${PREFIX}kept ${JSON.stringify([account, organisation.slug, place])}`
  return {
    read: (place) => {
      try {
        return JSON.parse(localStorage.getItem(nameOf(place)) ?? 'null')
      } catch {
        return null
      }
    },
    write: (place, value) => localStorage.setItem(nameOf(place), JSON.stringify(value)),
    remove: (place) => localStorage.removeItem(nameOf(place)),
  }
}

/** Forgets everything, of every account. The page on which one signs in does so, too: a session may end elsewhere. */
export function forgetKept(): void {
  for (const name of Object.keys(localStorage)) if (name.startsWith(PREFIX)) localStorage.removeItem(name)
}
