import { useInfiniteQuery } from '@tanstack/react-query'
import { call } from './api.ts'

export interface Wanted {
  readonly actor: string | null
  readonly register: string | null
}

/** What was done, page by page, the newest first. */
export function useActivity({ actor, register }: Wanted) {
  return useInfiniteQuery({
    queryKey: ['activity', actor, register],
    queryFn: ({ pageParam }) => {
      const query = {
        ...(actor !== null && { actor }),
        ...(register !== null && { register }),
        ...(pageParam !== null && { before: pageParam }),
      }
      return call('GET /api/activity', { query })
    },
    initialPageParam: null as number | null,
    getNextPageParam: ({ next }) => next,
  })
}
