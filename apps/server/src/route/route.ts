import { z } from 'zod'
import type { Action, Actor } from '../actor.ts'
import type { Happened } from '../account/security-event.ts'
import type { Services } from '../services.ts'
import type { Spooled } from '../spool.ts'

/** A request after it was parsed and authorised. */
export interface Call<Params = unknown, Query = unknown, Body = unknown> {
  readonly services: Services
  readonly actor: Actor
  readonly params: Params
  readonly query: Query
  readonly body: Body
  readonly headers: Headers
  /** What is asked, as one word; null where no idempotency key needs it. */
  readonly fingerprint: string | null
}

/** What a handler answers. */
export type Reply =
  | { readonly kind: 'json'; readonly status: 200 | 201; readonly body: unknown; readonly version?: number }
  | { readonly kind: 'written'; readonly json: readonly Uint8Array[] }
  | { readonly kind: 'spooled'; readonly file: Spooled; readonly type: string; readonly name: string }
  | { readonly kind: 'file'; readonly bytes: Uint8Array; readonly type: string; readonly name: string; readonly inline?: boolean }

/** One operation. A route without an action does not compile, and the boot refuses one that slipped in. */
export interface Route {
  readonly method: 'get' | 'post' | 'put' | 'delete'
  /** `/api/risks/{id}`. */
  readonly path: string
  readonly action: Action
  readonly summary: string
  readonly params: z.ZodType
  readonly query: z.ZodType
  /** What the body must be: a schema for JSON, `bytes` for a raw upload, `file` for one that may be larger than memory, null for none. */
  readonly body: z.ZodType | 'bytes' | 'file' | null
  /** The most bytes of a raw upload; what a spreadsheet needs where nothing is said. */
  readonly limit?: number
  /** What is entered in the log before it is done, where it changes no record and must be known: an export, a backup. */
  readonly enters?: (query: never) => Happened | null
  readonly handle: (call: Call) => Promise<Reply>
}

interface Definition<P, Q, B> {
  readonly method: Route['method']
  readonly path: string
  readonly action: Action
  readonly summary: string
  readonly params?: z.ZodType<P>
  readonly query?: z.ZodType<Q>
  readonly body?: z.ZodType<B> | 'bytes' | 'file'
  readonly limit?: number
  readonly enters?: (query: Q) => Happened | null
  readonly handle: (call: Call<P, Q, B>) => Promise<Reply>
}

const none = z.strictObject({})

/** Defines a route whose handler gets parsed, typed input. */
export function route<P = unknown, Q = unknown, B = Uint8Array>(definition: Definition<P, Q, B>): Route {
  return {
    ...definition,
    params: definition.params ?? none,
    query: definition.query ?? none,
    body: definition.body ?? null,
    handle: (call) => definition.handle(call as Call<P, Q, B>),
  }
}

export function ok(body: unknown, version?: number): Reply {
  return { kind: 'json', status: 200, body, ...(version === undefined ? {} : { version }) }
}

/** JSON that is written already, in parts: what is large is written apart from the process that serves. */
export function written(json: readonly Uint8Array[]): Reply {
  return { kind: 'written', json }
}

export function created(body: unknown, version?: number): Reply {
  return { kind: 'json', status: 201, body, ...(version === undefined ? {} : { version }) }
}

export function download(bytes: Uint8Array, type: string, name: string): Reply {
  return { kind: 'file', bytes, type, name }
}

/** A file that may be larger than memory. */
export function spooled(file: Spooled, type: string, name: string): Reply {
  return { kind: 'spooled', file, type, name }
}

/** A file that the browser may show itself. For what we made ourselves only: an uploaded file could be a page. */
export function inline(bytes: Uint8Array, type: string, name: string): Reply {
  return { kind: 'file', bytes, type, name, inline: true }
}

/** Hono's form of a path. */
export function honoPath(path: string): string {
  return path.replaceAll(/\{(\w+)\}/g, ':$1')
}
