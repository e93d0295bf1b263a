import { controlSchema, type Control } from '../control/schema.ts'
import { typed, type Loaded, type Records } from '../define.ts'
import { documentSchema, type Document } from '../document/schema.ts'
import { acknowledgementSchema, type Acknowledgement } from '../register/acknowledgement.ts'
import { assetSchema, type Asset } from '../register/asset.ts'
import { certificateSchema, type Certificate } from '../register/certificate.ts'
import { changeSchema, type Change } from '../register/change.ts'
import { contextIssueSchema, type ContextIssue } from '../register/context-issue.ts'
import { evidenceSchema, type Evidence } from '../register/evidence.ts'
import { interestedPartySchema, type InterestedParty } from '../register/interested-party.ts'
import { obligationSchema, type Obligation } from '../register/obligation.ts'
import { organisationSchema, type Organisation } from '../register/organisation.ts'
import { personSchema, type Person } from '../register/person.ts'
import { scopeSchema, type Scope } from '../register/scope.ts'
import { treatmentActionSchema, type TreatmentAction } from '../register/treatment-action.ts'
import { criteriaSchema, type RiskCriteria } from '../risk/criteria.ts'
import { scaleOf, type Scale } from '../risk/scale.ts'
import { riskSchema, type Risk } from '../risk/schema.ts'
import { soaSchema, type Soa } from '../soa/schema.ts'
import { statementOfApplicability, type StatementRow } from '../soa/statement.ts'

/** All that an audit looks at: the live registers of one organisation on one day, and what follows from them. */
export interface AuditInput {
  readonly today: string
  readonly organisation: Loaded<Organisation> | undefined
  readonly scopes: readonly Loaded<Scope>[]
  readonly issues: readonly Loaded<ContextIssue>[]
  readonly parties: readonly Loaded<InterestedParty>[]
  readonly people: readonly Loaded<Person>[]
  readonly assets: readonly Loaded<Asset>[]
  readonly criteria: readonly Loaded<RiskCriteria>[]
  readonly risks: readonly Loaded<Risk>[]
  readonly actions: readonly Loaded<TreatmentAction>[]
  readonly controls: readonly Loaded<Control>[]
  readonly evidence: readonly Loaded<Evidence>[]
  readonly documents: readonly Loaded<Document>[]
  readonly obligations: readonly Loaded<Obligation>[]
  readonly changes: readonly Loaded<Change>[]
  readonly certificates: readonly Loaded<Certificate>[]
  readonly acknowledgements: readonly Loaded<Acknowledgement>[]
  readonly soas: readonly Loaded<Soa>[]
  readonly scale: Scale | null
  readonly statement: readonly StatementRow[]
}

/** Gathers the input of an audit from the registers. */
export function auditInput(records: Records, today: string): AuditInput {
  return {
    today,
    organisation: typed(records, 'organisation', organisationSchema)[0],
    scopes: typed(records, 'scope', scopeSchema),
    issues: typed(records, 'context-issue', contextIssueSchema),
    parties: typed(records, 'interested-party', interestedPartySchema),
    people: typed(records, 'person', personSchema),
    assets: typed(records, 'asset', assetSchema),
    criteria: typed(records, 'risk-criteria', criteriaSchema),
    risks: typed(records, 'risk', riskSchema),
    actions: typed(records, 'treatment-action', treatmentActionSchema),
    controls: typed(records, 'control', controlSchema),
    evidence: typed(records, 'evidence', evidenceSchema),
    documents: typed(records, 'document', documentSchema),
    obligations: typed(records, 'obligation', obligationSchema),
    changes: typed(records, 'change', changeSchema),
    certificates: typed(records, 'certificate', certificateSchema),
    acknowledgements: typed(records, 'acknowledgement', acknowledgementSchema),
    soas: typed(records, 'soa', soaSchema),
    scale: scaleOf(records),
    statement: statementOfApplicability(records, today),
  }
}

/** What a check found: the record at fault, if it is one record, and what is wrong with it. */
export interface Fault {
  readonly record: string | null
  readonly detail: string
}

/** Looks for one kind of fault. Pure; an empty list is a pass. */
export type Examine = (input: AuditInput) => readonly Fault[]

/** A fault for every record that `wrong` holds for. */
export function faults<S>(records: readonly Loaded<S>[], wrong: (record: Loaded<S>) => boolean, detail: string): readonly Fault[] {
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
