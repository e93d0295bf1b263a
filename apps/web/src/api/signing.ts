import type { Signing } from '@assay/client'
import { useQuery } from '@tanstack/react-query'
import { call } from './api.ts'

export function useSigning() {
  return useQuery({ queryKey: ['signing'], queryFn: () => call('GET /api/ledger/signing') })
}

/** Has a log that is not signed go on under another name and keys. */
export function beginEpoch(because: NonNullable<Signing['reason']>): Promise<Signing> {
  return call('POST /api/ledger/epochs', { body: { because } })
}

/** Has a new key sign from here on. */
export function rotateKey(): Promise<Signing> {
  return call('POST /api/ledger/keys/rotate')
}
