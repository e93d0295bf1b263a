import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useText } from '../message/text.tsx'
import { Failed } from './failed.tsx'

/** Shows what a query brought, that it is on its way, or why it failed. */
export function Loaded<T>({ query, children }: { readonly query: UseQueryResult<T>; readonly children: (data: T) => ReactNode }) {
  const t = useText()
  if (query.data !== undefined) return children(query.data)
  if (query.isError) return <Failed error={query.error} again={() => void query.refetch()} />
  return (
    <p className="loading" role="status">
      {t.loading}
    </p>
  )
}
