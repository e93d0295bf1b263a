import { z } from 'zod'
import { adoptAdministration } from '../account/adopt.ts'
import { enterEverywhere } from '../account/security-event.ts'
import { count } from '../answer/common.ts'
import { BackupError } from '../backup/archive.ts'
import { Problem } from '../problem.ts'
import { tidy } from '../nightly.ts'
import { holdingKeys, rotateKeys } from '../rotation.ts'
import { files, json, ok, route, spooled, type Route } from './route.ts'

/** It is written to the disk as it comes. */
const MAX_BACKUP = 200_000_000_000

const restoreQuery = z.strictObject({ keys: z.coerce.number().int().min(0).describe('How many bytes of the body are the keys') })

/** Backup and restore of everything on this server. Only for whoever holds the operator key: they see all organisations. */
export const backupRoutes: readonly Route[] = [
  route({
    method: 'get',
    path: '/api/backup',
    action: 'operate',
    summary: 'Everything on this server but its keys in one archive; what records and files say is sealed',
    answer: files('application/zip'),
    enters: () => ({ event: 'backup', summary: 'of everything on the server' }),
    handle: async ({ services }) => spooled(await services.backup.dump(), 'application/zip', 'assay-backup.zip'),
  }),
  route({
    method: 'get',
    path: '/api/backup/keys',
    action: 'operate',
    summary: 'The keys that open backups, sign logs and open second factors: keep them apart from backups, and not for long',
    answer: files('application/zip'),
    enters: () => ({ event: 'backup', summary: 'of the keys that open backups' }),
    handle: async ({ services }) =>
      spooled(await holdingKeys(services.db, () => services.backup.dumpKeys()), 'application/zip', 'assay-backup.keys.zip'),
  }),
  route({
    method: 'post',
    path: '/api/restore',
    action: 'operate',
    summary: 'Fill an empty server from the keys of a backup and, after them, the backup; all or nothing',
    query: restoreQuery,
    body: 'file',
    limit: MAX_BACKUP,
    answer: json(z.strictObject({ restored: z.literal(true), lostCodes: count, settings: z.array(z.string()) })),
    handle: async ({ services, query, body }) => {
      try {
        const restored = await services.backup.restore(body, query.keys)
        await adoptAdministration(services)
        await enterEverywhere(services, 'operator', { event: 'restore', summary: 'from a backup, into an empty server' })
        return ok({ restored: true, ...restored })
      } catch (error) {
        if (error instanceof BackupError) throw new Problem(409, 'BACKUP_REFUSED', error.message)
        throw error
      }
    },
  }),
  route({
    method: 'post',
    path: '/api/erasures/complete',
    action: 'operate',
    summary:
      'Rewrite the files of the embedded database at once, so that nothing that was erased is in them; it is done each night otherwise',
    answer: json(z.strictObject({ tables: count.optional(), backups: z.array(z.string()).optional() })),
    handle: async ({ services }) => {
      if (!services.pages)
        throw new Problem(409, 'DATABASE_ELSEWHERE', 'this database is not ours to rewrite: the guide says which commands do it')
      services.pages.expect()
      const rewritten = await tidy(services)
      await enterEverywhere(services, 'operator', { event: 'pages-rewritten', summary: 'of the database, without what was erased' })
      return ok({ ...rewritten })
    },
  }),
  route({
    method: 'post',
    path: '/api/keys/rotate',
    action: 'operate',
    summary: 'A new master key and a new key for every organisation; every data key is wrapped anew',
    answer: json(z.strictObject({ organisations: count })),
    handle: async ({ services }) => {
      const organisations = await rotateKeys(services)
      await enterEverywhere(services, 'operator', { event: 'keys-rotated', summary: 'of the server and every organisation' })
      return ok({ organisations })
    },
  }),
]
