import type { z } from 'zod'
import type { Fields } from './field.ts'

/**
 * The words of a register in one language, by path: a title or a help that is missing does not compile. `{name}` in a sentence takes up
 * a parameter of the refusal.
 */
export interface TextOf<F extends Fields, C extends CommandShapes, More extends MoreShapes> {
  readonly title: string
  /** What the main menu calls it, where the title is too long for that. */
  readonly menu?: string
  /** What one record is called, in the middle of a sentence. */
  readonly one: string
  /** What the register is for. */
  readonly help: string
  readonly fields: FieldTexts<F>
  readonly status: { readonly [K in More['status']]: string }
  readonly commands: { readonly [K in keyof C]: CommandText<C[K]['input']> }
  readonly computed: { readonly [K in More['computed']]: string }
  readonly sections: { readonly [K in More['section']]: string }
  readonly refusals: { readonly [K in More['refusal']]: string }
  /** What its checks find, and why one of them had nothing to look at. */
  readonly faults?: { readonly [K in More['fault']]: string }
}

interface CommandText<I extends Fields> {
  readonly title: string
  readonly help: string
  readonly input: FieldTexts<I>
}

type CommandShapes = Readonly<Record<string, { readonly input: Fields }>>

interface MoreShapes {
  readonly status: string
  readonly computed: string
  readonly section: string
  readonly refusal: string
  readonly fault: string
}

type FieldTexts<F extends Fields> = { readonly [K in Exclude<keyof F, CommonField>]: FieldTextOf<NonNullable<z.infer<F[K]>>> }

/** Fields that several registers share have one text each, in the texts of the mechanism. */
export type CommonField = 'sourceId' | 'sourceNote' | 'stated' | 'status' | 'archiving' | 'remark'

interface Plain {
  readonly title: string
  readonly help: string
}

/** A choice names its options, a row its fields. */
type FieldTextOf<T> = T extends string
  ? string extends T
    ? Plain
    : Plain & { readonly options: { readonly [K in T]: string } }
  : T extends readonly (infer Item)[]
    ? Item extends string
      ? string extends Item
        ? Plain
        : Plain & { readonly options: { readonly [K in Item]: string } }
      : Item extends object
        ? Plain & { readonly of: { readonly [K in keyof Item]: FieldTextOf<NonNullable<Item[K]>> } }
        : Plain
    : Plain

/** The words of one field, as whoever shows them sees them. */
export interface FieldText extends Plain {
  readonly options?: Readonly<Record<string, string>>
  readonly of?: Readonly<Record<string, FieldText>>
}

/** The words of a register, as whoever shows them sees them. */
export interface RegisterText {
  readonly title: string
  readonly menu?: string
  readonly one: string
  readonly help: string
  readonly fields: Readonly<Record<string, FieldText>>
  readonly status: Readonly<Record<string, string>>
  readonly commands: Readonly<
    Record<string, { readonly title: string; readonly help: string; readonly input: Readonly<Record<string, FieldText>> }>
  >
  readonly computed: Readonly<Record<string, string>>
  readonly sections: Readonly<Record<string, string>>
  readonly refusals: Readonly<Record<string, string>>
  readonly faults?: Readonly<Record<string, string>>
}

/** The words of the mechanism itself: what several registers share. */
export interface CommonText {
  readonly fields: Readonly<Record<CommonField, FieldText>>
  /** The parts of a decision. */
  readonly decision: Readonly<Record<string, string>>
  readonly refusals: Readonly<Record<string, string>>
  readonly authority: Readonly<Record<string, string>>
}

/** A sentence with its parameters in it; one that is not given leaves its place empty. */
export function say(sentence: string, parameters: Readonly<Record<string, string | number>>): string {
  return sentence.replaceAll(/\{([a-zA-Z]+)\}/g, (_, name: string) => String(parameters[name] ?? ''))
}
