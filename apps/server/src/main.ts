import { serve } from '@hono/node-server'
import { rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { isOpen } from './account/organisation.ts'
import { startAnchoring } from './anchors.ts'
import { createApp } from './app.ts'
import { connections } from './connections.ts'
import { loadExample } from './example/load.ts'
import { keepLogs, startKeeping } from './heartbeat.ts'
import { openInstance, type Instance } from './instance.ts'
import { SettingError } from './setting-error.ts'
import { DataFolderError } from './postgres/lock.ts'
import { assertPolicies } from './mount.ts'
import { startNightly } from './nightly.ts'
import { addPages } from './page/pages.ts'
import type { Services } from './services.ts'
import { startPublisher } from './publisher.ts'
import { startCollecting } from './witnesses.ts'
import { MigrationError } from './store/migrate.ts'

const PUBLISH_MS = 800
const ANCHOR_MS = 60_000
const KEEP_MS = 60_000

async function main(): Promise<void> {
  const folder = resolve(process.env['ASSAY_DATA'] ?? './data')
  const port = Number(process.env['PORT'] ?? 4000)
  const hostname = process.env['HOST'] ?? '127.0.0.1'
  const instance = await openInstance({ folder, databaseUrl: process.env['DATABASE_URL'] ?? null })
  await keepLogs(instance.services, report)
  const stopPublisher = startPublisher(instance.services.db, instance.services.ledgerKey, { everyMs: PUBLISH_MS, report })
  const stopCollecting = startCollecting(instance.services.db, folder, { everyMs: PUBLISH_MS, report: reportOnce() })
  const stopAnchoring = startAnchoring(instance.services, folder, { everyMs: ANCHOR_MS, report: reportOnce() })
  const stopKeeping = startKeeping(instance.services, { everyMs: KEEP_MS, report: reportOnce() })
  const stopNightly = startNightly(instance.services, report)
  const address = `http://${hostname}:${port}`
  const links = await linksFor(instance.services, address)
  const app = createApp(instance.services, report)
  addPages(app, instance.services)
  assertPolicies(app)
  const server = serve({ fetch: app.fetch, port, hostname, serverOptions: connections }, () => announce(folder, address, links))
  server.once('error', (error) => fail(`cannot listen on ${address}: ${error.message}`))
  const stop = once(() =>
    shutDown(instance, folder, async () => {
      server.close()
      await stopPublisher()
      await stopCollecting()
      await stopAnchoring()
      await stopKeeping()
      await stopNightly()
    }),
  )
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop)
}

/** What only the console shows: the ways in that ask for no password. */
async function linksFor(services: Services, address: string): Promise<readonly string[]> {
  const open = await isOpen(services.db)
  if (!open) services.setUpCode.forget()
  const link = process.argv.includes('--example') ? await loadExample(services) : null
  return [
    ...(open ? [`set up your organisation at ${address}/set-up?code=${services.setUpCode.issue()}`] : []),
    ...(link === null ? [] : [`sign in once, as the owner of the example company, at ${address}${link}`]),
  ]
}

function announce(folder: string, address: string, links: readonly string[]): void {
  writeFileSync(join(folder, 'address'), `${address}\n`, { mode: 0o644 })
  process.stdout.write([`ready at ${address}`, ...links].map((line) => `assay: ${line}\n`).join(''))
}

async function shutDown(instance: Instance, folder: string, before: () => Promise<void>): Promise<void> {
  rmSync(join(folder, 'address'), { force: true })
  await before()
  await instance.close()
  process.exit(0)
}

function once(work: () => Promise<void>): () => void {
  let started = false
  return () => {
    if (started) return
    started = true
    void work()
  }
}

function report(error: unknown): void {
  process.stderr.write(`assay: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
}

/** Reports the same failure once, until another comes: a witness that is down is asked each second. */
function reportOnce(): (error: unknown) => void {
  let last = ''
  return (error) => {
    const message = String(error)
    if (message !== last) report(error)
    last = message
  }
}

function fail(message: string): void {
  process.stderr.write(`assay: ${message}\n`)
  process.exit(1)
}

main().catch((error: unknown) => {
  if (error instanceof SettingError || error instanceof DataFolderError || error instanceof MigrationError) fail(error.message)
  else {
    report(error)
    process.exit(1)
  }
})
