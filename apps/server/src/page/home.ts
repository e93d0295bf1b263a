import {
  auditReads,
  mockAudit,
  registers,
  statementOfApplicability,
  statementReads,
  type AuditReport,
  type StatementRow,
} from '@assay/isms'
import { formatVerifierKey } from '@assay/ledger'
import { html } from 'hono/html'
import { examine } from '../export/examine.ts'
import { publish } from '../publisher.ts'
import { reading } from '../store/db.ts'
import { countLive } from '../store/record.ts'
import { loadViews } from '../store/view.ts'
import type { Html } from './layout.ts'
import { showPage, today, type Page, type Visit } from './page.ts'

/** Pages that look at the whole ISMS. */
export const homePages: readonly Page[] = [
  { method: 'get', path: '/', action: 'read', handle: async (visit) => showPage(visit, 'Overview', await overview(visit)) },
  { method: 'get', path: '/audit', action: 'read', handle: async (visit) => showPage(visit, 'Mock audit', await mockAuditView(visit)) },
  {
    method: 'get',
    path: '/soa',
    action: 'read',
    handle: async (visit) => showPage(visit, 'Statement of Applicability', await statement(visit)),
  },
  { method: 'get', path: '/ledger', action: 'read', handle: async (visit) => showPage(visit, 'Ledger', await ledger(visit)) },
  {
    method: 'get',
    path: '/record/:key',
    action: 'read',
    handle: async ({ c }) => c.redirect(recordPath(c.req.param('key') ?? '')),
  },
]

async function overview({ actor, services }: Visit): Promise<Html> {
  const { records, live } = await reading(services.db, actor.org, async (tx) => ({
    records: await loadViews(tx, auditReads),
    live: await countLive(tx),
  }))
  const counts = registers.map(({ name, title, plural }) => ({ title, plural, count: live.get(name) ?? 0 }))
  return overviewPage(counts, mockAudit(records, '1', today(services)), statementOfApplicability(records, today(services)))
}

async function mockAuditView({ c, actor, services }: Visit): Promise<Html> {
  const records = await reading(services.db, actor.org, (tx) => loadViews(tx, auditReads))
  return auditPage(mockAudit(records, c.req.query('stage') === '2' ? '2' : '1', today(services)))
}

async function statement({ actor, services }: Visit): Promise<Html> {
  const records = await reading(services.db, actor.org, (tx) => loadViews(tx, statementReads))
  return statementPage(statementOfApplicability(records, today(services)))
}

async function ledger({ actor, services }: Visit): Promise<Html> {
  const key = services.ledgerKey(actor.slug)
  const { note } = await publish(services.db, actor.org, key)
  return ledgerPage({ note, vkey: formatVerifierKey(key) }, await examine(services, actor))
}

function recordPath(key: string): string {
  const register = registers.find(({ prefix }) => prefix === key.split('-')[0])
  return register ? `/${register.plural}/${encodeURIComponent(key)}` : '/soa'
}

/** What is missing and where to go, in one look. Every number leads to what it counts. */
function overviewPage(
  counts: readonly { readonly title: string; readonly plural: string; readonly count: number }[],
  audit: AuditReport,
  rows: readonly StatementRow[],
): Html {
  const decided = rows.filter((row) => row.theme !== 'own' && row.applicable !== 'undecided').length
  const current = rows.filter((row) => row.status === 'current').length
  return html`<h1>Overview</h1>
    <p class="lead">What stands between you and stage 1, and where the registers are.</p>
    <div class="tiles">
      <a class="tile" href="/audit"
        ><strong class="${audit.failed > 0 ? 'grade-major' : 'pass'}">${audit.failed}</strong> of ${audit.checks.length} stage 1 checks have
        findings, ${audit.notAssessed} have nothing to assess yet</a
      >
      <a class="tile" href="/soa"><strong>${decided} / 93</strong> Annex A controls are decided</a>
      <a class="tile" href="/soa"><strong>${current}</strong> controls are shown by current evidence</a>
    </div>
    <h2>Registers</h2>
    <div class="tiles">
      ${counts.map(({ title, plural, count }) => html`<a class="tile" href="/${plural}"><strong>${count}</strong>${title}</a>`)}
    </div>`
}

