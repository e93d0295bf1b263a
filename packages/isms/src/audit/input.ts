import { controlSchema } from '../control/schema.ts'
import { view, type Records, type Seen, type Shown, type View } from '../define.ts'
import { documentSchema } from '../document/schema.ts'
import { acknowledgementSchema } from '../register/acknowledgement.ts'
import { assetSchema } from '../register/asset.ts'
import { certificateSchema } from '../register/certificate.ts'
import { changeSchema } from '../register/change.ts'
import { contextIssueSchema } from '../register/context-issue.ts'
import { interestedPartySchema } from '../register/interested-party.ts'
import { organisationSchema } from '../register/organisation.ts'
import { personSchema } from '../register/person.ts'
import { scopeSchema } from '../register/scope.ts'
import { treatmentActionSchema } from '../register/treatment-action.ts'
import { criteriaSchema } from '../risk/criteria.ts'
import { criteriaInForce, scaleOf, type Scale } from '../risk/scale.ts'
import { riskSchema } from '../risk/schema.ts'
import { soaSchema } from '../soa/schema.ts'
import { statementOfApplicability, statementReads, type StatementRow } from '../soa/statement.ts'

const views = {
  organisations: view('organisation', organisationSchema, ['climateRelevant', 'climateReason', 'reviewIntervalDays']),
  scopes: view('scope', scopeSchema, ['statement', 'interfaces', 'effectiveOn']),
  issues: view('context-issue', contextIssueSchema, ['reviewedOn']),
  parties: view('interested-party', interestedPartySchema, ['requirement', 'addressed']),
  people: view('person', personSchema, ['roles', 'standing', 'startedOn']),
  assets: view('asset', assetSchema, [
    'kind',
    'confidentiality',
    'integrity',
    'availability',
    'criticality',
    'personalData',
    'scopeDecision',
    'scopeReason',
    'supplier',
  ]),
  criteria: view('risk-criteria', criteriaSchema, ['approvedBy', 'approvedOn']),
  risks: view('risk', riskSchema, [
    'owner',
    'assets',
    'properties',
    'controls',
    'inherentLikelihood',
    'inherentConsequence',
    'currentLikelihood',
    'currentConsequence',
    'residualLikelihood',
    'residualConsequence',
    'assessedOn',
    'treatment',
    'progress',
    'acceptedBy',
    'acceptedOn',
    'acceptedLikelihood',
    'acceptedConsequence',
    'acceptedTreatment',
    'acceptanceReason',
    'acceptanceExpiresOn',
  ]),
  actions: view('treatment-action', treatmentActionSchema, ['risk', 'due', 'progress', 'doneOn']),
  controls: view('control', controlSchema, ['reference', 'applicable', 'needsPolicy', 'documents']),
  documents: view('document', documentSchema, [
    'kind',
    'standing',
    'approvedBy',
    'approvedOn',
    'approvedVersion',
    'reviewOn',
    'mustAcknowledge',
    'commitsToRequirements',
    'commitsToImprovement',
  ]),
  changes: view('change', changeSchema, ['kind', 'significant', 'changedOn', 'risks']),
  certificates: view('certificate', certificateSchema, ['scopeText', 'soaVersion']),
  acknowledgements: view('acknowledgement', acknowledgementSchema, ['person', 'document', 'version']),
  soas: view('soa', soaSchema, ['standing', 'version', 'approvedOn']),
} as const

type Views = typeof views

/** What an audit looks at. */
export const auditReads: readonly View[] = [...Object.values(views), ...statementReads, criteriaInForce]

/** A record of one of the audited registers, as an audit sees it. */
export type Audited<Name extends keyof Views> = Shown<Views[Name]>

/** All that an audit looks at: the live registers of one organisation on one day, and what follows from them. */
export interface AuditInput extends Readonly<{ [Name in keyof Views]: readonly Audited<Name>[] }> {
  readonly today: string
  readonly scale: Scale | null
  readonly statement: readonly StatementRow[]
}

/** Gathers the input of an audit from the registers. */
export function auditInput(records: Records, today: string): AuditInput {
  const seen = Object.fromEntries(Object.entries(views).map(([name, { in: read }]) => [name, read(records)]))
  return {
    ...(seen as Pick<AuditInput, keyof Views>),
    today,
    scale: scaleOf(records),
    statement: statementOfApplicability(records, today),
  }
}

/** What a check found: the record at fault, if it is one record, and what is wrong with it. */
export interface Fault {
  readonly record: string | null
  readonly detail: string
}

/** Looks for one kind of fault. Pure. An empty list is a pass; null says that there was nothing to look at. */
export type Examine = (input: AuditInput) => readonly Fault[] | null

/** An examination of the records that a check is about: without any, there is nothing to assess. */
export function over<T>(
  subject: (input: AuditInput) => readonly T[],
  examine: (subject: readonly T[], input: AuditInput) => readonly Fault[],
): Examine {
  return (input) => {
    const found = subject(input)
    return found.length === 0 ? null : examine(found, input)
  }
}

/** A fault for every record that `wrong` holds for. */
export function faults<S>(records: readonly Seen<S>[], wrong: (record: Seen<S>) => boolean, detail: string): readonly Fault[] {
  return records.filter(wrong).map((record) => ({ record: record.key, detail }))
}

/** One fault of the ISMS as a whole when `wrong` holds. */
export function fault(wrong: boolean, detail: string, record: string | null = null): readonly Fault[] {
  return wrong ? [{ record, detail }] : []
}

/** The latest of some days, or null. */
export function latest(days: readonly (string | null | undefined)[]): string | null {
  return days.reduce<string | null>((newest, day) => (day && day > (newest ?? '') ? day : newest), null)
}
