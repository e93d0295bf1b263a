import { registers, say, type Register } from '@assay/isms'
import type { PackRecord } from '@assay/ledger'
import { html, raw } from 'hono/html'
import type { Showing } from './bundle.ts'
import type { Statement } from './statement.ts'
import type { Spoken } from './words/words.ts'

/** The first page of a pack, in the language of the organisation: what is in it and how it is verified. It proves nothing; the verifier does. */

interface Contents {
  readonly statement: Statement
  readonly spoken: Spoken
  readonly showing: Showing
  /** How many records the pack has. */
  readonly count: number
  readonly paths: readonly string[]
}

const STYLE = `body{font:16px/1.5 system-ui,sans-serif;max-width:72rem;margin:2rem auto;padding:0 1rem;color:#17202b;background:#faf9f6}
table{border-collapse:collapse;width:100%;table-layout:fixed}th:nth-child(1){width:8rem}th:nth-child(3){width:6rem}th:nth-child(4){width:8rem}ul{columns:3;padding-left:1.2rem}td,th{text-align:left;padding:.3rem .8rem .3rem 0;border-bottom:1px solid #e1dfd8;vertical-align:top}
code{overflow-wrap:anywhere}.muted{color:#59626e}`

/** The page down to where the sections of its registers begin. */
export function indexHead({ statement, spoken, showing, count, paths }: Contents): string {
  const { organisation, date, checkpoint } = statement
  const { pack: words } = spoken.words
  const { size: entries, origin } = checkpoint
  const contents = say(words.contents, { date, records: count, entries, origin, level: words.levels[showing.level] })
  const title = say(words.title, { organisation })
  return `<!doctype html><html lang="${spoken.language}">${String(
    html`<head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}, ${date}</title>
        <style>
          ${raw(STYLE)}
        </style>
      </head>
      <h1>${title}</h1>
      <p>${contents}</p>
      <p>${words.proves} <a href="verifier.html">${words.verifier}</a></p>
      <h2>${words.files}</h2>
      <ul>
        ${paths.toSorted().map((path) => html`<li><a href="${path}">${path}</a></li>`)}
      </ul>`,
  )}`
}

/** The sections of the page, register by register, as the records come. */
export class IndexSections {
  readonly #spoken: Spoken
  #register: Register | null = null

  constructor(spoken: Spoken) {
    this.#spoken = spoken
  }

  /** The part of the page for the next records, which come register by register. */
  async add(records: readonly PackRecord[]): Promise<string> {
    const parts: string[] = []
    for (const record of records) {
      if (record.register !== this.#register?.name) parts.push(await this.#begin(record.register))
      if (this.#register !== null) parts.push(row(this.#register, record, this.#spoken))
    }
    return parts.join('')
  }

  /** Ends the page. */
  end(): string {
    return `${this.#close()}</html>\n`
  }

  async #begin(name: string): Promise<string> {
    const before = this.#close()
    this.#register = registers.find((register) => register.name === name) ?? null
    return before + (this.#register === null ? '' : await sectionHead(this.#register, this.#spoken))
  }

  #close(): string {
    return this.#register === null ? '' : '</table>'
  }
}

async function sectionHead(register: Register, spoken: Spoken): Promise<string> {
  const { pack: words } = spoken.words
  const text = await spoken.textOf(register.name)
  return String(
    html`<h2>${text.title} <span class="muted">${register.clause}</span></h2>
      ${raw('<table>')}
      <tr>
        <th>${words.key}</th>
        <th>${text.fields[register.label]?.title ?? ''}</th>
        <th>${words.version}</th>
        <th>${words.hidden}</th>
      </tr>`,
  )
}

function row({ label }: Register, { state, version, hidden = {} }: PackRecord, { words: { pack: words }, titleOf }: Spoken): string {
  const standing = state['$erased'] === true ? words.erased : state['$archived'] === true ? words.archived : ''
  const title = String(state[label] ?? '')
  // What has a reference of a framework or a catalogue is called as it is there.
  const isShipped = typeof state['reference'] === 'string'
  return String(
    html`<tr>
      <td>${String(state['$key'])}</td>
      <td>${isShipped ? titleOf(title) : title} <span class="muted">${standing}</span></td>
      <td>${version}</td>
      <td>${Object.keys(hidden).length}</td>
    </tr>`,
  )
}
