import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isOpen } from './account/organisation.ts'
import { createApp } from './app.ts'
import { startBackground } from './boot/background.ts'
import { openDoor } from './boot/door.ts'
import { plainly } from './boot/failure.ts'
import { describeError } from './boot/report.ts'
import { endOnSignals, lifetime, type Lifetime } from './boot/lifetime.ts'
import { settingsOf, USAGE, type Settings } from './boot/settings.ts'
import { loadExample } from './example/load.ts'
import { keepLogs } from './heartbeat.ts'
import { openInstance } from './instance.ts'
import { assertPolicies } from './mount.ts'
import { addPages } from './page/pages.ts'
import type { Services } from './services.ts'
import { SettingError } from './setting-error.ts'
import { askAllNewest } from './witnesses.ts'

const STOP_MS = 25_000

function main(): void {
  const life = lifetime({ exit, report, limitMs: STOP_MS })
  endOnSignals(
    () => {
      say('stopping; once more ends it at once')
      void life.end(0)
    },
    () => process.exit(1),
  )
  run(life).catch((error: unknown) => {
    if (life.isEnding()) return
    const plain = plainly(error)
    if (plain === null) report(error)
    else process.stderr.write(`assay: ${plain}\n`)
    void life.end(error instanceof SettingError ? 2 : 1)
  })
}

function exit(code: number): void {
  if (code === 0) say('stopped')
  process.exit(code)
}

async function run(life: Lifetime): Promise<void> {
  const settings = settingsOf(process.argv.slice(2), process.env)
  if (settings) return start(settings, life)
  process.stdout.write(USAGE)
  process.exit(0)
}

/** Takes the port, then opens the data, then does the work beside requests, and answers requests last. Each is closed in the end. */
async function start({ port, hostname, example, checked, ...settings }: Settings, life: Lifetime): Promise<void> {
  const door = await openDoor({ port, hostname })
  life.opened(door.close)
  const onLost = (message: string): void => {
    process.stderr.write(`assay: ${message}\n`)
    void life.end(1)
  }
  const { services, close } = await openInstance({ ...settings, watching: { report: say, onLost } })
  life.opened(close)
  await keepLogs(services, report)
  await askAllNewest(services.db, services.dataFolder, report)
  life.opened(startBackground(services, report))
  const links = await linksFor(services, door.address, example)
  const app = createApp(services, report, { checked })
  addPages(app, services)
  assertPolicies(app)
  door.open(app.fetch)
  life.opened(async () => rmSync(join(settings.folder, 'address'), { force: true }))
  announce(settings.folder, door.address, links)
}

/** What only the console shows: the ways in that ask for no password. */
async function linksFor(services: Services, address: string, example: boolean): Promise<readonly string[]> {
  const open = await isOpen(services.db)
  if (!open) services.setUpCode.forget()
  const link = example ? await loadExample(services) : null
  return [
    ...(open ? [`set up your organisation at ${address}/set-up?code=${services.setUpCode.issue()}`] : []),
    ...(link === null ? [] : [`sign in once, as the owner of the example company, at ${address}${link}`]),
  ]
}

function announce(folder: string, address: string, links: readonly string[]): void {
  writeFileSync(join(folder, 'address'), `${address}\n`, { mode: 0o644 })
  const lines = [`ready at ${address}`, `everything is kept in ${folder}; Ctrl-C stops the server, and the data stay`, ...links]
  say(lines.join('\nassay: '))
}

function say(line: string): void {
  process.stdout.write(`assay: ${line}\n`)
}

function report(error: unknown): void {
  process.stderr.write(`assay: ${describeError(error)}\n`)
}

main()
