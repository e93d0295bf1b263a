import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  auditReads,
  mockAudit,
  registers,
  statementOfApplicability,
  statementReads,
  type Field,
  type Register,
  type State,
} from '@assay/isms'
import { formatVerifierKey } from '@assay/ledger'
import type { Context, Hono } from 'hono'
import { z } from 'zod'
import type { SignIn } from '../account/sign-in.ts'
import { isAllowed, type Action, type Actor } from '../actor.ts'
import { foundOrganisation } from '../catalogue.ts'
import { commit, registerNamed, type Command } from '../commit.ts'
import { Problem, toProblem, type BadField } from '../problem.ts'
import { publish } from '../publisher.ts'
import { listQuery, listRecords } from '../route/list.ts'
import { parseInput } from '../route/register.ts'
import type { Services } from '../services.ts'
import { reading, readingDirectory } from '../store/db.ts'
import { readHistory } from '../store/history.ts'
import { countLive, findRecord, keysOf, keysPointingTo, type Stored } from '../store/record.ts'
import { loadViews } from '../store/view.ts'
import { examine } from '../export/examine.ts'
import { commandFields } from './command-form.ts'
import { readForm } from './form.ts'
import { layout, type Html } from './layout.ts'
import { auditPage, ledgerPage, overviewPage, statementPage } from './overview.ts'
import { detailPage, formPage, tablePage, type Choices } from './register.ts'
import { linkPage, setUpPage, signInPage } from './sign-in.ts'

const STYLE = readFileSync(join(import.meta.dirname, 'style.css'), 'utf8')

interface Visit {
  readonly c: Context
  readonly actor: Actor
}

/** Puts the pages on the application: sign-in, first run, overview, and every register from its definition. */
export function addPages(app: Hono, services: Services, signIn: SignIn): void {
  app.get('/style.css', (c) => c.body(STYLE, 200, { 'content-type': 'text/css; charset=utf-8' }))
  addSignIn(app, services, signIn)
  const page = (path: string, title: string, show: (visit: Visit) => Promise<Html>): void => {
    app.get(path, (c) => visiting(c, services, 'read', async (actor) => c.html(layout(actor, title, await show({ c, actor })))))
  }
  page('/', 'Overview', async ({ actor }) => overview(services, actor))
  page('/audit', 'Mock audit', async ({ c, actor }) =>
    auditPage(
      mockAudit(
        await reading(services.db, actor.org, (tx) => loadViews(tx, auditReads)),
        c.req.query('stage') === '2' ? '2' : '1',
        today(services),
      ),
    ),
  )
  page('/soa', 'Statement of Applicability', async ({ actor }) =>
    statementPage(statementOfApplicability(await reading(services.db, actor.org, (tx) => loadViews(tx, statementReads)), today(services))),
  )
  page('/ledger', 'Ledger', async ({ actor }) => {
    const key = services.ledgerKey(actor.slug)
    return ledgerPage(
      { note: (await publish(services.db, actor.org, key)).note, vkey: formatVerifierKey(key) },
      await examine(services, actor),
    )
  })
  app.get('/record/:key', (c) => visiting(c, services, 'read', async () => c.redirect(recordPath(c.req.param('key') ?? ''))))
  for (const register of registers) addRegister(app, services, register)
}

