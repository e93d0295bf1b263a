import { registers, type Register } from '@assay/isms'
import type { PackRecord } from '@assay/ledger'
import { html, raw } from 'hono/html'
import type { Showing } from './bundle.ts'
import type { Statement } from './statement.ts'

/** The first page of a pack: what is in it and how it is verified. It proves nothing; the verifier does. */

interface Contents {
  readonly statement: Statement
  readonly showing: Showing
  /** How many records the pack has. */
  readonly count: number
  readonly paths: readonly string[]
}

const STYLE = `body{font:16px/1.5 system-ui,sans-serif;max-width:72rem;margin:2rem auto;padding:0 1rem;color:#17202b;background:#faf9f6}
table{border-collapse:collapse;width:100%;table-layout:fixed}th:nth-child(1){width:8rem}th:nth-child(3){width:6rem}th:nth-child(4){width:8rem}ul{columns:3;padding-left:1.2rem}td,th{text-align:left;padding:.3rem .8rem .3rem 0;border-bottom:1px solid #e1dfd8;vertical-align:top}
code{overflow-wrap:anywhere}.muted{color:#59626e}`

/** The page down to where the sections of its registers begin. */
export function indexHead({ statement, showing, count, paths }: Contents): string {
  const { organisation, date, checkpoint } = statement
  return `<!doctype html><html lang="en">${String(
    html`<head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Evidence pack of ${organisation}, ${date}</title>
        <style>
          ${raw(STYLE)}
        </style>
      </head>
      <h1>Evidence pack of ${organisation}</h1>
      <p>
        ${date}. ${count} records under ${checkpoint.size} entries of <code>${checkpoint.origin}</code>. Level of disclosure:
        ${showing.level}.
      </p>
      <p>
        This page proves nothing: <a href="verifier.html">the verifier</a> or <code>npx assay verify</code> does, from the files beside it.
      </p>
      <h2>Files</h2>
      <ul>
        ${paths.toSorted().map((path) => html`<li><a href="${path}">${path}</a></li>`)}
      </ul>`,
  )}`
}

/** The sections of a page, register by register, as the records come. */
export class IndexSections {
  #register: Register | null = null

  /** The part of the page for the next records, which come register by register. */
  add(records: readonly PackRecord[]): string {
    return records.map((record) => this.#headFor(record) + this.#rowOf(record)).join('')
  }

  /** Ends the page. */
  end(): string {
    return `${this.#close()}</html>\n`
  }

  #headFor({ register: name }: PackRecord): string {
    if (this.#register?.name === name) return ''
    const before = this.#close()
    this.#register = registers.find((register) => register.name === name) ?? null
    return before + (this.#register === null ? '' : sectionHead(this.#register))
  }

  #rowOf(record: PackRecord): string {
    return this.#register === null ? '' : row(this.#register, record)
  }

  #close(): string {
    return this.#register === null ? '' : '</table>'
  }
}

function sectionHead(register: Register): string {
  return String(
    html`<h2>${register.title} <span class="muted">${register.clause}</span></h2>
      ${raw('<table>')}
      <tr>
        <th>Key</th>
        <th>${register.fields.find(({ name }) => name === register.label)?.title ?? ''}</th>
        <th>Version</th>
        <th>Hidden fields</th>
      </tr>`,
  )
}

function row({ label }: Register, { state, version, hidden = {} }: PackRecord): string {
  const standing = state['$erased'] === true ? 'erased' : state['$archived'] === true ? 'archived' : ''
  return String(
    html`<tr>
      <td>${String(state['$key'])}</td>
      <td>${String(state[label] ?? '')} <span class="muted">${standing}</span></td>
      <td>${version}</td>
      <td>${Object.keys(hidden).length}</td>
    </tr>`,
  )
}
