import { z } from 'zod'
import { count, day, fieldChange, hash } from './common.ts'
import { named } from './named.ts'

/** The Statement of Applicability, its versions, and what became of one in another. */

export const theme = z.enum(['organizational', 'people', 'physical', 'technological'])

export const evidenceState = named(
  'EvidenceState',
  z.enum(['not-applicable', 'nothing-defined', 'never-evidenced', 'current', 'stale', 'failing']),
)

export const freshness = named('Freshness', z.enum(['fresh', 'expiring', 'expired', 'none']))

const text = z.string().nullable()

const evidence = z.strictObject({ key: z.string(), title: z.string(), collectedOn: day.nullable(), result: text })

const row = named(
  'StatementRow',
  z.strictObject({
    control: text,
    reference: text,
    title: z.string(),
    theme: z.enum([...theme.options, 'own']),
    applicable: z.enum(['yes', 'no', 'undecided']),
    reasons: z.array(z.string()),
    risks: z.array(z.string()),
    obligations: z.array(z.string()),
    justification: text,
    implementation: z.string(),
    evidenceState,
    statedStatus: text,
    owner: text,
    how: text,
    documents: z.array(z.string()),
    evidence: z.array(evidence),
    newestEvidenceOn: day.nullable(),
    freshness,
    evidenceUntil: day.nullable(),
    reviewedOn: day.nullable(),
  }),
)

/** Who signed before the one who approved. */
const signer = named('Signer', z.strictObject({ who: text, on: day, as: z.string(), for: text }))

const header = {
  organisation: z.string(),
  language: z.enum(['en', 'de']),
  scope: text,
  scopeVersion: text,
  edition: z.string(),
  version: text,
  changedSinceApproval: count,
  changed: z.array(z.string()),
  approvedOn: day.nullable(),
  approvedBy: text,
  approverFunction: text,
  approvedFor: text,
  approvedWith: z.array(signer),
  preparedBy: text,
  classification: z.string(),
  assessedOn: day.nullable(),
  treatmentChangedOn: day.nullable(),
  certificate: text,
  history: z.array(z.strictObject({ version: text, on: day, changes: text })),
}

const reconstruction = named('Reconstruction', z.strictObject({ entry: count, on: day }))

export const statement = named(
  'Statement',
  z.strictObject({
    ...header,
    draftOf: day.nullable(),
    sealed: hash.nullable(),
    file: hash.nullable(),
    reconstructed: reconstruction.nullable(),
    stated: text,
    rowsFrom: text,
    standard: z.string(),
    date: day,
    checkpoint: z.strictObject({ origin: z.string(), size: count, note: z.string(), vkey: z.string() }),
    rows: z.array(row),
  }),
)

const version = z.strictObject({
  key: z.string(),
  version: text,
  status: text,
  approvedOn: day.nullable(),
  approvedBy: text,
  approvedWith: z.array(signer),
  changes: text,
  file: hash.nullable(),
  reconstructed: reconstruction.nullable(),
  stated: text,
})

export const statementVersions = z.strictObject({ items: z.array(named('StatementVersion', version)) })

const side = named('StatementSide', z.strictObject({ version: text, draftOf: day.nullable(), approvedOn: day.nullable(), changes: text }))

const rowChange = z.strictObject({
  kind: z.enum(['added', 'removed', 'changed']),
  control: text,
  reference: text,
  title: z.string(),
  fields: z.array(fieldChange),
  decided: z.boolean(),
})

export const comparedStatements = named(
  'ComparedStatements',
  z.strictObject({
    from: side,
    to: side,
    head: z.array(fieldChange),
    rows: z.array(named('RowChange', rowChange)),
    uncompared: z.array(z.string()),
  }),
)
