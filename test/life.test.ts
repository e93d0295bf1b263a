import assert from 'node:assert/strict'
import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { fateOf } from '../apps/server/src/backup/data-folder.ts'
import { end, freePort, newFolder, setUp, start, type Server } from './server.fixture.ts'

/** The process from its first line to its last: whatever it ends of, one sentence says why, and its PostgreSQL ends with it. */

const ROOT = join(import.meta.dirname, '..')
const MAIN = 'apps/server/src/main.ts'

const folders: string[] = []
after(() => folders.forEach((made) => rmSync(made, { recursive: true, force: true, maxRetries: 3 })))

function folder(): string {
  const made = newFolder()
  folders.push(made)
  return made
}

interface Ended {
  readonly code: number | null
  readonly lines: readonly string[]
}

/** Runs a server that is expected to end by itself. */
async function runUntilEnd(env: Readonly<Record<string, string>>, args: readonly string[] = []): Promise<Ended> {
  const child = spawn(process.execPath, [MAIN, ...args], { cwd: ROOT, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
  const { code, text } = await outcome(child)
  return { code, lines: text.split('\n').filter(Boolean) }
}

async function outcome(child: ChildProcess): Promise<{ readonly code: number | null; readonly text: string }> {
  let text = ''
  child.stdout?.on('data', (chunk: Buffer) => (text += chunk.toString()))
  child.stderr?.on('data', (chunk: Buffer) => (text += chunk.toString()))
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve))
  return { code, text }
}

