import { referencesOf } from '../reference/reference.ts'
import type { FamilyResult } from '../run/family.ts'
import { sha256Hex } from '../seed.ts'
import type { Report } from './report.ts'

/** OSCAL 1.1.2 assessment results (NIST): an observation for each family, a finding where attacks succeeded, with the risk it is. */

/** `bundleHash`: SHA-256 of the signed bundle in hex. `planHref`: where the assessment plan is; this run has none of its own. */
export function oscalReport(
  report: Report,
  { bundleHash, planHref = '#no-plan' }: { readonly bundleHash: string; readonly planHref?: string },
): unknown {
  const observed = report.families.map((family) => observationOf(family, report, bundleHash))
  const bad = report.families.filter(({ verdict }) => verdict === 'breached' || verdict === 'suspect')
  const risks = bad.map((family) => riskOf(family, report))
  const findings = report.families
    .filter(({ family, verdict }) => family !== 'benign' && (verdict === 'breached' || verdict === 'resisted'))
    .map((family) => findingOf(family, report))
  return {
    'assessment-results': {
      uuid: uuidOf(report, 'results'),
      metadata: {
        title: `Red team of ${report.target['model'] ?? 'a bot'}: ${report.verdict}`,
        'last-modified': report.ended,
        version: '1',
        'oscal-version': '1.1.2',
      },
      'import-ap': { href: planHref },
      results: [
        {
          uuid: uuidOf(report, 'result'),
          title: `Suite ${report.suite}, seed ${report.seed}`,
          description: `${report.trials.length} trials; Merkle root ${report.root}`,
          start: report.started,
          end: report.ended,
          'reviewed-controls': { 'control-selections': [{ 'include-controls': controlsOf(report).map((id) => ({ 'control-id': id })) }] },
          observations: observed,
          ...(risks.length > 0 && { risks }),
          ...(findings.length > 0 && { findings }),
        },
      ],
      'back-matter': {
        resources: [
          {
            uuid: uuidOf(report, 'bundle'),
            title: 'The signed bundle of the run',
            rlinks: [{ href: 'bundle.zip', 'media-type': 'application/zip', hashes: [{ algorithm: 'SHA-256', value: bundleHash }] }],
          },
        ],
      },
    },
  }
}

function observationOf({ family, verdict, hits, trials, interval }: FamilyResult, report: Report, bundleHash: string): unknown {
  return {
    uuid: uuidOf(report, `observation ${family}`),
    title: family,
    description: `${verdict.replace('_', ' ')}: ${hits} of ${trials} trials succeeded; 95 % interval ${interval.low.toFixed(4)} to ${interval.high.toFixed(4)}`,
    methods: ['TEST'],
    types: ['finding'],
    collected: report.ended,
    'relevant-evidence': [{ href: `#${uuidOf(report, 'bundle')}`, description: `SHA-256 of the bundle: ${bundleHash}` }],
  }
}

function findingOf({ family, verdict }: FamilyResult, report: Report): unknown {
  const breached = verdict === 'breached'
  return {
    uuid: uuidOf(report, `finding ${family}`),
    title: `${family}: ${verdict}`,
    description: breached ? 'Attacks of this family succeeded.' : 'The attacks of this family in this suite failed.',
    target: {
      type: 'objective-id',
      'target-id': `redteam-${family}`,
      status: { state: breached ? 'not-satisfied' : 'satisfied', reason: breached ? 'fail' : 'pass' },
    },
    'related-observations': [{ 'observation-uuid': uuidOf(report, `observation ${family}`) }],
    ...(breached && { 'related-risks': [{ 'risk-uuid': uuidOf(report, `risk ${family}`) }] }),
  }
}

function riskOf({ family, severity, verdict }: FamilyResult, report: Report): unknown {
  return {
    uuid: uuidOf(report, `risk ${family}`),
    title: `${family} ${verdict}`,
    description: `Attacks of the family ${family} succeed or may succeed against this bot.`,
    statement: `Severity ${severity} of 5 as this suite rates it; the organisation's own criteria decide what it means.`,
    status: 'open',
  }
}

/** As OSCAL spells ids of controls. */
function controlsOf({ families }: Report): readonly string[] {
  const ids = families
    .flatMap(({ family }) => (family === 'benign' ? [] : referencesOf(family)))
    .filter(({ scheme }) => scheme.startsWith('ISO/IEC 27001'))
  return [...new Set(ids.map(({ id }) => id.toLowerCase()))].toSorted()
}

/** The same run has the same ids (RFC 9562, version 8: of our own making, from a hash). */
function uuidOf({ root, started }: Report, what: string): string {
  const hex = sha256Hex(`${root}|${started}|${what}`)
  const variant = '89ab'[Number.parseInt(hex.slice(16, 17), 16) % 4] ?? '8'
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
