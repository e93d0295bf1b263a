import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import pg from 'pg'
import { end, freePort, newFolder, type Server, setUp, start, stop } from './server.fixture.ts'

/** The main job as a user does it: start with the example, get the statement and the audit, prove it offline. */

const ROOT = join(import.meta.dirname, '..')

let server: Server
let scratch: string

before(async () => {
  scratch = mkdtempSync(join(tmpdir(), 'assay-job-'))
  server = await start(newFolder(), ['--example'])
})
after(async () => {
  await stop(server)
  rmSync(scratch, { recursive: true, force: true })
})

describe('the main job', () => {
  it('prints the address and a link that signs the owner in, once', async () => {
    const link = /at (http:\/\/\S+\/sign-in\/link\?token=\S+)/.exec(server.output())?.[1] ?? ''
    const token = new URL(link).searchParams.get('token') ?? ''
    const redeem = () =>
      fetch(`${server.url}/sign-in/link`, {
        method: 'POST',
        body: new URLSearchParams({ token }),
        headers: { origin: server.url },
        redirect: 'manual',
      })
    const first = await redeem()
    const cookie = first.headers
      .getSetCookie()
      .map((value) => value.split(';')[0])
      .join('; ')
    assert.match(cookie, /session_token/)
    for (const path of [
      '/',
      '/risks',
      '/risks/RISK-1',
      '/risks/RISK-1/edit',
      '/risks/RISK-1/accept',
      '/controls',
      '/soa',
      '/audit?stage=2',
      '/ledger',
    ]) {
      const page = await fetch(`${server.url}${path}`, { headers: { cookie } })
      assert.equal(page.status, 200, path)
    }
    assert.deepEqual((await redeem()).headers.getSetCookie(), [])
  })

  it('refuses a form that comes from another site', async () => {
    const reply = await fetch(`${server.url}/sign-in`, {
      method: 'POST',
      body: new URLSearchParams({ email: 'a@b.example', password: 'x' }),
      headers: { origin: 'http://evil.example' },
    })
    assert.equal(reply.status, 403)
  })

  it('has the example company that the manual promises', () => {
    const count = (register: string): number => JSON.parse(assay(['list', register, '--json']).stdout).length
    assert.ok(count('asset') >= 60)
    assert.equal(count('risk'), 45)
    assert.equal(count('control'), 93)
    assert.equal(count('evidence'), 120)
    assert.ok(count('threat') >= 60)
  })

  for (const [format, magic] of [
    ['xlsx', 'PK'],
    ['pdf', '%PDF'],
    ['csv', '\uFEFFControl'],
    ['json', '{'],
  ] as const) {
    it(`writes the Statement of Applicability as ${format}`, () => {
      const path = join(scratch, `soa.${format}`)
      assert.equal(assay(['soa', '--format', format, '--out', path]).status, 0)
      assert.ok(readFileSync(path).toString().startsWith(magic))
      assert.ok(statSync(path).size > 5000)
    })
  }

  it('finds in the mock audit what the example was made to lack', () => {
    const failing = (stage: '1' | '2', ...more: readonly string[]): readonly string[] => {
      const report = JSON.parse(assay(['audit', '--stage', stage, '--json', ...more]).stdout)
      return report.checks.filter((check: { result: string }) => check.result === 'fail').map((check: { id: string }) => check.id)
    }
    const failed = failing('1')
    for (const id of ['CTX-03', 'SCP-03', 'DOC-01', 'RSK-03', 'RSK-05', 'TRT-02']) assert.ok(failed.includes(id), id)
    for (const id of ['SCP-01', 'POL-01', 'RSK-01', 'SOA-01', 'SOA-02', 'SOA-04', 'SOA-05']) assert.ok(!failed.includes(id), id)
    assert.ok(failing('2').includes('SOA-06'), 'what is stated as implemented and has no current evidence')
  })

  it('says how everything stood on an earlier day, and of a day to come that nobody knows', () => {
    const daysAgo = (days: number): string => {
      const day = new Date()
      day.setUTCDate(day.getUTCDate() - days)
      return day.toISOString().slice(0, 10)
    }
    const [then, never] = [daysAgo(20), daysAgo(1000)]
    const read = (...args: readonly string[]) => JSON.parse(assay(args).stdout)
    const count = (register: string, day: string): number => read('list', register, '--json', '--as-of', day).length
    assert.deepEqual([count('risk', never), count('risk', then), count('evidence', then)], [0, 45, 0], 'evidence came ten days ago')
    assert.equal(read('get', 'risk', 'RISK-1', '--as-of', then).asOf.day, then)
    assert.equal(read('audit', '--json', '--as-of', then).on, then)
    const [draft, now] = [read('soa', '--text', 'draft', '--as-of', then), read('soa', '--text', 'draft')]
    assert.deepEqual([draft.date, draft.rows.length], [then, now.rows.length])
    assert.notDeepEqual(draft.rows, now.rows)
    const { status, stderr } = assay(['audit', '--as-of', '2099-01-01'])
    assert.deepEqual([status, /lies ahead/.test(stderr)], [1, true], stderr)
  })

  it('says in words what the mock audit found, and ends quietly when nobody reads on (finding C10)', () => {
    const { stdout } = assay(['audit'])
    assert.match(stdout, /^SCP-03 .*\n +AST-\d+ {2}[a-z“].{10}/m)
    assert.match(stdout, /^SCP-03 {2}area of concern, probably (?:major|minor) /m)
    assert.doesNotMatch(stdout, /undefined|[{}]/)
    const piped = spawnSync('sh', ['-c', `"$0" apps/cli/bin/assay.mjs list control --json | head -n 1`, process.execPath], {
      cwd: ROOT,
      encoding: 'utf8',
      env: { ...process.env, ASSAY_DATA: server.folder },
    })
    assert.deepEqual([piped.stdout, piped.stderr], ['[\n', ''])
  })

  it('says what the controls cover of each framework, and why', () => {
    const listed = assay(['frameworks']).stdout
    assert.match(listed, /^soc2-2017 +SOC 2 +8 covered, 53 in part, 0 gaps +without drafts: 61 gaps$/m)
    const { stdout } = assay(['coverage', 'soc2-2017'])
    assert.match(stdout, /^covered +CC7\.3 .* iso27001-2022:A\.5\.25 equal, draft \(CTL-25\)/m)
    assert.equal(JSON.parse(assay(['coverage', 'gdpr', '--json']).stdout).counts.gap, 1)
    assert.equal(assay(['coverage', 'nothing']).status, 1)
  })

  it('prints the statement as it was approved, and the draft that says so', () => {
    const read = (...args: readonly string[]) => JSON.parse(assay(['soa', ...args]).stdout)
    const [approved, draft] = [read('--text', 'in-force'), read('--text', 'draft')]
    assert.deepEqual([approved.draftOf, draft.draftOf === null], [null, false])
    assert.equal(read('--version', approved.version).version, approved.version)
    assert.equal(assay(['soa', '--version', 'never']).status, 1)
  })

  it('says what became of an approved statement in the live draft', () => {
    const { stdout, status } = assay(['soa', '--changes', '1.0..draft'])
    assert.equal(status, 0)
    assert.match(stdout, /\d+ rows decided otherwise, \d+ of which only the evidence says otherwise\n$/)
    assert.match(assay(['soa', '--changes', '1.0..']).stdout, /^[^]+$/)
    assert.deepEqual(JSON.parse(assay(['soa', '--changes', '1.0..1.0', '--json']).stdout).rows, [])
    for (const range of ['1.0', '1.0..7.0', '1..2..3']) assert.equal(assay(['soa', '--changes', range]).status, 1)
  })

  it('makes a pack that verifies offline, and not after a flip of any byte', () => {
    const path = join(scratch, 'pack.zip')
    assert.equal(assay(['bundle', path]).status, 0)
    assert.equal(assay(['verify', path], { ASSAY_DATA: '/nowhere' }).status, 0)
    const pack = readFileSync(path)
    for (let sample = 0; sample < 8; sample += 1) {
      const changed = Buffer.from(pack)
      const index = Math.floor((pack.length * (sample + 0.5)) / 8)
      changed[index] = (changed[index] ?? 0) ^ 1
      writeFileSync(join(scratch, 'changed.zip'), changed)
      assert.equal(assay(['verify', join(scratch, 'changed.zip')]).status, 1, `byte ${index}`)
    }
  })

  it('names a record that was edited by SQL, in doctor and in the next bundle', async () => {
    assert.equal(assay(['doctor']).status, 0)
    await sql(`update record set state = jsonb_set(state, '{residualLikelihood}', '1') where key = 'RISK-1'`)
    const doctor = assay(['doctor'])
    assert.deepEqual([doctor.status, /RISK-1\b/.test(doctor.stdout)], [1, true])
    const bundle = assay(['bundle', join(scratch, 'edited.zip')])
    assert.deepEqual([bundle.status, /RISK-1\b/.test(bundle.stderr)], [1, true])
    await sql(`update record set state = jsonb_set(state, '{residualLikelihood}', '2') where key = 'RISK-1'`)
    assert.equal(assay(['doctor']).status, 0)
  })

  it('restores its own backup into an empty folder, ledger and keys included', async () => {
    const path = join(scratch, 'backup.zip')
    assert.equal(assay(['backup', path]).status, 0)
    const vkey = assay(['ledger', 'key']).stdout.trim().split('\n').at(-1) ?? ''
    const second = await start(newFolder(), [])
    try {
      const env = { ASSAY_DATA: second.folder }
      assert.equal(assay(['restore', path], env).status, 0, 'restores')
      assert.equal(assay(['doctor'], env).status, 0, 'replays')
      const packPath = join(scratch, 'restored.zip')
      assert.match(assay(['bundle', packPath], env).stderr, /THE LOG IS NOT SIGNED: restored|the log is not signed: it was restored/)
      assert.match(assay(['ledger', 'epoch', '--because', 'restored'], env).stdout, /^signed from the next entry on, in epoch 2/)
      assert.equal(assay(['bundle', packPath], env).status, 0)
      assert.match(assay(['verify', packPath, '--vkey', vkey]).stdout, /^holds: .*\nEPOCH 2 since entry \d+: restored/)
      assert.match(assay(['restore', path], env).stderr, /holds an organisation already/)
    } finally {
      await stop(second)
    }
  })

  it('records a scan for personal data as evidence of data masking, with counts and no value', () => {
    const file = join(scratch, 'ticket.txt')
    writeFileSync(file, 'Mail joe@example.com about the invoice')
    const { stderr } = assay(['shield', 'scan', file, '--evidence'])
    const key = /recorded as (EVD-\d+)/.exec(stderr)?.[1] ?? ''
    const evidence = JSON.parse(assay(['get', 'evidence', key, '--json']).stdout)
    assert.equal(evidence.result, 'fail')
    assert.match(evidence.note, /EMAIL 1/)
    assert.ok(!JSON.stringify(evidence).includes('joe@'))
    assert.equal(evidence.controls.length, 1)
  })

  it('records a scan that could not read everything as a check that could not be made', () => {
    const [text, picture] = [join(scratch, 'nothing.txt'), join(scratch, 'scan.png')]
    writeFileSync(text, 'Nothing here.')
    writeFileSync(picture, Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]))
    const recorded = (paths: readonly string[]): { readonly result: string; readonly title: string; readonly note: string } => {
      const { stderr } = assay(['shield', 'scan', ...paths, '--evidence'])
      return JSON.parse(assay(['get', 'evidence', /recorded as (EVD-\d+)/.exec(stderr)?.[1] ?? '', '--json']).stdout)
    }
    const { result, title, note } = recorded([text, picture])
    assert.equal(result, 'could-not-check')
    assert.match(title, /nothing found, and 1 of 2 not read whole/)
    for (const line of [
      /^population: 2 files, 21 bytes/m,
      /^read: 1 whole/m,
      /^not read: 1$/m,
      /^preset: balanced; .*shield \d/m,
      /scan\.png: it is a picture/,
    ])
      assert.match(note, line)
    assert.equal(recorded([text]).result, 'pass')
    assert.match(assay(['shield', 'scan', text, '--types', 'PERSN', '--evidence']).stderr, /nothing finds the type PERSN/)
  })
})