function postmasterOf(data: string): number | null {
  const path = join(data, 'postgres', 'postmaster.pid')
  return existsSync(path) ? Number(readFileSync(path, 'utf8').split('\n')[0]) : null
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

/** Waits for something that takes a moment on a busy machine. */
async function until(what: string, holds: () => boolean | Promise<boolean>, seconds = 60): Promise<void> {
  for (let left = seconds * 20; left > 0; left -= 1) {
    if (await holds()) return
    await sleep(50)
  }
  assert.fail(`${what}: not within ${seconds} seconds`)
}

async function statusOf({ url }: Server, path: string): Promise<number> {
  return fetch(`${url}${path}`).then(
    (reply) => reply.status,
    () => 0,
  )
}

describe('a start that cannot be', () => {
  const sentences: readonly (readonly [string, Readonly<Record<string, string>>, readonly string[], RegExp])[] = [
    ['an unknown flag', {}, ['--exmaple'], /“--exmaple” means nothing here/],
    ['a word too many', {}, ['--example', 'now'], /“now” means nothing here/],
    ['a flag with a value that it does not take', {}, ['--example=yes'], /“--example=yes” means nothing here/],
    ['a port that is no number', { PORT: 'abc' }, [], /PORT is a number up to 65535, and not “abc”/],
    ['a port that is too high', { PORT: '65536' }, [], /PORT is a number up to 65535/],
    ['an address of no database', { DATABASE_URL: 'mysql://secret@x' }, [], /DATABASE_URL is an address like/],
  ]
  for (const [name, env, args, sentence] of sentences) {
    it(`says what is wrong in one line: ${name}`, async () => {
      const { code, lines } = await runUntilEnd({ ASSAY_DATA: folder(), ...env }, args)
      assert.deepEqual([code, lines.length], [2, 1])
      assert.match(lines[0] ?? '', sentence)
      assert.doesNotMatch(lines.join(), /secret/)
    })
  }

  it('notices a port that is taken before it starts a database', async () => {
    const taken = createServer().listen(0, '127.0.0.1')
    await new Promise((resolve) => taken.once('listening', resolve))
    const address = taken.address()
    const port = typeof address === 'object' && address ? address.port : 0
    const data = folder()
    const { code, lines } = await runUntilEnd({ ASSAY_DATA: data, PORT: String(port) })
    taken.close()
    assert.deepEqual([code, lines], [1, [`assay: port ${port} is in use by another program: stop that, or set PORT to another one`]])
    assert.equal(existsSync(join(data, 'postgres')), false)
  })

  it('says in one line that a folder cannot be used', async () => {
    const data = folder()
    writeFileSync(join(data, 'file'), '')
    for (const path of ['file', 'file/below']) {
      const { code, lines } = await runUntilEnd({ ASSAY_DATA: join(data, path), PORT: '0' })
      assert.deepEqual([code, lines.length], [1, 1], lines.join('\n'))
      assert.match(lines[0] ?? '', /cannot use \S+: .*; set ASSAY_DATA to another folder/)
    }
  })

  it('says in one line that a file system is read-only', { skip: !mayMount() }, async () => {
    const data = folder()
    spawnSync('mount', ['-t', 'tmpfs', '-o', 'ro,mode=0711', 'tmpfs', data])
    try {
      for (const [path, why] of [
        [data, /the file system is read-only/],
        [join(data, 'below'), /cannot be made there/],
      ] as const) {
        const { code, lines } = await runUntilEnd({ ASSAY_DATA: path, PORT: '0' })
        assert.deepEqual([code, lines.length], [1, 1], lines.join('\n'))
        assert.match(lines[0] ?? '', why)
      }
    } finally {
      spawnSync('umount', [data])
    }
  })

  it('leaves no PostgreSQL behind where it fails after that was started', async () => {
    const data = folder()
    await end(await start(data, []))
    mkdirSync(join(data, 'address'))
    const { code } = await runUntilEnd({ ASSAY_DATA: data, PORT: '0' })
    assert.equal(code, 1)
    assert.equal(postmasterOf(data), null)
  })

  it('says in one line that a database does not answer', async () => {
    const url = `postgres://assay:secret@127.0.0.1:${await freePort()}/assay`
    const { code, lines } = await runUntilEnd({ ASSAY_DATA: folder(), PORT: '0', DATABASE_URL: url })
    assert.deepEqual([code, lines.length], [1, 1], lines.join('\n'))
    assert.match(lines[0] ?? '', /the database cannot be reached/)
    assert.doesNotMatch(lines[0] ?? '', /secret/)
  })
})

describe('a running server', { timeout: 900_000 }, () => {
  it('says where the data lie and how it is stopped, and stops', async () => {
    const data = folder()
    const server = await start(data, [])
    assert.ok(server.output().includes(`everything is kept in ${data}; Ctrl-C stops the server`))
    const pid = postmasterOf(data) ?? 0
    assert.deepEqual(
      readdirSync(data).filter((name) => fateOf(name) === null),
      [],
      'a backup has a word for everything there',
    )
    await end(server)
    assert.match(server.output(), /stopping[^]*stopped\n$/)
    assert.equal(isAlive(pid), false)
  })

  it('takes no harm from a PostgreSQL that dies: says that it is not ready, brings it back, and writes', async () => {
    const server = await start(folder(), [])
    try {
      await setUp(server, { organisation: 'Life', email: 'eva@life.example' })
      const first = postmasterOf(server.folder) ?? 0
      const writes = Array.from({ length: 20 }, (_, index) => write(server, `before ${index}`))
      process.kill(first, 'SIGKILL')
      await until('not ready', async () => (await statusOf(server, '/readyz')) === 503, 1)
      assert.equal(await statusOf(server, '/livez'), 200)
      assert.ok((await Promise.all(writes)).every((status) => [201, 503].includes(status)))
      await until('ready again', async () => (await statusOf(server, '/readyz')) === 200)
      assert.notEqual(postmasterOf(server.folder), first)
      assert.equal(await write(server, 'after'), 201)
      // It answers before whoever started it has looked.
      const said = /PostgreSQL ended \(SIGKILL\): starting it again[^]*PostgreSQL is back/
      await until('said so', async () => said.test(server.output()))
    } finally {
      await end(server)
    }
  })

  it('ends with a line and exit code 1 where PostgreSQL dies for the fourth time within a minute', async () => {
    const server = await start(folder(), [])
    const ended = new Promise<number | null>((resolve) => server.child.once('exit', resolve))
    for (let death = 1; death <= 4; death += 1) {
      const pid = postmasterOf(server.folder) ?? 0
      process.kill(pid, 'SIGKILL')
      const back = async (): Promise<boolean> => postmasterOf(server.folder) !== pid && (await statusOf(server, '/readyz')) === 200
      if (death < 4) await until(`ready after death ${death}`, back, 30)
    }
    assert.equal(await ended, 1)
    assert.match(server.output(), /assay: PostgreSQL ended \(SIGKILL\), 3 times started again within a minute: giving up\n$/)
  })

  it('ends where who started it is killed', async () => {
    const data = folder()
    const launcher = spawn('node', ['scripts/start.mjs'], {
      cwd: ROOT,
      env: { ...process.env, ASSAY_DATA: data, PORT: '0' },
      stdio: 'ignore',
    })
    await until('ready', () => existsSync(join(data, 'address')), 100)
    const [postgres, server] = [postmasterOf(data) ?? 0, Number(readFileSync(join(data, 'assay.pid'), 'utf8').split('\n')[0])]
    launcher.kill('SIGKILL')
    await until('gone', () => !isAlive(postgres) && !isAlive(server))
  })

  for (const signal of ['SIGTERM', 'SIGHUP', 'SIGKILL'] as const) {
    it(`ends with its PostgreSQL where npm gets ${signal}, without a word of npm`, async () => {
      const data = folder()
      const env = { ...process.env, ASSAY_DATA: data, PORT: '0' }
      const npm = spawn('npm', ['start'], { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'pipe'] })
      const ended = outcome(npm)
      await until('ready', () => existsSync(join(data, 'address')), 100)
      const [postgres, server] = [postmasterOf(data) ?? 0, Number(readFileSync(join(data, 'assay.pid'), 'utf8').split('\n')[0])]
      npm.kill(signal)
      await until('gone', () => !isAlive(postgres) && !isAlive(server))
      assert.doesNotMatch((await ended).text, /npm notice/)
    })
  }
})

async function write(server: Server, name: string): Promise<number> {
  const key = readFileSync(join(server.folder, 'operator.key'), 'utf8')
  const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' }
  return (await fetch(`${server.url}/api/assets`, { method: 'POST', headers, body: JSON.stringify({ name }) })).status
}

/** Mounting needs root; without it the case is skipped and says so. */
function mayMount(): boolean {
  if (process.getuid?.() !== 0 || process.platform !== 'linux') return false
  const probe = newFolder()
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', probe]).status === 0
  if (mounted) spawnSync('umount', [probe])
  rmSync(probe, { recursive: true, force: true })
  return mounted
}
