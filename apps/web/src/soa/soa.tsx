import type { StatementRow } from '@assay/isms'
import { annexAControl, attributeValues, type AnnexAControl, type Attribute } from '@assay/frameworks'
import { useStatement, type Statement } from '../api/isms.ts'
import { useDay, useText } from '../message/text.tsx'
import { A } from '../part/link.tsx'
import { Loaded } from '../part/loading.tsx'
import { Mark, type Tone } from '../part/mark.tsx'
import { Page } from '../part/page.tsx'
import { useSession } from '../api/session.ts'
import { FilterBar, matches, STATUSES, THEMES, useFilters } from './filters.tsx'

const TONES: Readonly<Record<StatementRow['status'], Tone>> = {
  current: 'good',
  stale: 'warn',
  'never-evidenced': 'warn',
  'nothing-defined': 'bad',
  failing: 'bad',
  'not-applicable': 'idle',
}

/** The Statement of Applicability: 93 controls on one calm page, each with why it is in and how far it is. */
export function StatementPage() {
  const t = useText()
  const { may } = useSession()
  const exports = (
    <>
      {['pdf', 'xlsx', 'csv'].map((format) => (
        <a key={format} className="button" href={`/api/soa?format=${format}`}>
          {format.toUpperCase()}
        </a>
      ))}
      <a className="button" href="/api/soa?format=pdf&show=inline" target="_blank" rel="noreferrer">
        {t.soa.preview}
      </a>
      <A className="button" href="/soa-versions">
        {t.soa.versions}
      </A>
      {may.includes('approve') && (
        <A className="button main" href="/soa/approve">
          {t.soa.approve}
        </A>
      )}
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

function Row({ row }: { readonly row: StatementRow }) {
  const t = useText()
  const day = useDay()
  const annex = annexAControl(row.reference ?? '')
  const name = (
    <>
      <span className="reference">{row.reference ?? row.control}</span> {row.title}
    </>
  )
  return (
    <tr>
      <th scope="row">
        {row.control === null ? name : <A href={`/controls/${row.control}`}>{name}</A>}
        {annex?.isNewIn2022 && <span className="tag">{t.soa.newIn2022}</span>}
        {annex && <About annex={annex} />}
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

/** What a control is for, what usually shows it, and how the standard sorts it. */
function About({ annex }: { readonly annex: AnnexAControl }) {
  const t = useText()
  return (
    <details className="about">
      <summary>
        <span className="hidden">{t.soa.about(annex.id)}</span>
        <span aria-hidden="true">{t.soa.aboutShort}</span>
      </summary>
      <p lang="en">{annex.intent}</p>
      <p lang="en" className="muted">
        {annex.typicalEvidence.join(' · ')}
      </p>
      <p className="attributes">
        {(Object.keys(attributeValues) as readonly Attribute[]).flatMap((name) =>
          annex.attributes[name].map((value) => (
            <A key={`${name} ${value}`} className="tag" href={`/soa?${name}=${value}`} title={t.soa.attribute[name]}>
              {t.soa.attributeValue[value as keyof typeof t.soa.attributeValue]}
            </A>
          )),
        )}
      </p>
    </details>
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
