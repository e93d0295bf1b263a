import { approve as approveDocument } from '../document/approve.ts'
import { documentSchema, printed as printedOfDocument } from '../document/fields.ts'
import type { Context } from '../mechanism/context.ts'
import { groundOf } from '../mechanism/context.ts'
import { view, type Asking, type Records, type Seen, type State, type View } from '../mechanism/record.ts'
import { approve as approveCriteria } from '../risk-criteria/approve.ts'
import { criteriaSchema, printed as printedOfCriteria } from '../risk-criteria/fields.ts'
import { approve as approveScope } from '../scope/approve.ts'
import { printed as printedOfScope, scopeSchema } from '../scope/fields.ts'
import { approve as approveStatement } from '../soa/approve.ts'
import { printed as printedOfStatement, soaSchema } from '../soa/fields.ts'
import { frozenRow } from '../soa/freeze.ts'
import { statementOfApplicability, statementReads } from '../soa/statement.ts'

/** What people approve together. */
export interface Approvable {
  readonly register: string
  readonly reads: readonly View[]
  readonly find: (records: Records, id: string) => Seen | undefined
  /** The states in which it waits for its approval. */
  readonly from: readonly string[]
  /** All that whoever signs is shown. */
  readonly shown: (state: State, context: Context) => unknown
  /** The people who made it or answer for it. */
  readonly people: (state: State) => readonly string[]
}

const subjectOf = ({ state }: Asking) => ({ ids: [String(state['subject'])] })

const documents = view('document', documentSchema, [...printedOfDocument, 'status'], subjectOf)
const scopes = view('scope', scopeSchema, [...printedOfScope, 'status', 'owner'], subjectOf)
const criteria = view('risk-criteria', criteriaSchema, [...printedOfCriteria, 'status'], subjectOf)
const statements = view('soa', soaSchema, ['title', 'version', 'edition', 'classification', 'preparedBy', 'changes', 'status'], subjectOf)

const OF_STATEMENT = printedOfStatement.filter((name) => name !== 'head' && name !== 'rows')

const approvables: readonly Approvable[] = [
  approvable(documents, approveDocument.from, (state) => groundOf(printedOfDocument, state)),
  approvable(scopes, approveScope.from, (state) => groundOf(printedOfScope, state)),
  approvable(criteria, approveCriteria.from, (state) => groundOf(printedOfCriteria, state)),
  {
    ...approvable(statements, approveStatement.from, (state, { records, today }) => ({
      ...groundOf(OF_STATEMENT, state),
      rows: statementOfApplicability(records, today).map(frozenRow),
    })),
    reads: [statements, ...statementReads],
  },
]

const PEOPLE = ['owner', 'author', 'preparedBy']

function approvable(seen: View, from: readonly string[] | null, shown: Approvable['shown']): Approvable {
  return {
    register: seen.register,
    reads: [seen],
    find: (records, id) => seen.in(records).find((one) => one.id === id),
    from: from ?? [],
    shown,
    people: (state) => PEOPLE.flatMap((name) => (typeof state[name] === 'string' ? [state[name]] : [])),
  }
}

/** What a request is about, with what can be done with it. */
export interface Subject {
  readonly how: Approvable
  readonly record: Seen
}

export function subjectIn(records: Records, id: string | null): Subject | null {
  for (const how of approvables) {
    const record = id === null ? undefined : how.find(records, id)
    if (record) return { how, record }
  }
  return null
}

export const subjectReads: readonly View[] = approvables.flatMap(({ reads }) => reads)
