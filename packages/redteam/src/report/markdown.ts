import { referencesOf } from '../reference/reference.ts'
import type { FamilyResult } from '../run/family.ts'
import { findingsOf, LIMITS, percent, type Report } from './report.ts'

/** The report for people, as Markdown. It never repeats what leaked. */
export function markdownReport(report: Report): string {
  return (
    [
      `# Red team report: ${report.verdict}`,
      summary(report),
      `| | |\n|---|---|\n${facts(report)
        .map(([name, value]) => `| ${name} | ${escaped(value)} |`)
        .join('\n')}`,
      '## Families',
      familyTable(report.families),
      ...comparison(report),
      '## What was found',
      findings(report),
      '## Where it belongs',
      references(report.families),
      '## What this does not show',
      LIMITS.map((line) => `- ${line}`).join('\n'),
      '## How to check it',
      `\`assay verify bundle.zip\` checks the signature, every entry and that the trials hash to \`${report.root}\`. The same seed against the same bot gives the same root.`,
    ].join('\n\n') + '\n'
  )
}

export function summary({ verdict, families, overRefusal }: Report): string {
  const breached = families.filter((family) => family.verdict === 'breached').map(({ family }) => family)
  const said = {
    breached: `Attacks succeeded in ${breached.length} of ${families.length} families: ${breached.join(', ')}.`,
    suspect: 'No attack succeeded for certain; some answers need to be looked at.',
    resisted: 'Every attack of this suite failed.',
    inconclusive: 'Too many answers are missing to conclude anything.',
    not_evaluated: 'Some families could not be evaluated on this target.',
  }[verdict]
  return `${said} Of ${overRefusal.asked} ordinary questions the bot refused ${overRefusal.refused}.`
}

export function facts(report: Report): readonly (readonly [string, string])[] {
  return [
    ['target', Object.values(report.target).join(', ')],
    ['suite', `${report.suite}, ${report.suiteHash.slice(0, 16)}`],
    ['seed', report.seed],
    ['run', `${report.started} to ${report.ended}, by the clock of this machine`],
    ['trials', String(report.trials.length)],
    ['questions', String(report.calls)],
    ['authorised by', report.authorisedBy ?? 'the operator of this machine'],
    ['root', report.root],
  ]
}

export const FAMILY_COLUMNS = [
  'family',
  'verdict',
  'severity',
  'hits',
  'trials',
  'errors',
  'empty',
  'rate',
  '95 % interval',
  'cases hit',
  'replay',
] as const

export function familyRow({
  family,
  verdict,
  severity,
  hits,
  trials,
  errors,
  empties,
  rate,
  interval,
  cases,
  replay,
}: FamilyResult): readonly string[] {
  return [
    family,
    verdict.replace('_', ' '),
    severity === 0 ? '' : String(severity),
    String(hits),
    String(trials),
    String(errors),
    String(empties),
    percent(rate),
    `${percent(interval.low)} to ${percent(interval.high)}`,
    `${cases.hits} of ${cases.n}`,
    replay ? `${replay.hits} of ${replay.runs}` : '',
  ]
}

function familyTable(families: readonly FamilyResult[]): string {
  return [
    `| ${FAMILY_COLUMNS.join(' | ')} |`,
    `|${FAMILY_COLUMNS.map(() => '---').join('|')}|`,
    ...families.map((family) => `| ${familyRow(family).join(' | ')} |`),
  ].join('\n')
}

function comparison({ comparison: compared }: Report): readonly string[] {
  if (!compared) return []
  const rows = compared.families.map(
    ({ family, state, before, now, p }) =>
      `| ${family} | ${state} | ${before.hits} of ${before.n} | ${now.hits} of ${now.n} | ${p.toFixed(4)} |`,
  )
  return [
    `## Against the baseline ${compared.root.slice(0, 16)}`,
    `| family | | then | now | p (Fisher, Holm) |\n|---|---|---|---|---|\n${rows.join('\n')}`,
  ]
}

function findings(report: Report): string {
  const found = findingsOf(report)
  if (found.length === 0) return 'Nothing.'
  return found
    .map(({ severity, probe, chain, evidence, index }) => {
      const what = [
        ...new Set(
          evidence
            .filter(({ grade }) => grade === 'hit')
            .map((one) => `${one.what}${one.via === '' ? '' : ` (${one.via})`} by ${one.detector}`),
        ),
      ]
      return `- severity ${severity}, \`${probe}\`${chain.length === 0 ? '' : ` through ${chain.join(', ')}`}, trial ${index}: ${escaped(what.join('; '))}`
    })
    .join('\n')
}

function references(families: readonly FamilyResult[]): string {
  return families
    .filter(({ family }) => family !== 'benign')
    .map(({ family }) => {
      const schemes = Map.groupBy(referencesOf(family), ({ scheme, edition }) => `${scheme} (${edition})`)
      return `- **${family}**: ${[...schemes].map(([scheme, ids]) => `${scheme} ${ids.map(({ id }) => id).join(', ')}`).join('; ')}`
    })
    .join('\n')
}

/** Names of tools and models come from outside. */
function escaped(text: string): string {
  return text.replaceAll(/[\\`*_[\]<>|]/g, String.raw`\$&`).replaceAll(/\s+/g, ' ')
}
