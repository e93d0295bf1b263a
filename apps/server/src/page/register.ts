import type { Field, Register, State } from '@assay/isms'
import { html } from 'hono/html'
import type { BadField } from '../problem.ts'
import type { Page } from '../route/list.ts'
import type { Version } from '../store/history.ts'
import type { Stored } from '../store/record.ts'
import type { Html } from './layout.ts'

/** Records that values point to, by id. */
export type Names = ReadonlyMap<string, { readonly key: string; readonly title: string; readonly register: string }>

/** The table of a register. */
export function tablePage(
  register: Register,
  page: Page,
  { query, names, pluralOf }: { readonly query: string; readonly names: Names; readonly pluralOf: (name: string) => string },
): Html {
  const columns = register.fields.filter((field) => register.columns.includes(field.name))
  const base = `/${register.plural}`
  return html`<h1>${register.title}</h1>
    <p class="lead">${register.help} <span class="clause">${register.clause}</span></p>
    <div class="bar">
      <form method="get" action="${base}" role="search">
        <input type="search" name="q" value="${query}" placeholder="Search" aria-label="Search this register" />
      </form>
      <a class="button main" href="${base}/new">New</a>
      <a class="button" href="/api/${register.plural}/export?format=xlsx">Excel</a>
      <a class="button" href="/api/${register.plural}/export?format=csv">CSV</a>
      <span class="none">${page.total} in all</span>
    </div>
    ${
      page.items.length === 0
        ? html`<p>
            Nothing here yet. <a href="${base}/new">Add the first</a>, or import a file with
            <code>assay import ${register.name} FILE</code>.
          </p>`
        : html`<div class="scroll">
            <table>
              <thead>
                <tr>
                  <th>Key</th>
                  ${columns.map((field) => html`<th>${field.title}</th>`)}
                </tr>
              </thead>
              <tbody>
                ${page.items.map(
                  (record) =>
                    html`<tr>
                      <td class="key"><a href="${base}/${record.key}">${record.key}</a></td>
                      ${columns.map((field) => html`<td>${cell(field, record.state, { names, pluralOf })}</td>`)}
                    </tr>`,
                )}
              </tbody>
            </table>
          </div>`
    }
    ${page.next === null ? '' : html`<p><a class="button" href="${base}?q=${encodeURIComponent(query)}&cursor=${page.next}">Next page</a></p>`}`
}

