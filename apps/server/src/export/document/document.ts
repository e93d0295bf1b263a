import type { z } from 'zod'
import { document as register } from '@assay/isms'
import { reading } from '../../store/db.ts'
import { findRecord, keysOf } from '../../store/record.ts'
import { notFound } from '../../problem.ts'
import type { Actor } from '../../actor.ts'
import type { Services } from '../../services.ts'

/** A document as it leaves the system: its text, and what an auditor asks of documented information (27001:2022, 7.5.2 and 7.5.3). */
export interface Leaving {
  readonly key: string
  readonly organisation: string
  readonly title: string
  readonly version: string | null
  readonly standing: string
  readonly classification: string | null
  readonly owner: string | null
  readonly author: string | null
  readonly approvedBy: string | null
  readonly approvedOn: string | null
  readonly reviewOn: string | null
  /** Markdown. */
  readonly body: string
  /** The ledger entry that the record stands on. */
  readonly entry: number | null
}

/** Which text leaves: the one in force, or the one that is being written. */
export type Which = 'in-force' | 'current'

/** Reads a document to export. Throws `NOT_FOUND` where it is not there, or has no such text. */
export async function leavingDocument(
  { db }: Services,
  { org }: Actor,
  { id, which }: { readonly id: string; readonly which: Which },
): Promise<Leaving> {
  return reading(db, org, async (tx) => {
    const record = (await findRecord(tx, register, id)) ?? missing()
    const state = register.schema.parse(record.state)
    const people = await keysOf(
      tx,
      [state.owner, state.approvedOwner, state.author, state.approvedBy].flatMap((person) => person ?? []),
    )
    const nameOf = (person: string | null): string | null => people.get(person ?? '')?.title ?? null
    const organisation = await tx.selectFrom('organisation').select('name').executeTakeFirstOrThrow()
    const { owner, ...said } = which === 'in-force' ? inForce(state) : state
    return {
      key: record.key,
      organisation: organisation.name,
      title: said.title,
      classification: said.classification,
      owner: nameOf(owner),
      author: nameOf(state.author),
      reviewOn: said.reviewOn,
      entry: record.last?.seq ?? null,
      ...textOf(state, which, nameOf(state.approvedBy)),
    }
  })
}

/** What was approved beside the text; as it is now where the approval is of before it was kept. */
function inForce(state: State): Pick<State, 'title' | 'owner' | 'reviewOn'> & { readonly classification: string | null } {
  if (state.approvedTitle === null) return state
  const { approvedTitle: title, approvedClassification: classification, approvedOwner: owner, approvedReviewOn: reviewOn } = state
  return { title, classification, owner, reviewOn }
}

/** The text that leaves, with the version and the approval that belong to it. */
function textOf(state: State, which: Which, approver: string | null) {
  const approved = which === 'in-force' || state.standing === 'approved'
  const body = which === 'in-force' ? state.approvedBody : state.body
  return {
    body: body ?? missing(),
    version: which === 'in-force' ? state.approvedVersion : state.version,
    standing: approved ? 'approved' : (state.standing ?? 'draft'),
    approvedBy: approved ? approver : null,
    approvedOn: approved ? state.approvedOn : null,
  }
}

type State = z.infer<typeof register.schema>

function missing(): never {
  throw notFound()
}
