import { z } from 'zod'
import type { Action, Actor } from '../actor.ts'
import type { Happened } from '../account/security-event.ts'
import type { Deprecated } from '../http/deprecation.ts'
import type { Services } from '../services.ts'
import type { Received, Spooled } from '../spool.ts'

/** A request after it was parsed and authorised. `Version` is a number where the route demands `If-Match`. */
export interface Call<Params = unknown, Query = unknown, Given = unknown, Version extends number | null = number | null> {
  readonly services: Services
  readonly actor: Actor
  readonly params: Params
  readonly query: Query
  readonly body: Given
  readonly headers: Headers
  /** The version of a record that the request was made on, by its `If-Match`; null on a route that takes none. */
  readonly version: Version
  /** What is asked, as one word; null where no idempotency key needs it. */
  readonly fingerprint: string | null
}

/** What a handler answers: JSON, or bytes under a media type. Its status stands in its route. */
export type Reply<T = unknown> =
  | { readonly kind: 'json'; readonly body: T; readonly version?: number; readonly next?: string | null }
  | { readonly kind: 'written'; readonly json: readonly Uint8Array[] }
  | { readonly kind: 'spooled'; readonly file: Spooled; readonly type: string; readonly name: string }
  | { readonly kind: 'file'; readonly bytes: Uint8Array; readonly type: string; readonly name: string; readonly inline?: boolean }

/** What a route answers with where all goes well; what it refuses with follows from the rest of the route. */
export interface Answer<T = unknown> {
  readonly status: 200 | 201
  /** What its JSON holds: no field more, none less. Null where it answers with files alone. */
  readonly json: z.ZodType<T> | null
  /** The media types of the files that it may send. */
  readonly files: readonly string[]
  /** Whether it names the version of a record, as `ETag`. */
  readonly versioned: boolean
}

/** One operation. A route without an action or an answer does not compile, and the boot refuses one that slipped in. */
export interface Route {
  readonly method: 'get' | 'post' | 'put' | 'delete'
  /** `/api/risks/{id}`. */
  readonly path: string
  readonly action: Action
  readonly summary: string
  readonly params: z.ZodType
  readonly query: z.ZodType
  /** What the body must be: a schema for JSON, `bytes` for a raw upload, `file` for one that may be larger than memory, null for none. */
  readonly body: Body
  /** The most bytes of a raw upload; what a spreadsheet needs where nothing is said. */
  readonly limit?: number
  readonly answer: Answer
  /** Whether `If-Match` must name the version that the request was made on: without it 428, after another change 412. */
  readonly ifMatch: boolean
  /** Whether an `Idempotency-Key` makes it safe to send again. */
  readonly repeatable: boolean
  /** Since when it is not to be used any more, and what is used in its place. */
  readonly deprecated?: Deprecated
  /** What is entered in the log before it is done, where it changes no record and must be known: an export, a backup. */
  readonly enters?: (query: never) => Happened | null
  readonly handle: (call: Call) => Promise<Reply>
}

type Body = z.ZodType | 'bytes' | 'file' | null

/** What a handler gets of a body. */
type BodyOf<B> = B extends z.ZodType ? z.output<B> : B extends 'bytes' ? Uint8Array<ArrayBuffer> : B extends 'file' ? Received : undefined

/** The same where nobody may change it: what handlers answer with is often shared. */
type Lasting<T> = T extends object ? { readonly [K in keyof T]: Lasting<T[K]> } : T

interface Definition<P, Q, B extends Body, T, V extends boolean> {
  readonly method: Route['method']
  readonly path: string
  readonly action: Action
  readonly summary: string
  readonly params?: z.ZodType<P>
  readonly query?: z.ZodType<Q>
  readonly body?: B
  readonly limit?: number
  readonly answer: Answer<T>
  readonly ifMatch?: V
  readonly repeatable?: boolean
  readonly deprecated?: Deprecated
  readonly enters?: (query: Q) => Happened | null
  readonly handle: (call: Call<P, Q, BodyOf<B>, V extends true ? number : null>) => Promise<Reply<Lasting<T>>>
}

const none = z.strictObject({})

/** Defines a route whose handler gets parsed, typed input, and answers as its schema says. */
export function route<P = unknown, Q = unknown, const B extends Body = null, T = never, V extends boolean = false>(
  definition: Definition<P, Q, B, T, V>,
): Route {
  return {
    ...definition,
    params: definition.params ?? none,
    query: definition.query ?? none,
    body: definition.body ?? null,
    ifMatch: definition.ifMatch ?? false,
    repeatable: definition.repeatable ?? false,
    handle: (call) => definition.handle(call as Call<P, Q, BodyOf<B>, V extends true ? number : null>),
  }
}

/** An answer of JSON. `files` are the media types in which it also comes. */
export function json<S extends z.ZodType>(
  schema: S,
  { status = 200, versioned = false, files: types = [] }: Partial<Omit<Answer, 'json'>> = {},
): Answer<z.output<S>> {
  return { status, json: schema, files: types, versioned } as Answer<z.output<S>>
}

/** An answer of files alone, by their media types. */
export function files(...types: readonly string[]): Answer<never> {
  return { status: 200, json: null, files: types, versioned: false }
}

export function ok<const T>(body: T, version?: number): Reply<T> {
  return { kind: 'json', body, ...(version === undefined ? {} : { version }) }
}

/** Part of a list, with the cursor of the part after it; null where there is none. */
export function page<const T extends { readonly next: string | null }>(body: T): Reply<T> {
  return { kind: 'json', body, next: body.next }
}

/** JSON that is written already, in parts: what is large is written apart from the process that serves. */
export function written(parts: readonly Uint8Array[]): Reply<never> {
  return { kind: 'written', json: parts }
}

export function download(bytes: Uint8Array, type: string, name: string): Reply<never> {
  return { kind: 'file', bytes, type, name }
}

/** A file that may be larger than memory. */
export function spooled(file: Spooled, type: string, name: string): Reply<never> {
  return { kind: 'spooled', file, type, name }
}

/** A file that the browser may show itself. For what we made ourselves only: an uploaded file could be a page. */
export function inline(bytes: Uint8Array, type: string, name: string): Reply<never> {
  return { kind: 'file', bytes, type, name, inline: true }
}

/** Hono's form of a path. */
export function honoPath(path: string): string {
  return path.replaceAll(/\{(\w+)\}/g, ':$1')
}
