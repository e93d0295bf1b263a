import { z } from 'zod'
import { enterCredentials, enterReset } from '../account/security-event.ts'
import { notFound } from '../problem.ts'
import { json, ok, route, type Route } from './route.ts'

const resetBody = z.strictObject({
  email: z.email().max(200).describe('The address the person signs in with'),
  codes: z
    .boolean()
    .default(false)
    .describe('Whether every second factor is lost, too: the authenticator app, the codes for an emergency, passkeys'),
})

/** What whoever runs the server does for people who lost what they sign in with: the only link for an account that anybody but its holder gets. */
export const accountRoutes: readonly Route[] = [
  route({
    method: 'post',
    path: '/api/accounts/reset',
    action: 'operate',
    summary: 'End every session of an account and make a link by which its holder sets a new password, once',
    body: resetBody,
    answer: json(z.strictObject({ link: z.string().describe('Path of the page at which it is set, with its code') }), { status: 201 }),
    handle: async ({ services, body }) => {
      const userId = await services.signIn.userIdOf(body.email)
      if (userId === null) throw notFound()
      await enterReset(services, userId)
      const link = await services.signIn.reset(userId, { codes: body.codes })
      await enterCredentials(services, userId)
      return ok({ link })
    },
  }),
]
