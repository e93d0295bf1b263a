import { z } from 'zod'
import { mappingStates, relations, type Crosswalk, type Mapping } from './crosswalk.ts'
import { fault, faultsOf, type Fault, type Reading } from './fault.ts'
import type { Framework } from './framework.ts'
import { referenceTo } from './requirement.ts'

const MAX_MAPPINGS = 50_000
const text = z.string().min(1)
const id = text.max(60)

const schema = z.strictObject({
  from: id,
  to: id,
  source: text.max(1000),
  licence: z.string().max(1000).default(''),
  mappings: z
    .array(
      z.strictObject({
        from: id,
        to: id,
        relation: z.enum(relations),
        reason: text.max(2000),
        state: z.enum(mappingStates).default('draft'),
        alsoIn: z.array(text.max(100)).max(20).readonly().default([]),
      }),
    )
    .max(MAX_MAPPINGS),
})

/**
 * A crosswalk from a plain object whose mappings name requirements by their ids alone. Refused is what states a pair twice, maps a
 * framework to itself or to one that is not given, or names a requirement that its framework does not have. A framework that
 * holds targets only is believed.
 */
export function readCrosswalk(input: unknown, frameworks: readonly Framework[]): Reading<Crosswalk> {
  const parsed = schema.safeParse(input)
  if (!parsed.success) return { ok: false, faults: faultsOf(parsed.error, input) }
  const { from, to, source, licence, mappings } = parsed.data
  const known = new Map(frameworks.map((framework) => [framework.id, idsOf(framework)]))
  const faults = [
    ...(['from', 'to'] as const).flatMap((end) => (known.has(parsed.data[end]) ? [] : [fault([end], 'unknown-framework')])),
    ...(from === to ? [fault(['to'], 'same-framework')] : []),
    ...twice(mappings),
    ...mappings.flatMap((pair, at) => [
      ...(has(known.get(from), pair.from) ? [] : [fault(['mappings', at, 'from'], 'unknown-requirement')]),
      ...(has(known.get(to), pair.to) ? [] : [fault(['mappings', at, 'to'], 'unknown-requirement')]),
    ]),
  ]
  if (faults.length > 0) return { ok: false, faults }
  const whole = mappings.map((pair): Mapping => ({ ...pair, from: referenceTo(from, pair.from), to: referenceTo(to, pair.to), source }))
  return { ok: true, value: { from, to, source, licence, mappings: whole } }
}

/** Null where any id may be right. */
function idsOf({ targetsOnly, requirements }: Framework): ReadonlySet<string> | null {
  return targetsOnly ? null : new Set(requirements.map((requirement) => requirement.id))
}

/** An unknown framework is one fault, not one for each of its mappings. */
function has(ids: ReadonlySet<string> | null | undefined, requirement: string): boolean {
  return !ids || ids.has(requirement)
}

function twice(mappings: readonly { readonly from: string; readonly to: string }[]): readonly Fault[] {
  const seen = new Set<string>()
  return mappings.flatMap(({ from, to }, at) => {
    const key = JSON.stringify([from, to])
    const again = seen.has(key)
    seen.add(key)
    return again ? [fault(['mappings', at], 'twice')] : []
  })
}
