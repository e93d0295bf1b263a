import type { Field, State } from '@assay/isms'
import { html } from 'hono/html'
import type { BadField } from '../problem.ts'
import type { Choices } from './choices.ts'
import type { Html } from './layout.ts'

export interface FormOptions {
  readonly action: string
  readonly title: string
  readonly choices: Choices
  /** The version that the form shows; a save of an older one is refused. */
  readonly version?: number | null
  readonly values?: State
  readonly bad?: readonly BadField[]
  readonly message?: string | null
  /** What the form is for. */
  readonly help?: string
}

/** A form for the given fields. Every field that is wrong says so beside itself. */
export function formView(fields: readonly Field[], options: FormOptions): Html {
  const { action, title, choices, version = null, values = {}, bad = [], message = null, help } = options
  return html`<h1>${title}</h1>
    ${help === undefined ? '' : html`<p class="lead">${help}</p>`}
    ${message === null ? '' : html`<p class="alert" role="alert">${message}</p>`}
    <form class="record" method="post" action="${action}" enctype="multipart/form-data">
      ${version === null ? '' : html`<input type="hidden" name="$version" value="${version}" />`}
      ${fields.map((field) => fieldView(field, { value: values[field.name], choices, bad: bad.filter((one) => nameIn(one) === field.name) }))}
      <p><button class="main">Save</button></p>
    </form>`
}

function nameIn({ pointer }: BadField): string | undefined {
  return pointer.split('/')[1]
}

interface InputOptions {
  readonly value: unknown
  readonly choices: Choices
  readonly bad: readonly BadField[]
}

function fieldView(field: Field, options: InputOptions): Html {
  const id = `f-${field.name}`
  return html`<label for="${id}">${field.title}${field.required ? ' *' : ''}</label>
    <p class="help" id="${id}-help">${field.help}</p>
    ${options.bad.map(({ detail }) => html`<p class="alert" role="alert">${detail}</p>`)} ${inputView(field, id, options)}`
}

function inputView(field: Field, id: string, { value, choices, bad }: InputOptions): Html {
  const invalid = bad.length > 0 ? 'aria-invalid=true' : ''
  const chosen = new Set((Array.isArray(value) ? value : [value]).map(String))
  switch (field.kind) {
    case 'long-text':
      return html`<textarea id="${id}" name="${field.name}" aria-describedby="${id}-help" ${invalid}>${value ?? ''}</textarea>`
    case 'list':
      return html`<textarea id="${id}" name="${field.name}" aria-describedby="${id}-help" placeholder="One a line" ${invalid}>
${Array.isArray(value) ? value.join('\n') : ''}</textarea>`
    case 'yes-no':
      return selectView(id, field, { multiple: false, options: YES_NO, chosen })
    case 'choice':
    case 'ref':
      return selectView(id, field, { multiple: false, options: optionsOf(field, choices), chosen })
    case 'choices':
    case 'refs':
      return selectView(id, field, { multiple: true, options: optionsOf(field, choices), chosen })
    case 'hash':
      return html`<input id="${id}" name="$file" type="file" aria-describedby="${id}-help" />
        <input type="hidden" name="${field.name}" value="${value ?? ''}" />`
    case 'text':
    case 'number':
    case 'date':
      return html`<input
        id="${id}"
        name="${field.name}"
        type="${field.kind === 'date' ? 'date' : 'text'}"
        ${field.kind === 'number' ? 'inputmode=decimal' : ''}
        value="${value ?? ''}"
        aria-describedby="${id}-help"
        ${invalid}
      />`
  }
}

interface Option {
  readonly id: string
  readonly label: string
}

const YES_NO: readonly Option[] = [
  { id: 'true', label: 'yes' },
  { id: 'false', label: 'no' },
]

function optionsOf(field: Field, choices: Choices): readonly Option[] {
  if (field.target === null) return field.options.map((option) => ({ id: option, label: option.replaceAll('-', ' ') }))
  return (choices.get(field.target) ?? []).map(({ id, key, title }) => ({ id, label: `${key} ${title}` }))
}

interface SelectOptions {
  readonly multiple: boolean
  readonly options: readonly Option[]
  readonly chosen: ReadonlySet<string>
}

function selectView(id: string, { name }: Field, { multiple, options, chosen }: SelectOptions): Html {
  return html`<select id="${id}" name="${name}" ${multiple ? 'multiple size=6' : ''} aria-describedby="${id}-help">
    ${multiple ? '' : html`<option value="">not stated</option>`}
    ${options.map((option) => html`<option value="${option.id}" ${chosen.has(option.id) ? 'selected' : ''}>${option.label}</option>`)}
  </select>`
}

/** What a submitted form says about the given fields, as the register's schema wants it. Empty is null or an empty list. */
export function readForm(fields: readonly Field[], form: FormData): State {
  return Object.fromEntries(
    fields.map((field) => [
      field.name,
      readField(
        field,
        form.getAll(field.name).filter((value) => typeof value === 'string'),
      ),
    ]),
  )
}

function readField(field: Field, values: readonly string[]): unknown {
  const [first = ''] = values
  const line = first.trim() === '' ? null : first
  switch (field.kind) {
    case 'choices':
    case 'refs':
      return values.filter((value) => value !== '')
    case 'list':
      return first
        .split('\n')
        .map((item) => item.trim())
        .filter((item) => item !== '')
    case 'number':
      return line === null ? null : Number(line.replace(',', '.'))
    case 'yes-no':
      return line === null ? null : line === 'true'
    case 'text':
    case 'long-text':
    case 'date':
    case 'choice':
    case 'ref':
    case 'hash':
      return line?.replaceAll('\r\n', '\n') ?? null
  }
}
