import type { ComparedStatements, StatementSide, StatementVersion } from '@assay/client'
import { useRouter, useSearch } from '@tanstack/react-router'
import { textChanges, type FieldChange, type RowChange } from '@assay/isms'
import { useChanges, useVersions } from '../api/isms.ts'
import { useDay, useShippedTitle, useText } from '../message/text.tsx'
import { A } from '../part/link.tsx'
import { Loaded } from '../part/loading.tsx'
import { Mark } from '../part/mark.tsx'
import { Page } from '../part/page.tsx'
import { useRegisterNamed } from '../register/register.ts'
import { TextDiff } from '../register/text-diff.tsx'

const DRAFT = 'draft'

/** What became of one version of the statement in another: each control that was decided otherwise, field by field. */
export function ChangesPage() {
  const t = useText()
  return (
    <Page title={t.soaChanges.title} lead={t.soaChanges.lead} clause="7.5.3 e" crumbs={[{ name: t.place.soa, href: '/soa' }]}>
      <Loaded query={useVersions()}>{({ items }) => <Choosing versions={items} />}</Loaded>
    </Page>
  )
}

function Choosing({ versions }: { readonly versions: readonly StatementVersion[] }) {
  const t = useText()
  const router = useRouter()
  const search: Readonly<Record<string, readonly string[] | undefined>> = useSearch({ strict: false })
  const numbers = versions.map(({ version }) => version ?? '')
  const to = search['to']?.[0] ?? DRAFT
  const from = search['from']?.[0] ?? numbers.find((number) => number !== to)
  const isWhole = search['evidence']?.[0] === 'yes'
  if (from === undefined) return <p className="notice">{t.soaChanges.nothing}</p>
  const go = (next: Readonly<Record<string, string>>): void => {
    const words = { from, to, ...(isWhole && { evidence: 'yes' }), ...next }
    router.history.replace(`/soa/changes?${new URLSearchParams(words)}`)
  }
  const choose = (label: string, value: string, name: string) => (
    <label>
      <span>{label}</span>
      <select value={value} onChange={(event) => go({ [name]: event.target.value })}>
        {numbers.map((number) => (
          <option key={number} value={number}>
            {t.soaChanges.version(number)}
          </option>
        ))}
        <option value={DRAFT}>{t.soaChanges.draft}</option>
      </select>
    </label>
  )
  return (
    <>
      <div className="filters">
        {choose(t.soaChanges.from, from, 'from')}
        {choose(t.soaChanges.to, to, 'to')}
        <label>
          <span>{t.soaChanges.show}</span>
          <select value={isWhole ? 'yes' : 'no'} onChange={(event) => go({ evidence: event.target.value })}>
            <option value="no">{t.soaChanges.decided}</option>
            <option value="yes">{t.soaChanges.whole}</option>
          </select>
        </label>
      </div>
      <Loaded query={useChanges(from, to)}>{(compared) => <Comparison compared={compared} isWhole={isWhole} />}</Loaded>
    </>
  )
}

interface ComparisonProps {
  readonly compared: ComparedStatements
  /** Whether what only evidence says otherwise is shown, too. */
  readonly isWhole: boolean
}

function Comparison({ compared: { from, to, head, rows, uncompared }, isWhole }: ComparisonProps) {
  const t = useText()
  const titleOf = useRowTitles()
  const decided = rows.filter((row) => row.decided)
  const shown = isWhole ? rows : decided
  return (
    <>
      <p role="status">
        <Sided side={from} /> → <Sided side={to} />: {t.soaChanges.counted(decided.length, rows.length - decided.length)}
      </p>
      {to.changes !== null && <p className="muted">{t.soaChanges.said(to.changes)}</p>}
      {uncompared.length > 0 && <p className="notice">{t.soaChanges.uncompared(uncompared.map(titleOf).join(', '))}</p>}
      {head.length > 0 && (
        <section>
          <h2>{t.soaChanges.head}</h2>
          <Fields changes={head} titleOf={(name) => t.soaChanges.ofHead[name as keyof typeof t.soaChanges.ofHead] ?? name} />
        </section>
      )}
      {shown.length > 0 && <h2>{t.soaChanges.rows}</h2>}
      {shown.map((row) => (
        <Row key={`${row.reference ?? ''} ${row.control ?? ''} ${row.title}`} row={row} isWhole={isWhole} />
      ))}
    </>
  )
}

