import type { Occasion } from '../mechanism/check.ts'
import type { Decision } from '../mechanism/decision.ts'
import type { State } from '../mechanism/record.ts'

/** Whether something still reads as it did when it was decided on: by the hash of it, else by the values that the decision kept. */
export function isAsDecided(decision: Decision, ground: State, { hash }: Pick<Occasion, 'hash'>): boolean {
  if (decision.of === null) return true
  if (hash !== null) return hash(ground) === decision.of
  return Object.entries(decision.ground ?? {}).every(([name, value]) => JSON.stringify(ground[name] ?? null) === JSON.stringify(value))
}
