import type { StatementRow } from '@assay/isms'
import { annexAControl, attributeValues, type AnnexAControl, type Attribute } from '@assay/frameworks'
import { useStatement, type Statement } from '../api/isms.ts'
import { useDay, useShippedTitle, useText } from '../message/text.tsx'
import { useWords } from '../message/words.ts'
import { A } from '../part/link.tsx'
import { Loaded } from '../part/loading.tsx'
import { Mark, type Tone } from '../part/mark.tsx'
import { Page } from '../part/page.tsx'
import { askedAsOf, useAsOf } from '../shell/as-of.ts'
import { useSession } from '../api/session.ts'
import { useRegisterNamed } from '../register/register.ts'
import { Versions } from './versions.tsx'
import { EVIDENCE_STATES, FilterBar, IMPLEMENTATIONS, matches, THEMES, useFilters } from './filters.tsx'

const TONES: Readonly<Record<StatementRow['evidenceState'], Tone>> = {
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
  const { may, ismsRoles } = useSession()
  const asOf = useAsOf()
  const file = (words: Readonly<Record<string, string>>): string => `/api/soa?${new URLSearchParams({ ...words, ...askedAsOf(asOf) })}`
  const exports = (
    <>
      {['pdf', 'xlsx', 'csv'].map((format) => (
        <a key={format} className="button" href={file({ format })}>
          {format.toUpperCase()}
        </a>
      ))}
      <a className="button" href={file({ format: 'pdf', show: 'inline' })} target="_blank" rel="noreferrer">
        {t.soa.preview}
      </a>
      <A className="button" href="/soa-versions">
        {t.soa.versions}
      </A>
      <A className="button" href="/soa/changes">
        {t.soaChanges.link}
      </A>
      {(may.includes('approve') || ismsRoles.includes('top-management')) && (
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
  const titleOf = useShippedTitle()
  const changed = new Set(statement.changed)
  const rows = statement.rows
    .map((row) => (row.reference === null ? row : { ...row, title: titleOf(row.title) }))
    .filter((row) => matches(row, filters, changed))
  return (
    <>
      <Standing statement={statement} />
      <FilterBar filters={filters} />
      <p className="muted" role="status">
        {t.soa.shown(rows.length, statement.rows.length)}
      </p>
      {THEMES.map((theme) => (
        <ThemeTable key={theme} theme={theme} rows={rows.filter((row) => row.theme === theme)} changed={changed} />
      ))}
      <Versions />
      <Legend />
    </>
  )
}

/** What one looks at is the live draft; beside it stands what was approved, by whom, and how far the two have moved apart. */
function Standing({ statement }: { readonly statement: Statement }) {
  const t = useText()
  const day = useDay()
  const { version, approvedOn, approvedBy, approvedWith, changedSinceApproval, date } = statement
  const { common } = useWords()
  const position = statement.approverFunction
  const approver = [approvedBy, position === null ? null : (common.authority[position] ?? position)]
    .filter((part) => part !== null)
    .join(', ')
  const approvers = [approver, ...approvedWith.map(({ who }) => who ?? t.decision.somebody)].join('; ')
  return (
    <dl className="standing">
      <div>
        <dt>{t.soa.liveDraft}</dt>
        <dd>
          {t.soa.liveDraftOn(day(date))}{' '}
          {changedSinceApproval > 0 && <A href="/soa?changed=yes">{t.soa.changedSince(changedSinceApproval)}</A>}
          {version !== null && changedSinceApproval === 0 && <Mark tone="good">{t.soa.sameAsApproved(version)}</Mark>}
        </dd>
      </div>
      <div>
        <dt>{t.soa.approvedVersion}</dt>
        <dd>
          {version === null ? (
            <Mark tone="warn">{t.soa.draft}</Mark>
          ) : (
            <>
              <Mark tone="good">{t.soa.inForce(version, day(approvedOn), approvers)}</Mark>{' '}
              <A href="/soa-versions?filter=status%3Aapproved">{t.soa.versions}</A>
            </>
          )}
        </dd>
      </div>
      <References statement={statement} />
    </dl>
  )
}

/** What the statement rests on, as its printed head names it. */
function References({ statement: { assessedOn, treatmentChangedOn, certificate, scopeVersion } }: { readonly statement: Statement }) {
  const t = useText()
  const day = useDay()
  const said = [
    scopeVersion === null ? null : t.soa.ofScope(scopeVersion),
    assessedOn === null ? null : t.soa.ofAssessment(day(assessedOn)),
    treatmentChangedOn === null ? null : t.soa.ofTreatment(day(treatmentChangedOn)),
    certificate === null ? null : t.soa.ofCertificate(certificate),
  ].filter((part) => part !== null)
  if (said.length === 0) return null
  return (
    <div>
      <dt>{t.soa.references}</dt>
      <dd>{said.join(' · ')}</dd>
    </div>
  )
}

interface ThemeTableProps {
  readonly theme: (typeof THEMES)[number]
  readonly rows: readonly StatementRow[]
  /** Rows that no longer read as they were approved. */
  readonly changed: ReadonlySet<string>
}

function ThemeTable({ theme, rows, changed }: ThemeTableProps) {
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
              {[t.soa.control, t.soa.applies, t.soa.why, t.soa.implementation, t.soa.status, t.soa.owner, t.soa.evidence].map((title) => (
                <th key={title} scope="col">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row key={row.reference ?? row.control} row={row} changed={changed.has(row.reference ?? row.title)} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

function Row({ row, changed }: { readonly row: StatementRow; readonly changed: boolean }) {
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
        {changed && <span className="tag">{t.soa.rowChanged}</span>}
        {annex?.isNewIn2022 && <span className="tag">{t.soa.newIn2022}</span>}
        {annex && <About annex={annex} />}
      </th>
      <td>{t.soa[row.applicable]}</td>
      <td className="why">
        <Why row={row} />
      </td>
      <td>
        <Implementation row={row} />
      </td>
      <td>
        <Shown row={row} />
      </td>
      <td>{row.owner ?? '–'}</td>
      <td>{day(row.newestEvidenceOn)}</td>
    </tr>
  )
}

/** What its owner states of it. */
export function Implementation({ row: { applicable, implementation } }: { readonly row: StatementRow }) {
  const { text } = useRegisterNamed('control')
  return <>{applicable === 'yes' ? (text.status[implementation] ?? implementation) : '–'}</>
}

/** What the evidence shows of it. */
function Shown({ row: { applicable, evidenceState } }: { readonly row: StatementRow }) {
  const t = useText()
  return applicable === 'undecided' ? (
    <Mark tone="idle">{t.soa.undecided}</Mark>
  ) : (
    <Mark tone={TONES[evidenceState]}>{t.status[evidenceState]}</Mark>
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

/** What the words of the table mean: what an owner states of a control, and what the evidence shows of it. */
function Legend() {
  const t = useText()
  const { text } = useRegisterNamed('control')
  return (
    <section className="legend">
      <h2>{t.soa.legend}</h2>
      <h3>{t.soa.implementation}</h3>
      <p className="muted">{t.soa.implementationHelp}</p>
      <dl>
        {IMPLEMENTATIONS.map((status) => (
          <div key={status}>
            <dt>{text.status[status]}</dt>
            <dd>{t.implementationHelp[status]}</dd>
          </div>
        ))}
      </dl>
      <h3>{t.soa.status}</h3>
      <p className="muted">{t.soa.statusHelp}</p>
      <dl>
        {EVIDENCE_STATES.map((status) => (
          <div key={status}>
            <dt>
              <Mark tone={TONES[status]}>{t.status[status]}</Mark>
            </dt>
            <dd>{t.statusHelp[status]}</dd>
          </div>
        ))}
      </dl>
      <h3>{t.soa.why}</h3>
      <dl>
        {(['RA', 'LR', 'CO', 'BR'] as const).map((code) => (
          <div key={code}>
            <dt>{code}</dt>
            <dd>{t.reason[code]}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
