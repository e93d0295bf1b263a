import { registers, say, type Register } from '@assay/isms'
import type { PackRecord } from '@assay/ledger'
import { html, raw } from 'hono/html'
import type { Showing } from './bundle.ts'
import type { Statement } from './statement.ts'
import type { Spoken } from './words/words.ts'

interface Contents {
  readonly statement: Statement
  readonly spoken: Spoken
  readonly showing: Showing
  readonly records: readonly PackRecord[]
  readonly paths: readonly string[]
}

const STYLE = `body{font:16px/1.5 system-ui,sans-serif;max-width:72rem;margin:2rem auto;padding:0 1rem;color:#17202b;background:#faf9f6}
table{border-collapse:collapse;width:100%;table-layout:fixed}th:nth-child(1){width:8rem}th:nth-child(3){width:6rem}th:nth-child(4){width:8rem}ul{columns:3;padding-left:1.2rem}td,th{text-align:left;padding:.3rem .8rem .3rem 0;border-bottom:1px solid #e1dfd8;vertical-align:top}
code{overflow-wrap:anywhere}.muted{color:#59626e}`

/** The first page of a pack, in the language of the organisation: what is in it and how it is verified. It proves nothing; the verifier does. */
export async function packIndex({ statement, spoken, showing, records, paths }: Contents): Promise<string> {
  const { organisation, date, checkpoint } = statement
  const { pack: words } = spoken.words
  const shown = registers.filter(({ name }) => showing.registers === null || showing.registers.includes(name))
  const sections = await Promise.all(
    shown.map((register) =>
      section(
        register,
        records.filter((record) => record.register === register.name),
        spoken,
      ),
    ),
  )
  const contents = say(words.contents, {
    date,
    records: records.length,
    entries: checkpoint.size,
    origin: checkpoint.origin,
    level: words.levels[showing.level],
  })
  const title = say(words.title, { organisation })
  return String(
    html`<!doctype html>
      <html lang="${spoken.language}">
        <head>
          <meta charset="utf-8" />
          <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title>${title}, ${date}</title>
          <style>
            ${raw(STYLE)}
          </style>
        </head>
        <body>
          <h1>${title}</h1>
          <p>${contents}</p>
          <p>${words.proves} <a href="verifier.html">${words.verifier}</a></p>
          <h2>${words.files}</h2>
          <ul>
            ${paths.toSorted().map((path) => html`<li><a href="${path}">${path}</a></li>`)}
          </ul>
          ${sections}
        </body>
      </html>`,
  )
}

async function section(register: Register, records: readonly PackRecord[], spoken: Spoken) {
  if (records.length === 0) return ''
  const { pack: words } = spoken.words
  const text = await spoken.textOf(register.name)
  return html`<h2>${text.title} <span class="muted">${register.clause}</span></h2>
    <table>
      <thead>
        <tr>
          <th>${words.key}</th>
          <th>${text.fields[register.label]?.title ?? ''}</th>
          <th>${words.version}</th>
          <th>${words.hidden}</th>
        </tr>
      </thead>
      <tbody>
        ${records.map((record) => row(register, record, spoken))}
      </tbody>
    </table>`
}

function row({ label }: Register, { state, version, hidden = {} }: PackRecord, { words: { pack: words }, titleOf }: Spoken) {
  const standing = state['$erased'] === true ? words.erased : state['$archived'] === true ? words.archived : ''
  const title = String(state[label] ?? '')
  // What has a reference of a framework or a catalogue is called as it is there.
  const isShipped = typeof state['reference'] === 'string'
  return html`<tr>
    <td>${String(state['$key'])}</td>
    <td>${isShipped ? titleOf(title) : title} <span class="muted">${standing}</span></td>
    <td>${version}</td>
    <td>${Object.keys(hidden).length}</td>
  </tr>`
}
