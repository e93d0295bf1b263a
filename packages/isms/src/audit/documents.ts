import { documentSchema, versionInForce, type DocumentVersion } from '../document/fields.ts'
import { derived } from '../mechanism/check.ts'
import { view, type Seen, type Shown } from '../mechanism/record.ts'

export const documents = view('document', documentSchema, [
  'title',
  'number',
  'kind',
  'status',
  'author',
  'audience',
  'controls',
  'reviewOn',
  'issuer',
  'edition',
  'watchedOn',
  'versions',
])

type State = Shown<typeof documents>['state']

/** A document with the version of it that is in force. */
export interface InForce extends Seen<State> {
  readonly version: DocumentVersion
}

/** The documents of which a version is in force on the day, whatever is being written since. */
export const documentsInForce = derived([documents], (records, { asOf }): readonly InForce[] =>
  documents.in(records).flatMap(({ id, key, state }) => {
    const version = versionInForce(state, asOf)
    return version && state.status !== 'withdrawn' ? [{ id, key, state, version }] : []
  }),
)

/** What kind of document it was when it was approved. */
export function kindOf({ state, version }: InForce): string | null {
  return version.kind ?? state.kind
}

export function isPolicy(document: InForce): boolean {
  return kindOf(document) === 'policy' || kindOf(document) === 'topic-policy'
}
