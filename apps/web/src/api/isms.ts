import { useQuery } from '@tanstack/react-query'
import { askedAsOf, useAsOf } from '../shell/as-of.ts'
import { call } from './api.ts'

export function useOverview() {
  const asOf = useAsOf()
  return useQuery({ queryKey: ['overview', asOf], queryFn: () => call('GET /api/overview', { query: askedAsOf(asOf) }) })
}

/** The mock audit of one stage. */
export function useAudit(stage: '1' | '2') {
  const asOf = useAsOf()
  return useQuery({ queryKey: ['audit', stage, asOf], queryFn: () => call('GET /api/audit', { query: { stage, ...askedAsOf(asOf) } }) })
}

/** The Statement of Applicability as it stands. */
export function useStatement() {
  const asOf = useAsOf()
  return useQuery({
    queryKey: asOf === null ? ['soa'] : ['soa', asOf],
    queryFn: () => call('GET /api/soa', { query: { text: 'draft', ...askedAsOf(asOf) } }),
  })
}

/** Every version of the statement that was ever approved, the latest first. */
export function useVersions() {
  return useQuery({ queryKey: ['soa', 'versions'], queryFn: () => call('GET /api/soa/versions') })
}

export function useChanges(from: string, to: string) {
  return useQuery({ queryKey: ['soa', 'changes', from, to], queryFn: () => call('GET /api/soa/changes', { query: { from, to } }) })
}
