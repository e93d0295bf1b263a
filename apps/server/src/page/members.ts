import { html } from 'hono/html'
import { createApiKey } from '../account/accounts.ts'
import { listApiKeys, listMembers, removeMember, revokeApiKey } from '../account/members.ts'
import { isRole, roles } from '../actor.ts'
import { badRequest, notFound } from '../problem.ts'
import type { Html } from './layout.ts'
import { leadOn, ownForm, showPage, textOf, type Page, type Visit } from './page.ts'

const TITLE = 'Members and keys'

/** Who belongs to the organisation, people and keys. For the owner alone. */
export const memberPages: readonly Page[] = [
  { method: 'get', path: '/members', action: 'administer', handle: (visit) => membersPage(visit, null) },
  { method: 'post', path: '/members', action: 'administer', handle: invite },
  { method: 'post', path: '/members/remove', action: 'administer', handle: remove },
  { method: 'post', path: '/keys', action: 'administer', handle: makeKey },
  { method: 'post', path: '/keys/revoke', action: 'administer', handle: revoke },
]

/** Something to show once: a link or a secret. */
interface Shown {
  readonly text: string
  readonly secret: string
}

async function membersPage(visit: Visit, shown: Shown | null): Promise<Response> {
  const { services, actor } = visit
  const members = await services.signIn.describe(await listMembers(services.db, actor.org))
  return showPage(visit, TITLE, membersView(members, await listApiKeys(services.db, actor.org), shown))
}

async function invite(visit: Visit): Promise<Response> {
  const form = await ownForm(visit.c)
  const [name, email, role] = [textOf(form, 'name').trim(), textOf(form, 'email').trim(), textOf(form, 'role')]
  if (name === '' || !/^\S+@\S+$/.test(email) || !isRole(role))
    throw badRequest([{ pointer: '', detail: 'name, e-mail and role are needed' }])
  const link = await visit.services.signIn.oneTimeLink({ name, email, role, slug: visit.actor.slug })
  const secret = new URL(link, visit.c.req.header('origin')).href
  return membersPage(visit, {
    text: `Send this link to ${name}. It signs in once, within ten minutes; a new one can be made here.`,
    secret,
  })
}

async function remove(visit: Visit): Promise<Response> {
  const id = textOf(await ownForm(visit.c), 'id')
  if (!(await removeMember(visit.services.db, visit.actor.org, id))) throw notFound()
  await visit.services.signIn.endSessions(id)
  return leadOn(visit.c, '/members')
}

async function makeKey(visit: Visit): Promise<Response> {
  const form = await ownForm(visit.c)
  const [name, role] = [textOf(form, 'name').trim(), textOf(form, 'role')]
  if (name === '' || !isRole(role)) throw badRequest([{ pointer: '', detail: 'a name and a role are needed' }])
  const secret = await createApiKey(visit.services.db, { org: visit.actor.org, name, role }, visit.services.now())
  return membersPage(visit, { text: `The secret of ${name}. It is shown this one time.`, secret })
}

async function revoke({ c, actor, services }: Visit): Promise<Response> {
  const id = textOf(await ownForm(c), 'id')
  if (!(await revokeApiKey(services.db, actor.org, { id, at: new Date(services.now()) }))) throw notFound()
  return leadOn(c, '/members')
}

type Members = readonly { readonly userId: string; readonly name: string; readonly email: string; readonly role: string }[]
type Keys = Awaited<ReturnType<typeof listApiKeys>>

function membersView(members: Members, keys: Keys, shown: Shown | null): Html {
  return html`<h1>${TITLE}</h1>
    <p class="lead">
      Owners administer, managers approve, contributors write, auditors read everything and write findings, readers read. A change of role
      ends every session of that person.
    </p>
    ${
      shown === null
        ? ''
        : html`<div class="notice" role="status">
            <p>${shown.text}</p>
            <p><code>${shown.secret}</code></p>
          </div>`
    }
    <div class="scroll">
      <table>
        <thead>
          <tr>
            <th>Name</th>
            <th>E-mail</th>
            <th>Role</th>
            <th><span class="hidden">What can be done</span></th>
          </tr>
        </thead>
        <tbody>
          ${members.map(
            (member) =>
              html`<tr>
                <td>${member.name}</td>
                <td>${member.email}</td>
                <td>${member.role}</td>
                <td>
                  <form method="post" action="/members/remove">
                    <button name="id" value="${member.userId}" aria-label="Remove ${member.name}">Remove</button>
                  </form>
                </td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
    <h2>Add a person, change a role, or make a new link</h2>
    <form class="record" method="post" action="/members">
      <label for="name">Name</label><input id="name" name="name" required maxlength="200" /> <label for="email">E-mail</label
      ><input id="email" name="email" type="email" required maxlength="200" /> <label for="role">Role</label>${roleSelect('role')}
      <p><button class="main">Make a sign-in link</button></p>
    </form>
    <h2>API keys</h2>
    ${keys.map(
      ({ id, name, role, revoked_at }) =>
        html`<form class="bar" method="post" action="/keys/revoke">
          <span>${name} · ${role}</span>${
            revoked_at === null
              ? html`<button name="id" value="${id}">Revoke</button>`
              : html`<span class="none">revoked ${revoked_at.toISOString().slice(0, 10)}</span>`
          }
        </form>`,
    )}
    <form class="record" method="post" action="/keys">
      <label for="key-name">What the key is for</label><input id="key-name" name="name" required maxlength="200" />
      <label for="key-role">What it may do</label>${roleSelect('key-role')}
      <p><button>Make a key</button></p>
    </form>`
}

function roleSelect(id: string): Html {
  return html`<select id="${id}" name="role">
    ${roles.toReversed().map((role) => html`<option>${role}</option>`)}
  </select>`
}
