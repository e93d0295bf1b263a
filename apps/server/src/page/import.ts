import type { Register } from '@assay/isms'
import { html } from 'hono/html'
import { commit } from '../commit.ts'
import { isTarget, planFile } from '../import/import.ts'
import { SOURCE_KEY, type Mapping } from '../import/names.ts'
import type { Plan } from '../import/plan.ts'
import type { Answers, Question } from '../import/question.ts'
import { rejectedSheet } from '../import/rejected.ts'
import { Uploads } from '../import/uploads.ts'
import { Problem, toProblem } from '../problem.ts'
import type { Html } from './layout.ts'
import { leadOn, ownForm, showPage, textOf, type Page, type Visit } from './page.ts'

const MAX_FILE = 25_000_000
const SHOWN_ROWS = 200

const uploads = new Uploads()

/** Import of a file on a page: choose, look at the mapping, the questions and every row, confirm. */
export function importPages(register: Register): readonly Page[] {
  const path = `/${register.plural}/import`
  return [
    { method: 'get', path, action: 'write', handle: (visit) => showPage(visit, register.title, chooseView(register, null)) },
    { method: 'post', path, action: 'write', handle: (visit) => look(visit, register) },
    { method: 'post', path: `${path}/confirm`, action: 'write', handle: (visit) => confirm(visit, register) },
    { method: 'post', path: `${path}/not-used`, action: 'write', handle: (visit) => download(visit, register) },
  ]
}

interface Looked {
  readonly ticket: string
  readonly name: string
  readonly plan: Plan
  readonly answers: Answers
}

async function look(visit: Visit, register: Register): Promise<Response> {
  try {
    const looked = await planOf(visit, register, await ownForm(visit.c))
    return await showPage(visit, register.title, previewView(register, looked))
  } catch (error) {
    const problem = toProblem(error)
    if (problem.status === 500) throw error
    visit.c.status(problem.status as 400)
    return showPage(visit, register.title, chooseView(register, problem.message))
  }
}

async function confirm(visit: Visit, register: Register): Promise<Response> {
  const { plan, ticket } = await planOf(visit, register, await ownForm(visit.c))
  if (plan.commands.length > 0) await commit(visit.services, visit.actor, plan.commands)
  uploads.drop(ticket)
  return leadOn(visit.c, `/${register.plural}`)
}

async function download(visit: Visit, register: Register): Promise<Response> {
  const { plan } = await planOf(visit, register, await ownForm(visit.c))
  return visit.c.body(Uint8Array.from(await rejectedSheet(plan, 'xlsx')), 200, {
    'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'content-disposition': `attachment; filename="${register.plural}-not-used.xlsx"`,
  })
}

/** The plan of the file that a form brings, or of one brought before, with the mapping and answers of the form. */
async function planOf({ services, actor }: Visit, register: Register, form: FormData): Promise<Looked> {
  const file = form.get('file')
  const fresh = file instanceof File && file.size > 0
  if (fresh && file.size > MAX_FILE) throw new Problem(413, 'TOO_LARGE', `at most ${MAX_FILE / 1_000_000} MB`)
  const ticket = fresh
    ? uploads.keep({
        org: actor.org,
        actor: actor.id,
        name: file.name,
        bytes: new Uint8Array(await file.arrayBuffer()),
        at: services.now(),
      })
    : textOf(form, 'ticket')
  const { bytes, name } = uploads.find(ticket, actor)
  const answers = fresh ? {} : answersOf(form)
  const sheet = textOf(form, 'sheet')
  const mapping = fresh || sheet !== textOf(form, 'sheet-before') ? null : mappingOf(register, form)
  return {
    ticket,
    name,
    answers,
    plan: await planFile({ services, actor }, register, { bytes, mapping, answers, sheet: sheet === '' ? null : sheet }),
  }
}

