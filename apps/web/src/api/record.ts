import type { AnyPage, AnyRecord } from '@assay/client'
import { useQuery } from '@tanstack/react-query'
import type { Register } from '@assay/isms'
import { askedAsOf, useAsOf } from '../shell/as-of.ts'
import { call } from './api.ts'

/** Targets of references, by the id that a field holds. */
export type Links = AnyPage['links']

/** What a list is asked for; the same words stand in the address of its page. */
export interface ListQuery {
  readonly q: string
  readonly filter: readonly string[]
  readonly sort: string
  /** Whether those that left the lists are wanted, in place of the others. */
  readonly archived: boolean
  /** The day or moment that it speaks of; null for now. */
  readonly asOf: string | null
}

export const WINDOW = 200

/** One window of a list, `WINDOW` rows from an offset. */
export function windowQuery(plural: string, list: ListQuery, index: number) {
  const query = { ...queryOf(list), limit: WINDOW, offset: index * WINDOW }
  return {
    queryKey: ['list', plural, query],
    queryFn: () => call('GET /api/{plural}', { path: { plural }, query }),
    staleTime: 10_000,
  }
}

function queryOf({ q, filter, sort, archived, asOf }: ListQuery) {
  return {
    filter,
    ...(q !== '' && { q }),
    ...(sort !== 'key' && { sort }),
    ...(archived && { archived: 'true' as const }),
    ...(asOf !== null && { asOf }),
  }
}

/** A list query as it stands in an address; what is usual is left out. */
export function searchOf({ q, filter, sort, archived, asOf }: ListQuery): URLSearchParams {
  const words = new URLSearchParams(filter.map((one) => ['filter', one]))
  if (q !== '') words.set('q', q)
  if (sort !== 'key') words.set('sort', sort)
  if (archived) words.set('archived', 'true')
  if (asOf !== null) words.set('asOf', asOf)
  return words
}

export function useRecord(plural: string, key: string) {
  const asOf = useAsOf()
  return useQuery({
    queryKey: ['record', plural, key, asOf],
    queryFn: () => call('GET /api/{plural}/{id}', { path: { plural, id: key }, query: askedAsOf(asOf) }),
    enabled: key !== '',
  })
}

export function useHistory(plural: string, key: string) {
  const asOf = useAsOf()
  return useQuery({
    queryKey: ['history', plural, key, asOf],
    queryFn: () => call('GET /api/{plural}/{id}/history', { path: { plural, id: key }, query: askedAsOf(asOf) }),
  })
}

/** Records that a reference may point to, the best matches first. */
export function useTargets(plural: string, text: string, enabled: boolean) {
  const query = { limit: 20, ...(text !== '' && { q: text }) }
  return useQuery({
    queryKey: ['list', plural, query],
    queryFn: () => call('GET /api/{plural}', { path: { plural }, query }),
    enabled,
    placeholderData: (before) => before,
  })
}

/** Stores a file and says what its record must name. */
export function storeFile(file: File) {
  return call('POST /api/blobs', { body: file })
}

/** What lists call a record. */
export function titleOf(register: Register, record: AnyRecord): string {
  return register.heading?.(record) ?? String(record[register.label] ?? record.key)
}
