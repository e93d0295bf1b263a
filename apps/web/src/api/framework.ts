import { useQuery } from '@tanstack/react-query'
import { askedAsOf, useAsOf } from '../shell/as-of.ts'
import { call } from './api.ts'

export function useFrameworks() {
  const asOf = useAsOf()
  return useQuery({
    queryKey: ['frameworks', asOf],
    queryFn: () => call('GET /api/frameworks', { query: askedAsOf(asOf) }),
  })
}

export function useFramework(id: string) {
  const asOf = useAsOf()
  return useQuery({
    queryKey: ['frameworks', asOf, id],
    queryFn: () => call('GET /api/frameworks/{id}', { path: { id }, query: askedAsOf(asOf) }),
  })
}
