import { useRouter, useSearch } from '@tanstack/react-router'
import type { StatementRow } from '@assay/isms'
import { annexA } from '@assay/frameworks'
import { useStatement, type Statement } from '../api/isms.ts'
import { useDay, useText } from '../message/text.tsx'
import { A } from '../part/link.tsx'
import { Loaded } from '../part/loading.tsx'
import { Mark, type Tone } from '../part/mark.tsx'
import { Page } from '../part/page.tsx'

const THEMES = ['organizational', 'people', 'physical', 'technological', 'own'] as const
const STATUSES = ['current', 'stale', 'never-evidenced', 'nothing-defined', 'failing', 'not-applicable'] as const
const TONES: Readonly<Record<StatementRow['status'], Tone>> = {
  current: 'good',
  stale: 'warn',
  'never-evidenced': 'warn',
  'nothing-defined': 'bad',
  failing: 'bad',
  'not-applicable': 'idle',
}

interface Filters {
  readonly theme: string
  readonly status: string
  readonly applicable: string
  readonly q: string
}

/** The Statement of Applicability: 93 controls on one calm page, each with why it is in and how far it is. */
export function StatementPage() {
  const t = useText()
  const exports = (
    <>
      {['pdf', 'xlsx', 'csv'].map((format) => (
        <a key={format} className="button" href={`/api/soa?format=${format}`}>
          {format.toUpperCase()}
        </a>
      ))}
      <A className="button main" href="/soa-versions">
        {t.soa.publish}
      </A>
    </>
  )
  return (
    <Page title={t.place.soa} lead={t.soa.lead} clause="6.1.3 d" actions={exports}>
      <Loaded query={useStatement()}>{(statement) => <Body statement={statement} />}</Loaded>
    </Page>
  )
}

function Body({ statement }: { readonly statement: Statement }) {
  const t = useText()
  const filters = useFilters()
  const rows = statement.rows.filter((row) => matches(row, filters))
  return (
    <>
      <Standing statement={statement} />
      <FilterBar filters={filters} />
      <p className="muted" role="status">
        {t.soa.shown(rows.length, statement.rows.length)}
      </p>
      {THEMES.map((theme) => (
        <ThemeTable key={theme} theme={theme} rows={rows.filter((row) => row.theme === theme)} />
      ))}
      <Legend />
    </>
  )
}

/** Which version is in force, and whether the registers have moved away from it. */
function Standing({ statement: { version, approvedOn, approvedBy, changedSinceApproval } }: { readonly statement: Statement }) {
  const t = useText()
  const day = useDay()
  if (version === null)
    return (
      <p>
        <Mark tone="warn">{t.soa.draft}</Mark>
      </p>
    )
  return (
    <p>
      <Mark tone={changedSinceApproval === 0 ? 'good' : 'warn'}>{t.soa.inForce(version, day(approvedOn), approvedBy ?? '–')}</Mark>{' '}
      {changedSinceApproval > 0 && <span>{t.soa.changedSince(changedSinceApproval)}</span>}
    </p>
  )
}

function useFilters(): Filters {
  const search: Readonly<Record<string, readonly string[] | undefined>> = useSearch({ strict: false })
  const one = (name: string): string => search[name]?.[0] ?? ''
  return { theme: one('theme'), status: one('status'), applicable: one('applicable'), q: one('q') }
}

/** A status is a claim about controls that apply; one that is left out has no other. */
function matches(row: StatementRow, { theme, status, applicable, q }: Filters): boolean {
  const words = `${row.reference ?? ''} ${row.title} ${row.owner ?? ''} ${row.justification ?? ''}`.toLowerCase()
  const rated = row.applicable === 'undecided' ? '' : row.status
  return is(theme, row.theme) && is(status, rated) && is(applicable, row.applicable) && words.includes(q.toLowerCase())
}

/** No wish is met by everything. */
function is(wanted: string, given: string): boolean {
  return wanted === '' || wanted === given
}

