import type { Availability, ErasurePreview, History, ImportPreview, Operations } from './operations.ts'
import type { Bytes } from './bytes.ts'

/** What all registers have in common, for whoever learns at run time which one it is. It follows from the operations of each. */

/** The plurals under which registers are reached. */
export type Plural = keyof Operations extends infer O ? (O extends `GET /api/${infer P}/{id}/history` ? P : never) : never

type AnswerOf<O extends keyof Operations> = Operations[O] extends { readonly answer: infer A } ? A : never

/** The fields that every one of several has. */
type Common<T> = Pick<T, keyof T>

type Fields = { readonly [field: string]: unknown }

/** A record of any register: what all share, and beside it the fields of its own. */
export type AnyRecord = Common<AnswerOf<`GET /api/${Plural}`>['items'][number]> &
  Fields & {
    /** Values that follow from the others, by name. */
    readonly computed?: Readonly<Record<string, unknown>>
  }

/** Part of a list. */
export type AnyPage = Omit<Common<AnswerOf<`GET /api/${Plural}`>>, 'items'> & { readonly items: readonly AnyRecord[] }

type Detail = Common<AnswerOf<`GET /api/${Plural}/{id}`>>

/** A record with what its page shows beside it. */
export type AnyDetail = AnyRecord &
  Omit<Detail, 'commands'> & {
    /** Each command with the reason why it is not open to whoever asks; null where it is. */
    readonly commands: Readonly<Record<string, Availability>>
  }

/** What a change answers: the record as it is now, and its entry in the log. */
export type AnyReceipt = AnyRecord & Common<AnswerOf<`POST /api/${Plural}`>>

interface Which {
  readonly plural: string
}

interface One extends Which {
  /** Id or key. */
  readonly id: string
}

type ListQuery = NonNullable<Operations['GET /api/risks']['query']>
type ImportQuery = NonNullable<Operations['POST /api/risks/import']['query']>
type ExportQuery = NonNullable<Operations['GET /api/risks/export']['query']>

interface Then {
  readonly asOf?: string
}

interface Write<Path> {
  readonly path: Path
  readonly body: Readonly<Record<string, unknown>>
  readonly idempotencyKey?: string
  readonly answer: AnyReceipt
}

interface Change<Path> extends Write<Path> {
  /** The version that was read. */
  readonly version: number
}

/** The operations that every register has. */
export interface RegisterOperations {
  'GET /api/{plural}': { readonly path: Which; readonly query?: ListQuery; readonly answer: AnyPage }
  'GET /api/{plural}/{id}': { readonly path: One; readonly query?: Then; readonly answer: AnyDetail }
  'GET /api/{plural}/{id}/history': { readonly path: One; readonly query?: Then; readonly answer: History }
  'POST /api/{plural}': Write<Which>
  'PUT /api/{plural}/{id}': Change<One>
  'POST /api/{plural}/{id}/{command}': Change<One & { readonly command: string }>
  'GET /api/{plural}/{id}/differences': Operations['GET /api/scopes/{id}/differences'] & { readonly path: One }
  'POST /api/{plural}/import': {
    readonly path: Which
    readonly query?: ImportQuery
    readonly body: Bytes
    readonly answer: ImportPreview
    readonly file: string
  }
  'GET /api/{plural}/export': { readonly path: Which; readonly query?: ExportQuery; readonly file: string }
  'GET /api/{plural}/{id}/erasure': { readonly path: One; readonly answer: ErasurePreview }
  'POST /api/{plural}/{id}/erase': Operations['POST /api/risks/{id}/erase'] & { readonly path: One }
}
