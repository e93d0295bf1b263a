import { levelOf, scoreOf, type Field, type Register, type Scale, type State } from '@assay/isms'
import { html } from 'hono/html'
import { registerNamed } from '../commit.ts'
import type { Html } from './layout.ts'

/** Records that values point to, by id. */
export type Names = ReadonlyMap<string, { readonly key: string; readonly title: string; readonly register: string }>

/** What cells need beside the value. */
export interface Shown {
  readonly names: Names
  /** The organisation's scale, to show a rating as its level; null while none is defined. */
  readonly scale: Scale | null
}

/** A column of a table: a field, or a rating that two fields make. */
export interface Column {
  readonly title: string
  readonly cell: (state: State, shown: Shown) => Html
}

const NONE = html`<span class="none">–</span>`

/** The columns of a register's table. Likelihood and consequence stand as one level. */
export function columnsOf(register: Register): readonly Column[] {
  return register.columns.flatMap((name) => {
    const field = register.fields.find((candidate) => candidate.name === name)
    const stage = /^(\w+)Likelihood$/.exec(name)?.[1]
    if (stage !== undefined) return ratingColumn(stage)
    if (!field || /^\w+Consequence$/.test(name)) return []
    return { title: field.title, cell: (state, shown) => cell(field, state, shown) }
  })
}

function ratingColumn(stage: string): Column {
  const title = `${stage.charAt(0).toUpperCase()}${stage.slice(1)} risk`
  return { title, cell: (state, { scale }) => rating(state, stage, scale) }
}

/** Score and level; two numbers while no scale is defined. */
function rating(state: State, stage: string, scale: Scale | null): Html {
  const [likelihood, consequence] = [state[`${stage}Likelihood`], state[`${stage}Consequence`]]
  if (typeof likelihood !== 'number' || typeof consequence !== 'number') return html`<span class="none">not assessed</span>`
  const points = scoreOf({ likelihood, consequence })
  const level = scale === null ? null : levelOf(scale, points)
  return html`<span title="likelihood ${likelihood}, consequence ${consequence}"
    >${level ?? `${likelihood} × ${consequence}`} · ${points}</span
  >`
}

/** The value of a field, with links to what it points to. */
export function cell(field: Field, state: State, { names }: Shown): Html {
  const value = state[field.name]
  if (value === null || value === undefined || (Array.isArray(value) && value.length === 0)) return NONE
  if (field.kind === 'hash') return html`<a href="/api/blobs/${String(value)}"><code>${String(value).slice(0, 16)}…</code></a>`
  if (field.target === null) return html`${textOf(value)}`
  const ids = Array.isArray(value) ? value.map(String) : [String(value)]
  return html`${ids.map((id, index) => html`${index > 0 ? ', ' : ''}${link(names, id)}`)}`
}

function link(names: Names, id: string): Html {
  const name = names.get(id)
  if (!name) return html`${id}`
  return html`<a href="/${registerNamed(name.register).plural}/${name.key}" title="${name.key}">${name.title}</a>`
}

function textOf(value: unknown): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  return Array.isArray(value) ? value.join(', ') : String(value)
}
