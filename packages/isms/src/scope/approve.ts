import { assetSchema } from '../asset/fields.ts'
import { approvalRules, assertRuled } from '../approval-rule/ruled.ts'
import { command } from '../mechanism/command.ts'
import { groundOf, signed } from '../mechanism/context.ts'
import { longText, text } from '../mechanism/field.ts'
import { view } from '../mechanism/record.ts'
import { refuser, sense, standard, type Rules } from '../mechanism/refusal.ts'
import { compareVersions, latestVersion, nextVersion, supersede } from '../mechanism/versioned.ts'
import { fields, printed, scopeSchema } from './fields.ts'

export const rules = {
  SCOPE_EMPTY: standard('4.3'),
  EXCLUSION_UNREASONED: standard('4.3'),
  NO_INTERFACES: standard('4.3 c'),
  VERSION_TAKEN: sense('7.5.3 e'),
} as const satisfies Rules

const refuse = refuser(rules)

const scopes = view('scope', scopeSchema, ['version', 'status', 'approval'], () => 'few')
const assets = view('asset', assetSchema, ['kind', 'retiredOn'], () => ({
  where: { kind: { in: ['integration', 'supplier', 'service'] } },
}))

/** Top management puts a scope in force (27001:2022, 4.3). It is documented, names its interfaces, and gives a reason for what is out. */
export const approve = command(fields, {
  clause: '4.3',
  by: ['top-management'],
  from: ['draft'],
  to: 'approved',
  input: {},
  keeps: (state, file) => ({ ...state, file }),
  reads: [scopes, assets, approvalRules],
  decide: ({ record, state, context, as }) => {
    assertRuled({ what: 'scope' }, context, as)
    if (state.statement === null) throw refuse('SCOPE_EMPTY')
    const bare = state.exclusions.find((item) => !/[:–—-]\s*\S|\bbecause\b|\bweil\b|\bda\b/i.test(item))
    if (bare !== undefined) throw refuse('EXCLUSION_UNREASONED', { item: bare })
    const used = assets.in(context.records).filter((asset) => asset.state.retiredOn === null)
    if (used.length > 0 && state.interfaces.length === 0) throw refuse('NO_INTERFACES', { count: used.length })
    const version = versionFor(
      state.version,
      scopes.in(context.records).filter(({ id }) => id !== record.id),
    )
    const next = { ...state, version, effectiveOn: state.effectiveOn ?? context.today }
    return {
      set: { ...next, approval: signed(context, { as, ground: groundOf(printed, next) }) },
      also: supersede(scopes, context.records, record.id),
    }
  },
})

/** The number that is given: the one that stands there, if it comes after all that were given, else the next. */
function versionFor(
  wanted: string | null,
  others: readonly { readonly state: { readonly version: string | null; readonly status: string | null } }[],
): string {
  const latest = latestVersion(
    others.filter(({ state }) => state.status === 'approved' || state.status === 'superseded').map(({ state }) => state.version),
  )
  if (wanted === null) return nextVersion(latest)
  if (latest !== null && compareVersions(wanted, latest) <= 0) throw refuse('VERSION_TAKEN', { version: wanted, latest })
  return wanted
}

export const discard = command(fields, {
  clause: '4.3',
  by: ['manager'],
  from: ['draft'],
  to: 'discarded',
  input: { reason: longText() },
  anonymous: true,
  decide: () => ({}),
})

/** The next version begins as a draft with the words of this one. */
export const draftFrom = command(fields, {
  clause: '4.3',
  by: ['contributor'],
  from: ['approved', 'superseded'],
  anonymous: true,
  input: { version: text() },
  decide: ({ state, input }) => {
    const version = input.version ?? nextVersion(state.version)
    return {
      also: [
        {
          register: 'scope',
          id: null,
          set: { ...state, version, changes: null, effectiveOn: null, document: null, file: null, approval: null, status: 'draft' },
          verb: 'create',
        },
      ],
    }
  },
})