function mappingOf(register: Register, form: FormData): Mapping | null {
  const columns = form.getAll('column').map(String)
  const targets = form.getAll('target').map(String)
  const pairs = columns.map((column, index) => [column, targets[index] ?? ''] as const).filter(([, target]) => isTarget(register, target))
  return columns.length === 0 ? null : Object.fromEntries(pairs)
}

function answersOf(form: FormData): Answers {
  const answers: Record<string, Record<string, string | null>> = {}
  const [fields, words, values] = ['field', 'word', 'answer'].map((name) => form.getAll(name).map(String))
  for (const [index, field] of (fields ?? []).entries()) {
    const value = values?.[index] ?? ''
    if (value !== '') answers[field] = { ...answers[field], [words?.[index] ?? '']: value === NOTHING ? null : value }
  }
  return answers
}

/** The answer that leaves a field empty. */
const NOTHING = '$nothing'

function chooseView(register: Register, message: string | null): Html {
  return html`<h1>Import into ${register.title.toLowerCase()}</h1>
    <p class="lead">
      Excel, CSV, Markdown, JSON or YAML, as you have it. You see what was understood, row by row, before anything is written.
    </p>
    ${message === null ? '' : html`<p class="alert" role="alert">${message}</p>`}
    <form class="record" method="post" action="/${register.plural}/import" enctype="multipart/form-data">
      <label for="file">File</label><input id="file" name="file" type="file" required />
      <p><button class="main">Look at it</button></p>
    </form>`
}

function previewView(register: Register, looked: Looked): Html {
  const { plan, name, ticket } = looked
  const base = `/${register.plural}/import`
  const count = (action: string): number => plan.rows.filter((row) => row.action === action).length
  return html`<h1>Import into ${register.title.toLowerCase()}</h1>
    <p class="lead">
      ${name}, ${plan.sheets.join(', ')}: <strong>${count('create')} new</strong>, ${count('update')} changed, ${count('unchanged')}
      unchanged, ${plan.rejected.length} that cannot be used. Nothing is written yet.
    </p>
    <form method="post" action="${base}" enctype="multipart/form-data">
      <input type="hidden" name="ticket" value="${ticket}" />
      <div class="bar">
        <button class="main" formaction="${base}/confirm">Import ${plan.commands.length} records</button>
        <button>Look again</button>
        ${plan.rejected.length === 0 ? '' : html`<button formaction="${base}/not-used">Unusable rows as a sheet</button>`}
        <a class="button" href="${base}">Another file</a>
      </div>
      ${sheetsView(plan)} ${questionsView(looked)} ${mappingView(register, plan)}
    </form>
    ${rejectedView(plan)} ${alongsideView(plan)} ${rowsView(plan)}`
}

function sheetsView({ sheets, otherSheets }: Plan): Html {
  const chosen = sheets[0] ?? ''
  if (otherSheets.length === 0)
    return html`<input type="hidden" name="sheet" value="" /><input type="hidden" name="sheet-before" value="" />`
  return html`<input type="hidden" name="sheet-before" value="${chosen}" />
    <p>
      <label for="sheet">Sheet</label>
      <select id="sheet" name="sheet">
        ${[chosen, ...otherSheets].map((sheet) => html`<option>${sheet}</option>`)}
      </select>
    </p>`
}

function questionsView({ plan, answers }: Looked): Html {
  const answered = Object.entries(answers).flatMap(([field, words]) =>
    Object.entries(words).map(([word, value]) => ({ field, word, value })),
  )
  const kept = answered.filter(({ field, word }) => !plan.questions.some((question) => question.field === field && question.word === word))
  return html`${kept.map(
    ({ field, word, value }) =>
      html`<input type="hidden" name="field" value="${field}" /><input type="hidden" name="word" value="${word}" /><input
          type="hidden"
          name="answer"
          value="${value ?? NOTHING}"
        />`,
  )}
  ${
    plan.questions.length === 0
      ? ''
      : html`<h2>To decide</h2>
          <p class="lead">Assay does not guess. What you leave open stays empty, and the words are kept in the record’s note.</p>
          ${plan.questions.map(questionView)}`
  }`
}

