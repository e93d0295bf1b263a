import { destinationIn } from '@assay/isms'
import type { Tx } from '../store/db.ts'
import { liveRecords } from '../store/record.ts'
import { registerNamed } from '../store/register-named.ts'
import type { Permission } from './permission.ts'

/** How far an organisation reaches: public places, and what its owners have allowed. Whoever runs the server may keep all of them out of its own network. */
export async function permissionOf(tx: Tx, env: Readonly<Record<string, string | undefined>> = process.env): Promise<Permission> {
  const destinations = (await liveRecords(tx, registerNamed('destination'))).map(({ state }) => destinationIn(state))
  const allowed = destinations
    .filter(({ status }) => status === 'allowed')
    .map(({ host, port, clear }) => ({ host: host ?? '', port: port ?? 0, clear: clear === true }))
  return { by: 'organisation', allowed, mayBePrivate: env['ASSAY_PRIVATE_DESTINATIONS']?.trim() !== 'off' }
}