/** One record with its commands and history. */
export function detailPage(
  register: Register,
  record: Stored,
  {
    names,
    pluralOf,
    history,
    from,
  }: {
    readonly names: Names
    readonly pluralOf: (name: string) => string
    readonly history: readonly Version[]
    readonly from: readonly string[]
  },
): Html {
  const base = `/${register.plural}/${record.key}`
  return html`<p class="clause">
      <a href="/${register.plural}">${register.title}</a> · ${record.key} · version ${record.version}${record.archived ? ' · archived' : ''}
    </p>
    <h1>${String(record.state[register.label] ?? record.key)}</h1>
    <div class="bar">
      <a class="button main" href="${base}/edit">Edit</a>
      ${Object.entries(register.commands).map(([name, command]) => html`<a class="button" href="${base}/${name}">${command.title}</a>`)}
    </div>
    <dl>
      ${register.fields.map(
        (field) =>
          html`<dt>${field.title}</dt>
            <dd>${cell(field, record.state, { names, pluralOf })}</dd>`,
      )}
    </dl>
    ${
      from.length === 0
        ? ''
        : html`<h2>Linked from</h2>
            <p>${from.join(', ')}</p>`
    }
    <h2>History</h2>
    <div class="scroll">
      <table>
        <thead>
          <tr>
            <th>Version</th>
            <th>When</th>
            <th>What</th>
            <th>Changed</th>
            <th>Ledger entry</th>
          </tr>
        </thead>
        <tbody>
          ${history.map(
            (version) =>
              html`<tr>
                <td>${version.version}</td>
                <td class="key">${version.at.slice(0, 16).replace('T', ' ')}</td>
                <td>${version.type}</td>
                <td>${changes(register, version)}</td>
                <td><code>${version.seq} · ${version.leafHash.slice(0, 16)}…</code></td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`
}

function changes(register: Register, { changed }: Version): string {
  const titles = new Map(register.fields.map((field) => [field.name, field.title]))
  return Object.keys(changed)
    .map((name) => titles.get(name) ?? name)
    .join(', ')
}

interface FormOptions {
  readonly action: string
  readonly version: number | null
  readonly values: State
  readonly bad: readonly BadField[]
  readonly title: string
  readonly message: string | null
  /** What the form is for. */
  readonly help?: string
}

/** A form for the given fields. Every field that is wrong says so beside itself. */
export function formPage(
  fields: readonly Field[],
  choices: Choices,
  { action, version, values, bad, title, message, help }: FormOptions,
): Html {
  return html`<h1>${title}</h1>
    ${help === undefined ? '' : html`<p class="lead">${help}</p>`}
    ${message === null ? '' : html`<p class="alert" role="alert">${message}</p>`}
    <form class="record" method="post" action="${action}">
      ${version === null ? '' : html`<input type="hidden" name="$version" value="${version}" />`}
      ${fields.map((field) => fieldInput(field, { value: values[field.name], choices, bad: bad.filter(({ pointer }) => pointer.split('/')[1] === field.name) }))}
      <p><button class="main">Save</button></p>
    </form>`
}

/** Records that a reference may point to, by register. */
export type Choices = ReadonlyMap<string, readonly { readonly id: string; readonly key: string; readonly title: string }[]>

interface InputOptions {
  readonly value: unknown
  readonly choices: Choices
  readonly bad: readonly BadField[]
}

function fieldInput(field: Field, { value, choices, bad }: InputOptions): Html {
  const id = `f-${field.name}`
  return html`<label for="${id}">${field.title}${field.required ? ' *' : ''}</label>
    <p class="help" id="${id}-help">${field.help}</p>
    ${bad.map(({ detail }) => html`<p class="alert" role="alert">${detail}</p>`)} ${control(field, id, { value, choices, bad })}`
}

function control(field: Field, id: string, { value, choices }: InputOptions): Html {
  const chosen = new Set((Array.isArray(value) ? value : [value]).map(String))
  const options =
    field.target === null
      ? field.options.map((option) => ({ id: option, label: option }))
      : (choices.get(field.target) ?? []).map((record) => ({ id: record.id, label: `${record.key} ${record.title}` }))
  switch (field.kind) {
    case 'long-text':
      return html`<textarea id="${id}" name="${field.name}" aria-describedby="${id}-help">${value ?? ''}</textarea>`
    case 'list':
      return html`<textarea id="${id}" name="${field.name}" aria-describedby="${id}-help" placeholder="One a line">
${Array.isArray(value) ? value.join('\n') : ''}</textarea>`
    case 'yes-no':
      return select(id, field.name, {
        multiple: false,
        options: ['true', 'false'].map((option) => ({ id: option, label: option === 'true' ? 'yes' : 'no' })),
        chosen,
      })
    case 'choice':
    case 'ref':
      return select(id, field.name, { multiple: false, options, chosen })
    case 'choices':
    case 'refs':
      return select(id, field.name, { multiple: true, options, chosen })
    case 'text':
    case 'number':
    case 'date':
    case 'hash':
      return html`<input
        id="${id}"
        name="${field.name}"
        type="${field.kind === 'date' ? 'date' : 'text'}"
        value="${value ?? ''}"
        aria-describedby="${id}-help"
      />`
  }
}

interface SelectOptions {
  readonly multiple: boolean
  readonly options: readonly { readonly id: string; readonly label: string }[]
  readonly chosen: ReadonlySet<string>
}

function select(id: string, name: string, { multiple, options, chosen }: SelectOptions): Html {
  return html`<select id="${id}" name="${name}" ${multiple ? 'multiple size=6' : ''} aria-describedby="${id}-help">
    ${multiple ? '' : html`<option value="">not stated</option>`}
    ${options.map((option) => html`<option value="${option.id}" ${chosen.has(option.id) ? 'selected' : ''}>${option.label}</option>`)}
  </select>`
}

function cell(
  field: Field,
  state: State,
  { names, pluralOf }: { readonly names: Names; readonly pluralOf: (name: string) => string },
): Html {
  const value = state[field.name]
  if (value === null || value === undefined || (Array.isArray(value) && value.length === 0)) return html`<span class="none">–</span>`
  if (field.target === null) return html`${show(value)}`
  const ids = Array.isArray(value) ? value.map(String) : [String(value)]
  return html`${ids.map((id, index) => {
    const name = names.get(id)
    return name
      ? html`${index > 0 ? ', ' : ''}<a href="/${pluralOf(name.register)}/${name.key}" title="${name.key}"
            >${field.kind === 'ref' ? name.title : name.key}</a
          >`
      : html`${id}`
  })}`
}

function show(value: unknown): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  return Array.isArray(value) ? value.join(', ') : String(value)
}
