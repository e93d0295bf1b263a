// Runs a script of this project under Node 24, whatever Node started us. Plain JavaScript for Node >= 18.
// Installs the dependencies when the lockfile changed, and Node 24 itself where the system's is older.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '..')
const NODE = '24.21.0'

/** The path of a Node 24, with the project's dependencies in place. */
export function prepare() {
  const node = runtime()
  install(node)
  build(node)
  return node
}

/** The heap that a server may use. Told the limit, V8 collects earlier: 230 MB in place of 440 after a doctor of 66,000 entries. */
export const SERVER_FLAGS = ['--max-semi-space-size=4', '--max-old-space-size=400']

/** Runs a script under Node 24 and ends as it ends. Signals reach it. */
export function run(script, args, flags = []) {
  const child = spawn(prepare(), [...flags, join(root, script), ...args], { stdio: 'inherit', env: environment() })
  follow(child)
}

/** Runs the server. A channel to it breaks when we are killed, which tells it to stop. */
export function serve(args) {
  const stdio = ['inherit', 'inherit', 'inherit', 'ipc']
  const child = spawn(prepare(), [...SERVER_FLAGS, join(root, 'apps/server/src/main.ts'), ...args], { stdio, env: environment() })
  follow(child)
  stopWithNpm(child)
}

function follow(child) {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)))
}

/** npm, and the shell between, pass on some signals and die of others: who starts us through npm and ends npm means us. */
function stopWithNpm(child) {
  const parent = process.ppid
  if (!process.env.npm_lifecycle_event || parent <= 1) return
  const timer = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(timer)
    child.kill('SIGTERM')
  }, 500)
  timer.unref()
}

/**
 * Compiled sources are kept, which saves a third of each start and the memory of the type stripper. Two arenas of glibc in
 * place of one a thread save 30 MB.
 */
export function environment() {
  return { NODE_COMPILE_CACHE: join(root, '.runtime', 'compiled'), MALLOC_ARENA_MAX: '2', ...process.env }
}

function runtime() {
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath
  const folder = join(root, '.runtime')
  const candidates = [
    join(folder, 'node_modules/node/bin/node'),
    join(folder, `node_modules/node-${process.platform}-${process.arch}/bin/node`),
  ]
  const found = candidates.find(works)
  if (found) return found
  process.stderr.write(`assay: Node ${process.versions.node} is too old to run it; fetching Node ${NODE} into .runtime\n`)
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'package.json'), '{"name":"runtime","private":true}\n')
  const fetch = ['install', '--no-save', '--no-package-lock', `node-${process.platform}-${process.arch}@${NODE}`]
  must(npm(fetch, folder, process.execPath), 'fetching Node 24')
  const fetched = candidates.find(works)
  if (!fetched) fail('could not fetch Node 24 from npm: install Node 24 yourself and try again')
  return fetched
}

function works(node) {
  return existsSync(node) && spawnSync(node, ['--version']).status === 0
}

function install(node) {
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
  const stamp = join(root, 'node_modules', '.assay-lock')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return
  process.stderr.write('assay: installing dependencies\n')
  if (!npm(['ci', '--ignore-scripts'], root, node)) must(npm(['install', '--no-save', '--ignore-scripts'], root, node), 'npm install')
  writeFileSync(stamp, lock)
}

/** Builds the application of the browser where its sources have changed. */
function build(node) {
  const sum = createHash('sha256')
  for (const path of sourcesOf(['apps/web', 'packages/isms', 'packages/frameworks', 'packages/ledger', 'packages/shield/src']))
    sum.update(path).update(readFileSync(join(root, path)))
  const sources = sum.digest('hex')
  const stamp = join(root, 'apps', 'web', 'dist', '.sources')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === sources) return
  process.stderr.write('assay: building the application\n')
  const vite = [join(root, 'node_modules', 'vite', 'bin', 'vite.js'), 'build', '--config', join(root, 'apps', 'web', 'vite.config.ts')]
  const { status } = spawnSync(node, vite, { cwd: join(root, 'apps', 'web'), stdio: ['ignore', 2, 2] })
  must(status === 0, 'building the application')
  const verifier = spawnSync(node, [join(root, 'apps', 'web', 'build-verifier.ts')], { stdio: ['ignore', 2, 2] })
  must(verifier.status === 0, 'building the offline verifier')
  writeFileSync(stamp, sources)
}

/** Every file below some folders, without what is built or installed. */
function sourcesOf(folders) {
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => sourceOf(`${folder}/${entry.name}`, entry)),
  )
}

function sourceOf(path, entry) {
  if (entry.isDirectory()) return ['dist', 'node_modules'].includes(entry.name) ? [] : sourcesOf([path])
  return [path]
}

function npm(args, cwd, node) {
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error', '--no-update-notifier']
  const env = { ...process.env, PATH: `${dirname(node)}${delimiter}${process.env.PATH ?? ''}` }
  const { status } = spawnSync('npm', [...args, ...quiet], { cwd, env, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' })
  return status === 0
}

function must(done, what) {
  if (!done) fail(`${what} failed: see the lines above`)
}

function fail(message) {
  process.stderr.write(`assay: ${message}\n`)
  process.exit(1)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [script, ...args] = process.argv.slice(2)
  run(script, args)
}
