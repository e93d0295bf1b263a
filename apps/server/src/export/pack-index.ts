import { registers, type Register } from '@assay/isms'
import type { PackRecord } from '@assay/ledger'
import { html, raw } from 'hono/html'
import type { Showing } from './bundle.ts'
import type { Statement } from './statement.ts'

interface Contents {
  readonly statement: Statement
  readonly showing: Showing
  readonly records: readonly PackRecord[]
  readonly paths: readonly string[]
}

const STYLE = `body{font:16px/1.5 system-ui,sans-serif;max-width:72rem;margin:2rem auto;padding:0 1rem;color:#17202b;background:#faf9f6}
table{border-collapse:collapse;width:100%;table-layout:fixed}th:nth-child(1){width:8rem}th:nth-child(3){width:6rem}th:nth-child(4){width:8rem}ul{columns:3;padding-left:1.2rem}td,th{text-align:left;padding:.3rem .8rem .3rem 0;border-bottom:1px solid #e1dfd8;vertical-align:top}
code{overflow-wrap:anywhere}.muted{color:#59626e}`

/** The first page of a pack: what is in it and how it is verified. It proves nothing; the verifier does. */
export function packIndex({ statement, showing, records, paths }: Contents): string {
  const { organisation, date, checkpoint } = statement
  const shown = registers.filter(({ name }) => showing.registers === null || showing.registers.includes(name))
  const sections = shown.map((register) =>
    section(
      register,
      records.filter((record) => record.register === register.name),
    ),
  )
  return String(
    html`<!doctype html>
      <html lang="en">
        <head>
          <meta charset="utf-8" />
          <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title>Evidence pack of ${organisation}, ${date}</title>
          <style>
            ${raw(STYLE)}
          </style>
        </head>
        <body>
          <h1>Evidence pack of ${organisation}</h1>
          <p>
            ${date}. ${records.length} records under ${checkpoint.size} entries of <code>${checkpoint.origin}</code>. Level of disclosure:
            ${showing.level}.
          </p>
          <p>
            This page proves nothing: <a href="verifier.html">the verifier</a> or <code>npx assay verify</code> does, from the files beside
            it.
          </p>
          <h2>Files</h2>
          <ul>
            ${paths.toSorted().map((path) => html`<li><a href="${path}">${path}</a></li>`)}
          </ul>
          ${sections}
        </body>
      </html>`,
  )
}

function section(register: Register, records: readonly PackRecord[]) {
  if (records.length === 0) return ''
  return html`<h2>${register.title} <span class="muted">${register.clause}</span></h2>
    <table>
      <thead>
        <tr>
          <th>Key</th>
          <th>${register.fields.find(({ name }) => name === register.label)?.title ?? ''}</th>
          <th>Version</th>
          <th>Hidden fields</th>
        </tr>
      </thead>
      <tbody>
        ${records.map((record) => row(register, record))}
      </tbody>
    </table>`
}

function row({ label }: Register, { state, version, hidden = {} }: PackRecord) {
  const standing = state['$erased'] === true ? 'erased' : state['$archived'] === true ? 'archived' : ''
  return html`<tr>
    <td>${String(state['$key'])}</td>
    <td>${String(state[label] ?? '')} <span class="muted">${standing}</span></td>
    <td>${version}</td>
    <td>${Object.keys(hidden).length}</td>
  </tr>`
}
