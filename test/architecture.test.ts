import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { applicationPaths } from '../apps/server/src/page/application.ts'

const ROOT = join(import.meta.dirname, '..')

/** Who may import whom of ours. Whatever is not listed may import nothing. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  'packages/client': [],
  'packages/frameworks': [],
  'packages/ledger': [],
  'packages/redteam': [],
  'packages/shield': [],
  'packages/shield-onnx': ['@assay/shield'],
  'packages/isms': ['@assay/frameworks'],
  'apps/server': ['@assay/frameworks', '@assay/isms', '@assay/ledger'],
  'apps/web': ['@assay/client', '@assay/frameworks', '@assay/isms', '@assay/ledger', '@assay/shield'],
  'apps/cli': ['@assay/client', '@assay/frameworks', '@assay/isms', '@assay/ledger', '@assay/redteam', '@assay/shield'],
}

/** A time that is given to what is tested, and not one that it took. */
const NOT_AN_AGE = /Date\.now\(\) [-+] [\d_]+ \* [\d_]+/g

const sources = globSync('{packages,apps}/*/src/**/*.{ts,tsx}', { cwd: ROOT }).map((path) => ({
  path,
  text: readFileSync(join(ROOT, path), 'utf8'),
}))

function isProduct(path: string): boolean {
  return !/\.(?:test|fixture)\.tsx?$/.test(path)
}

