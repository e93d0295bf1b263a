import { dayOf, partsOf, type Test, type Where } from '@assay/isms'
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

function testSql(field: string, test: Test, asOf: string): RawBuilder<SqlBool> {
  if ('is' in test) return test.is === null ? sql<SqlBool>`not record.state ? ${field}` : contains(field, test.is)
  if ('not' in test) return test.not === null ? sql<SqlBool>`record.state ? ${field}` : sql<SqlBool>`not ${contains(field, test.not)}`
  if ('in' in test) return oneOf(field, test.in)
  if ('notIn' in test) return sql<SqlBool>`not ${oneOf(field, test.notIn)}`
  if ('has' in test) return contains(field, [test.has])
  if ('empty' in test) return test.empty ? isEmptySql(field) : sql<SqlBool>`not ${isEmptySql(field)}`
  if ('atLeast' in test) return sql<SqlBool>`(record.state ->> ${field})::numeric >= ${test.atLeast}`
  if ('atMost' in test) return sql<SqlBool>`(record.state ->> ${field})::numeric <= ${test.atMost}`
  if ('before' in test) return sql<SqlBool>`record.state ->> ${field} < ${dayOf(test.before, asOf)}`
  if ('notBefore' in test) return sql<SqlBool>`record.state ->> ${field} >= ${dayOf(test.notBefore, asOf)}`
  if ('after' in test) return sql<SqlBool>`record.state ->> ${field} > ${dayOf(test.after, asOf)}`
  return sql<SqlBool>`record.state ->> ${field} <= ${dayOf(test.notAfter, asOf)}`
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
