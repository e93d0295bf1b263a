import type { Stored } from './store/record.ts'

/** A record as the API shows it. Its version is not called so: documents have one of their own. */
export function show({ id, key, register, version, archived, erased, state, createdAt, updatedAt }: Stored): Record<string, unknown> {
  return { id, key, register, recordVersion: version, archived, erased, createdAt, updatedAt, ...state }
}
