import type { AnsweringControl, RequirementStanding, Standing } from '@assay/client'
import { useSearch } from '@tanstack/react-router'
import { useGo } from '../shell/as-of.ts'
import { STANDINGS } from './standing.tsx'
import { useFrameworkText } from './text.ts'

const NAMES = ['q', 'standing', 'order', 'drafts'] as const

/** What is wanted of the requirements, by the name of the filter; the empty text asks for nothing. */
export type Filters = Readonly<Record<(typeof NAMES)[number], string>>

/** The filters as the address has them. */
export function useFilters(): Filters {
  const search: Readonly<Record<string, readonly string[] | undefined>> = useSearch({ strict: false })
  return Object.fromEntries(NAMES.map((name) => [name, search[name]?.[0] ?? ''])) as Filters
}

/** How a requirement stands, with mappings in draft or without them. */
export function standingBy({ drafts }: Filters, requirement: RequirementStanding): Standing {
  return drafts === 'no' ? requirement.withoutDrafts : requirement.standing
}

/** The requirements that meet every filter, what is missing first unless the order of the source is wanted. */
export function chosen(
  requirements: readonly RequirementStanding[],
  filters: Filters,
  controls: ReadonlyMap<string, AnsweringControl>,
): readonly RequirementStanding[] {
  const words = filters.q.trim().toLowerCase()
  const found = requirements.filter(
    (requirement) =>
      (filters.standing === '' || standingBy(filters, requirement) === filters.standing) &&
      (words === '' || textOf(requirement, controls).includes(words)),
  )
  if (filters.order === 'source') return found
  const place = (requirement: RequirementStanding): number => -STANDINGS.indexOf(standingBy(filters, requirement))
  return found.toSorted((a, b) => place(a) - place(b))
}

function textOf({ id, title, titles, direct, through }: RequirementStanding, controls: ReadonlyMap<string, AnsweringControl>): string {
  const keys = [...direct.map(({ control }) => control), ...through.flatMap((mapping) => mapping.controls)]
  const answering = keys.map((key) => `${key} ${controls.get(key)?.reference ?? ''} ${controls.get(key)?.title ?? ''}`)
  return [id, title, ...Object.values(titles), ...answering].join(' ').toLowerCase()
}

/** Search, standing, order and drafts. All stand in the address. */
export function FilterBar({ path, filters }: { readonly path: string; readonly filters: Filters }) {
  const t = useFrameworkText()
  const go = useGo()
  const set = (name: keyof Filters, value: string): void => {
    const next = Object.entries({ ...filters, [name]: value }).filter(([, given]) => given !== '')
    go.replace(next.length === 0 ? path : `${path}?${new URLSearchParams(next)}`)
  }
  const choice = (name: keyof Filters, label: string, options: readonly (readonly [string, string])[]) => (
    <label>
      <span>{label}</span>
      <select value={filters[name]} onChange={(event) => set(name, event.target.value)}>
        {options.map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </label>
  )
  return (
    <div className="filters">
      <label>
        <span>{t.search}</span>
        <input type="search" value={filters.q} onChange={(event) => set('q', event.target.value)} />
      </label>
      {choice('standing', t.filter, [['', t.any], ...STANDINGS.map((standing) => [standing, t.standing[standing]] as const)])}
      {choice('order', t.order, [
        ['', t.gapsFirst],
        ['source', t.ofSource],
      ])}
      {choice('drafts', t.count, [
        ['', t.withDrafts],
        ['no', t.withoutDrafts],
      ])}
    </div>
  )
}