/** The findings of the mock audit by check. */
function auditPage(report: AuditReport): Html {
  return html`<h1>Mock audit</h1>
    <p class="lead">
      What a certification auditor would probably write down at stage ${report.stage}, on ${report.on}. Grades are estimates: the auditor
      decides.
    </p>
    <div class="bar">
      <a class="button" href="/audit?stage=1">Stage 1</a><a class="button" href="/audit?stage=2">Stage 2</a
      ><span class="none">${report.passed} passed, ${report.failed} with findings, ${report.notAssessed} not assessed</span>
    </div>
    <div class="scroll">
      <table>
        <thead>
          <tr>
            <th>Check</th>
            <th>Clause</th>
            <th>Grade</th>
            <th>What</th>
            <th>Records</th>
          </tr>
        </thead>
        <tbody>
          ${report.checks.map(
            (check) =>
              html`<tr>
                <td class="key">${check.id}</td>
                <td class="key">${check.clause}</td>
                <td class="${classOf(check)}">${verdict(check)}</td>
                <td>${check.title}</td>
                <td>
                  ${
                    check.faults.length > 6
                      ? html`<details>
                          <summary>${check.faults.length} findings</summary>
                          ${faultList(check)}
                        </details>`
                      : faultList(check)
                  }
                </td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`
}

function classOf({ result, grade }: AuditReport['checks'][number]): string {
  return { pass: 'pass', fail: `grade-${grade}`, 'not-assessed': 'none' }[result]
}

function verdict({ result, grade }: AuditReport['checks'][number]): string {
  return { pass: '✓ passes', fail: `▲ ${grade}`, 'not-assessed': '○ nothing to assess yet' }[result]
}

function faultList(check: AuditReport['checks'][number]): Html {
  return html`${check.faults.map(({ record, detail }) => html`<div>${record === null ? '' : html`<a href="/record/${record}">${record}</a> `}${detail}</div>`)}`
}

const MARKS: Readonly<Record<StatementRow['status'], string>> = {
  current: '●',
  stale: '◐',
  failing: '▲',
  'never-evidenced': '○',
  'nothing-defined': '□',
  'not-applicable': '–',
}

/** The live Statement of Applicability. */
function statementPage(rows: readonly StatementRow[]): Html {
  return html`<h1>Statement of Applicability</h1>
    <p class="lead">
      All 93 controls of Annex A and your own, with the reason for each decision built from live links and the status from evidence.
      <span class="clause">6.1.3 d</span>
    </p>
    <div class="bar">
      ${['pdf', 'xlsx', 'csv', 'json'].map((format) => html`<a class="button" href="/api/soa?format=${format}">${format.toUpperCase()}</a>`)}
    </div>
    <div class="scroll">
      <table>
        <thead>
          <tr>
            <th>Control</th>
            <th>Title</th>
            <th>Applies</th>
            <th>Why</th>
            <th>Justification</th>
            <th>Status</th>
            <th>Owner</th>
            <th>Newest evidence</th>
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            (row) =>
              html`<tr>
                <td class="key">
                  ${row.control === null ? row.reference : html`<a href="/controls/${row.control}">${row.reference ?? row.control}</a>`}
                </td>
                <td>${row.title}</td>
                <td>${row.applicable}</td>
                <td class="key">${row.reasons.join(', ')}</td>
                <td>${row.justification ?? '–'}</td>
                <td class="key status-${row.status}">${MARKS[row.status]} ${row.status.replaceAll('-', ' ')}</td>
                <td>${row.owner ?? '–'}</td>
                <td class="key">${row.newestEvidenceOn ?? '–'}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`
}

/** The newest checkpoint and how to check it. */
function ledgerPage(
  checkpoint: { readonly note: string; readonly vkey: string },
  examination: {
    readonly ok: boolean
    readonly entries: number
    readonly records: number
    readonly problems: readonly { readonly message: string }[]
  },
): Html {
  return html`<h1>Ledger</h1>
    <p class="lead">
      Every change is an entry in a signed log. A record that was edited behind the application’s back is named here, and an evidence pack
      shows it to anybody offline.
    </p>
    <p class="${examination.ok ? 'pass' : 'grade-major'}">
      ${examination.ok ? `● every one of ${examination.records} records is what its last of ${examination.entries} entries says` : '▲ records and ledger disagree'}
    </p>
    ${examination.problems.map(({ message }) => html`<p class="alert">${message}</p>`)}
    <div class="bar"><a class="button main" href="/api/bundle">Evidence pack</a></div>
    <h2>Newest checkpoint</h2>
    <pre><code>${checkpoint.note}</code></pre>
    <h2>Key</h2>
    <p><code>${checkpoint.vkey}</code></p>`
}
