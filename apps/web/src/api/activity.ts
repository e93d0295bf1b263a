import { useInfiniteQuery } from '@tanstack/react-query'
import { call } from './api.ts'

/** One act, as the log has it. */
export interface Act {
  readonly seq: number
  readonly at: string
  readonly type: string
  readonly register: string
  /** What the record is called now; no title where it was erased. */
  readonly record: { readonly id: string; readonly key: string; readonly title: string | null }
  readonly actorRef: string
  readonly onBehalfOf: string | null
  readonly authMethod: string
}

/** Who a pseudonym is. */
export interface Known {
  readonly kind: 'member' | 'key'
  readonly name: string
  readonly role: string | null
  readonly key: string
}

interface ActivityPage {
  readonly items: readonly Act[]
  readonly next: number | null
  readonly actors: Readonly<Record<string, Known>>
}

export interface Wanted {
  readonly actor: string | null
  readonly register: string | null
}

/** What was done, page by page, the newest first. */
export function useActivity({ actor, register }: Wanted) {
  return useInfiniteQuery({
    queryKey: ['activity', actor, register],
    queryFn: ({ pageParam }) => {
      const query = new URLSearchParams({
        ...(actor !== null && { actor }),
        ...(register !== null && { register }),
        ...(pageParam !== null && { before: String(pageParam) }),
      })
      return call<ActivityPage>(`/api/activity?${query}`)
    },
    initialPageParam: null as number | null,
    getNextPageParam: ({ next }) => next,
  })
}
