import type { Asked, Tenant } from '@assay/client'
import { useQuery } from '@tanstack/react-query'
import { call } from './api.ts'

export function useTenant() {
  return useQuery({ queryKey: ['tenant'], queryFn: () => call('GET /api/tenant') })
}

/** Changes it, from the version that was read. */
export function changeTenant(version: number, change: Asked<'PUT /api/tenant'>['body']): Promise<Tenant> {
  return call('PUT /api/tenant', { body: change, version })
}
