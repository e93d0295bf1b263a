import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const ROOT = join(import.meta.dirname, '..')

/** A server in a process of its own. */
export interface Server {
  readonly child: ChildProcess
  readonly folder: string
  readonly url: string
  readonly output: () => string
}

/** A data folder that an unprivileged PostgreSQL can reach. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'assay-data-'))
  spawnSync('chmod', ['0711', folder])
  return folder
}

/** Starts a server on a free port and waits until it is ready; with a database of its own, where none is named. */
export async function start(folder: string, args: readonly string[], given: Readonly<Record<string, string>> = {}): Promise<Server> {
  const port = await freePort()
  const env = { ...process.env, ASSAY_DATA: folder, PORT: String(port), DATABASE_URL: undefined, ...given }
  const child = spawn(process.execPath, ['apps/server/src/main.ts', ...args], { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  const ready = new Promise<void>((resolve, reject) => {
    const hear = (chunk: Buffer): void => {
      output += chunk.toString()
      if (output.includes('ready at') && (args.length === 0 || output.includes('sign-in/link'))) resolve()
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.once('exit', () => reject(new Error(output)))
  })
  await ready
  return { child, folder, url: `http://127.0.0.1:${port}`, output: () => output }
}

/** Who sets a server up, and under which name. */
export interface Founder {
  readonly organisation: string
  readonly email: string
}

/** Sets a server up as its first page does, with the code that only the console and the data folder show. */
export function setUp({ url, folder }: Pick<Server, 'url' | 'folder'>, { organisation, email }: Founder): Promise<Response> {
  const code = readFileSync(join(folder, 'set-up.code'), 'utf8').trim()
  return fetch(`${url}/set-up`, {
    method: 'POST',
    body: new URLSearchParams({ code, organisation, email, name: 'Eva', password: 'a long enough password' }),
    headers: { origin: url },
    redirect: 'manual',
  })
}

/** Ends a server in order. */
export async function end({ child }: Server): Promise<void> {
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  await ended
}

/** Ends a server and removes its folder. */
export async function stop(started: Server): Promise<void> {
  await end(started)
  rmSync(started.folder, { recursive: true, force: true, maxRetries: 3 })
}

/** A port that nobody listens on. */
export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
