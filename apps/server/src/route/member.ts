import { apiKeyIn, roles } from '@assay/isms'
import { z } from 'zod'
import { createApiKey, listApiKeys, revokeApiKey } from '../account/api-keys.ts'
import { changeRole, confirmMember, inviteMember, listMembers, removeMember } from '../account/members.ts'
import { day, moment } from '../answer/common.ts'
import { named } from '../answer/named.ts'
import { Problem } from '../problem.ts'
import { json, ok, route, type Call, type Route } from './route.ts'

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

const role = z.enum(roles)

const member = z.strictObject({
  id: z.uuid(),
  key: z.string(),
  name: z.string(),
  email: z.string(),
  role: role.nullable(),
  confirmed: z.boolean().nullable(),
  account: z.string().nullable(),
  person: z.uuid().nullable(),
  status: z.enum(['invited', 'active', 'removed']).nullable(),
  invitedUntil: moment.nullable().describe('The moment after which an invitation is worth nothing'),
})

const invited = named('Invited', z.strictObject({ id: z.uuid(), key: z.string(), code: z.string(), until: moment, mailed: z.boolean() }))

const apiKey = z.strictObject({
  id: z.uuid(),
  key: z.string(),
  name: z.string(),
  role: role.nullable(),
  scopes: z.array(z.enum(['read', 'write', 'find'])),
  author: z.uuid().nullable().describe('The record of the member who made it'),
  status: z.enum(['active', 'revoked']).nullable(),
  expiresOn: day.nullable(),
  createdAt: moment,
  revokedAt: moment.nullable(),
  usedAt: moment.nullable(),
})

const madeKey = named('ApiKeyMade', z.strictObject({ id: z.uuid(), key: z.string(), secret: z.string(), expiresOn: day.nullable() }))

/** Who belongs to the organisation, people and keys. For the owner alone. */
export const memberRoutes: readonly Route[] = [...invitations(), ...people(), ...keys()]

function invitations(): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/api/members',
      action: 'administer',
      summary: 'Members and invitations of this organisation',
      answer: json(z.strictObject({ items: z.array(named('MemberListed', member)) })),
      handle: async ({ services, actor }) => ok({ items: await listMembers(services.db, actor.org) }),
    }),
    route({
      method: 'post',
      path: '/api/members',
      action: 'administer',
      summary: 'Invite a person; answers with the code by which they accept, shown this once. It opens no account',
      body: invitation,
      answer: json(invited, { status: 201 }),
      handle: async (call) => {
        const { services, actor, body } = call
        await assertProved(call)
        const { member: made, code, until } = await inviteMember(services, actor, body)
        return ok({ id: made.id, key: made.key, code, until, mailed: services.mail !== null })
      },
    }),
  ]
}

function people(): readonly Route[] {
  return [
    route({
      method: 'put',
      path: '/api/members/{id}/role',
      action: 'administer',
      summary: 'Give a member another role',
      params: byId,
      body: roleBody,
      answer: json(z.strictObject({ id: z.uuid(), role })),
      handle: async (call) => {
        const { services, actor, params, body } = call
        await assertProved(call)
        await changeRole(services, actor, { ...params, ...body })
        return ok({ id: params.id, role: body.role })
      },
    }),
    route({
      method: 'post',
      path: '/api/members/{id}/confirm',
      action: 'administer',
      summary: 'Say that it is sure who a member is; from then on they may decide',
      params: byId,
      body: confirmation,
      answer: json(z.strictObject({ id: z.uuid(), confirmed: z.literal(true) })),
      handle: async (call) => {
        const { services, actor, params, body } = call
        await assertProved(call)
        await confirmMember(services, actor, { id: params.id, person: body.person ?? null })
        return ok({ id: params.id, confirmed: true })
      },
    }),
    route({
      method: 'delete',
      path: '/api/members/{id}',
      action: 'administer',
      summary: 'Remove a member or withdraw an invitation; sessions and keys of the person end at once',
      params: byId,
      answer: json(z.strictObject({ removed: z.uuid() })),
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
      answer: json(z.strictObject({ items: z.array(named('ApiKeyListed', apiKey)) })),
      handle: async ({ services, actor }) => ok({ items: await listApiKeys(services.db, actor.org) }),
    }),
    route({
      method: 'post',
      path: '/api/api-keys',
      action: 'administer',
      summary: 'Make an API key; its secret is shown this once',
      body: keyBody,
      answer: json(madeKey, { status: 201 }),
      handle: async ({ services, actor, headers, body: { expiresOn, ...body } }) => {
        await services.signIn.sessions.assertProved(headers)
        const { secret, record } = await createApiKey(services, actor, { ...body, ...(expiresOn !== undefined && { expiresOn }) })
        return ok({ id: record.id, key: record.key, secret, expiresOn: apiKeyIn(record.state).expiresOn })
      },
    }),
    route({
      method: 'delete',
      path: '/api/api-keys/{id}',
      action: 'administer',
      summary: 'Revoke an API key',
      params: byId,
      answer: json(z.strictObject({ revoked: z.uuid() })),
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
