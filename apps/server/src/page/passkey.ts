import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server'
import type { Context } from 'hono'
import { z } from 'zod'
import type { Answer, Place } from '../account/passkey.ts'
import { enterCredentials, rememberSignIn } from '../account/security-event.ts'
import { readLimited } from '../body.ts'
import { jsonFrom } from '../edge.ts'
import { callerOf } from '../http/caller.ts'
import { assertOwnPage } from '../http/own-request.ts'
import { badRequest, Problem } from '../problem.ts'
import type { Services } from '../services.ts'
import { accountOf } from './own.ts'
import type { OpenPage, Page, Visit } from './page.ts'

/** What the script of the sign-in and account pages asks for. */
export const passkeyPages: readonly (Page | OpenPage)[] = [
  { method: 'post', path: '/passkey/prove/start', action: 'read', handle: startProof },
  { method: 'post', path: '/passkey/prove/finish', action: 'read', handle: finishProof },
  { method: 'post', path: '/passkey/add/start', action: 'read', handle: startPasskey },
  { method: 'post', path: '/passkey/add/finish', action: 'read', handle: finishPasskey },
  {
    method: 'post',
    path: '/passkey/sign-in/start',
    action: 'public',
    handle: async (c, services) => {
      const place = placeOf(c, services)
      await services.signIn.assertMayAsk(callerOf(c, services))
      return c.json(await services.passkeys.startSignIn(place))
    },
  },
  {
    method: 'post',
    path: '/passkey/sign-in/finish',
    action: 'public',
    handle: async (c, services) => {
      const email = await services.passkeys.finishSignIn(placeOf(c, services), await answerOf(c))
      const response = await services.signIn.withAccount(email)
      await rememberSignIn(services, response, 'passkey')
      const reply = c.json({ signedIn: true })
      for (const cookie of response.headers.getSetCookie()) reply.headers.append('set-cookie', cookie)
      return reply
    },
  },
]

async function startPasskey(visit: Visit): Promise<Response> {
  await visit.services.signIn.sessions.assertFactor(visit.c.req.raw.headers)
  await visit.services.signIn.sessions.assertProved(visit.c.req.raw.headers)
  return visit.c.json(await visit.services.passkeys.startRegistration(accountOf(visit), placeOf(visit.c, visit.services)))
}

async function finishPasskey(visit: Visit): Promise<Response> {
  await visit.services.passkeys.finishRegistration(accountOf(visit), placeOf(visit.c, visit.services), await answerOf(visit.c))
  await enterCredentials(visit.services, accountOf(visit).userId)
  await visit.services.signIn.sessions.remember(visit.c.req.raw.headers, 'passkey')
  return visit.c.json({ added: true })
}

async function startProof(visit: Visit): Promise<Response> {
  accountOf(visit)
  return visit.c.json(await visit.services.passkeys.startSignIn(placeOf(visit.c, visit.services)))
}

async function finishProof(visit: Visit): Promise<Response> {
  const { passkeys, signIn } = visit.services
  const email = await passkeys.finishSignIn(placeOf(visit.c, visit.services), await answerOf(visit.c))
  if (email !== accountOf(visit).email) throw new Problem(401, 'PASSKEY_REFUSED', 'this passkey belongs to another account')
  await signIn.sessions.prove(visit.c.req.raw.headers)
  await signIn.sessions.remember(visit.c.req.raw.headers, 'passkey')
  return visit.c.json({ proved: true })
}

const answer = z.object({
  ticket: z.string().max(100),
  name: z.string().trim().max(100).default(''),
  response: z.looseObject({ id: z.string().max(2000) }),
})

/** What the browser answers to a challenge; the library verifies what is in the response. */
async function answerOf(c: Context): Promise<Answer<RegistrationResponseJSON & AuthenticationResponseJSON>> {
  const body = answer.safeParse(jsonFrom(await readLimited(c, { limit: MAX_ANSWER, holder: 'forms' })))
  if (!body.success) throw badRequest(body.error.issues.map(({ path, message }) => ({ pointer: `/${path.join('/')}`, detail: message })))
  const { ticket, name, response } = body.data
  return {
    ticket,
    name: name === '' ? 'Passkey' : name,
    response: response as unknown as RegistrationResponseJSON & AuthenticationResponseJSON,
  }
}

function placeOf(c: Context, { site }: Services): Place {
  const { origin, hostname: host } = assertOwnPage(c, site)
  return { origin, host }
}

const MAX_ANSWER = 100_000
