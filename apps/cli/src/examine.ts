import { faultIn, registers, type AuditReport } from '@assay/isms'
import { asOf, client, values } from './options.ts'
import { writeResult } from './output.ts'

/** The verbs that look at the whole ISMS: its statement and its mock audit. */

export async function soa(): Promise<void> {
  const { format = 'json', text, version } = values
  const query = new URLSearchParams({ format, ...(text !== undefined && { text }), ...(version !== undefined && { version }), ...asOf() })
  writeResult(await client().bytes(`/api/soa?${query.toString()}`), values.out)
}

export async function audit(): Promise<void> {
  const query = new URLSearchParams({ stage: values.stage, ...asOf() })
  const report = (await client().json(`/api/audit?${query.toString()}`)) as AuditReport
  if (values.json) process.stdout.write(`${JSON.stringify(report, null, 2)}\n`)
  else process.stdout.write(describeAudit(report))
}

function describeAudit({ checks, passed, failed, notAssessed, notLookedAt }: AuditReport): string {
  const findings = checks.filter((check) => check.result === 'fail')
  const lines = findings.map(
    ({ id, clause, grade, title, faults }) =>
      `${id}  ${grade}  ${clause}  ${title}\n${faults.map((fault) => `        ${fault.record ?? '-'}  ${faultIn(registers, fault)}\n`).join('')}`,
  )
  return `${lines.join('')}${passed} passed, ${failed} with findings, ${notAssessed} with nothing to assess, ${notLookedAt.length} that nobody looked at; grades are estimates\n`
}
