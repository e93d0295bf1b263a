import { fault, faults, latest, type AuditInput, type Examine } from './input.ts'

const PLACED = new Set(['integration', 'facility', 'service', 'supplier', 'ai-system'])
const OUTSIDE = new Set(['integration', 'service', 'supplier'])
const MOVING = new Set(['organisation', 'site', 'product'])

/** Clause 4.3. */
export const scopeChecks: Readonly<Record<string, Examine>> = {
  'SCP-01': ({ documents }) =>
    fault(!documents.some(({ state }) => state.kind === 'scope' && state.standing === 'approved'), 'no approved scope document'),
  'SCP-02': ({ scopes, assets }) => {
    const outside = assets.filter(({ state }) => OUTSIDE.has(state.kind ?? ''))
    const listed = scopes.some(({ state }) => state.interfaces.length > 0)
    return fault(
      outside.length > 0 && !listed,
      `${outside.length} suppliers and integrations, and no interface in the scope`,
      scopes[0]?.key,
    )
  },
  'SCP-03': ({ assets }) => [
    ...faults(assets, ({ state }) => PLACED.has(state.kind ?? '') && state.scopeDecision === null, 'neither in scope nor excluded'),
    ...faults(assets, ({ state }) => state.scopeDecision === 'excluded' && state.scopeReason === null, 'excluded without a reason'),
  ],
  'SCP-04': (input) => {
    const statement = currentScope(input)?.state.statement ?? null
    return faults(
      input.certificates,
      ({ state }) => state.scopeText !== null && state.scopeText !== statement,
      'scope text differs from the current scope statement',
    )
  },
  'SCP-05': (input) => {
    const scope = currentScope(input)
    const since = scope?.state.effectiveOn ?? null
    const moved = input.changes.filter(
      ({ state }) => MOVING.has(state.kind ?? '') && state.changedOn !== null && state.changedOn <= input.today,
    )
    return faults(
      moved,
      ({ state }) => scope !== undefined && (state.changedOn ?? '') > (since ?? ''),
      'took effect after the scope in force',
    )
  },
}

function currentScope({ scopes }: AuditInput) {
  const newest = latest(scopes.map(({ state }) => state.effectiveOn))
  return scopes.find(({ state }) => state.effectiveOn === newest)
}
