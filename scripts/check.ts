import { spawnSync } from 'node:child_process'
import { globSync } from 'node:fs'
import { join } from 'node:path'
import { ensureBrowser, ensurePooler } from './packages.ts'
import { withTestDatabase } from './test-database.ts'

/** Every check of the project, in the order of what fails fastest. Ends with the test runner's closing lines. */

const root = join(import.meta.dirname, '..')
const MIN_SOURCES = 80
/** Ends what hangs. It says nothing of speed: a busy machine takes many times as long as one that is at rest. */
const HANGING_MS = 900_000

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
if (tests.some((path) => path.includes('pooler'))) ensurePooler()
process.exitCode = await withTestDatabase(runNode)

function runGate(name: string, script: string, args: readonly string[]): void {
  const started = Date.now()
  const { status } = spawnSync(process.execPath, [script, ...args], { cwd: root, stdio: 'inherit' })
  if (status !== 0) fail(`${name} failed`)
  process.stdout.write(`${name} ok (${Date.now() - started} ms)\n`)
}

function runNode(): number {
  const args = ['--test', '--test-concurrency=2', `--test-timeout=${HANGING_MS}`, '--test-reporter=spec', ...tests]
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' })
  return status ?? 1
}

function fail(message: string): never {
  process.stderr.write(`${message}\n`)
  process.exit(1)
}
