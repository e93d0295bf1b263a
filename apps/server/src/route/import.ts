import type { Register } from '@assay/isms'
import type { Route } from './route.ts'

export function importRoutes(_list: readonly Register[]): readonly Route[] {
  return []
}
