import { registers } from '@assay/isms'
import { html } from 'hono/html'
import type { Actor } from '../actor.ts'
import type { Problem } from '../problem.ts'

export type Html = ReturnType<typeof html>

const groups: readonly (readonly [string, readonly string[]])[] = [
  ['Context', ['organisation', 'scope', 'context-issue', 'interested-party', 'obligation', 'person']],
  ['Risk', ['asset', 'threat', 'risk-criteria', 'risk', 'treatment-action']],
  ['Controls', ['control', 'soa', 'evidence', 'document', 'acknowledgement']],
  ['Audit', ['finding', 'incident', 'change', 'certificate', 'comment']],
]

interface Frame {
  readonly actor: Actor
  readonly title: string
  /** Organisations that the visitor belongs to. */
  readonly organisations: readonly { readonly slug: string; readonly name: string }[]
}

/** A page of the signed-in application. */
export function layout({ actor, title, organisations }: Frame, body: Html): Html {
  return html`<!doctype html>
    <html lang="en">
      ${head(title)}
      <body class="framed">
        <a class="skip" href="#main">Skip to the page</a>
        <nav aria-label="Main">
          <a class="brand" href="/">Assay</a
          ><span class="org">${nameOf(actor, organisations)} · ${actor.role}</span> ${switcher(actor, organisations)}
          <ul>
            ${item('/', 'Overview', title)}${item('/soa', 'Statement of Applicability', title)}${item('/audit', 'Mock audit', title)}${item('/ledger', 'Ledger', title)}
          </ul>
          ${groups.map(
            ([name, list]) =>
              html`<h2>${name}</h2>
                <ul>
                  ${list.map((register) => registerItem(register, title))}
                </ul>`,
          )}
          <h2>Settings</h2>
          <ul>
            ${actor.role === 'owner' ? item('/members', 'Members and keys', title) : ''} ${item('/account', 'Your account', title)}
          </ul>
          <form method="post" action="/sign-out"><button>Sign out</button></form>
        </nav>
        <main id="main">${body}</main>
      </body>
    </html>`
}

function nameOf({ slug }: Actor, organisations: Frame['organisations']): string {
  return organisations.find((organisation) => organisation.slug === slug)?.name ?? slug
}

function switcher({ slug }: Actor, organisations: Frame['organisations']): Html {
  const others = organisations.filter((organisation) => organisation.slug !== slug)
  return html`${others.map(
    (other) =>
      html`<form method="post" action="/organisation">
        <button class="plain" name="slug" value="${other.slug}">Go to ${other.name}</button>
      </form>`,
  )}`
}

/** A page for people who are not signed in. */
export function plainPage(title: string, body: Html): Html {
  return html`<!doctype html>
    <html lang="en">
      ${head(title)}
      <body>
        <main class="alone">${body}</main>
      </body>
    </html>`
}

/** What went wrong, and the way back. */
export function problemPage({ status, message, fields, clause }: Problem): Html {
  return plainPage(
    message,
    html`<p class="clause">${status}${clause === undefined ? '' : ` · ${clause}`}</p>
      <h1>${message.charAt(0).toUpperCase()}${message.slice(1)}.</h1>
      <ul>
        ${fields.map(({ pointer, detail }) => html`<li>${pointer} ${detail}</li>`)}
      </ul>
      <p><a href="/">To the overview</a></p>`,
  )
}

function head(title: string): Html {
  return html`<head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${title} · Assay</title>
    <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
    <link rel="stylesheet" href="/assets/style.css" />
  </head>`
}

function registerItem(name: string, title: string): Html {
  const register = registers.find((candidate) => candidate.name === name)
  return register ? item(`/${register.plural}`, register.title, title) : html``
}

function item(href: string, name: string, title: string): Html {
  return html`<li><a href="${href}" ${name === title ? 'aria-current=page' : ''}>${name}</a></li>`
}
