import { z } from 'zod'
import { changeTenant, readTenant } from '../account/tenant.ts'
import { showsTwoFactors } from '../account/session.ts'
import type { Services } from '../services.ts'
import { Problem } from '../problem.ts'
import { ok, route, type Reply, type Route } from './route.ts'
import type { Stored } from '../store/record.ts'
import { versionRead } from './version.ts'

const change = z.strictObject({
  name: z.string().trim().min(1).max(200).optional().describe('The name of the organisation, as lists, packs and the statement print it'),
  secondFactor: z.boolean().optional().describe('Whether members must have shown a second factor: a one-time code or a passkey'),
  digest: z
    .boolean()
    .optional()
    .describe('Whether members get a letter each working day of what waits for them, where the server sends mail'),
  publicLog: z.boolean().optional().describe('Whether anybody may read the tiles of the log without signing in'),
})

/** How this server keeps the organisation. */
export const tenantRoutes: readonly Route[] = [
  route({
    method: 'get',
    path: '/api/tenant',
    action: 'read',
    summary: 'How this server keeps the organisation: its name, who may read its log, how members sign in',
    handle: async ({ services, actor }) => shown(await readTenant(services.db, actor.org), services),
  }),
  route<unknown, unknown, z.infer<typeof change>>({
    method: 'put',
    path: '/api/tenant',
    action: 'administer',
    summary: 'Change how this server keeps the organisation; If-Match names the version you read',
    body: change,
    handle: async (call) => {
      if (call.body.secondFactor === true && !showsTwoFactors(call.actor.signedInBy))
        throw new Problem(409, 'SECOND_FACTOR_FIRST', 'sign in with a second factor yourself before you demand one')
      const given = Object.fromEntries(Object.entries(call.body).filter(([, value]) => value !== undefined))
      return shown(await changeTenant(call.services, call.actor, { change: given, version: versionRead(call) }), call.services)
    },
  }),
]

function shown({ key, version, state }: Stored, { mail }: Pick<Services, 'mail'>): Reply {
  const { pseudonyms: _pseudonyms, ...told } = state
  return ok({ key, recordVersion: version, ...told, mail: mail === null ? null : { from: mail.from } }, version)
}
