import { registers } from '@assay/isms'
import { html } from 'hono/html'
import type { Actor } from '../actor.ts'

export type Html = ReturnType<typeof html>

const groups: readonly (readonly [string, readonly string[]])[] = [
  ['Context', ['organisation', 'scope', 'context-issue', 'interested-party', 'obligation', 'person']],
  ['Risk', ['asset', 'threat', 'risk-criteria', 'risk', 'treatment-action']],
  ['Controls', ['control', 'soa', 'evidence', 'document', 'acknowledgement']],
  ['Audit', ['finding', 'change', 'certificate']],
]

/** A page of the signed-in application. */
export function layout(actor: Actor, title: string, body: Html): Html {
  return html`<!doctype html>
    <html lang="en">
      ${head(title)}
      <body>
        <nav aria-label="Main">
          <a class="brand" href="/">Assay</a><span class="org">${actor.slug} · ${actor.role}</span>
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
          <h2>Account</h2>
          <form method="post" action="/sign-out"><button>Sign out</button></form>
        </nav>
        <main>${body}</main>
      </body>
    </html>`
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

function head(title: string): Html {
  return html`<head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${title} · Assay</title>
    <link rel="stylesheet" href="/style.css" />
  </head>`
}

function registerItem(name: string, title: string): Html {
  const register = registers.find((candidate) => candidate.name === name)
  return register ? item(`/${register.plural}`, register.title, title) : html``
}

function item(href: string, name: string, title: string): Html {
  return html`<li><a href="${href}" ${name === title ? 'aria-current=page' : ''}>${name}</a></li>`
}
