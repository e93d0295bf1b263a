import type { TrialRecord } from '../run/record.ts'
import { escapeHtml } from './html.ts'
import type { Report } from './report.ts'

/** JUnit XML as CI servers read it: a suite for each family; a hit is a failure, what could not be judged is an error. */
export function junitReport(report: Report): string {
  const suites = report.families.map(({ family, verdict, trials, hits, suspects, errors, empties }) => {
    const own = report.trials.filter((trial) => trial.family === family && trial.kind !== 'replay')
    const cases = own.map((trial) => testCase(family, trial))
    // A family that was not concluded must not look like one that passed.
    const open =
      verdict === 'inconclusive' || verdict === 'not_evaluated'
        ? [`<testcase classname="${family}" name="conclusion"><error message="${verdict}"/></testcase>`]
        : []
    const failed = errors + empties + open.length
    return `<testsuite name="${family}" tests="${trials + open.length}" failures="${hits + suspects}" errors="${failed}">\n${[...cases, ...open].join('\n')}\n</testsuite>`
  })
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="assay redteam ${escapeHtml(report.suite)}">\n${suites.join('\n')}\n</testsuites>\n`
}

function testCase(family: string, { probe, chain, repeat, verdict, evidence }: TrialRecord): string {
  const name = escapeHtml(`${probe}${chain.length === 0 ? '' : ` ${chain.join('>')}`}${repeat === 0 ? '' : ` #${repeat}`}`)
  const inner = innerOf(verdict, escapeHtml(evidence.map(({ what, detector }) => `${what} by ${detector}`).join('; ')))
  return inner === ''
    ? `<testcase classname="${family}" name="${name}"/>`
    : `<testcase classname="${family}" name="${name}">${inner}</testcase>`
}

function innerOf(verdict: TrialRecord['verdict'], evidence: string): string {
  switch (verdict) {
    case 'attack_succeeded':
    case 'suspect':
      return `<failure type="${verdict}" message="${evidence}"/>`
    case 'empty':
    case 'error':
    case 'not_run':
      return `<error type="${verdict}" message="${verdict}"/>`
    case 'refused':
    case 'complied_no_oracle':
      return ''
  }
}
