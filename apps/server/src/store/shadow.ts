import { linksOf } from '@assay/isms'
import { sql, type KyselyPlugin, type WithNode } from 'kysely'
import { movedSince, type Past, type Row, type Which } from './as-of.ts'
import type { Tx } from './db.ts'
import { searchText } from './record.ts'
import { registerCalled } from './register-named.ts'
import { wholeState } from './state.ts'

/**
 * A transaction that sees some records as they were at a moment: what reads the table of records through it, reads them as of then, by the same
 * statements, conditions and order. Without a moment it is the transaction itself.
 */
export async function seeing(tx: Tx, past: Past | null, which: Which): Promise<Tx> {
  return past ? tx.withPlugin(shadowOf(tx, past, await movedSince(tx, past, which))) : tx
}

const COLUMNS = sql.raw(
  'org_id, id, register, number, key, version, archived, erased, state, unique_key, title, last_seq, last_leaf, created_at, updated_at, search',
)

/** Puts before each reading statement what `link`, `record` and `counter` are. */
function shadowOf(tx: Tx, { at }: Past, moved: readonly Row[]): KyselyPlugin {
  const given = JSON.stringify(moved.map(givenOf))
  const links = JSON.stringify(moved.flatMap(linksFrom))
  const shadowing = tx
    .with(
      (cte) => cte('link').notMaterialized(),
      () => sql`(select link.org_id, link.source, link.field, link.target from link
        join record on record.org_id = link.org_id and record.id = link.source and record.updated_at <= ${at} union all
        select org_id, source, field, target from jsonb_to_recordset(${links}::jsonb) as given (org_id uuid, source uuid, field text, target uuid))`,
    )
    .with(
      (cte) => cte('record').notMaterialized(),
      () => sql`(select ${COLUMNS} from record where updated_at <= ${at} union all
        select org_id, id, register, number, key, version, archived, erased, state, unique_key, title, last_seq, decode(last_leaf, 'hex'),
          created_at, updated_at, to_tsvector('simple', words)
        from jsonb_to_recordset(${given}::jsonb) as given (org_id uuid, id uuid, register text, number integer, key text, version integer,
          archived boolean, erased boolean, state jsonb, unique_key text, title text, last_seq bigint, last_leaf text,
          created_at timestamptz, updated_at timestamptz, words text))`,
    )
    .with(
      'counter',
      () => sql`(select org_id, register, 0 as next, count(*)::integer as live from record where not archived group by org_id, register)`,
    )
  const ahead = shadowing.selectFrom('record').toOperationNode().with
  return { transformQuery: ({ node }) => placed(node, ahead), transformResult: async ({ result }) => result }
}

type Node = ReturnType<KyselyPlugin['transformQuery']>

function placed(node: Node, ahead: WithNode | undefined): Node {
  return node.kind === 'SelectQueryNode' && ahead ? { ...node, with: ahead } : node
}

function givenOf(row: Row): Record<string, unknown> {
  const register = registerCalled(row.register)
  const state = register ? wholeState(register, row.state) : row.state
  return { ...row, last_leaf: row.last_leaf.toString('hex'), words: searchText({ key: row.key, state }) }
}

function linksFrom({ org_id, id: source, register, state }: Row): readonly Record<string, unknown>[] {
  const links = linksOf(registerCalled(register) ?? { fields: [] }, state)
  return links.map(({ field, id: target }) => ({ org_id, source, field, target }))
}
