import type { Field, Register, State } from '@assay/isms'
import type { Action } from '../actor.ts'
import { commit, type Command } from '../commit.ts'
import { toProblem } from '../problem.ts'
import { parseInput } from '../route/register.ts'
import { storeFile } from '../store/blob.ts'
import { writing } from '../store/db.ts'
import { choicesFor } from './choices.ts'
import { commandFields } from './command-form.ts'
import { detailPage } from './detail.ts'
import { formView, readForm } from './form.ts'
import { leadOn, ownForm, recordOf, showPage, type Page, type Visit } from './page.ts'
import { tablePage } from './table.ts'

/** The pages of a register: its table, its records, its forms, and a form for each command. */
export function registerPages(register: Register): readonly Page[] {
  const base = `/${register.plural}`
  const edit: Action = register.name === 'finding' ? 'find' : 'write'
  const fields = register.fields.filter((field) => !field.derived)
  return [
    { method: 'get', path: base, action: 'read', handle: (visit) => tablePage(visit, register, edit) },
    { method: 'get', path: `${base}/new`, action: edit, handle: (visit) => newPage(visit, register, fields) },
    { method: 'post', path: `${base}/new`, action: edit, handle: (visit) => create(visit, register, fields) },
    { method: 'get', path: `${base}/:id`, action: 'read', handle: (visit) => detailPage(visit, register, edit) },
    { method: 'get', path: `${base}/:id/edit`, action: edit, handle: (visit) => editPage(visit, register, fields) },
    { method: 'post', path: `${base}/:id/edit`, action: edit, handle: (visit) => update(visit, register, fields) },
    { method: 'post', path: `${base}/:id/archive`, action: edit, handle: (visit) => archive(visit, register) },
    ...Object.keys(register.commands).flatMap((name) => commandPages(register, name)),
  ]
}

async function newPage(visit: Visit, register: Register, fields: readonly Field[]): Promise<Response> {
  const form = { action: `/${register.plural}/new`, title: `New: ${register.title}`, choices: await choicesFor(visit, fields) }
  return showPage(visit, register.title, formView(fields, form))
}

async function editPage(visit: Visit, register: Register, fields: readonly Field[]): Promise<Response> {
  const { key, version, state } = await recordOf(visit, register)
  const form = { action: `/${register.plural}/${key}/edit`, title: `${key} · ${register.title}`, choices: await choicesFor(visit, fields) }
  return showPage(visit, register.title, formView(fields, { ...form, version, values: state }))
}

async function create(visit: Visit, register: Register, fields: readonly Field[]): Promise<Response> {
  const command = (input: State): Command => ({
    register,
    id: null,
    version: null,
    reads: [],
    decide: () => ({ state: parseInput(register, input, null), event: `${register.name}.create` }),
  })
  return submit(visit, { register, fields, title: `New: ${register.title}`, command })
}

async function update(visit: Visit, register: Register, fields: readonly Field[]): Promise<Response> {
  const { id, key } = await recordOf(visit, register)
  const command = (input: State, version: number | null): Command => ({
    register,
    id,
    version,
    reads: [],
    decide: (now) => ({ state: parseInput(register, input, now), event: `${register.name}.update` }),
  })
  return submit(visit, { register, fields, title: `${key} · ${register.title}`, command })
}

async function archive(visit: Visit, register: Register): Promise<Response> {
  const { id, key } = await recordOf(visit, register)
  const command = (_input: State, version: number | null): Command => ({
    register,
    id,
    version,
    reads: [],
    decide: (now) => ({ state: now?.state ?? {}, event: `${register.name}.archive`, archived: true }),
  })
  return submit(visit, { register, fields: [], title: `Archive ${key}`, command })
}

function commandPages(register: Register, name: string): readonly Page[] {
  const command = register.commands[name]
  if (!command) return []
  const fields = commandFields(command)
  const path = `/${register.plural}/:id/${name}`
  const help = `${command.help} (${command.clause})`
  const show = async (visit: Visit): Promise<Response> => {
    const { key, version } = await recordOf(visit, register)
    const form = {
      action: `/${register.plural}/${key}/${name}`,
      title: `${command.title} ${key}`,
      choices: await choicesFor(visit, fields),
    }
    return showPage(visit, register.title, formView(fields, { ...form, version, help }))
  }
  const decide = async (visit: Visit): Promise<Response> => {
    const record = await recordOf(visit, register)
    const decided = (input: State, version: number | null): Command => ({
      register,
      id: record.id,
      version,
      reads: command.reads,
      decide: (now, context) => command.decide(now ?? record, withoutBlanks(input), context),
    })
    return submit(visit, { register, fields, title: `${command.title} ${record.key}`, help, command: decided })
  }
  return [
    { method: 'get', path, action: command.policy, handle: show },
    { method: 'post', path, action: command.policy, handle: decide },
  ]
}

/** An empty box of a command says nothing, which is not the same as emptying a field. */
function withoutBlanks(input: State): State {
  return Object.fromEntries(Object.entries(input).filter(([, value]) => value !== null && !(Array.isArray(value) && value.length === 0)))
}

interface Submission {
  readonly register: Register
  readonly fields: readonly Field[]
  readonly title: string
  readonly help?: string
  readonly command: (input: State, version: number | null) => Command
}

/** Commits a form. What is wrong comes back in the form, with what was typed. */
async function submit(visit: Visit, { register, fields, title, help, command }: Submission): Promise<Response> {
  const { c, services, actor } = visit
  const form = await ownForm(c)
  const typed = readForm(fields, form)
  const version = form.get('$version') === null ? null : Number(form.get('$version'))
  try {
    const input = { ...typed, ...(await fileOf(visit, register, form)) }
    const [receipt] = await commit(services, actor, [command(input, version)])
    return leadOn(c, `/${register.plural}/${receipt?.record.key ?? ''}`)
  } catch (error) {
    const problem = toProblem(error)
    if (problem.status === 500) throw error
    const message = problem.clause === undefined ? problem.message : `${problem.message} (${problem.clause})`
    const again = {
      action: c.req.path,
      version,
      values: typed,
      bad: problem.fields,
      title,
      message,
      ...(help === undefined ? {} : { help }),
    }
    c.status(problem.status as 400)
    return showPage(visit, register.title, formView(fields, { ...again, choices: await choicesFor(visit, fields) }))
  }
}

/** A file that came with the form, stored; the fields that name it. */
async function fileOf({ services, actor }: Visit, register: Register, form: FormData): Promise<State> {
  const file = form.get('$file')
  if (!(file instanceof File) || file.size === 0) return {}
  const hash = register.fields.find((field) => field.kind === 'hash')
  if (!hash) return {}
  const bytes = new Uint8Array(await file.arrayBuffer())
  const sum = await storeFile(services.dataFolder, actor.org, { bytes, list: (work) => writing(services.db, actor.org, work) })
  return { [hash.name]: sum, fileName: file.name.slice(0, 200), fileSize: file.size }
}