describe('a new organisation', () => {
  it('is set up by its owner, once, with 93 undecided controls and the threats', async () => {
    const fresh = await start(newFolder(), [])
    const eva = { organisation: 'Heron Ltd', email: 'eva@heron.example' }
    try {
      assert.equal((await fetch(`${fresh.url}/`, { redirect: 'manual' })).headers.get('location'), '/set-up')
      const done = await setUp(fresh, eva)
      const cookie = done.headers
        .getSetCookie()
        .map((value) => value.split(';')[0])
        .join('; ')
      assert.equal(existsSync(join(fresh.folder, 'set-up.code')), false)
      const list = JSON.parse(await (await fetch(`${fresh.url}/api/controls?limit=500`, { headers: { cookie } })).text())
      assert.deepEqual([list.total, list.items.every((item: { applicable: unknown }) => item.applicable === null)], [93, true])
      const page = await fetch(`${fresh.url}/api/audit`, { headers: { cookie } })
      assert.match(await page.text(), /CTX-01/)
      assert.equal(assay(['doctor'], { ASSAY_DATA: fresh.folder }).status, 0)
      const { vkey } = JSON.parse(await (await fetch(`${fresh.url}/api/ledger/checkpoint`, { headers: { cookie } })).text())
      assert.match(vkey, /^assay-[0-9a-f]{12}\.invalid\/tlog\/heron-ltd\+/)
    } finally {
      await stop(fresh)
    }
  })
})

