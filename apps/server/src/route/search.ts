import { registers } from '@assay/isms'
import { sql, type SqlBool } from 'kysely'
import { z } from 'zod'
import { named } from '../answer/named.ts'
import { reading } from '../store/db.ts'
import { prefixQuery } from './list.ts'
import { json, ok, route, type Route } from './route.ts'

/** People find what the ISMS says; who may do what has a page of its own. */
const SEARCHED = registers.map(({ name }) => name)

const searchQuery = z.strictObject({
  q: z.string().trim().min(1).max(200).describe('A key such as RISK-12, or words that must occur, as prefixes'),
  limit: z.coerce.number().int().min(1).max(50).default(20).describe('Records at most'),
})

const hit = z.strictObject({ register: z.string(), key: z.string(), title: z.string() })
const hits = z.strictObject({ items: z.array(named('Hit', hit)) })

/** Any record by its key or by words. */
export const searchRoutes: readonly Route[] = [
  route({
    method: 'get',
    path: '/api/search',
    action: 'read',
    summary: 'Find records of any register',
    query: searchQuery,
    answer: json(hits),
    handle: async ({ services, actor, query: { q, limit } }) => {
      const words = prefixQuery(q)
      const found = words === null ? sql<SqlBool>`false` : sql<SqlBool>`search @@ to_tsquery('simple', ${words})`
      const items = await reading(services.db, actor.org, (tx) =>
        tx
          .selectFrom('record')
          .select(['register', 'key', 'title'])
          .where('archived', '=', false)
          .where('register', 'in', SEARCHED)
          .where(sql<SqlBool>`(key = ${q.toUpperCase()} or ${found})`)
          .orderBy(sql`key <> ${q.toUpperCase()}`)
          .orderBy('updated_at', 'desc')
          .limit(limit)
          .execute(),
      )
      return ok({ items })
    },
  }),
]