function Sided({ side: { version, draftOf, approvedOn } }: { readonly side: StatementSide }) {
  const t = useText()
  const day = useDay()
  return version === null ? (
    <Mark tone="idle">{t.soaChanges.draftOf(day(draftOf))}</Mark>
  ) : (
    <Mark tone="good">{t.soaChanges.versionOf(version, day(approvedOn))}</Mark>
  )
}

/** What evidence says by itself, beside where a row came from. */
const OBSERVED = new Set(['control', 'evidence', 'evidenceState', 'newestEvidenceOn', 'reviewedOn'])

function Row({ row: { kind, control, reference, title, fields }, isWhole }: { readonly row: RowChange; readonly isWhole: boolean }) {
  const t = useText()
  const shippedTitle = useShippedTitle()
  const titleOf = useRowTitles()
  const name = `${reference ?? control ?? ''} ${reference === null ? title : shippedTitle(title)}`.trim()
  const shown = fields.filter(({ field }) => field !== 'control' && (isWhole || !OBSERVED.has(field)))
  return (
    <section className="row-change">
      <h3>
        {control === null ? name : <A href={`/controls/${control}`}>{name}</A>} <span className="tag">{t.soaChanges.kind[kind]}</span>
      </h3>
      {kind !== 'removed' && <Fields changes={shown} titleOf={titleOf} />}
    </section>
  )
}

interface FieldsProps {
  readonly changes: readonly FieldChange[]
  readonly titleOf: (field: string) => string
}

function Fields({ changes, titleOf }: FieldsProps) {
  return (
    <dl className="diff">
      {changes.map((change) => (
        <div key={change.field}>
          <dt>{titleOf(change.field)}</dt>
          <dd>
            <Was change={change} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

const LONG = new Set(['justification', 'how', 'scope'])

function Was({ change: { field, from, to } }: { readonly change: FieldChange }) {
  const wordOf = useRowWords()
  if (LONG.has(field) && typeof from === 'string' && typeof to === 'string' && isReworded(from, to)) return <TextDiff from={from} to={to} />
  const [before, after] = [wordOf(field, from), wordOf(field, to)]
  return (
    <>
      {before !== '' && <del>{before}</del>} {after !== '' && <ins>{after}</ins>}
    </>
  )
}

/** Whether half of a text stayed: else both are read whole, one after the other. */
function isReworded(from: string, to: string): boolean {
  const stayed = textChanges(from, to).reduce((sum, { kind, text }) => sum + (kind === 'same' ? text.trim().length : 0), 0)
  return stayed * 2 >= Math.max(from.length, to.length)
}

/** What the fields of a row are called. */
function useRowTitles(): (field: string) => string {
  const words = useRegisterNamed('soa').text.fields['rows']?.of
  return (field) => words?.[field]?.title ?? field
}

/** A value of a row as people read it. */
function useRowWords(): (field: string, value: unknown) => string {
  const t = useText()
  const day = useDay()
  const titleOf = useShippedTitle()
  const { text } = useRegisterNamed('control')
  const { text: soa } = useRegisterNamed('soa')
  const { text: organisation } = useRegisterNamed('organisation')
  const words: Readonly<Record<string, Readonly<Record<string, string>> | undefined>> = {
    applicable: { yes: t.soa.yes, no: t.soa.no, undecided: t.soa.undecided },
    status: text.status,
    evidenceState: t.status,
    theme: t.theme,
    classification: soa.fields['classification']?.options,
    language: organisation.fields['language']?.options,
  }
  return (field, value) => {
    if (Array.isArray(value)) return value.map(String).join(', ')
    const said = typeof value === 'string' ? value : ''
    if (/^\d{4}-\d\d-\d\d$/.test(said)) return day(said)
    return field === 'title' ? titleOf(said) : (words[field]?.[said] ?? said)
  }
}
