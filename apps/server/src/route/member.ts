import { z } from 'zod'
import { createApiKey } from '../account/accounts.ts'
import { listApiKeys, listMembers, removeMember, revokeApiKey } from '../account/members.ts'
import { roles } from '../actor.ts'
import { notFound, Problem } from '../problem.ts'
import { created, ok, route, type Route } from './route.ts'

const memberBody = z.strictObject({
  name: z.string().trim().min(1).max(200).describe('As it is shown'),
  email: z.email().max(200).describe('The address the person signs in with'),
  role: z.enum(roles).describe('What the person may do'),
})

const keyBody = z.strictObject({
  name: z.string().trim().min(1).max(200).describe('What the key is for'),
  role: z.enum(roles).describe('What the key may do'),
})

const byId = z.strictObject({ id: z.string().min(1).max(100) })

/** Who belongs to the organisation, people and keys. For the owner alone. */
export const memberRoutes: readonly Route[] = [
  route({
    method: 'get',
    path: '/api/members',
    action: 'administer',
    summary: 'People who may sign in to this organisation',
    handle: async ({ services, actor }) => {
      const members = await listMembers(services.db, actor.org)
      return ok({ items: await services.signIn.describe(members) })
    },
  }),
  route<unknown, unknown, z.infer<typeof memberBody>>({
    method: 'post',
    path: '/api/members',
    action: 'administer',
    summary: 'Add a person or change a role; answers with a link that signs them in once and ends their other sessions',
    body: memberBody,
    handle: async ({ services, actor, body }) => created({ link: await services.signIn.oneTimeLink({ ...body, slug: actor.slug }) }),
  }),
  route<z.infer<typeof byId>>({
    method: 'delete',
    path: '/api/members/{id}',
    action: 'administer',
    summary: 'Remove a person; every session ends at once',
    params: byId,
    handle: async ({ services, actor, params }) => {
      if (actor.id === `user:${params.id}`) throw new Problem(409, 'LAST_OWNER', 'you cannot remove yourself: another owner can')
      if (!(await removeMember(services.db, actor.org, params.id))) throw notFound()
      await services.signIn.endSessions(params.id)
      return ok({ removed: params.id })
    },
  }),
  route({
    method: 'get',
    path: '/api/api-keys',
    action: 'administer',
    summary: 'API keys of this organisation, without their secrets',
    handle: async ({ services, actor }) => ok({ items: await listApiKeys(services.db, actor.org) }),
  }),
  route<unknown, unknown, z.infer<typeof keyBody>>({
    method: 'post',
    path: '/api/api-keys',
    action: 'administer',
    summary: 'Make an API key; its secret is shown this once',
    body: keyBody,
    handle: async ({ services, actor, body }) =>
      created({ secret: await createApiKey(services.db, { org: actor.org, ...body }, services.now()) }),
  }),
  route<z.infer<typeof byId>>({
    method: 'delete',
    path: '/api/api-keys/{id}',
    action: 'administer',
    summary: 'Revoke an API key',
    params: z.strictObject({ id: z.uuid() }),
    handle: async ({ services, actor, params }) => {
      if (!(await revokeApiKey(services.db, actor.org, { id: params.id, at: new Date(services.now()) }))) throw notFound()
      return ok({ revoked: params.id })
    },
  }),
]
