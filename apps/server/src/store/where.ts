import { dayOf, operatorOf, partsOf, type Day, type Test, type Where } from '@assay/isms'
import { sql, type RawBuilder, type SqlBool } from 'kysely'

/** A condition over states as SQL, on a day. Equality goes through the index of the states. */
export function whereSql(where: Where, asOf: string): RawBuilder<SqlBool> {
  const parts = partsOf(where).map((part) => (part.kind === 'any' ? anyOf(part.of, asOf) : testSql(part.field, part.test, asOf)))
  return parts.length === 0 ? sql<SqlBool>`true` : sql<SqlBool>`(${sql.join(parts, sql` and `)})`
}

function anyOf(conditions: readonly Where[], asOf: string): RawBuilder<SqlBool> {
  if (conditions.length === 0) return sql<SqlBool>`false`
  return sql<SqlBool>`(${sql.join(
    conditions.map((one) => whereSql(one, asOf)),
    sql` or `,
  )})`
}

type Say = (field: string, wanted: never, asOf: string) => RawBuilder<SqlBool>

/** How PostgreSQL is asked what an operator asks. */
const OPERATORS: Readonly<Record<ReturnType<typeof operatorOf>[0], Say>> = {
  is: (field, wanted: unknown) => (wanted === null ? sql<SqlBool>`not record.state ? ${field}` : contains(field, wanted)),
  not: (field, wanted: unknown) => (wanted === null ? sql<SqlBool>`record.state ? ${field}` : sql<SqlBool>`not ${contains(field, wanted)}`),
  in: (field, wanted: readonly unknown[]) => oneOf(field, wanted),
  notIn: (field, wanted: readonly unknown[]) => sql<SqlBool>`not ${oneOf(field, wanted)}`,
  has: (field, wanted: string) => contains(field, [wanted]),
  empty: (field, wanted: boolean) => (wanted ? isEmptySql(field) : sql<SqlBool>`not ${isEmptySql(field)}`),
  atLeast: (field, wanted: number) => sql<SqlBool>`(record.state ->> ${field})::numeric >= ${wanted}`,
  atMost: (field, wanted: number) => sql<SqlBool>`(record.state ->> ${field})::numeric <= ${wanted}`,
  before: (field, wanted: Day, asOf) => sql<SqlBool>`record.state ->> ${field} < ${dayOf(wanted, asOf)}`,
  notBefore: (field, wanted: Day, asOf) => sql<SqlBool>`record.state ->> ${field} >= ${dayOf(wanted, asOf)}`,
  after: (field, wanted: Day, asOf) => sql<SqlBool>`record.state ->> ${field} > ${dayOf(wanted, asOf)}`,
  notAfter: (field, wanted: Day, asOf) => sql<SqlBool>`record.state ->> ${field} <= ${dayOf(wanted, asOf)}`,
}

function testSql(field: string, test: Test, asOf: string): RawBuilder<SqlBool> {
  const [operator, wanted] = operatorOf(test)
  return OPERATORS[operator](field, wanted as never, asOf)
}

function oneOf(field: string, values: readonly unknown[]): RawBuilder<SqlBool> {
  if (values.length === 0) return sql<SqlBool>`false`
  return sql<SqlBool>`(${sql.join(
    values.map((value) => contains(field, value)),
    sql` or `,
  )})`
}

function contains(field: string, value: unknown): RawBuilder<SqlBool> {
  return sql<SqlBool>`record.state @> ${JSON.stringify({ [field]: value })}::jsonb`
}

/** What has no value is not stored, or is an empty list. */
function isEmptySql(field: string): RawBuilder<SqlBool> {
  return sql<SqlBool>`coalesce(record.state -> ${field}, '[]') = '[]'`
}