function questionView({ field, title, word, reason, options, lines }: Question, index: number): Html {
  const id = `q-${index}`
  const where = lines.length > 5 ? `${lines.length} lines` : `line ${lines.join(', ')}`
  return html`<p class="question">
    <label for="${id}">${title}: ${reason} <span class="none">${where}</span></label>
    <input type="hidden" name="field" value="${field}" /><input type="hidden" name="word" value="${word}" />
    ${
      options.length === 0
        ? html`<input id="${id}" name="answer" placeholder="a key or name, or leave it" />`
        : html`<select id="${id}" name="answer">
            <option value="">leave it open</option>
            ${options.map((option) => html`<option value="${option.value}">${option.label}</option>`)}
            <option value="${NOTHING}">nothing</option>
          </select>`
    }
  </p>`
}

function mappingView(register: Register, { header, mapping }: Plan): Html {
  const targets = [
    { value: '', label: 'keep in the note' },
    { value: SOURCE_KEY, label: 'Id in the source' },
    ...register.fields.filter(({ derived }) => !derived).map(({ name, title }) => ({ value: name, label: title })),
    ...register.fields
      .filter(({ kind }) => kind === 'choices')
      .flatMap(({ name, title, options }) =>
        options.map((option) => ({ value: `${name}#${option}`, label: `${title}: a cross means ${option}` })),
      ),
  ]
  return html`<details ${header.some((column) => mapping[column] === undefined) ? 'open' : ''}>
    <summary>Columns</summary>
    <table class="mapping">
      <thead>
        <tr>
          <th scope="col">Column of the file</th>
          <th scope="col">becomes</th>
        </tr>
      </thead>
      <tbody>
        ${header.map(
          (column, index) =>
            html`<tr>
              <td><label for="m-${index}">${column}</label><input type="hidden" name="column" value="${column}" /></td>
              <td>
                <select id="m-${index}" name="target">
                  ${targets.map(({ value, label }) => html`<option value="${value}" ${(mapping[column] ?? '') === value ? 'selected' : ''}>${label}</option>`)}
                </select>
              </td>
            </tr>`,
        )}
      </tbody>
    </table>
  </details>`
}

function rejectedView({ rejected }: Plan): Html {
  if (rejected.length === 0) return html``
  return html`<h2>Rows that cannot be used</h2>
    <ul>
      ${rejected.slice(0, SHOWN_ROWS).map(({ line, reasons }) => html`<li>Line ${line}: ${reasons.join('; ')}</li>`)}
    </ul>`
}

function alongsideView({ alongside }: Plan): Html {
  if (alongside.length === 0) return html``
  return html`<h2>Also new</h2>
    <p>${alongside.slice(0, SHOWN_ROWS).map(({ register, title }, index) => html`${index > 0 ? ', ' : ''}${register} “${title}”`)}</p>`
}

function rowsView({ rows }: Plan): Html {
  return html`<h2>Row by row</h2>
    <div class="scroll">
      <table>
        <thead>
          <tr>
            <th scope="col">Line</th>
            <th scope="col">What happens</th>
            <th scope="col">Record</th>
            <th scope="col">Changes</th>
          </tr>
        </thead>
        <tbody>
          ${rows.slice(0, SHOWN_ROWS).map(
            ({ line, action, key, title, changes }) =>
              html`<tr>
                <td>${line}</td>
                <td>${{ create: 'new', update: 'changed', unchanged: 'unchanged' }[action]}</td>
                <td>${key ?? ''} ${title}</td>
                <td>${changes.join(', ')}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
    ${rows.length > SHOWN_ROWS ? html`<p class="none">and ${rows.length - SHOWN_ROWS} more</p>` : ''}`
}
