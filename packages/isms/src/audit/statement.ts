import { annexA } from '@assay/frameworks'
import type { StatementRow } from '../soa/statement.ts'
import { fault, latest, over, type Audited, type AuditInput, type Examine, type Fault } from './input.ts'

type Soa = Audited<'soas'>

/** Clause 6.1.3 d. */
export const statementChecks: Readonly<Record<string, Examine>> = {
  'SOA-01': ({ statement, soas }) => {
    const open = statement.filter((row) => row.theme !== 'own' && row.applicable === 'undecided').length
    return [
      ...fault(open > 0, `${open} of ${annexA.length} controls are not decided`),
      ...fault(approved(soas).length === 0, 'no approved version of the Statement of Applicability'),
    ]
  },
  'SOA-02': over(excluded, (out) => rows(out, (row) => row.justification === null, 'excluded without a justification')),
  'SOA-03': over(included, (within) => rows(within, (row) => row.reasons.length === 0, 'included without a reason')),
  'SOA-04': over(included, (within) =>
    rows(within, (row) => row.status === 'nothing-defined', 'included, and nothing says how it is implemented'),
  ),
  'SOA-05': over(
    ({ soas }) => approved(soas),
    (soas, { risks }) => {
      const current = newest(soas)
      const moved = latest(risks.flatMap(({ state }) => [state.assessedOn, state.acceptedOn]))
      return fault((current?.state.approvedOn ?? '') < (moved ?? ''), `older than the risk assessment of ${moved}`, current?.key)
    },
  ),
  'SOA-06': over(implemented, (within) =>
    rows(
      within,
      (row) => row.status === 'stale' || row.status === 'never-evidenced',
      'said to be implemented, and no current evidence shows it',
    ),
  ),
  'SOA-07': over(excluded, (out, input) => out.flatMap((row) => inUse(row, input))),
  'SOA-08': over(
    ({ controls }) => controls.filter(({ state }) => state.reference !== null),
    (controls) =>
      controls
        .filter(({ state }) => /^A?\.?\d+\.\d+\.\d+$/.test(state.reference ?? ''))
        .map(({ key, state }) => ({ record: key, detail: `${state.reference} is an id of the 2013 edition` })),
  ),
  'SOA-09': over(
    ({ certificates }) => certificates.filter(({ state }) => state.soaVersion !== null),
    (certificates, { soas }) => {
      const version = newest(soas)?.state.version ?? null
      return certificates
        .filter(({ state }) => state.soaVersion !== version)
        .map(({ key, state }) => ({ record: key, detail: `cites version ${state.soaVersion}, in force is ${version ?? 'none'}` }))
    },
  ),
  'SOA-10': over(excluded, (out) => rows(out, (row) => row.obligations.length > 0, 'excluded, and a law or contract demands it')),
}

function included({ statement }: AuditInput): readonly StatementRow[] {
  return statement.filter((row) => row.applicable === 'yes')
}

function implemented(input: AuditInput): readonly StatementRow[] {
  return included(input).filter((row) => row.status !== 'nothing-defined')
}

function excluded({ statement }: AuditInput): readonly StatementRow[] {
  return statement.filter((row) => row.applicable === 'no')
}

function rows(statement: readonly StatementRow[], wrong: (row: StatementRow) => boolean, detail: string): readonly Fault[] {
  return statement
    .filter(wrong)
    .map((row) => ({ record: row.control ?? row.reference, detail: `${row.reference ?? row.title}: ${detail}` }))
}

function approved(soas: readonly Soa[]): readonly Soa[] {
  return soas.filter(({ state }) => state.standing === 'approved')
}

function newest(soas: readonly Soa[]): Soa | undefined {
  return approved(soas)
    .toSorted((a, b) => (a.state.approvedOn ?? '').localeCompare(b.state.approvedOn ?? ''))
    .at(-1)
}

/** Facts in the registers that contradict an exclusion, by control. */
const CONTRADICTIONS: Readonly<Record<string, (input: AuditInput) => string | undefined>> = {
  'A.5.23': ({ assets }) => assets.find(({ state }) => state.kind === 'service' || state.kind === 'infrastructure')?.key,
  'A.5.34': ({ assets }) => assets.find(({ state }) => state.personalData === true)?.key,
  'A.5.19': ({ assets }) => assets.find(({ state }) => state.kind === 'supplier')?.key,
  'A.8.28': ownCode,
  'A.8.25': ownCode,
  'A.8.29': ownCode,
  'A.8.31': ownCode,
  'A.7.1': office,
  'A.7.2': office,
  'A.7.3': office,
}

function ownCode({ assets }: AuditInput): string | undefined {
  return assets.find(({ state }) => state.kind === 'application' && state.supplier === null && state.scopeDecision === 'in-scope')?.key
}

function office({ assets }: AuditInput): string | undefined {
  return assets.find(({ state }) => state.kind === 'facility' && state.scopeDecision === 'in-scope')?.key
}

function inUse(row: StatementRow, input: AuditInput): readonly Fault[] {
  const witness = CONTRADICTIONS[row.reference ?? '']?.(input)
  return witness === undefined
    ? []
    : [{ record: row.control, detail: `${row.reference}: excluded, and ${witness} shows that it is needed` }]
}
