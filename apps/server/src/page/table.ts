import { isAllowed, type Action } from '../actor.ts'
import { criteriaInForce, scaleOf, type Register } from '@assay/isms'
import { html } from 'hono/html'
import { listQuery, listRecords, type Page as ListPage } from '../route/list.ts'
import { reading } from '../store/db.ts'
import { keysOf } from '../store/record.ts'
import { loadViews } from '../store/view.ts'
import { columnsOf, type Shown } from './cell.ts'
import { targetsOf } from './choices.ts'
import type { Html } from './layout.ts'
import { showPage, type Visit } from './page.ts'

/** The table of a register: search, pages, and what can be done with it. */
export async function tablePage(visit: Visit, register: Register, edit: Action): Promise<Response> {
  const { c, actor, services } = visit
  const given = { q: c.req.query('q')?.trim(), cursor: c.req.query('cursor'), sort: c.req.query('sort') }
  const query = listQuery.parse(Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined && value !== '')))
  const { page, shown } = await reading(services.db, actor.org, async (tx) => {
    const found = await listRecords(tx, register, query)
    const names = await keysOf(
      tx,
      found.items.flatMap(({ state }) => targetsOf(register, state)),
    )
    return { page: found, shown: { names, scale: scaleOf(await loadViews(tx, [criteriaInForce])) } }
  })
  const view = tableView(register, page, {
    shown,
    query: query.q ?? '',
    mayEdit: isAllowed(actor, edit),
    mayImport: isAllowed(actor, 'write'),
  })
  return showPage(visit, register.title, view)
}

interface TableOptions {
  readonly shown: Shown
  readonly query: string
  readonly mayEdit: boolean
  readonly mayImport: boolean
}

function tableView(register: Register, page: ListPage, { shown, query, mayEdit, mayImport }: TableOptions): Html {
  const base = `/${register.plural}`
  return html`<h1>${register.title}</h1>
    <p class="lead">${register.help} <span class="clause">${register.clause}</span></p>
    <div class="bar">
      <form method="get" action="${base}" role="search">
        <input type="search" name="q" value="${query}" placeholder="Search" aria-label="Search this register" />
      </form>
      ${mayEdit ? html`<a class="button main" href="${base}/new">New</a>` : ''}
      ${mayImport ? html`<a class="button" href="${base}/import">Import</a>` : ''}
      <a class="button" href="/api${base}/export?format=xlsx">Excel</a>
      <a class="button" href="/api${base}/export?format=csv">CSV</a>
      <span class="none">${page.total} in all</span>
    </div>
    ${page.items.length === 0 ? emptyView(register, query, mayEdit) : rowsView(register, page, shown)}
    ${page.next === null ? '' : html`<p><a class="button" href="${base}?q=${encodeURIComponent(query)}&cursor=${page.next}">Next page</a></p>`}`
}

function emptyView({ plural }: Register, query: string, mayEdit: boolean): Html {
  if (query !== '') return html`<p>Nothing here says “${query}”. <a href="/${plural}">Show everything</a>.</p>`
  if (!mayEdit) return html`<p>Nothing here yet.</p>`
  return html`<p>Nothing here yet. <a href="/${plural}/new">Add the first</a>, or <a href="/${plural}/import">import what you have</a>.</p>`
}

function rowsView(register: Register, { items }: ListPage, shown: Shown): Html {
  const columns = columnsOf(register)
  return html`<div class="scroll">
    <table>
      <thead>
        <tr>
          <th scope="col">Key</th>
          ${columns.map(({ title }) => html`<th scope="col">${title}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${items.map(
          ({ key, state }) =>
            html`<tr>
              <td class="key"><a href="/${register.plural}/${key}">${key}</a></td>
              ${columns.map((column) => html`<td>${column.cell(state, shown)}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`
}
