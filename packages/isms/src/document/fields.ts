import {
  choice,
  date,
  decision,
  fileHash,
  list,
  longText,
  number,
  ref,
  refs,
  requiredText,
  rows,
  sourceFields,
  text,
  yesNo,
} from '../mechanism/field.ts'
import { lifecycle } from '../mechanism/lifecycle.ts'
import { schemaOf } from '../mechanism/schema.ts'

/** What an approval of a document is about: all that it prints, and what it says of itself. */
export const printed = [
  'title',
  'number',
  'kind',
  'classification',
  'version',
  'body',
  'owner',
  'author',
  'changes',
  'distribution',
  'commitsToRequirements',
  'commitsToImprovement',
] as const

export const kinds = [
  'policy',
  'topic-policy',
  'procedure',
  'scope',
  'methodology',
  'plan',
  'minutes',
  'report',
  'contract',
  'external',
  'record',
  'other',
] as const

/** A version as it was in force, whole. */
const version = {
  version: requiredText(),
  title: requiredText(),
  number: text(),
  kind: text(),
  classification: text(),
  body: longText(),
  owner: ref('person'),
  author: ref('person'),
  changes: longText(),
  distribution: list(),
  commitsToRequirements: yesNo(),
  commitsToImprovement: yesNo(),
  reviewOn: date(),
  from: date(),
  until: date(),
  sha256: fileHash(),
  file: fileHash(),
  approval: decision([]),
}

export const fields = {
  title: requiredText(),
  number: text(),
  kind: choice(kinds),
  classification: choice(['public', 'internal', 'confidential', 'restricted']),
  version: text(),
  body: longText(),
  changes: longText(),
  owner: ref('person', { holder: true, inverse: 'documents' }),
  author: ref('person', { command: true }),
  distribution: list(),
  audience: choice(['all', 'nobody']),
  controls: refs('control', { inverse: 'following' }),
  clauses: list(),
  commitsToRequirements: yesNo(),
  commitsToImprovement: yesNo(),
  reviewMonths: number(),
  reviewOn: date(),
  reviewedOn: date({ command: true, past: true }),
  review: decision(printed),
  issuer: text(),
  edition: text(),
  watchedOn: date({ command: true, past: true }),
  approval: decision([]),
  versions: rows(version, { command: true }),
  ...sourceFields(),
}

const sealed = { frozen: { fields: [...printed, 'reviewOn'] } } as const

export const stages = lifecycle({
  draft: { enterable: true },
  'in-review': sealed,
  approved: { ...sealed, kept: true, enterable: true },
  revising: { kept: true },
  withdrawn: { ending: true, kept: true, enterable: true },
})

export const documentSchema = schemaOf(fields, stages)

export type Document = ReturnType<typeof documentSchema.parse>

export type DocumentVersion = Document['versions'][number]

/** The version that was in force on a day; undefined where none was. */
export function versionInForce({ versions, status }: Pick<Document, 'versions' | 'status'>, asOf: string): DocumentVersion | undefined {
  if (status === 'withdrawn' && versions.every(({ until }) => until === null)) return undefined
  return versions.findLast(({ from, until }) => (from ?? '') <= asOf && (until === null || until >= asOf))
}
