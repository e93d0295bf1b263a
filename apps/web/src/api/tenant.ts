import { useQuery } from '@tanstack/react-query'
import { call } from './api.ts'

/** How this server keeps the organisation. */
export interface Tenant {
  readonly recordVersion: number
  readonly name: string
  readonly slug: string
  readonly publicLog: boolean
  readonly secondFactor: boolean
  readonly digest: boolean | null
  /** Who mail is from; null where this server sends none. */
  readonly mail: { readonly from: string } | null
}

export function useTenant() {
  return useQuery({ queryKey: ['tenant'], queryFn: () => call<Tenant>('/api/tenant') })
}

/** Changes it, from the version that was read. */
export function changeTenant(
  version: number,
  change: Partial<Pick<Tenant, 'name' | 'publicLog' | 'secondFactor' | 'digest'>>,
): Promise<Tenant> {
  return call<Tenant>('/api/tenant', { method: 'PUT', body: change, version })
}
