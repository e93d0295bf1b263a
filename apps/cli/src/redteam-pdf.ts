import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { FAMILY_COLUMNS, facts, familyRow, findingsOf, LIMITS, referencesOf, summary, type Report } from '@assay/redteam'

/** The report as a tagged PDF. Data goes in as JSON, never as markup: nothing that a bot said is run. */
export async function pdfReport(report: Report): Promise<Uint8Array> {
  const { NodeCompiler } = await import('@myriaddreamin/typst-ts-node-compiler')
  const mainFileContent = readFileSync(join(import.meta.dirname, 'redteam-report.typ'), 'utf8')
  return NodeCompiler.create().pdf({ mainFileContent, inputs: { report: JSON.stringify(shown(report)) } })
}

function shown(report: Report): unknown {
  return {
    verdict: report.verdict.replace('_', ' '),
    summary: summary(report),
    facts: facts(report),
    columns: FAMILY_COLUMNS,
    families: report.families.map(familyRow),
    findings: findingsOf(report).map(({ severity, probe, chain, evidence }) => [
      String(severity),
      `${probe}${chain.length === 0 ? '' : ` (${chain.join(', ')})`}`,
      [...new Set(evidence.filter(({ grade }) => grade === 'hit').map(({ what, detector }) => `${what} by ${detector}`))].join('; '),
    ]),
    references: report.families
      .filter(({ family }) => family !== 'benign')
      .map(({ family }) => [
        family,
        [...new Set(referencesOf(family).map(({ scheme, edition, id }) => `${id} (${scheme} ${edition})`))].join(', '),
      ]),
    limits: LIMITS,
    root: report.root,
  }
}