function addSignIn(app: Hono, services: Services, signIn: SignIn): void {
  app.get('/sign-in', async (c) => ((await isEmpty(services)) ? c.redirect('/set-up') : c.html(signInPage(null))))
  app.post('/sign-in', async (c) => {
    const form = await ownForm(c)
    const response = await signIn.withPassword(c.req.raw.headers, String(form.get('email')), String(form.get('password')))
    return response.ok ? withCookies(c, response, '/') : c.html(signInPage('E-mail or password are not right.'), 401)
  })
  app.get('/sign-in/link', (c) => c.html(linkPage(c.req.query('token') ?? '')))
  app.post('/sign-in/link', async (c) => {
    const response = await signIn.withLink(c.req.raw.headers, String((await ownForm(c)).get('token')))
    return response.headers.getSetCookie().length > 0
      ? withCookies(c, response, '/')
      : c.html(signInPage('This link was used, or is too old. Ask for a new one.'), 401)
  })
  app.post('/sign-out', async (c) => {
    await ownForm(c)
    return withCookies(c, await signIn.signOut(c.req.raw.headers), '/sign-in')
  })
  app.get('/set-up', async (c) => ((await isEmpty(services)) ? c.html(setUpPage(null)) : c.redirect('/sign-in')))
  app.post('/set-up', async (c) => {
    const first = firstRun.safeParse(Object.fromEntries(await ownForm(c)))
    if (!first.success)
      return c.html(setUpPage(first.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ')), 400)
    try {
      await foundOrganisation(services, await signIn.setUp(first.data), first.data)
    } catch (error) {
      const problem = toProblem(error)
      if (problem.status === 500) throw error
      return c.html(setUpPage(problem.message), problem.status as 400)
    }
    return withCookies(c, await signIn.withPassword(c.req.raw.headers, first.data.email, first.data.password), '/')
  })
}

const firstRun = z.object({
  organisation: z.string().trim().min(1).max(200),
  name: z.string().trim().min(1).max(200),
  email: z.email().max(200),
  password: z.string().min(12).max(200),
})

function addRegister(app: Hono, services: Services, register: Register): void {
  const base = `/${register.plural}`
  const edit: Action = register.name === 'finding' ? 'find' : 'write'
  const editable = register.fields.filter((field) => !field.derived)
  app.get(base, (c) =>
    visiting(c, services, 'read', async (actor) => c.html(layout(actor, register.title, await table(services, { c, actor }, register)))),
  )
  app.get(`${base}/new`, (c) =>
    visiting(c, services, edit, async (actor) =>
      c.html(layout(actor, register.title, await emptyForm(services, actor, { register, fields: editable }))),
    ),
  )
  app.post(`${base}/new`, (c) =>
    visiting(c, services, edit, (actor) =>
      submit(
        services,
        { c, actor },
        {
          register,
          fields: editable,
          title: `New: ${register.title}`,
          command: (input) => ({
            register,
            id: null,
            version: null,
            reads: [],
            decide: () => ({ state: parseInput(register, input, null), event: `${register.name}.create` }),
          }),
        },
      ),
    ),
  )
  app.get(`${base}/:id`, (c) =>
    visiting(c, services, 'read', async (actor) => c.html(layout(actor, register.title, await detail(services, { c, actor }, register)))),
  )
  app.get(`${base}/:id/edit`, (c) =>
    visiting(c, services, edit, async (actor) => {
      const record = await find(services, actor, { register, id: c.req.param('id') ?? '' })
      const form = {
        action: `${base}/${record.key}/edit`,
        version: record.version,
        values: record.state,
        bad: [],
        title: `${record.key} · ${register.title}`,
        message: null,
      }
      return c.html(layout(actor, register.title, formPage(editable, await choicesFor(services, actor, editable), form)))
    }),
  )
  app.post(`${base}/:id/edit`, (c) =>
    visiting(c, services, edit, async (actor) => {
      const record = await find(services, actor, { register, id: c.req.param('id') ?? '' })
      const command = (input: State, version: number | null): Command => ({
        register,
        id: record.id,
        version,
        reads: [],
        decide: (now) => ({ state: parseInput(register, input, now), event: `${register.name}.update` }),
      })
      return submit(services, { c, actor }, { register, fields: editable, title: `${record.key} · ${register.title}`, command })
    }),
  )
  for (const name of Object.keys(register.commands)) addCommand(app, services, { register, name })
}

function addCommand(app: Hono, services: Services, { register, name }: { readonly register: Register; readonly name: string }): void {
  const command = register.commands[name]
  if (!command) return
  const fields = commandFields(command)
  const path = `/${register.plural}/:id/${name}`
  app.get(path, (c) =>
    visiting(c, services, command.policy, async (actor) => {
      const record = await find(services, actor, { register, id: c.req.param('id') ?? '' })
      const form = {
        action: `/${register.plural}/${record.key}/${name}`,
        version: record.version,
        values: {},
        bad: [],
        title: `${command.title} ${record.key}`,
        message: null,
        help: `${command.help} (${command.clause})`,
      }
      return c.html(layout(actor, register.title, formPage(fields, await choicesFor(services, actor, fields), form)))
    }),
  )
  app.post(path, (c) =>
    visiting(c, services, command.policy, async (actor) => {
      const record = await find(services, actor, { register, id: c.req.param('id') ?? '' })
      const decided = (input: State, version: number | null): Command => {
        const given = Object.fromEntries(
          Object.entries(input).filter(([, value]) => value !== null && !(Array.isArray(value) && value.length === 0)),
        )
        return {
          register,
          id: record.id,
          version,
          reads: command.reads,
          decide: (now, context) => command.decide(now ?? record, given, context),
        }
      }
      return submit(services, { c, actor }, { register, fields, title: `${command.title} ${record.key}`, command: decided })
    }),
  )
}

interface Submission {
  readonly register: Register
  readonly fields: readonly Field[]
  readonly title: string
  readonly command: (input: State, version: number | null) => Command
}

/** Commits a form. What is wrong comes back in the form, with what was typed. */
async function submit(services: Services, { c, actor }: Visit, { register, fields, title, command }: Submission): Promise<Response> {
  const form = await ownForm(c)
  const input = readForm(fields, form)
  const version = form.get('$version') === null ? null : Number(form.get('$version'))
  try {
    const [receipt] = await commit(services, actor, [command(input, version)])
    return c.redirect(`/${register.plural}/${receipt?.record.key ?? ''}`, 303)
  } catch (error) {
    const problem = toProblem(error)
    if (problem.status === 500) throw error
    const clause = problem.clause === undefined ? '' : ` (${problem.clause})`
    const options = { action: c.req.path, version, values: input, bad: problem.fields, title, message: `${problem.message}${clause}` }
    return c.html(
      layout(actor, register.title, formPage(fields, await choicesFor(services, actor, fields), options)),
      problem.status as 400,
    )
  }
}

async function visiting(
  c: Context,
  services: Services,
  ...[action, show]: [Action, (actor: Actor) => Promise<Response>]
): Promise<Response> {
  const actor = await services.accounts.actorOf(c.req.raw.headers, null)
  if (!actor) return c.redirect((await isEmpty(services)) ? '/set-up' : '/sign-in', 303)
  if (!isAllowed(actor.role, action)) throw new Problem(403, 'FORBIDDEN', `a ${actor.role} may not do this`)
  return show(actor)
}

/** The form of a request from our own pages; a request of another site is refused. */
async function ownForm(c: Context): Promise<FormData> {
  const origin = c.req.header('origin')
  const own = origin !== undefined && URL.canParse(origin) && new URL(origin).host === c.req.header('host')
  if (!own) throw new Problem(403, 'CROSS_SITE', 'this request comes from another site')
  return c.req.formData()
}

function withCookies(c: Context, response: Response, path: string): Response {
  const reply = c.redirect(path, 303)
  for (const cookie of response.headers.getSetCookie()) reply.headers.append('set-cookie', cookie)
  return reply
}

async function isEmpty(services: Services): Promise<boolean> {
  return (
    (await readingDirectory(services.db, (tx) => tx.selectFrom('organisation').select('org_id').limit(1).executeTakeFirst())) === undefined
  )
}

async function overview(services: Services, actor: Actor): Promise<Html> {
  const { records, live } = await reading(services.db, actor.org, async (tx) => ({
    records: await loadViews(tx, auditReads),
    live: await countLive(tx),
  }))
  const counts = registers.map(({ name, title, plural }) => ({ title, plural, count: live.get(name) ?? 0 }))
  return overviewPage(counts, mockAudit(records, '1', today(services)), statementOfApplicability(records, today(services)))
}

async function table(services: Services, { c, actor }: Visit, register: Register): Promise<Html> {
  const query = c.req.query('q')?.trim() ?? ''
  const cursor = c.req.query('cursor')
  const parsed = listQuery.parse({ ...(query === '' ? {} : { q: query }), ...(cursor === undefined ? {} : { cursor }) })
  return reading(services.db, actor.org, async (tx) => {
    const page = await listRecords(tx, register, parsed)
    const names = await keysOf(
      tx,
      page.items.flatMap((item) => targetsOf(register, item)),
    )
    return tablePage(register, page, { query, names, pluralOf })
  })
}

async function detail(services: Services, { c, actor }: Visit, register: Register): Promise<Html> {
  const record = await find(services, actor, { register, id: c.req.param('id') ?? '' })
  return reading(services.db, actor.org, async (tx) => {
    const names = await keysOf(tx, targetsOf(register, record))
    return detailPage(register, record, {
      names,
      pluralOf,
      history: await readHistory(tx, record.id),
      from: await keysPointingTo(tx, record.id),
    })
  })
}

async function emptyForm(
  services: Services,
  actor: Actor,
  { register, fields }: { readonly register: Register; readonly fields: readonly Field[] },
): Promise<Html> {
  const options = {
    action: `/${register.plural}/new`,
    version: null,
    values: {},
    bad: [] as readonly BadField[],
    title: `New: ${register.title}`,
    message: null,
  }
  return formPage(fields, await choicesFor(services, actor, fields), options)
}

async function find(
  services: Services,
  actor: Actor,
  { register, id }: { readonly register: Register; readonly id: string },
): Promise<Stored> {
  const record = await reading(services.db, actor.org, (tx) => findRecord(tx, register, id))
  if (!record) throw new Problem(404, 'NOT_FOUND', 'there is nothing here')
  return record
}

async function choicesFor(services: Services, actor: Actor, fields: readonly Field[]): Promise<Choices> {
  const targets = [...new Set(fields.flatMap((field) => field.target ?? []))]
  return reading(services.db, actor.org, async (tx) => {
    const rows =
      targets.length === 0
        ? []
        : await tx
            .selectFrom('record')
            .select(['id', 'key', 'title', 'register'])
            .where('register', 'in', targets)
            .where('archived', '=', false)
            .orderBy('number')
            .limit(5000)
            .execute()
    return new Map(targets.map((target) => [target, rows.filter((row) => row.register === target)]))
  })
}

function targetsOf(register: Register, record: Stored): readonly string[] {
  return register.fields
    .filter((field) => field.target !== null)
    .flatMap((field) => {
      const value = record.state[field.name]
      return Array.isArray(value) ? value.map(String) : typeof value === 'string' ? [value] : []
    })
}

function recordPath(key: string): string {
  const register = registers.find(({ prefix }) => prefix === key.split('-')[0])
  return register ? `/${register.plural}/${encodeURIComponent(key)}` : '/soa'
}

function pluralOf(name: string): string {
  return registerNamed(name).plural
}

function today(services: Services): string {
  return new Date(services.now()).toISOString().slice(0, 10)
}
