import { roles } from '@assay/isms'
import { z } from 'zod'
import { createApiKey, listApiKeys, revokeApiKey } from '../account/api-keys.ts'
import { changeRole, confirmMember, inviteMember, listMembers, removeMember } from '../account/members.ts'
import { Problem } from '../problem.ts'
import { created, ok, route, type Call, type Route } from './route.ts'

const invitation = z.strictObject({
  name: z.string().trim().min(1).max(200).describe('As it is shown'),
  email: z.email().max(200).describe('The address the person signs in with'),
  role: z.enum(roles).describe('What the person may do'),
  person: z.uuid().optional().describe('The record of the person that they are, where it is there already'),
})

const confirmation = z
  .strictObject({ person: z.uuid().optional().describe('The record of the person that the member is; one is made where none is named') })
  .default({})

const roleBody = z.strictObject({ role: z.enum(roles).describe('What the person may do from now on') })

const keyBody = z.strictObject({
  name: z.string().trim().min(1).max(200).describe('What the key is for'),
  role: z.enum(roles).exclude(['owner']).describe('What the key may do at most; decisions and administration never'),
  scopes: z
    .array(z.enum(['read', 'write', 'find']))
    .max(3)
    .default([])
    .describe('What of its role the key may use; all of it where nothing is named'),
  expiresOn: z.iso.date().optional().describe('The last day on which it works, at most a year ahead; in ninety days where nothing is said'),
})

const byId = z.strictObject({ id: z.uuid() })

/** Who belongs to the organisation, people and keys. For the owner alone. */
export const memberRoutes: readonly Route[] = [...invitations(), ...people(), ...keys()]

function invitations(): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/api/members',
      action: 'administer',
      summary: 'Members and invitations of this organisation',
      handle: async ({ services, actor }) => ok({ items: await listMembers(services.db, actor.org) }),
    }),
    route<unknown, unknown, z.infer<typeof invitation>>({
      method: 'post',
      path: '/api/members',
      action: 'administer',
      summary: 'Invite a person; answers with the code by which they accept, shown this once. It opens no account',
      body: invitation,
      handle: async (call) => {
        const { services, actor, body } = call
        await assertProved(call)
        const { member, code, until } = await inviteMember(services, actor, body)
        return created({ id: member.id, key: member.key, code, until, mailed: services.mail !== null })
      },
    }),
  ]
}

function people(): readonly Route[] {
  return [
    route<z.infer<typeof byId>, unknown, z.infer<typeof roleBody>>({
      method: 'put',
      path: '/api/members/{id}/role',
      action: 'administer',
      summary: 'Give a member another role',
      params: byId,
      body: roleBody,
      handle: async (call) => {
        const { services, actor, params, body } = call
        await assertProved(call)
        await changeRole(services, actor, { ...params, ...body })
        return ok({ id: params.id, role: body.role })
      },
    }),
    route<z.infer<typeof byId>, unknown, z.infer<typeof confirmation>>({
      method: 'post',
      path: '/api/members/{id}/confirm',
      action: 'administer',
      summary: 'Say that it is sure who a member is; from then on they may decide',
      params: byId,
      body: confirmation,
      handle: async (call) => {
        const { services, actor, params, body } = call
        await assertProved(call)
        await confirmMember(services, actor, { id: params.id, person: body.person ?? null })
        return ok({ id: params.id, confirmed: true })
      },
    }),
    route<z.infer<typeof byId>>({
      method: 'delete',
      path: '/api/members/{id}',
      action: 'administer',
      summary: 'Remove a member or withdraw an invitation; sessions and keys of the person end at once',
      params: byId,
      handle: async ({ services, actor, params }) => {
        if (actor.member === params.id) throw new Problem(409, 'LAST_OWNER', 'you cannot remove yourself: another owner can')
        await removeMember(services, actor, params.id)
        return ok({ removed: params.id })
      },
    }),
  ]
}

function keys(): readonly Route[] {
  return [
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
      handle: async ({ services, actor, headers, body: { expiresOn, ...body } }) => {
        await services.signIn.sessions.assertProved(headers)
        const { secret, record } = await createApiKey(services, actor, { ...body, ...(expiresOn !== undefined && { expiresOn }) })
        return created({ id: record.id, key: record.key, secret, expiresOn: record.state['expiresOn'] })
      },
    }),
    route<z.infer<typeof byId>>({
      method: 'delete',
      path: '/api/api-keys/{id}',
      action: 'administer',
      summary: 'Revoke an API key',
      params: byId,
      handle: async ({ services, actor, params }) => {
        await revokeApiKey(services, actor, params.id)
        return ok({ revoked: params.id })
      },
    }),
  ]
}

/** Whom a member lets in or raises stays after the session has ended, so a stolen one must not do so. The operator has no session. */
async function assertProved({ services, actor, headers }: Pick<Call, 'services' | 'actor' | 'headers'>): Promise<void> {
  if (actor.authMethod === 'session') await services.signIn.sessions.assertProved(headers)
}
