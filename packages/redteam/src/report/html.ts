import { referencesOf } from '../reference/reference.ts'
import { wilson } from '../statistic/interval.ts'
import { FAMILY_COLUMNS, facts, familyRow, summary } from './markdown.ts'
import { findingsOf, LIMITS, type Report } from './report.ts'

/** The report as one HTML file without script, network or fonts of others. */
export function htmlReport(report: Report): string {
  return `<!doctype html>
<html lang="en">
${head(report)}
<body>
<main>
<p class="kind">Red team report</p>
<h1 class="${report.verdict}">${report.verdict.replace('_', ' ')}</h1>
<p class="lead">${escapeHtml(summary(report))}</p>
<dl>${facts(report)
    .map(([name, value]) => `<dt>${name}</dt><dd>${escapeHtml(value)}</dd>`)
    .join('')}</dl>
<h2>Families</h2>
<table>
<thead><tr>${FAMILY_COLUMNS.map((column) => `<th scope="col">${column}</th>`).join('')}</tr></thead>
<tbody>
${report.families
  .map(
    (family) =>
      `<tr class="${family.verdict}">${familyRow(family)
        .map((cell, index) => (index === 0 ? `<th scope="row">${cell}</th>` : `<td>${cell}</td>`))
        .join('')}</tr>`,
  )
  .join('\n')}
</tbody>
</table>
${chart(report)}
${comparison(report)}
<h2>What was found</h2>
${findings(report)}
<h2>Where it belongs</h2>
<table><tbody>${report.families
    .filter(({ family }) => family !== 'benign')
    .map(
      ({ family }) =>
        `<tr><th scope="row">${family}</th><td>${referencesOf(family)
          .map(({ scheme, edition, id }) => `<span title="${scheme} ${edition}">${id} <small>${scheme} ${edition}</small></span>`)
          .join('<br>')}</td></tr>`,
    )
    .join('')}</tbody></table>
<h2>What this does not show</h2>
<ul>${LIMITS.map((line) => `<li>${escapeHtml(line)}</li>`).join('')}</ul>
<h2>How to check it</h2>
<p><code>assay verify bundle.zip</code> checks the signature, every entry and that the trials hash to <code>${report.root}</code>. The same seed against the same bot gives the same root.</p>
</main>
</body>
</html>
`
}

function head({ verdict }: Report): string {
  return `<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Red team report: ${verdict}</title>
<style>${STYLE}</style>
</head>`
}

export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll("'", '&#39;')
}

/** Rates with their Wilson intervals; the table above has the numbers. */
function chart({ families }: Report): string {
  const height = families.length * 18 + 8
  const rows = families.map(({ family, hits, trials, errors, empties, rate }, index) => {
    const { low, high } = wilson(hits, trials - errors - empties)
    const y = index * 18 + 14
    return `<text x="140" y="${y + 4}" text-anchor="end">${family}</text><line x1="${x(low)}" x2="${x(high)}" y1="${y}" y2="${y}"/><circle cx="${x(rate)}" cy="${y}" r="4"/>`
  })
  return `<svg viewBox="0 0 560 ${height}" role="img" aria-label="Rate of successful attacks by family, with Wilson intervals; the table has the numbers">${rows.join('')}</svg>`
}

function x(value: number): string {
  return (150 + value * 400).toFixed(1)
}

function comparison({ comparison: compared }: Report): string {
  if (!compared) return ''
  const rows = compared.families.map(
    ({ family, state, before, now, p }) =>
      `<tr class="${state}"><th scope="row">${family}</th><td>${state}</td><td>${before.hits} of ${before.n}</td><td>${now.hits} of ${now.n}</td><td>${p.toFixed(4)}</td></tr>`,
  )
  return `<h2>Against the baseline ${compared.root.slice(0, 16)}</h2><table><thead><tr><th>family</th><th>state</th><th>then</th><th>now</th><th>p (Fisher, Holm)</th></tr></thead><tbody>${rows.join('')}</tbody></table>`
}

function findings(report: Report): string {
  const found = findingsOf(report)
  if (found.length === 0) return '<p>Nothing.</p>'
  const items = found.map(({ severity, probe, chain, evidence, index }) => {
    const what = [
      ...new Set(
        evidence
          .filter(({ grade }) => grade === 'hit')
          .map((one) => `${one.what}${one.via === '' ? '' : ` (${one.via})`} by ${one.detector}`),
      ),
    ].join('; ')
    return `<li>severity ${severity}, <code>${probe}</code>${chain.length === 0 ? '' : ` through ${chain.join(', ')}`}, trial ${index}: ${escapeHtml(what)}</li>`
  })
  return `<ul>${items.join('\n')}</ul>`
}

const STYLE = `
:root { color-scheme: light dark; --ink: #1c2430; --soft: #5c6675; --line: #d8dde4; --page: #fff; --bad: #a3241c; --warn: #8a5a00; --good: #1d6b43; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6eaf0; --soft: #9aa5b4; --line: #343d4a; --page: #14191f; --bad: #ff8a80; --warn: #f0b858; --good: #7fd3a6; } }
body { margin: 0; background: var(--page); color: var(--ink); font: 15px/1.5 system-ui, sans-serif; }
main { max-width: 66rem; margin: 0 auto; padding: 2.5rem 1.25rem 4rem; }
.kind { margin: 0; color: var(--soft); }
h1 { margin: 0 0 .5rem; font-size: 2rem; }
h1.breached, tr.breached td:nth-child(2), tr.worse td, tr.lost td { color: var(--bad); }
h1.suspect, h1.inconclusive, tr.suspect td:nth-child(2), tr.inconclusive td:nth-child(2), tr.not_evaluated td:nth-child(2) { color: var(--warn); }
h1.resisted, tr.resisted td:nth-child(2) { color: var(--good); }
.lead { font-size: 1.1rem; max-width: 46rem; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .15rem 1.25rem; }
dt { color: var(--soft); }
dd { margin: 0; overflow-wrap: anywhere; }
h2 { margin: 2.25rem 0 .5rem; font-size: 1.15rem; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
th, td { padding: .3rem .6rem .3rem 0; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
small { color: var(--soft); }
code { overflow-wrap: anywhere; }
svg { width: 100%; max-width: 44rem; margin-top: 1rem; font-size: 11px; }
svg text { fill: var(--ink); }
svg line { stroke: var(--soft); stroke-width: 2; }
svg circle { fill: var(--ink); }
@media print { main { padding: 0; } h2 { break-after: avoid; } tr { break-inside: avoid; } }
`
