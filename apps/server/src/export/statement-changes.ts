import { fieldsOfHead, frozenRow, isOfSigner, statementChanges, type StatementChanges, type StatementText } from '@assay/isms'
import type { Actor } from '../actor.ts'
import { notFound, Problem } from '../problem.ts'
import type { Services } from '../services.ts'
import { reading } from '../store/db.ts'
import { approvedVersions, versionIn, type Soa } from './approved-statement.ts'
import { liveStatement } from './statement.ts'

/** One of two statements that are compared. */
export interface Side {
  /** The number of an approved version; null for the live draft. */
  readonly version: string | null
  /** The day of a draft; null for an approved version. */
  readonly draftOf: string | null
  readonly approvedOn: string | null
  /** What whoever prepared it wrote of its changes. */
  readonly changes: string | null
}

/** What is different between two statements, and which they are. */
export interface ComparedStatements extends StatementChanges {
  readonly from: Side
  readonly to: Side
}

/** Two statements by their version; `draft` for the live one, null for the version in force. */
export interface Compared {
  readonly from: string | null
  readonly to: string | null
}

type Read = Side & { readonly text: StatementText }

/** What became of one statement in another, both of one moment. Throws `NOT_FOUND` where there is no such version. */
export async function changesOf(services: Services, actor: Actor, { from, to }: Compared): Promise<ComparedStatements> {
  const today = new Date(services.now()).toISOString().slice(0, 10)
  const [before, after] = await reading(services.db, actor.org, async (tx) => {
    const versions = await approvedVersions(tx)
    const read = async (wanted: string | null): Promise<Read> => {
      if (wanted === 'draft') return draft(await liveStatement(tx, { services, actor, when: { today, past: null } }), today)
      const found = versionIn(versions, wanted === null ? null : { version: wanted }, today)
      return approved(found?.state ?? missing())
    }
    return [await read(from), await read(to)]
  })
  const { text: first, ...fromSide } = before
  const { text: second, ...toSide } = after
  return { from: fromSide, to: toSide, ...statementChanges(first, second) }
}

function draft({ header, rows }: Awaited<ReturnType<typeof liveStatement>>, today: string): Read {
  const text = { head: fieldsOfHead({ ...header }), rows: rows.map(frozenRow), partial: false }
  return { version: null, draftOf: today, approvedOn: null, changes: null, text }
}

function approved({ version, approval, head, rows, reconstructed, changes }: Soa): Read {
  if (rows.length === 0) throw new Problem(409, 'ROWS_NOT_KEPT', `nothing was kept of version ${version ?? '–'} that could be compared`)
  const said = Object.fromEntries(head.filter((line) => !isOfSigner(line)).map(({ name, value }) => [name, value]))
  const text = { head: fieldsOfHead(said), rows, partial: reconstructed !== null }
  return { version, draftOf: null, approvedOn: approval?.on ?? null, changes, text }
}

function missing(): never {
  throw notFound()
}