function FilterBar({ filters }: { readonly filters: Filters }) {
  const t = useText()
  const router = useRouter()
  const set = (name: keyof Filters, value: string): void => {
    const next = Object.entries({ ...filters, [name]: value }).filter(([, given]) => given !== '')
    router.history.replace(next.length === 0 ? '/soa' : `/soa?${new URLSearchParams(next)}`)
  }
  const choose = (name: 'theme' | 'status' | 'applicable', options: readonly (readonly [string, string])[], label: string) => (
    <label>
      <span>{label}</span>
      <select value={filters[name]} onChange={(event) => set(name, event.target.value)}>
        <option value="">{t.all}</option>
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
      {choose(
        'theme',
        THEMES.map((theme) => [theme, t.theme[theme]] as const),
        t.soa.theme,
      )}
      {choose(
        'applicable',
        [
          ['yes', t.soa.yes],
          ['no', t.soa.no],
          ['undecided', t.soa.undecided],
        ],
        t.soa.applies,
      )}
      {choose(
        'status',
        STATUSES.map((status) => [status, t.status[status]] as const),
        t.soa.status,
      )}
    </div>
  )
}

function ThemeTable({ theme, rows }: { readonly theme: (typeof THEMES)[number]; readonly rows: readonly StatementRow[] }) {
  const t = useText()
  if (rows.length === 0) return null
  return (
    <section>
      <h2>
        {t.theme[theme]} <span className="muted">{rows.length}</span>
      </h2>
      <div className="scroll" tabIndex={0} role="region" aria-label={t.theme[theme]}>
        <table className="soa">
          <thead>
            <tr>
              {[t.soa.control, t.soa.applies, t.soa.why, t.soa.status, t.soa.owner, t.soa.evidence].map((title) => (
                <th key={title} scope="col">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row key={row.reference ?? row.control} row={row} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

const fresh = new Set(annexA.filter(({ isNewIn2022 }) => isNewIn2022).map(({ id }) => id))

function Row({ row }: { readonly row: StatementRow }) {
  const t = useText()
  const day = useDay()
  const name = (
    <>
      <span className="reference">{row.reference ?? row.control}</span> {row.title}
    </>
  )
  return (
    <tr>
      <th scope="row">
        {row.control === null ? name : <A href={`/controls/${row.control}`}>{name}</A>}
        {fresh.has(row.reference ?? '') && <span className="tag">{t.soa.newIn2022}</span>}
      </th>
      <td>{t.soa[row.applicable]}</td>
      <td className="why">
        <Why row={row} />
      </td>
      <td>
        {row.applicable === 'undecided' ? (
          <Mark tone="idle">{t.soa.undecided}</Mark>
        ) : (
          <Mark tone={TONES[row.status]}>{t.status[row.status]}</Mark>
        )}
      </td>
      <td>{row.owner ?? '–'}</td>
      <td>{day(row.newestEvidenceOn)}</td>
    </tr>
  )
}

/** Why a control is in or out: the reason in a line, the records behind it one click away. */
function Why({ row }: { readonly row: StatementRow }) {
  const t = useText()
  const behind = [...row.risks, ...row.obligations]
  const counts = [
    ...(row.risks.length > 0 ? [t.soa.risks(row.risks.length)] : []),
    ...(row.obligations.length > 0 ? [t.soa.obligations(row.obligations.length)] : []),
  ]
  if (behind.length === 0) return <>{row.justification ?? <span className="muted">{t.soa.noReason}</span>}</>
  return (
    <details>
      <summary title={row.justification ?? ''}>
        {row.reasons.map((reason) => t.reason[reason as keyof typeof t.reason]).join(', ')}
        <span className="muted"> {counts.join(', ')}</span>
      </summary>
      <p>{row.justification}</p>
      <p>
        {behind.map((key) => (
          <A key={key} className="key-link" href={`/record/${key}`}>
            {key}
          </A>
        ))}
      </p>
    </details>
  )
}

function Legend() {
  const t = useText()
  return (
    <section className="legend">
      <h2>{t.soa.legend}</h2>
      <dl>
        {STATUSES.map((status) => (
          <div key={status}>
            <dt>
              <Mark tone={TONES[status]}>{t.status[status]}</Mark>
            </dt>
            <dd>{t.statusHelp[status]}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
