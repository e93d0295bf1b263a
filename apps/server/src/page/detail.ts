import { criteriaInForce, scaleOf, type Register } from '@assay/isms'
import { html } from 'hono/html'
import { isAllowed, type Action } from '../actor.ts'
import { reading } from '../store/db.ts'
import { readHistory, type Version } from '../store/history.ts'
import { keysOf, pointingTo, titleOf, type Pointing, type Stored } from '../store/record.ts'
import { loadViews } from '../store/view.ts'
import { cell, columnsOf, type Shown } from './cell.ts'
import { targetsOf } from './choices.ts'
import type { Html } from './layout.ts'
import { recordOf, showPage, type Visit } from './page.ts'

/** One record: its fields, what points to it, what can be done with it, its history. */
export async function detailPage(visit: Visit, register: Register, edit: Action): Promise<Response> {
  const { actor, services } = visit
  const record = await recordOf(visit, register)
  const found = await reading(services.db, actor.org, async (tx) => ({
    shown: { names: await keysOf(tx, targetsOf(register, record.state)), scale: scaleOf(await loadViews(tx, [criteriaInForce])) },
    history: await readHistory(tx, record.id),
    from: await pointingTo(tx, record.id),
  }))
  const commands = Object.entries(register.commands).filter(([, command]) => isAllowed(actor, command.policy))
  const actions = [
    ...(isAllowed(actor, edit) ? [{ name: 'edit', title: 'Edit' }] : []),
    ...commands.map(([name, { title }]) => ({ name, title })),
  ]
  return showPage(visit, register.title, detailView(register, record, { ...found, actions: record.archived ? [] : actions }))
}

interface DetailOptions {
  readonly shown: Shown
  readonly history: readonly Version[]
  readonly from: readonly Pointing[]
  readonly actions: readonly { readonly name: string; readonly title: string }[]
}

function detailView(register: Register, record: Stored, { shown, history, from, actions }: DetailOptions): Html {
  const base = `/${register.plural}/${record.key}`
  return html`<p class="clause">
      <a href="/${register.plural}">${register.title}</a> · ${record.key} · version ${record.version}${record.archived ? ' · archived' : ''}
    </p>
    <h1>${titleOf(register, record)}</h1>
    <div class="bar">
      ${actions.map(({ name, title }, index) => html`<a class="button ${index === 0 ? 'main' : ''}" href="${base}/${name}">${title}</a>`)}
      ${
        actions.some(({ name }) => name === 'edit')
          ? html`<form method="post" action="${base}/archive">
              <input type="hidden" name="$version" value="${record.version}" /><button>Archive</button>
            </form>`
          : ''
      }
    </div>
    ${fieldsView(register, record, shown)}
    ${
      from.length === 0
        ? ''
        : html`<h2>Linked from</h2>
            <ul>
              ${from.map(({ key, title, plural }) => html`<li><a href="/${plural}/${key}">${key}</a> ${title}</li>`)}
            </ul>`
    }
    <h2>History</h2>
    ${historyView(register, history)}`
}

/** What is known, then the names of what is not: an empty line says nothing. */
function fieldsView(register: Register, { state }: Stored, shown: Shown): Html {
  const known = register.fields.filter(({ name }) => {
    const value = state[name]
    return value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0)
  })
  const open = register.fields.filter((field) => !known.includes(field) && !field.derived)
  const ratings = columnsOf(register).filter(({ title }) => title.endsWith(' risk'))
  return html`<dl>
      ${ratings.map(
        ({ title, cell: show }) =>
          html`<dt>${title}</dt>
            <dd>${show(state, shown)}</dd>`,
      )}
      ${known.map(
        (field) =>
          html`<dt>${field.title}</dt>
            <dd class="${field.kind}">${cell(field, state, shown)}</dd>`,
      )}
    </dl>
    ${open.length === 0 ? '' : html`<p class="none">Not stated: ${open.map(({ title }) => title.toLowerCase()).join(', ')}.</p>`}`
}

function historyView(register: Register, history: readonly Version[]): Html {
  return html`<div class="scroll">
    <table>
      <thead>
        <tr>
          <th scope="col">Version</th>
          <th scope="col">When (UTC)</th>
          <th scope="col">What</th>
          <th scope="col">Changed</th>
          <th scope="col">Ledger entry</th>
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
              <td><code title="${version.leafHash}">${version.seq} · ${version.leafHash.slice(0, 16)}…</code></td>
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
