import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { prepareTemplate } from '../apps/server/src/instance.fixture.ts'
import { SILENT, startCluster } from '../apps/server/src/postgres/cluster.ts'

/** Runs something with one database server for all tests: the one that is named, or our own on a folder that goes away. */
export async function withTestDatabase<T>(work: () => T | Promise<T>): Promise<T> {
  if (process.env['ASSAY_TEST_DATABASE_URL'] !== undefined) {
    await prepareTemplate()
    return work()
  }
  const folder = mkdtempSync(join(tmpdir(), 'assay-test-'))
  spawnSync('chmod', ['0711', folder])
  // Several tests at once, each with servers of its own.
  const cluster = await startCluster(folder, SILENT, 160)
  try {
    process.env['ASSAY_TEST_SOCKET'] = String(cluster.connection.host)
    await prepareTemplate()
    return await work()
  } finally {
    await cluster.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
