import { gone } from '../audit/people.ts'
import { live, risks, scales } from '../audit/ratings.ts'
import { defineCheck, derived, each, faulter, inTurn } from '../mechanism/check.ts'
import { view, type Shown } from '../mechanism/record.ts'
import { assetSchema } from './fields.ts'
import type { en } from './text.en.ts'

const fault = faulter<keyof typeof en.faults>('asset')

const all = view('asset', assetSchema, ['owner', 'classification', 'criticality', 'scopeDecision', 'retiredOn'])

const NEEDS = 5

type Asset = Shown<typeof all>

/** What is in use, and not left out of the scope. */
const assets = derived([all], (records, { asOf }): readonly Asset[] =>
  all.in(records).filter(({ state }) => state.scopeDecision !== 'excluded' && (state.retiredOn === null || state.retiredOn > asOf)),
)

export const checks = [
  defineCheck({
    id: 'AST-01',
    reads: { assets, gone },
    of: (seen) => seen.assets,
    none: fault('NO_ASSET'),
    examine: ({ gone: left }, inScope) =>
      inTurn(
        each(
          inScope,
          ({ state }) => state.owner === null,
          (asset) => fault('NO_OWNER', asset),
        ),
        each(
          inScope,
          ({ state }) => left.has(state.owner ?? ''),
          (asset) => fault('OWNER_LEFT', asset),
        ),
        each(
          inScope,
          ({ state }) => state.classification === null,
          (asset) => fault('NOT_CLASSIFIED', asset),
        ),
      ),
    broken: {
      NO_OWNER: [{ set: 'store', to: { owner: null } }],
      OWNER_LEFT: [{ set: 'store', to: { owner: '@gone' } }],
      NOT_CLASSIFIED: [{ set: 'store', to: { classification: null } }],
    },
  }),
  defineCheck({
    id: 'RSK-08',
    reads: { assets, risks, scales },
    of: ({ assets: inScope, scales: { now } }) => {
      const top = now?.scale.needs.length ?? NEEDS
      return inScope.filter(({ state }) => (state.criticality ?? 0) >= top)
    },
    none: fault('NOTHING_CRITICAL'),
    examine: ({ risks: every }, critical) => {
      const covered = new Set(live(every).flatMap(({ state }) => state.assets))
      return each(
        critical,
        ({ id }) => !covered.has(id),
        (asset) => fault('NO_RISK', asset),
      )
    },
    broken: {
      NO_RISK: [
        { set: 'risk', to: { assets: ['@product'] } },
        { set: 'risk', to: { status: 'closed' } },
      ],
    },
  }),
]
