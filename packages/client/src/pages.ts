import type { Answer, Asked, Client, JsonOperation } from './client.ts'

/** The operations that answer page by page. */
export type PagedOperation = {
  [O in JsonOperation]: Answer<O> extends { readonly items: readonly unknown[]; readonly next: string | null } ? O : never
}[JsonOperation]

type Item<O extends PagedOperation> = Answer<O> extends { readonly items: readonly (infer I)[] } ? I : never

interface Paged {
  readonly query?: { readonly cursor?: string }
}

/** Everything of a list, from its first page to its last, each page asked for when it is wanted. */
export async function* itemsOf<O extends PagedOperation>(client: Client, operation: O, asked: Asked<O>): AsyncGenerator<Item<O>, void> {
  let cursor: string | null = null
  do {
    const query = { limit: 200, ...(asked as Paged).query, ...(cursor !== null && { cursor }) }
    const call = client.call as (name: O, given: object) => Promise<{ readonly items: readonly Item<O>[]; readonly next: string | null }>
    const page = await call(operation, { ...asked, query })
    yield* page.items
    cursor = page.next
  } while (cursor !== null)
}
