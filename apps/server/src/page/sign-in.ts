import { html } from 'hono/html'
import { plainPage, type Html } from './layout.ts'

/** Sign-in by password. */
export function signInPage(message: string | null): Html {
  return plainPage(
    'Sign in',
    html`<h1>Sign in</h1>
      ${message === null ? '' : html`<p class="alert" role="alert">${message}</p>`}
      <form method="post" action="/sign-in">
        <label for="email">E-mail</label><input id="email" name="email" type="email" autocomplete="username" required />
        <label for="password">Password</label
        ><input id="password" name="password" type="password" autocomplete="current-password" required />
        <p><button class="main">Sign in</button></p>
      </form>`,
  )
}

/** A link is redeemed by a click, so that a mail scanner that opens it does not use it up. */
export function linkPage(token: string): Html {
  return plainPage(
    'Sign in',
    html`<h1>Sign in once</h1>
      <p class="lead">This link works one time, for ten minutes after it was made.</p>
      <form method="post" action="/sign-in/link">
        <input type="hidden" name="token" value="${token}" /><button class="main">Sign in</button>
      </form>`,
  )
}

/** First run: who runs the ISMS. */
export function setUpPage(message: string | null): Html {
  return plainPage(
    'Set up',
    html`<h1>Set up Assay</h1>
      <p class="lead">You become the owner. To look around first, stop the server and run <code>npm start -- --example</code>.</p>
      ${message === null ? '' : html`<p class="alert" role="alert">${message}</p>`}
      <form method="post" action="/set-up">
        <label for="organisation">Organisation</label><input id="organisation" name="organisation" required maxlength="200" />
        <label for="name">Your name</label><input id="name" name="name" autocomplete="name" required maxlength="200" />
        <label for="email">E-mail</label><input id="email" name="email" type="email" autocomplete="username" required />
        <label for="password">Password, at least 12 characters</label
        ><input id="password" name="password" type="password" autocomplete="new-password" required minlength="12" />
        <p><button class="main">Set up</button></p>
      </form>`,
  )
}