describe('a data folder', () => {
  it('is refused to a second process, which is told the first', async () => {
    const second = spawnSync(process.execPath, ['apps/server/src/main.ts'], {
      cwd: ROOT,
      encoding: 'utf8',
      env: { ...process.env, ASSAY_DATA: server.folder, PORT: String(await freePort()) },
    })
    assert.equal(second.status, 1)
    assert.match(second.stderr, new RegExp(`process ${server.child.pid} is using`))
  })

  it('is taken over after its server and nothing else was killed, with every acknowledged write', async () => {
    const folder = newFolder()
    const first = await start(folder, ['--example'])
    const acknowledged = assay(['list', 'risk', '--json'], { ASSAY_DATA: folder }).stdout
    const ended = new Promise((resolve) => first.child.once('exit', resolve))
    first.child.kill('SIGKILL')
    await ended
    const second = await start(folder, [])
    try {
      assert.equal(assay(['list', 'risk', '--json'], { ASSAY_DATA: folder }).stdout, acknowledged)
      assert.equal(assay(['doctor'], { ASSAY_DATA: folder }).status, 0)
    } finally {
      await stop(second)
    }
  })

  it('of another PostgreSQL is refused with what to do', async () => {
    const folder = newFolder()
    const first = await start(folder, [])
    await end(first)
    writeFileSync(join(folder, 'postgres', 'PG_VERSION'), '99\n')
    const second = spawnSync(process.execPath, ['apps/server/src/main.ts'], {
      cwd: ROOT,
      encoding: 'utf8',
      env: { ...process.env, ASSAY_DATA: folder, PORT: String(await freePort()) },
    })
    assert.match(second.stderr, /belongs to PostgreSQL 99, this is 18/)
  })
})

function assay(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  return spawnSync(process.execPath, ['apps/cli/bin/assay.mjs', ...args], {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: 50_000_000,
    env: { ...process.env, ASSAY_DATA: server.folder, ...env },
  })
}

async function sql(text: string): Promise<void> {
  const client = new pg.Client({ host: join(server.folder, 'socket'), user: 'assay', database: 'assay' })
  await client.connect()
  await client.query(text)
  await client.end()
}
