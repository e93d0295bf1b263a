import { fault, faults, latest, over, type AuditInput, type Examine } from './input.ts'

const PLACED = new Set(['integration', 'facility', 'service', 'supplier', 'ai-system'])
const OUTSIDE = new Set(['integration', 'service', 'supplier'])
const MOVING = new Set(['organisation', 'site', 'product'])

/** Clause 4.3. */
export const scopeChecks: Readonly<Record<string, Examine>> = {
  'SCP-01': ({ documents }) =>
    fault(!documents.some(({ state }) => state.kind === 'scope' && state.standing === 'approved'), 'no approved scope document'),
  'SCP-02': over(
    ({ assets }) => assets.filter(({ state }) => OUTSIDE.has(state.kind ?? '')),
    (outside, { scopes }) =>
      fault(
        !scopes.some(({ state }) => state.interfaces.length > 0),
        `${outside.length} suppliers and integrations, and no interface in the scope`,
        scopes[0]?.key,
      ),
  ),
  'SCP-03': over(
    ({ assets }) => assets.filter(({ state }) => PLACED.has(state.kind ?? '') || state.scopeDecision === 'excluded'),
    (placed) => [
      ...faults(placed, ({ state }) => state.scopeDecision === null, 'neither in scope nor excluded'),
      ...faults(placed, ({ state }) => state.scopeDecision === 'excluded' && state.scopeReason === null, 'excluded without a reason'),
    ],
  ),
  'SCP-04': over(
    ({ certificates }) => certificates.filter(({ state }) => state.scopeText !== null),
    (certificates, input) => {
      const statement = currentScope(input)?.state.statement ?? null
      return faults(certificates, ({ state }) => state.scopeText !== statement, 'scope text differs from the current scope statement')
    },
  ),
  'SCP-05': over(
    ({ changes, today }) =>
      changes.filter(({ state }) => MOVING.has(state.kind ?? '') && state.changedOn !== null && state.changedOn <= today),
    (moved, input) => {
      const scope = currentScope(input)
      const since = scope?.state.effectiveOn ?? ''
      return faults(moved, ({ state }) => scope !== undefined && (state.changedOn ?? '') > since, 'took effect after the scope in force')
    },
  ),
}

function currentScope({ scopes }: AuditInput) {
  const newest = latest(scopes.map(({ state }) => state.effectiveOn))
  return scopes.find(({ state }) => state.effectiveOn === newest)
}
