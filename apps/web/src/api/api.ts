import { createClient } from '@assay/client'

let organisation: string | null = null

/** Names the organisation that the pages of this window show. */
export function actIn(slug: string): void {
  organisation = slug
}

/** Says for which organisation a request is meant, whatever another window chose since. */
export const { call, file } = createClient({ organisation: () => organisation })
