import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { SignIn } from './sign-in.ts'

/** Signs cookies, and seals the secrets of one-time codes and the codes for an emergency: accounts depend on it. */
export interface SessionSecret {
  readonly text: () => string
  /** Takes that of a backup, whose accounts depend on it. Durable on return. */
  readonly replace: (text: string) => void
}

/** The secret in the data folder, made on first use, readable by us alone. */
export function sessionSecretIn(folder: string): SessionSecret {
  const path = join(folder, 'session.secret')
  if (!existsSync(path)) writeFileSync(path, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' })
  let text = readFileSync(path, 'utf8')
  return {
    text: () => text,
    replace: (next) => {
      writeFileSync(`${path}.new`, next, { mode: 0o600, flush: true })
      renameSync(`${path}.new`, path)
      text = next
    },
  }
}

/** Sign-in under whatever the secret is now: it is built anew where a restore brought another one. */
export function signInUnder(secret: SessionSecret, build: (text: string) => SignIn): SignIn {
  let built = secret.text()
  let signIn = build(built)
  return new Proxy(signIn, {
    get: (_, name): unknown => {
      if (built !== secret.text()) {
        built = secret.text()
        signIn = build(built)
      }
      return Reflect.get(signIn, name)
    },
  })
}
