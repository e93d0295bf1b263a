import type { AuditReport, ComparedStatements, FieldChange, RowChange } from '@assay/client'
import { faultIn, registers } from '@assay/isms'
import { CliError } from './client.ts'
import { asOf, chosen, server, typed, values } from './options.ts'
import { writeResult } from './output.ts'

/** The verbs that look at the whole ISMS: its statement and its mock audit. */

export async function soa(): Promise<void> {
  const { format, text, version } = values
  if (values.changes !== undefined) return soaChanges(values.changes)
  const query = {
    ...chosen('format', format, ['json', 'csv', 'xlsx', 'pdf']),
    ...chosen('text', text, ['draft', 'in-force']),
    ...typed('version', version),
    ...asOf(),
  }
  await writeResult(await server().file('GET /api/soa', { query }), values.out)
}

/** `1.0..2.0`, `1.0..draft`; a side that is left out is the version in force, or the draft. */
async function soaChanges(range: string): Promise<void> {
  const [from = '', to = '', ...more] = range.split('..')
  if (!range.includes('..') || more.length > 0) throw new CliError('name two versions: --changes 1.0..2.0, or 1.0..draft')
  const compared = await server().call('GET /api/soa/changes', { query: { ...(from !== '' && { from }), ...(to !== '' && { to }) } })
  process.stdout.write(values.json ? `${JSON.stringify(compared, null, 2)}\n` : describeChanges(compared))
}

function describeChanges({ head, rows, uncompared }: ComparedStatements): string {
  const decided = rows.filter((row) => row.decided)
  const lines = decided.map((row) => `${nameOf(row)}  ${row.kind}\n${row.kind === 'removed' ? '' : row.fields.map(describeField).join('')}`)
  const above = head.length === 0 ? '' : `head\n${head.map(describeField).join('')}`
  const lost =
    uncompared.length === 0 ? '' : `not compared, since an earlier release did not keep it: ${uncompared.map(titleOf).join(', ')}\n`
  const rest = rows.length - decided.length
  return `${above}${lines.join('')}${lost}${decided.length} rows decided otherwise, ${rest} of which only the evidence says otherwise\n`
}

function nameOf({ reference, control, title }: RowChange): string {
  return `${reference ?? control ?? ''}  ${title}`.trim()
}

function describeField({ field, from, to }: FieldChange): string {
  return `        ${titleOf(field)}: ${shown(from)} -> ${shown(to)}\n`
}

const words = registers.find(({ name }) => name === 'soa')?.text.fields['rows']?.of

/** A field of a row in words. */
function titleOf(field: string): string {
  return words?.[field]?.title ?? field
}

function shown(value: unknown): string {
  const text = Array.isArray(value) ? value.join(', ') : String(value ?? '')
  return text === '' ? '-' : text
}

export async function audit(): Promise<void> {
  const report = await server().call('GET /api/audit', { query: { ...chosen('stage', values.stage, ['1', '2']), ...asOf() } })
  if (values.json) process.stdout.write(`${JSON.stringify(report, null, 2)}\n`)
  else process.stdout.write(describeAudit(report))
}

function describeAudit({ checks, passed, failed, notAssessed, notLookedAt }: AuditReport): string {
  const findings = checks.filter((check) => check.result === 'fail')
  const lines = findings.map(
    ({ id, clause, grade, verdict, title, faults }) =>
      `${id}  ${verdict === 'finding' ? grade : `area of concern, probably ${grade}`}  ${clause}  ${title}\n${faults.map((fault) => `        ${fault.record ?? '-'}  ${faultIn(registers, fault)}\n`).join('')}`,
  )
  return `${lines.join('')}${passed} passed, ${failed} with findings, ${notAssessed} with nothing to assess, ${notLookedAt.length} that nobody looked at; grades are estimates\n`
}
