import { useQuery } from '@tanstack/react-query'
import type { Register } from '@assay/isms'
import { askedAsOf, useAsOf } from '../shell/as-of.ts'
import { call } from './api.ts'

/** A record as the interface shows it: what all registers share, and beside it the fields of its own. */
export interface Shown {
  readonly id: string
  readonly key: string
  readonly register: string
  /** The version that a change names. */
  readonly recordVersion: number
  readonly archived: boolean
  /** Whether what it said was erased: nothing of it is left. */
  readonly erased: boolean
  readonly createdAt: string
  readonly updatedAt: string
  /** Values that follow from the others, by name. */
  readonly computed?: Readonly<Record<string, unknown>>
  readonly [field: string]: unknown
}

/** What a reference points to. */
export interface Target {
  readonly key: string
  readonly title: string
  readonly register: string
  readonly archived?: boolean
}

/** A record that points here: by which field, and what this side calls it. */
export interface Backlink extends Target {
  readonly field?: string
  readonly inverse?: string | null
}

/** Targets by the id that a field holds. */
export type Links = Readonly<Record<string, Target>>

export interface ListReply {
  readonly items: readonly Shown[]
  readonly total: number
  readonly links: Links
}

export interface DetailReply extends Shown {
  readonly links: Links
  readonly linkedFrom: readonly Backlink[]
  /** Each command with the reason why it is not open to the visitor now; null where it is. */
  readonly commands: Readonly<Record<string, 'WRONG_STATE' | 'NOT_AUTHORISED' | 'PERSON_UNKNOWN' | 'RECORD_ARCHIVED' | null>>
  readonly mayEdit: boolean
  readonly mayArchive: boolean
  /** Fields that stay as they are in this state. */
  readonly frozen: readonly string[]
  readonly comments: readonly Comment[]
}

/** What somebody said about a record. */
export interface Comment {
  readonly key: string
  readonly text: string
  readonly author: string | null
  readonly at: string
}

/** Who did something. Names are null where the visitor may not know, or an erasure forgot who it was. */
export interface Actor {
  /** The pseudonym in the ledger. */
  readonly ref: string
  readonly name: string | null
  /** Key and name of the person that an owner tied to the account. */
  readonly person: string | null
  readonly role: string | null
  readonly method: string | null
  /** For whom, by a delegation or a key. */
  readonly onBehalfOf: string | null
}

/** One version of a record as the ledger has it. */
export interface Version {
  readonly seq: number
  readonly version: number
  readonly type: string
  readonly at: string
  readonly actor: Actor
  readonly leafHash: string
  /** Whether what it said was erased since. */
  readonly erased: boolean
  /** Between which moments it was written, as witnesses prove it. */
  readonly witnessed: { readonly after: string | null; readonly before: string | null }
  /** What this change erased, and on which ground. */
  readonly erasure: { readonly scope: 'record' | 'history'; readonly legalBasis: string } | null
  readonly changed: Readonly<Record<string, { readonly from: unknown; readonly to: unknown }>>
}

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
  const words = searchOf(list)
  words.set('limit', String(WINDOW))
  words.set('offset', String(index * WINDOW))
  return { queryKey: ['list', plural, words.toString()], queryFn: () => call<ListReply>(`/api/${plural}?${words}`), staleTime: 10_000 }
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
  const words = new URLSearchParams(askedAsOf(asOf))
  return useQuery({
    queryKey: ['record', plural, key, asOf],
    queryFn: () => call<DetailReply>(`/api/${plural}/${key}?${words}`),
    enabled: key !== '',
  })
}

export function useHistory(plural: string, key: string) {
  const asOf = useAsOf()
  const words = new URLSearchParams(askedAsOf(asOf))
  return useQuery({
    queryKey: ['history', plural, key, asOf],
    queryFn: () => call<{ readonly items: readonly Version[] }>(`/api/${plural}/${key}/history?${words}`),
  })
}

/** Records that a reference may point to, the best matches first. */
export function useTargets(plural: string, text: string, enabled: boolean) {
  const words = new URLSearchParams({ limit: '20', ...(text === '' ? {} : { q: text }) })
  return useQuery({
    queryKey: ['list', plural, words.toString()],
    queryFn: () => call<ListReply>(`/api/${plural}?${words}`),
    enabled,
    placeholderData: (before) => before,
  })
}

/** Stores a file and says what its record must name. */
export function storeFile(file: File): Promise<{ readonly sha256: string; readonly fileSize: number }> {
  return call('/api/blobs', { method: 'POST', body: file })
}

/** What lists call a record. */
export function titleOf(register: Register, record: Shown): string {
  return register.heading?.(record) ?? String(record[register.label] ?? record.key)
}
