import { referencesOf } from '../reference/reference.ts'
import type { TrialRecord } from '../run/record.ts'
import { sha256Hex } from '../seed.ts'
import { findingsOf, type Report } from './report.ts'

/** SARIF 2.1.0: a rule for each family, a result for each probe that succeeded. */
export function sarifReport(report: Report): unknown {
  const results = findingsOf(report).map((finding) => resultOf(finding, report))
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'assay redteam',
            version: '0.1.0',
            rules: report.families.map(({ family }) => ({
              id: family,
              shortDescription: { text: `Attacks of the family ${family}` },
              properties: { tags: referencesOf(family).map(({ scheme, edition, id }) => `${scheme} ${edition}: ${id}`) },
            })),
          },
        },
        automationDetails: { id: `assay/redteam/${report.suite}/${report.seed}` },
        // Findings that are gone can be told from a baseline by its fingerprints alone, which a summary does not keep.
        properties: { root: report.root, suiteHash: report.suiteHash, verdict: report.verdict },
        results,
      },
    ],
  }
}

function resultOf({ family, probe, chain, evidence, severity, index }: TrialRecord, { comparison, target }: Report): unknown {
  const state = comparison?.families.find((one) => one.family === family)?.state
  return {
    ruleId: family,
    level: severity >= 4 ? 'error' : 'warning',
    message: { text: `${probe} succeeded: ${evidence.map(({ what, detector }) => `${what} by ${detector}`).join('; ')}` },
    locations: [
      {
        logicalLocations: [
          { name: target['model'] ?? 'target', fullyQualifiedName: target['url'] ?? target['kind'] ?? 'target', kind: 'resource' },
        ],
      },
    ],
    partialFingerprints: { 'probeAndChain/v1': sha256Hex(`${probe}|${chain.join('>')}`) },
    ...(state !== undefined && { baselineState: state === 'unchanged' ? 'unchanged' : 'new' }),
    properties: { severity, trial: index, chain },
  }
}
