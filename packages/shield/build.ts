import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/**
 * Builds the package as it is published, into `package/`: ES modules and declarations from the sources, data as modules, README, licence, notice. Within the project
 * the sources run as they are. `npm run build:shield`, then `npm pack packages/shield/package`.
 */

const here = new URL('./', import.meta.url)
const root = new URL('../../', here)
const dist = new URL('dist/', here)
const out = new URL('package/', here)

rmSync(dist, { recursive: true, force: true })
rmSync(out, { recursive: true, force: true })
const { status } = spawnSync(
  process.execPath,
  [path(new URL('node_modules/typescript/bin/tsc', root)), '-p', path(new URL('tsconfig.build.json', here))],
  { stdio: 'inherit' },
)
if (status !== 0) process.exit(1)
asModules()
mkdirSync(out)
spawnSync('cp', ['-r', path(dist), path(new URL('dist', out))])
rmSync(dist, { recursive: true })
for (const name of ['README.md', 'MODEL.md', 'DATA.md']) copyFileSync(new URL(name, here), new URL(name, out))
for (const name of ['LICENSE', 'NOTICE']) copyFileSync(new URL(name, root), new URL(name, out))
writeFileSync(new URL('package.json', out), `${JSON.stringify(manifest(), null, 2)}\n`)

/** JSON as a module: imports of JSON are younger than the runtimes that the package is for. */
function asModules(): void {
  const model = new URL('tagger/model.js', dist)
  let code = readFileSync(model, 'utf8')
  for (const name of ['weights', 'gazetteer']) {
    const json = readFileSync(new URL(`src/tagger/${name}.json`, here), 'utf8').trim()
    writeFileSync(new URL(`tagger/${name}-data.js`, dist), `export default ${json}\n`)
    rmSync(new URL(`tagger/${name}.json`, dist), { force: true })
    code = code.replace(new RegExp(`(["'])\\./${name}\\.json\\1 with \\{[^}]*\\}`), `'./${name}-data.js'`)
  }
  if (code.includes('.json')) throw new Error('an import of JSON is left')
  writeFileSync(model, code)
}

function manifest(): object {
  const { name, version, license } = JSON.parse(readFileSync(new URL('package.json', here), 'utf8')) as Record<string, string>
  return {
    name,
    version,
    description:
      'Takes personal data and secrets out of prompts, and puts them back into the reply. No dependencies, no network, 29 languages.',
    license,
    type: 'module',
    sideEffects: false,
    engines: { node: '>=18' },
    keywords: ['pii', 'redaction', 'privacy', 'llm', 'anonymization', 'pseudonymization', 'gdpr'],
    imports: { '#random': { node: './dist/random-node.js', default: './dist/random-web.js' } },
    exports: {
      '.': entry('index'),
      './structured': entry('entry-structured'),
      './lazy': entry('entry-lazy'),
      './vault': entry('vault'),
      './messages': entry('messages'),
      './score': entry('score'),
      './package.json': './package.json',
    },
    files: ['dist', 'README.md', 'MODEL.md', 'DATA.md', 'LICENSE', 'NOTICE'],
  }
}

function entry(file: string): object {
  return { types: `./dist/${file}.d.ts`, default: `./dist/${file}.js` }
}

function path(url: URL): string {
  return fileURLToPath(url)
}

if (!existsSync(new URL('dist/index.js', out))) process.exit(1)
