import { html } from 'hono/html'
import type { Problem } from '../problem.ts'
import type { Words } from './words.ts'

export type Html = ReturnType<typeof html>

interface Frame {
  readonly title: string
  readonly words: Words
  /** Wider, with the way back: for whoever is signed in. */
  readonly signedIn?: boolean
}

/** A page outside the application: before one is in it, and for the account. */
export function plainPage({ title, words, signedIn = false }: Frame, body: Html): Html {
  return html`<!doctype html>
    <html lang="${words.language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} · Assay</title>
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/assets/style.css" />
      </head>
      <body>
        <main class="${signedIn ? 'alone wide' : 'alone'}">${signedIn ? wayBack(words) : ''} ${body}</main>
      </body>
    </html>`
}

/** What was refused, above the form that was sent. */
export function alert(message: string | null): Html {
  return message === null ? html`` : html`<p class="alert" role="alert">${message}</p>`
}

function wayBack(words: Words): Html {
  return html`<form class="way-back" method="post" action="/sign-out">
    <a href="/">← ${words.back}</a> <button class="quiet">${words.signOut}</button>
  </form>`
}

/** What went wrong, and the way back. */
export function problemPage({ status, message, fields, clause }: Problem, words: Words): Html {
  return plainPage(
    { title: message, words },
    html`<p class="clause">${status}${clause === undefined ? '' : ` · ${clause}`}</p>
      <h1>${message.charAt(0).toUpperCase()}${message.slice(1)}.</h1>
      <ul>
        ${fields.map(({ pointer, detail }) => html`<li>${pointer} ${detail}</li>`)}
      </ul>
      <p><a href="/">${words.toOverview}</a></p>`,
  )
}
