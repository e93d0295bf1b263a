import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Hono } from 'hono'
import type pg from 'pg'
import { equalBytes, sha256, utf8 } from '@assay/ledger'
import { dumpDatabase, openBackup, restoreTables, BackupError } from '../backup/dump.ts'
import { restoreFiles } from '../backup/files.ts'
import { Problem } from '../problem.ts'

const MAX_BACKUP = 2_000_000_000

interface Operator {
  readonly connection: pg.PoolConfig
  readonly folder: string
  readonly operatorKey: string
}

/** Backup and restore of everything on this server. Only for whoever holds the operator key: they see all organisations. */
export function addBackup(app: Hono, operator: Operator): void {
  app.get('/api/backup', async (c) => {
    assertOperator(c.req.header('authorization'), operator)
    const scratch = mkdtempSync(join(tmpdir(), 'assay-backup-'))
    try {
      const path = join(scratch, 'backup.zip')
      await dumpDatabase(operator.connection, path, operator.folder)
      return c.body(new Uint8Array(readFileSync(path)), 200, { 'content-type': 'application/zip' })
    } finally {
      rmSync(scratch, { recursive: true, force: true })
    }
  })
  app.post('/api/restore', async (c) => {
    assertOperator(c.req.header('authorization'), operator)
    const bytes = new Uint8Array(await c.req.arrayBuffer())
    if (bytes.length > MAX_BACKUP) throw new Problem(413, 'TOO_LARGE', `at most ${MAX_BACKUP} bytes`)
    await restore(bytes, operator)
    return c.json({ restored: true })
  })
}

async function restore(bytes: Uint8Array, { connection, folder }: Operator): Promise<void> {
  try {
    const files = openBackup(bytes)
    await restoreTables(connection, files)
    restoreFiles(folder, files)
  } catch (error) {
    if (error instanceof BackupError) throw new Problem(409, 'BACKUP_REFUSED', error.message)
    throw error
  }
}

function assertOperator(header: string | undefined, { operatorKey }: Operator): void {
  const given = header?.replace(/^Bearer /, '') ?? ''
  if (!equalBytes(sha256(utf8(given)), sha256(utf8(operatorKey))))
    throw new Problem(401, 'OPERATOR_ONLY', 'only the operator of this server may do this: use the key in its data folder')
}
