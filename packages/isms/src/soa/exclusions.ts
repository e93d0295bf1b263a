import { exclusionConditions } from '@assay/frameworks'
import { assetSchema } from '../asset/fields.ts'
import { isGone, people } from '../audit/people.ts'
import { derived } from '../mechanism/check.ts'
import { view, type Shown } from '../mechanism/record.ts'

const assets = view('asset', assetSchema, [
  'kind',
  'own',
  'supplier',
  'personalData',
  'classification',
  'availability',
  'scopeDecision',
  'retiredOn',
])

type Asset = Shown<typeof assets>['state']
type Person = Shown<typeof people>['state']

/** What shows that a control is needed: a kind of asset, or that people are there. */
type Witness = { readonly asset: (asset: Asset) => boolean } | { readonly person: (person: Person) => boolean }

const kinds = (...names: readonly NonNullable<Asset['kind']>[]): Witness => ({ asset: ({ kind }) => kind !== null && names.includes(kind) })
const supplied: Witness = { asset: ({ supplier }) => supplier !== null }
const anybody: Witness = { person: () => true }
const ownSoftware: Witness = { asset: ({ kind, own }) => kind === 'application' && own === true }
const ownEquipment: Witness = { asset: ({ kind, own }) => kind === 'endpoint' || (kind === 'infrastructure' && own === true) }
const elsewhere: Witness = { person: ({ remote }) => remote === 'yes' || remote === 'partly' }

/** The facts of `exclusionConditions` that the registers of today can tell; the others wait for theirs (suppliers, projects, tags of rooms). */
const WITNESSES: Readonly<Record<string, readonly Witness[]>> = {
  'A.5.19': [kinds('supplier')],
  'A.5.20': [kinds('supplier')],
  'A.5.21': [supplied],
  'A.5.22': [kinds('supplier')],
  'A.5.23': [supplied],
  'A.5.32': [{ asset: ({ kind, own }) => kind === 'application' && own === false }],
  'A.5.34': [{ asset: ({ personalData }) => personalData === true }],
  'A.6.1': [anybody],
  'A.6.2': [anybody],
  'A.6.3': [anybody],
  'A.6.5': [anybody],
  'A.6.6': [anybody, kinds('supplier')],
  'A.6.7': [elsewhere],
  'A.7.1': [kinds('facility')],
  'A.7.2': [kinds('facility')],
  'A.7.3': [kinds('facility')],
  'A.7.4': [kinds('facility')],
  'A.7.5': [kinds('facility')],
  'A.7.7': [anybody],
  'A.7.8': [ownEquipment],
  'A.7.9': [kinds('endpoint'), elsewhere],
  'A.7.10': [ownEquipment],
  'A.7.13': [ownEquipment],
  'A.7.14': [ownEquipment],
  'A.8.1': [anybody],
  'A.8.4': [ownSoftware],
  'A.8.7': [kinds('endpoint', 'infrastructure')],
  'A.8.8': [kinds('application', 'infrastructure', 'endpoint', 'service')],
  'A.8.13': [{ asset: ({ availability }) => (availability ?? 0) > 1 }],
  'A.8.15': [kinds('application', 'infrastructure', 'service', 'data-store', 'ai-system')],
  'A.8.24': [
    {
      asset: ({ personalData, classification }) =>
        personalData === true || classification === 'confidential' || classification === 'restricted',
    },
  ],
  'A.8.25': [ownSoftware],
  'A.8.26': [kinds('application')],
  'A.8.27': [ownSoftware],
  'A.8.28': [ownSoftware],
  'A.8.29': [ownSoftware],
  'A.8.31': [ownSoftware],
  'A.8.32': [kinds('application', 'infrastructure', 'service')],
  'A.8.33': [ownSoftware],
}

/** The key of what shows that a control is needed. */
interface Contradiction {
  readonly witness: string
  /** Leaving it out can be right all the same. */
  readonly ask: boolean
}

/** By the reference of a control, what in the registers contradicts leaving it out. */
export const contradictions = derived([assets, people], (records, { asOf }): ReadonlyMap<string, Contradiction> => {
  const kept = assets
    .in(records)
    .filter(({ state }) => state.scopeDecision !== 'excluded' && (state.retiredOn === null || state.retiredOn > asOf))
  const there = people.in(records).filter(({ state }) => !isGone(state, asOf))
  const keyOf = (witness: Witness) =>
    ('asset' in witness ? kept.find(({ state }) => witness.asset(state)) : there.find(({ state }) => witness.person(state)))?.key
  return new Map(
    exclusionConditions.flatMap(({ control, ask }) => {
      const witness = (WITNESSES[control] ?? []).map(keyOf).find((key) => key !== undefined)
      return witness === undefined ? [] : [[control, { witness, ask }] as const]
    }),
  )
})
