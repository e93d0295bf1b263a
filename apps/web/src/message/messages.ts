import type { en } from './en.ts'

/** What every language must say: the keys of the English catalogue, texts as texts and sentences with numbers as functions. */
export type Messages = Widen<typeof en>

/** A catalogue of texts as every language must have it. */
export type Widen<T> = T extends string
  ? string
  : T extends (...values: infer A) => string
    ? (...values: A) => string
    : { readonly [K in keyof T]: Widen<T[K]> }
