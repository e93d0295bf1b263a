import { assetSchema } from '../asset/fields.ts'
import { documentsInForce, kindOf } from '../audit/documents.ts'
import { changeSchema } from '../change/fields.ts'
import { defineCheck, derived, each, faulter, when, weighing } from '../mechanism/check.ts'
import { view, type Shown } from '../mechanism/record.ts'
import { inForce } from '../mechanism/versioned.ts'
import { scopeSchema } from './fields.ts'
import type { en } from './text.en.ts'

const fault = faulter<keyof typeof en.faults>('scope')

const scopes = view('scope', scopeSchema, ['version', 'certificateWording', 'interfaces', 'status', 'approval'])
const assets = view('asset', assetSchema, ['kind', 'offered', 'personalData', 'scopeDecision', 'scopeReason', 'retiredOn'])
const changes = view('change', changeSchema, ['kind', 'effectiveOn', 'scopeTouched', 'status'])

export type Scope = Shown<typeof scopes>

/** The version of the scope that is in force. */
export const scopeInForce = derived([scopes], (records, { asOf }): Scope | null => inForce(scopes.in(records), asOf) ?? null)

/** What belongs to somebody else, or is shared with them. */
const OUTSIDE = new Set(['integration', 'service', 'supplier'])
const OFFERED = new Set(['application', 'service', 'ai-system'])
const MOVING = new Set(['organisation', 'site', 'product'])

type Asset = Shown<typeof assets>

function isKept({ state }: Asset, asOf: string): boolean {
  return state.retiredOn === null || state.retiredOn > asOf
}

/** Products that are offered, sites, and integrations. */
function mustBePlaced({ state }: Asset): boolean {
  return (OFFERED.has(state.kind ?? '') && state.offered === true) || state.kind === 'integration' || state.kind === 'facility'
}

export const checks = [
  defineCheck({
    id: 'SCP-01',
    reads: { scopes, scope: scopeInForce, documents: documentsInForce },
    examine: ({ scope, scopes: all, documents }) => {
      const isInForce = scope !== null || documents.some((document) => kindOf(document) === 'scope')
      return when(!isInForce, fault(all.length === 0 ? 'NO_SCOPE' : 'SCOPE_NOT_APPROVED', all.at(-1) ?? null))
    },
    rests: ({ scope, documents }) =>
      scope ? [scope.state.approval] : documents.filter((document) => kindOf(document) === 'scope').map(({ version }) => version.approval),
    broken: {
      NO_SCOPE: [{ empty: 'scope' }],
      SCOPE_NOT_APPROVED: [{ set: 'scope', to: { status: 'draft', approval: null } }],
    },
  }),
  defineCheck({
    id: 'SCP-02',
    reads: { assets, scope: scopeInForce },
    of: ({ assets: all, asOf }) => all.filter((asset) => OUTSIDE.has(asset.state.kind ?? '') && isKept(asset, asOf)),
    none: fault('NOTHING_OUTSIDE'),
    examine: ({ scope }, outside) =>
      when((scope?.state.interfaces ?? []).length === 0, fault('NO_INTERFACE', scope, { count: outside.length })),
    broken: { NO_INTERFACE: [{ set: 'scope', to: { interfaces: [] } }] },
  }),
  defineCheck({
    id: 'SCP-03',
    reads: { assets },
    of: ({ assets: all, asOf }) => all.filter((asset) => mustBePlaced(asset) && isKept(asset, asOf)),
    none: fault('NOTHING_TO_PLACE'),
    examine: (_, placed) => {
      const isAlone = placed.filter(isMisplaced).length === 1
      return each(placed, isMisplaced, (asset) => {
        const found = fault(asset.state.scopeDecision === null ? 'NOT_PLACED' : 'LEFT_OUT_UNREASONED', asset)
        return isAlone && asset.state.personalData === false ? weighing(found, 'minor') : found
      })
    },
    broken: {
      NOT_PLACED: [
        { set: 'product', to: { scopeDecision: null } },
        { set: 'office', to: { scopeDecision: null } },
      ],
      LEFT_OUT_UNREASONED: [{ set: 'product', to: { scopeDecision: 'excluded', scopeReason: null } }],
    },
  }),
  defineCheck({
    id: 'SCP-05',
    reads: { changes, scope: scopeInForce },
    of: ({ changes: all, scope, asOf }) =>
      scope === null
        ? []
        : all.filter(
            ({ state }) =>
              MOVING.has(state.kind ?? '') && state.status !== 'rejected' && state.effectiveOn !== null && state.effectiveOn <= asOf,
          ),
    none: ({ scope }) => fault(scope === null ? 'NO_SCOPE' : 'NOTHING_MOVED'),
    examine: ({ scope }, moved) =>
      each(
        moved,
        ({ state }) => state.scopeTouched === true && (state.effectiveOn ?? '') > (scope?.state.approval?.on ?? ''),
        (change) => fault('CHANGED_SINCE', change, { day: change.state.effectiveOn ?? '' }),
      ),
    broken: { CHANGED_SINCE: [{ add: 'change', state: { kind: 'site', effectiveOn: '2026-07-01', scopeTouched: true, status: 'done' } }] },
  }),
]

function isMisplaced({ state }: Asset): boolean {
  return state.scopeDecision === null || (state.scopeDecision === 'excluded' && state.scopeReason === null)
}
