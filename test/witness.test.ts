import assert from 'node:assert/strict'
import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { freePort, newFolder, start, stop, type Server } from './server.fixture.ts'

/** A witness in a process of its own beside a server, as an auditor runs it; killed and started again. */

const ROOT = join(import.meta.dirname, '..')
const scratch = mkdtempSync(join(tmpdir(), 'assay-witness-'))

let server: Server
let witness: { readonly child: ChildProcess; readonly vkey: string }
let port: number
let logKey: string

before(async () => {
  server = await start(newFolder(), ['--example'])
  port = await freePort()
  logKey = assay('ledger', 'key').stdout.trim().split('\n').at(-1) ?? ''
  witness = await startWitness()
  writeFileSync(join(server.folder, 'witnesses'), `http://127.0.0.1:${port} ${witness.vkey}\n`)
})
after(async () => {
  witness.child.kill('SIGKILL')
  await stop(server)
  rmSync(scratch, { recursive: true, force: true })
})

function assay(...args: readonly string[]) {
  const env = { ...process.env, ASSAY_DATA: server.folder }
  return spawnSync(process.execPath, ['apps/cli/src/main.ts', ...args], { cwd: ROOT, env, encoding: 'utf8' })
}

async function startWitness(): Promise<{ readonly child: ChildProcess; readonly vkey: string }> {
  const args = ['witness', '--state', join(scratch, 'state.json'), '--name', 'auditor.example', '--port', String(port), logKey]
  const child = spawn(process.execPath, ['apps/cli/src/main.ts', ...args], { cwd: ROOT, stdio: ['ignore', 'pipe', 'inherit'] })
  const vkey = await new Promise<string>((resolve, reject) => {
    let output = ''
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString()
      const line = output.split('\n').find((part) => part.startsWith('auditor.example+'))
      if (line !== undefined) resolve(line)
    })
    child.once('exit', () => reject(new Error(output)))
  })
  return { child, vkey }
}

/** Whether the receipt of an entry is vouched for; the server asks its witnesses each second. */
async function isWitnessed(entry: number): Promise<boolean> {
  const file = join(scratch, `entry-${entry}.tlog-proof`)
  for (let attempt = 0; attempt < 240; attempt += 1) {
    assert.equal(assay('receipt', String(entry), '--out', file).status, 0)
    const { status, stdout } = assay('verify', file, '--vkey', logKey, '--witness', witness.vkey)
    if (status === 0) return stdout.includes('1 of 1 witnesses vouch for it')
    await wait(250)
  }
  return false
}

describe('a witness', () => {
  it('vouches for the log of a server, and a receipt shows it offline', async () => assert.ok(await isWitnessed(3)))

  it('has what it saw on the disk, and goes on after it was killed', async () => {
    const earlier = JSON.parse(readFileSync(join(scratch, 'state.json'), 'utf8')) as {
      readonly logs: Record<string, { readonly size: number }>
    }
    witness.child.kill('SIGKILL')
    await new Promise((resolve) => witness.child.once('exit', resolve))
    const { vkey } = witness
    witness = await startWitness()
    assert.equal(witness.vkey, vkey)
    const [seen] = Object.values(earlier.logs)
    writeFileSync(join(scratch, 'risks.csv'), 'Risk;Likelihood;Impact\nA risk that came later;2;3\n')
    const imported = assay('import', 'risk', join(scratch, 'risks.csv'), '--yes')
    assert.equal(imported.status, 0, imported.stderr)
    assert.ok(await isWitnessed(seen?.size ?? assert.fail()))
  })

  it('refuses to go on without its memory', () => {
    writeFileSync(join(scratch, 'damaged.json'), '{')
    const { status, stderr } = assay('witness', '--state', join(scratch, 'damaged.json'), '--name', 'x', '--port', '0', logKey)
    assert.equal(status, 1)
    assert.match(stderr, /must not go on/)
  })
})
