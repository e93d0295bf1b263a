import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { gzipSync } from 'node:zlib'

/** The shield as others install it: packed, in a project that has nothing else, without a network. */

const root = join(import.meta.dirname, '..')
const folder = mkdtempSync(join(tmpdir(), 'assay-package-'))
const env = { ...process.env, PATH: `${dirname(process.execPath)}${delimiter}${process.env['PATH'] ?? ''}` }

const run = (command: string, args: readonly string[], cwd = folder): string => {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, env, encoding: 'utf8' })
  assert.equal(status, 0, stderr + stdout)
  return stdout
}

const USE = `
import { createShield, createVault, redactMessages, restoreMessages } from '@assay/shield'
import { createShield as createStructured } from '@assay/shield/structured'
import { loadShield } from '@assay/shield/lazy'
import { createVault as alone } from '@assay/shield/vault'
const shield = createShield()
const vault = createVault()
const text = 'Maria Gonzalez lives in Madrid, joe@example.com'
const redacted = shield.redact(text, vault).text
const body = { model: 'm', messages: [{ role: 'user', content: text }] }
const safe = JSON.stringify(redactMessages(shield, body, vault))
const lazy = await loadShield()
console.log(JSON.stringify({
  redacted: redacted.replaceAll(/_\\w{5}\\]/g, ']'),
  back: restoreMessages(shield, { content: redacted }, vault).content === text,
  hides: !safe.includes('Maria') && !safe.includes('joe@'),
  structured: createStructured().detect(text).map(({ type }) => type).join(),
  lazy: lazy.detect(text).length,
  token: alone().tokenOf('PERSON', 'x').startsWith('[PERSON_1_'),
}))
`
const EXPECTED = {
  redacted: '[PERSON_1] lives in [LOCATION_1], [EMAIL_1]',
  back: true,
  hides: true,
  structured: 'EMAIL',
  lazy: 3,
  token: true,
}

before(() => {
  run(process.execPath, [join(root, 'packages/shield/build.ts')], root)
  const name = run('npm', ['pack', '--silent', '--pack-destination', folder], join(root, 'packages/shield/package')).trim()
  writeFileSync(join(folder, 'package.json'), '{"type":"module","private":true}')
  run('npm', ['install', '--offline', '--no-audit', '--no-fund', '--silent', join(folder, name)])
  writeFileSync(join(folder, 'use.mjs'), USE)
})
after(() => rmSync(folder, { recursive: true }))

describe('the shield as a package', () => {
  const installed = join(folder, 'node_modules/@assay/shield')

  it('has what a package has, and no more than 2.5 MB of it', () => {
    for (const name of ['README.md', 'LICENSE', 'NOTICE', 'MODEL.md', 'dist/index.js', 'dist/index.d.ts'])
      assert.ok(existsSync(join(installed, name)), name)
    assert.ok(statSync(join(folder, 'assay-shield-0.1.0.tgz')).size < 2_500_000)
    for (const name of ['train', 'bench', 'src']) assert.equal(existsSync(join(installed, name)), false)
    assert.deepEqual(
      Object.keys(JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8')) as object).filter((name) =>
        name.includes('ependencies'),
      ),
      [],
    )
  })

  it('runs under this Node, and under the one of the system where that is older', () => {
    assert.deepEqual(JSON.parse(run(process.execPath, ['use.mjs'])), EXPECTED)
    const others = ['/usr/bin/node', '/usr/local/bin/node'].filter((path) => existsSync(path))
    for (const path of others) assert.deepEqual(JSON.parse(run(path, ['use.mjs'])), EXPECTED, path)
  })

  it('has types that a strict project takes', () => {
    writeFileSync(join(folder, 'use.mts'), USE.replaceAll('console.log', 'globalThis.queueMicrotask = '))
    writeFileSync(
      join(folder, 'types.mts'),
      "import { createShield, type Span } from '@assay/shield'\nexport const spans: readonly Span[] = createShield({ preset: 'strict' }).detect('x')\n// @ts-expect-error -- no such preset\ncreateShield({ preset: 'lax' })\n",
    )
    run(process.execPath, [
      join(root, 'node_modules/typescript/bin/tsc'),
      '--noEmit',
      '--strict',
      '--module',
      'nodenext',
      '--target',
      'es2022',
      '--lib',
      'es2022,dom',
      '--types',
      '',
      'types.mts',
    ])
  })

  it('bundles for a browser; what has a form alone is small, and the names are apart', () => {
    const bundled = (name: string, code: string): { readonly code: string; readonly chunks: number } => {
      const source = join(folder, name)
      mkdirSync(source, { recursive: true })
      writeFileSync(join(source, 'main.js'), code)
      const config = {
        logLevel: 'silent',
        build: { target: 'es2022', minify: true, modulePreload: false, lib: { entry: 'main.js', formats: ['es'], fileName: 'main' } },
      }
      writeFileSync(join(source, 'vite.config.mjs'), `export default ${JSON.stringify(config)}`)
      writeFileSync(join(source, 'package.json'), '{"name":"x","type":"module"}')
      run(process.execPath, [join(root, 'node_modules/vite/bin/vite.js'), 'build'], source)
      const made = readdirSync(join(source, 'dist'))
      return { code: readFileSync(join(source, 'dist/main.js'), 'utf8'), chunks: made.length }
    }
    const structured = bundled('structured', "export { createShield, createVault } from '@assay/shield/structured'")
    assert.ok(gzipSync(structured.code).length < 60_000, `${gzipSync(structured.code).length} bytes`)
    const lazy = bundled('lazy', "export { loadShield } from '@assay/shield/lazy'")
    assert.ok(lazy.chunks > 1 && lazy.code.length < 50_000)
    const vault = bundled('vault', "export { createVault } from '@assay/shield/vault'")
    assert.ok(gzipSync(vault.code).length < 3_000)
    for (const { code } of [structured, lazy, vault]) assert.doesNotMatch(code, /node:crypto/)
    writeFileSync(join(folder, 'structured.mjs'), structured.code)
    const used = run(process.execPath, [
      '--input-type=module',
      '-e',
      "import { createShield } from './structured.mjs'; console.log(createShield().redact('joe@example.com').text)",
    ])
    assert.match(used, /^\[EMAIL_1_\w{5}\]$/m)
  })
})
