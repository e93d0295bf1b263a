import type { AnyDetail, AnyRecord, Difference } from '@assay/client'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Register } from '@assay/isms'
import { call } from '../api/api.ts'
import { windowQuery, type Links } from '../api/record.ts'
import { useText } from '../message/text.tsx'
import { Loaded } from '../part/loading.tsx'
import { Changes } from './changes.tsx'
import { useAsOf } from '../shell/as-of.ts'
import { useRegister } from './register.ts'

/** A version that can be compared, and what it is called. */
export interface Comparable {
  readonly value: string
  readonly label: string
}

interface VersionChangesProps {
  readonly register: Register
  /** What the records point to that are compared. */
  readonly links: Links
  /** The latest first. */
  readonly versions: readonly Comparable[]
  /** The key of what is compared, and how the server says what became of one version of it in another. */
  readonly of: string
  readonly read: (from: string, to: string) => Promise<{ readonly fields: readonly Difference[] }>
  /** Whether one of them is settled: then only the other is chosen. */
  readonly fixed?: string
}

/** What one version says otherwise than another, field by field; of two that a person chooses. */
export function VersionChanges({ register, links, versions, of, read, fixed }: VersionChangesProps) {
  const t = useText()
  const others = versions.filter(({ value }) => value !== fixed)
  const latest = fixed ?? versions[0]?.value ?? ''
  const [from, setFrom] = useState(before(versions, latest))
  const [to, setTo] = useState(latest)
  const query = useQuery({
    queryKey: ['changes', of, from, to],
    queryFn: () => read(from, to),
  })
  const choose = (label: string, value: string, set: (next: string) => void) => (
    <label>
      <span>{label}</span>
      <select value={value} onChange={(event) => set(event.target.value)}>
        {others.map((one) => (
          <option key={one.value} value={one.value}>
            {one.label}
          </option>
        ))}
      </select>
    </label>
  )
  return (
    <section>
      <h2>{t.record.compare}</h2>
      <div className="filters">
        {choose(t.soaChanges.from, from, setFrom)}
        {fixed === undefined && choose(t.soaChanges.to, to, setTo)}
      </div>
      <Loaded query={query}>
        {({ fields }) =>
          fields.length === 0 ? (
            <p className="muted">{t.record.same}</p>
          ) : (
            <Changes
              register={register}
              changed={Object.fromEntries(fields.map((change) => [change.field, { from: change.from, to: change.to }]))}
              links={links}
            />
          )
        }
      </Loaded>
    </section>
  )
}

/** The version before another; the next one where there is none. */
function before(versions: readonly Comparable[], version: string): string {
  const index = versions.findIndex(({ value }) => value === version)
  return (versions[index + 1] ?? versions[index - 1])?.value ?? version
}

/** What a version of a thing says otherwise than another, where each record is one: held against any that there is. */
export function OtherVersions({ record }: { readonly record: AnyDetail }) {
  const register = useRegister()
  const query = useQuery(windowQuery(register.plural, { q: '', filter: [], sort: '-key', archived: false, asOf: useAsOf() }, 0))
  const { plural } = register
  const read = (from: string, to: string) => call('GET /api/{plural}/{id}/differences', { path: { plural, id: to }, query: { from } })
  return (
    <Loaded query={query}>
      {({ items }) => {
        const versions = items.map((one) => ({ value: one.key, label: nameOf(register, one) }))
        return items.length < 2 ? null : (
          <VersionChanges register={register} links={record.links} versions={versions} of={plural} read={read} fixed={record.key} />
        )
      }}
    </Loaded>
  )
}

function nameOf({ text }: Register, { key, ...fields }: AnyRecord): string {
  const [version, status] = ['version', 'status'].map((name) => String(fields[name] ?? ''))
  return [key, version, text.status[status ?? ''] ?? ''].filter((part) => part !== '').join(' · ')
}
