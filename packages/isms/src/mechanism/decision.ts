import { z } from 'zod'

/** Somebody who signed a decision with whoever took it: on which day, by what, and for whom. */
const cosignerSchema = z.strictObject({
  by: z.uuid(),
  on: z.iso.date(),
  as: z.string().max(80),
  for: z.uuid().nullable(),
})

export type Cosigner = z.infer<typeof cosignerSchema>

/**
 * A decision as the act of a person: an acceptance, an approval, a closure. It holds who decided, when, on what, and by which authority.
 * Whoever reads it need not trust the record around it: `of` is the hash of what was decided on.
 */
export const decisionSchema = z.strictObject({
  /** The person who decided; null where a source that was imported names somebody whom no record is of. */
  by: z.uuid().nullable(),
  /** The day. */
  on: z.iso.date(),
  /** The SHA-256, in hex, of what was decided on; null for a decision that an imported source states. */
  of: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullable()
    .default(null),
  /** By which authority: the field or role that made the person the one to decide. */
  as: z.string().max(80),
  /** For whom a delegate decided. */
  for: z.uuid().nullable().default(null),
  /** The last day on which it holds. */
  until: z.iso.date().nullable().default(null),
  reason: z.string().max(50_000).nullable().default(null),
  /** Who signed with `by`, in their order, where several were asked; `by` signed last. Left out where nobody did. */
  with: z.array(cosignerSchema).max(100).readonly().optional(),
  /** The values that were decided on, where they are short enough to stand here. */
  ground: z.record(z.string(), z.unknown()).nullable().default(null),
  /** When, and because of which fields, the ground of the decision was gone. */
  lapsed: z
    .strictObject({ on: z.iso.date(), cause: z.array(z.string().max(80)).max(100) })
    .nullable()
    .default(null),
  /** Taken elsewhere: the source that says so, and whom it names. */
  stated: z
    .strictObject({ source: z.string().max(300), by: z.string().max(500).nullable() })
    .nullable()
    .default(null),
})

/** The register of those who decide. */
export const DECIDERS = 'person'

export type Decision = z.infer<typeof decisionSchema>

/** Whether a decision holds on a day: it was taken by then, did not lapse before, and has not ended. */
export function holdsOn(decision: Decision | null | undefined, day: string): decision is Decision {
  if (!decision || decision.on > day) return false
  if (decision.lapsed !== null && decision.lapsed.on <= day) return false
  return decision.until === null || decision.until >= day
}

/** Whether a decision was taken and its ground is still there, whatever the day. */
export function stands(decision: Decision | null | undefined): decision is Decision {
  return decision !== null && decision !== undefined && decision.lapsed === null
}

/** Somebody who signed, by name, as people read it. */
export interface Signer {
  readonly who: string | null
  readonly on: string
  /** Their function, or the code of what made them one of those who sign. */
  readonly as: string
  /** For whom they signed as a deputy. */
  readonly for: string | null
}

/** Those who signed a decision before whoever signed it last, by name. */
export function signersOf(decision: Pick<Decision, 'with'> | null, nameOf: (id: string | null) => string | null): readonly Signer[] {
  return (decision?.with ?? []).map(({ by, on, as, for: whom }) => ({ who: nameOf(by), on, as, for: nameOf(whom) }))
}
