import { useSearch } from '@tanstack/react-router'
import { annexAControl, attributeValues, type Attribute } from '@assay/frameworks'
import type { StatementRow } from '@assay/isms'
import { useText } from '../message/text.tsx'
import { useRegisterNamed } from '../register/register.ts'
import { useGo } from '../shell/as-of.ts'

export const THEMES = ['organizational', 'people', 'physical', 'technological', 'own'] as const
export const EVIDENCE_STATES = ['current', 'stale', 'never-evidenced', 'nothing-defined', 'failing', 'not-applicable'] as const
const FRESHNESS = ['fresh', 'expiring', 'expired', 'none'] as const
const ATTRIBUTES = Object.keys(attributeValues) as readonly Attribute[]
const SINGLE = ['theme', 'applicable', 'implementation', 'status', 'freshness', 'edition', 'changed'] as const
export const IMPLEMENTATIONS = ['implemented', 'partial', 'planned', 'not-started', 'undecided'] as const
const NAMES = ['q', ...SINGLE, ...ATTRIBUTES] as const

/** What is wanted of a row, by the name of the filter; the empty text asks for nothing. */
export type Filters = Readonly<Record<(typeof NAMES)[number], string>>

/** The filters as the address has them. */
export function useFilters(): Filters {
  const search: Readonly<Record<string, readonly string[] | undefined>> = useSearch({ strict: false })
  return Object.fromEntries(NAMES.map((name) => [name, search[name]?.[0] ?? ''])) as Filters
}

/** Whether a row meets every filter. `changed` are the rows that no longer read as they were approved. */
export function matches(row: StatementRow, filters: Filters, changed: ReadonlySet<string>): boolean {
  const annex = annexAControl(row.reference ?? '')
  const words = `${row.reference ?? ''} ${row.title} ${row.owner ?? ''} ${row.justification ?? ''}`.toLowerCase()
  const given = valuesOf(row, { isNew: annex?.isNewIn2022 ?? false, isChanged: changed.has(row.reference ?? row.title) })
  return (
    words.includes(filters.q.toLowerCase()) &&
    SINGLE.every((name) => is(filters[name], given[name])) &&
    ATTRIBUTES.every((name) => filters[name] === '' || (annex?.attributes[name].includes(filters[name]) ?? false))
  )
}

/** A status is a claim about controls that apply; one that is left out has no other, and no evidence to speak of. */
function valuesOf(
  { theme, applicable, implementation, evidenceState, freshness }: StatementRow,
  { isNew, isChanged }: { readonly isNew: boolean; readonly isChanged: boolean },
): Readonly<Record<(typeof SINGLE)[number], string>> {
  return {
    theme,
    applicable,
    implementation: applicable === 'yes' ? implementation : '',
    status: applicable === 'undecided' ? '' : evidenceState,
    freshness: applicable === 'yes' ? freshness : '',
    edition: isNew ? 'new' : '',
    changed: isChanged ? 'yes' : '',
  }
}

/** No wish is met by everything. */
function is(wanted: string, given: string): boolean {
  return wanted === '' || wanted === given
}

/** Search and filters; those by attribute are one click away. All stand in the address. */
export function FilterBar({ filters }: { readonly filters: Filters }) {
  const t = useText()
  const { attribute } = t.soa
  const { text } = useRegisterNamed('control')
  const go = useGo()
  const set = (name: keyof Filters, value: string): void => {
    const next = Object.entries({ ...filters, [name]: value }).filter(([, given]) => given !== '')
    go.replace(next.length === 0 ? '/soa' : `/soa?${new URLSearchParams(next)}`)
  }
  const choose = (name: keyof Filters, label: string, options: readonly (readonly [string, string])[]) => (
    <Choice key={name} label={label} value={filters[name]} options={options} choose={(value) => set(name, value)} />
  )
  const decisions = (['yes', 'no', 'undecided'] as const).map((value) => [value, t.soa[value]] as const)
  return (
    <>
      <div className="filters">
        <label>
          <span>{t.search}</span>
          <input type="search" value={filters.q} onChange={(event) => set('q', event.target.value)} />
        </label>
        {choose('theme', t.soa.theme, labelled(THEMES, t.theme))}
        {choose('applicable', t.soa.applies, decisions)}
        {choose(
          'implementation',
          t.soa.implementation,
          IMPLEMENTATIONS.map((value) => [value, text.status[value] ?? value] as const),
        )}
        {choose('status', t.soa.status, labelled(EVIDENCE_STATES, t.status))}
        {choose('freshness', t.soa.freshness, labelled(FRESHNESS, t.freshness))}
      </div>
      <details className="more-filters" open={['edition', ...ATTRIBUTES].some((name) => filters[name as keyof Filters] !== '')}>
        <summary>{t.soa.attributes}</summary>
        <div className="filters">
          {ATTRIBUTES.map((name) => choose(name, attribute[name], labelled(attributeValues[name], t.soa.attributeValue)))}
          {choose('edition', t.soa.edition, [['new', t.soa.newIn2022]])}
        </div>
      </details>
    </>
  )
}

function labelled<const V extends string>(
  values: readonly V[],
  names: Readonly<Record<V, string>>,
): readonly (readonly [string, string])[] {
  return values.map((value) => [value, names[value]] as const)
}

interface ChoiceProps {
  readonly label: string
  readonly value: string
  readonly options: readonly (readonly [string, string])[]
  readonly choose: (value: string) => void
}

function Choice({ label, value, options, choose }: ChoiceProps) {
  const t = useText()
  return (
    <label>
      <span>{label}</span>
      <select value={value} onChange={(event) => choose(event.target.value)}>
        <option value="">{t.all}</option>
        {options.map(([option, text]) => (
          <option key={option} value={option}>
            {text}
          </option>
        ))}
      </select>
    </label>
  )
}
