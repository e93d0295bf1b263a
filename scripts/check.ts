import { spawnSync } from 'node:child_process'
import { globSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureBrowser } from './browser.ts'
import { prepareTemplate } from '../apps/server/src/instance.fixture.ts'
import { startCluster } from '../apps/server/src/postgres/cluster.ts'

/** Every check of the project, in the order of what fails fastest. Ends with the test runner's closing lines. */

const root = join(import.meta.dirname, '..')
const MIN_SOURCES = 80

const bin = (name: string): string => join(root, 'node_modules', '.bin', name)

/** A name, a script for Node, and its arguments. */
const gates: readonly (readonly [string, string, readonly string[]])[] = [
  ['types', bin('tsc'), ['-p', '.']],
  ['types of the application', bin('tsc'), ['-p', 'apps/web']],
  ['format', bin('oxfmt'), ['--check']],
  ['lint', bin('oxlint'), ['--deny-warnings']],
  ['unused code', bin('knip'), []],
  ['duplication', join(root, 'scripts/duplication.ts'), []],
  ['licences', join(root, 'scripts/licences.ts'), []],
]

const only = process.argv.slice(2)
const sources = globSync('{packages,apps,scripts,test}/**/*.{ts,tsx}', { cwd: root, exclude: ['**/node_modules/**'] })
const tests = (only.length > 0 ? only : sources.filter((path) => path.endsWith('.test.ts'))).toSorted()
if (sources.length < MIN_SOURCES) fail(`only ${sources.length} sources found: the checks would check nothing`)

if (only.length === 0) for (const gate of gates) runGate(...gate)
if (tests.some((path) => path.includes('browser'))) ensureBrowser()
process.exitCode = await runTests()

function runGate(name: string, script: string, args: readonly string[]): void {
  const started = Date.now()
  const { status } = spawnSync(process.execPath, [script, ...args], { cwd: root, stdio: 'inherit' })
  if (status !== 0) fail(`${name} failed`)
  process.stdout.write(`${name} ok (${Date.now() - started} ms)\n`)
}

/** One database server for all test files: the one that is named, or our own on a folder that goes away. */
async function runTests(): Promise<number> {
  const named = process.env['ASSAY_TEST_DATABASE_URL']
  if (named !== undefined) {
    await prepareTemplate()
    return runNode()
  }
  const folder = mkdtempSync(join(tmpdir(), 'assay-test-'))
  chmodForAll(folder)
  const cluster = await startCluster(folder)
  try {
    process.env['ASSAY_TEST_SOCKET'] = String(cluster.connection.host)
    await prepareTemplate()
    return runNode()
  } finally {
    await cluster.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

function chmodForAll(folder: string): void {
  spawnSync('chmod', ['0711', folder])
}

function runNode(): number {
  const args = ['--test', '--test-concurrency=2', '--test-timeout=120000', '--test-reporter=spec', ...tests]
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' })
  return status ?? 1
}

function fail(message: string): never {
  process.stderr.write(`${message}\n`)
  process.exit(1)
}