describe('the house', () => {
  it('was seen whole', () => assert.ok(sources.length > 100))

  // What a browser's function answers is not ours to know: scrollIntoView answers with a promise in Chromium 150, and React calls it as a clean-up.
  it('gives React nothing to call that an expression happened to answer', () => {
    const wrong = sources.filter(({ text }) => /use(?:Layout)?Effect\(\(\) => (?![{(])/.test(text))
    assert.deepEqual(
      wrong.map(({ path }) => path),
      [],
    )
  })

  // A piece that is loaded on demand may import the one that waits for it: neither would ever go on, and the page would stay empty.
  it('awaits nothing while a module of the browser is read', () => {
    const wrong = sources.filter(
      ({ path, text }) =>
        /^(?:apps\/web|packages)\//.test(path) && isProduct(path) && /^(?:(?:export )?const [^\n]+ = )?await /m.test(text),
    )
    assert.deepEqual(
      wrong.map(({ path }) => path),
      [],
    )
  })

  // Node takes some 120,000 arguments, and ends the work of a server that gives more.
  it('gives no function an argument for each of many rows', () => {
    const wrong = sources.filter(
      ({ path, text }) => /^apps\/(?:server|cli)\//.test(path) && isProduct(path) && /\.(?:push|unshift)\(\.\.\./.test(text),
    )
    assert.deepEqual(
      wrong.map(({ path }) => path),
      [],
    )
  })

  it('answers every address that the router of the application has', () => {
    const router = readFileSync(join(ROOT, 'apps/web/src/router.tsx'), 'utf8')
    const paths = [...router.matchAll(/^  '(\/[^']*)': lazyRouteComponent/gm)].map(([, path = '']) => path)
    assert.ok(paths.length >= 10)
    const answered = applicationPaths.map((path) => new RegExp(`^${path.replaceAll(/:\w+/g, '[^/]+')}$`))
    assert.deepEqual(
      paths.filter((path) => !answered.some((pattern) => pattern.test(path))),
      [],
    )
  })

  it('has imports that point inward only', () => {
    const wrong = sources.flatMap(({ path, text }) => {
      const home = path.split('/').slice(0, 2).join('/')
      const ours = [...text.matchAll(/from '(@assay\/[a-z]+)/g)].map((match) => match[1] ?? '')
      // What tests the server may use it as others do.
      const may = isProduct(path) ? allowed[home] : [...(allowed[home] ?? []), '@assay/client']
      return ours.filter((name) => !may?.includes(name)).map((name) => `${path} imports ${name}`)
    })
    assert.deepEqual(wrong, [])
  })

  it('lets probes attack, detectors judge and targets answer, each without the others', () => {
    const parts: Readonly<Record<string, RegExp>> = {
      'packages/redteam/src/probe/': /from '\.\.\/(?:detector|target|run|bot)\//,
      'packages/redteam/src/mutator/': /from '\.\.\/(?:probe|detector|target|run|bot)\//,
      'packages/redteam/src/detector/': /from '\.\.\/(?:probe|target|run|bot)\//,
      'packages/redteam/src/target/': /from '\.\.\/(?:probe|detector|mutator|run|bot)\//,
    }
    const wrong = sources.filter(({ path, text }) =>
      Object.entries(parts).some(([part, foreign]) => path.startsWith(part) && isProduct(path) && foreign.test(text)),
    )
    assert.deepEqual(
      wrong.map(({ path }) => path),
      [],
    )
  })

  it('keeps clocks, chance and the machine out of the domain', () => {
    const impure = /\bfetch\(|Date\.now|new Date\(\)|Math\.random|from 'node:/
    const wrong = sources.filter(
      ({ path, text }) => path.startsWith('packages/isms/') && !/\.(?:test|fixture)\.ts$/.test(path) && impure.test(text),
    )
    assert.deepEqual(
      wrong.map(({ path }) => path),
      [],
    )
  })

  it('opens transactions in one file, and in one for what an earlier version wrote, and writes from commit, accounts, the publisher, the witnesses, the anchors, the queue of jobs, consumers, webhooks, the rotation of keys and the list of files only', () => {
    assert.deepEqual(having(/start transaction|\.transaction\(|pool\.connect\(/), [
      'apps/server/src/postgres/client.ts',
      'apps/server/src/store/db.ts',
      'apps/server/src/store/seal-earlier.ts',
    ])
    assert.deepEqual(having(/\bwriting\(/), [
      'apps/server/src/account/accounts.ts',
      'apps/server/src/account/organisation.ts',
      'apps/server/src/account/security-event.ts',
      'apps/server/src/anchors.ts',
      'apps/server/src/commit.ts',
      'apps/server/src/event/consume.ts',
      'apps/server/src/files.ts',
      'apps/server/src/job/queue.ts',
      'apps/server/src/publisher.ts',
      'apps/server/src/rotation.ts',
      'apps/server/src/webhook/desk.ts',
      'apps/server/src/webhook/tell.ts',
      'apps/server/src/witnesses.ts',
    ])
  })

  it('looks names that strangers chose up where nothing is inherited: in maps, in objects without a prototype, or among names of its own', () => {
    const lookups = having(/[\w)\]]\[(?:name|key|word|column|header|slug|text|next|sort)\]/).filter((path) =>
      /server\/src\/(?:account|http|import|page|route)\//.test(path),
    )
    assert.deepEqual(lookups, [
      'apps/server/src/account/used-codes.ts',
      'apps/server/src/import/decided.ts',
      'apps/server/src/import/drafted.ts',
      'apps/server/src/import/edition.ts',
      'apps/server/src/import/names.ts',
      'apps/server/src/import/near.ts',
      'apps/server/src/import/other-list.ts',
      'apps/server/src/import/planned.ts',
      'apps/server/src/import/question.ts',
      'apps/server/src/import/records.ts',
      'apps/server/src/import/row.ts',
      'apps/server/src/import/rows.ts',
      'apps/server/src/import/table.ts',
      'apps/server/src/page/prove.ts',
      'apps/server/src/route/input.ts',
      'apps/server/src/route/list.ts',
      'apps/server/src/route/register.ts',
    ])
  })

  it('lets one module touch what the browser keeps', () => {
    assert.deepEqual(having(/\b(?:localStorage|sessionStorage|indexedDB|cookieStore|caches)\b|navigator\.storage/), [
      'apps/web/src/shell/kept.ts',
    ])
    assert.deepEqual(having(/document\.cookie/), ['apps/web/src/message/text.tsx'])
  })

  it('opens sockets outward in one folder: everything else that knows how listens, or reaches the database', () => {
    const outward =
      /\bfetch\(|new (?:WebSocket|EventSource)\b|(?:from|import\() ?'(?:node:)?(?:net|tls|http|https|http2|dgram|dns|dns\/promises|undici|nodemailer)'/
    const typesAlone = /^import type [^\n]* from '[^']+'$/gm
    const found = sources.filter(
      ({ path, text }) => path.startsWith('apps/server/') && isProduct(path) && outward.test(text.replaceAll(typesAlone, '')),
    )
    const known: Readonly<Record<string, string>> = {
      'apps/server/src/egress/address.ts': 'the way out',
      'apps/server/src/egress/connect.ts': 'the way out',
      'apps/server/src/egress/permission.ts': 'the way out',
      'apps/server/src/egress/send.ts': 'the way out',
      'apps/server/src/http/address.ts': 'compares addresses of callers',
      'apps/server/src/mail/post.ts': 'speaks SMTP over a connection of the way out',
    }
    assert.deepEqual(found.map(({ path }) => path).toSorted(), Object.keys(known))
    for (const text of [`await fetch('x')`, `import { connect } from 'node:tls'`, `await import('undici')`]) assert.match(text, outward)
  })

  it('reads hostile bytes in workers: what parses and typesets is not loaded by the process that serves, nor keys and database by a worker', () => {
    const served = importedBy('apps/server/src/main.ts')
    const parsers = ['hucre/csv', 'hucre/xlsx', 'yaml', 'docx', 'markdown-it', '@myriaddreamin/typst-ts-node-compiler']
    assert.deepEqual(
      parsers.filter((name) => served.has(name)),
      [],
    )
    const worker = importedBy('apps/server/src/worker/main.ts', { later: true })
    const forbidden = [...worker].filter((name) =>
      /^(?:pg|kysely|node:(?:child_process|net|http|fs))$|src\/(?:secret\/(?!random)|account|archive|backup)/.test(name),
    )
    assert.deepEqual(forbidden, ['node:fs'], 'typesetting reads its templates')
    assert.ok(parsers.every((name) => worker.has(name)))
  })

  it('holds the CPU time of what it tests and never the time on the wall, which a busy machine stretches', () => {
    const wall = /performance\.now|hrtime|console\.time|Date\.now\(\)\s*-|-\s*Date\.now\(\)(?!\s*[-+*])/
    const timed = globSync('{packages,apps,test}/**/*.{test,fixture}.{ts,tsx}', {
      cwd: ROOT,
      exclude: ['**/node_modules/**', 'test/architecture.test.ts'],
    })
      .filter((path) => wall.test(readFileSync(join(ROOT, path), 'utf8').replaceAll(NOT_AN_AGE, '')))
      .toSorted()
    assert.deepEqual(
      timed.filter((path) => !path.startsWith('packages/shield/')),
      [],
    )
  })

  it('makes connections to PostgreSQL in one file, which listens for their errors', () => {
    assert.deepEqual(having(/\bnew pg\.|import \{[^}]*\b(?:Client|Pool)\b[^}]*\} from 'pg'|from 'pg-pool'/), [
      'apps/server/src/postgres/client.ts',
    ])
  })

  it('leaves nothing on a connection when a transaction ends: a pooler would hand it to the next client', () => {
    const session = [
      /set_config\(/,
      /[`'"; ]set session\b/i,
      /(?:[`'"]|; )set (?!local )[a-z_.]+ *(?:=|to) /,
      /\bpg_(?:try_)?advisory_(?:lock|unlock)/,
      /[`'"] *(?:un)?listen [a-z_*]/i,
      /create (?:temp|temporary|unlogged temp)\b/i,
      /\bwith hold\b/i,
      /-c role=/,
    ]
    for (const pattern of session) assert.deepEqual(having(pattern), [], String(pattern))
    for (const text of [`select set_config('a', 'b', false)`, `'set assay.org = x'`, `'set session role x'`, `'listen jobs'`])
      assert.ok(
        session.some((pattern) => pattern.test(text)),
        text,
      )
  })

  it('knows no any', () => {
    assert.deepEqual(having(/\bas any\b|: any\b(?! owner)/), [])
  })
})

/** Everything that a module imports, and what that imports: paths of ours, names of packages. Types are none; `later` counts what is imported when it is needed. */
function importedBy(entry: string, { later = false } = {}): ReadonlySet<string> {
  const found = new Set<string>()
  const open = [entry]
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    if (found.has(path)) continue
    found.add(path)
    const text = sources.find((source) => source.path === path)?.text ?? ''
    const now = [...text.matchAll(/^(?:import|export) (?!type )(?:[^'\n]|\n(?!\n))*?from '([^']+)'|^import '([^']+)'/gm)].map(
      (match) => match[1] ?? match[2] ?? '',
    )
    const dynamic = later ? [...text.matchAll(/import\('([^']+)'\)/g)].map((match) => match[1] ?? '') : []
    for (const name of [...now, ...dynamic]) {
      if (name.startsWith('.')) open.push(join(path, '..', name))
      else found.add(name)
    }
  }
  return found
}

function having(pattern: RegExp): readonly string[] {
  return sources
    .filter(({ path, text }) => !/\.(test|fixture)\.ts$/.test(path) && pattern.test(text))
    .map(({ path }) => path)
    .toSorted()
}
