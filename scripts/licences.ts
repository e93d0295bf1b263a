import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Refuses a dependency whose licence is not permissive, and more dependencies than we want to answer for. */

const ROOT = join(import.meta.dirname, '..')
const PERMISSIVE =
  /^(?:MIT|MIT-0|ISC|Apache-2\.0|BSD-[23]-Clause|0BSD|BlueOak-1\.0\.0|CC0-1\.0|Unlicense|PostgreSQL|Python-2\.0|PSF-2\.0|Zlib)$/
/**
 * What is not permissive and still may be here, because nothing of it becomes part of ours: MPL-2.0 tools that build and test,
 * and the typeface, which the OFL lets anybody bundle.
 */
const EXCEPTIONS: readonly RegExp[] = [
  /^node_modules\/(?:axe-core|lightningcss(?:-[\w-]+)?): MPL-2\.0$/,
  /^node_modules\/@fontsource-variable\/inter: OFL-1\.1$/,
]
const MAX_DIRECT = 55
const MAX_TOTAL = 400

interface Locked {
  readonly link?: boolean
  readonly dependencies?: Readonly<Record<string, string>>
  readonly devDependencies?: Readonly<Record<string, string>>
}

const lock: { readonly packages: Readonly<Record<string, Locked>> } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8'))
const installed = Object.entries(lock.packages).filter(
  ([path, entry]) => path.includes('node_modules/') && entry.link !== true && existsSync(join(ROOT, path)),
)
const bad = installed
  .map(([path]) => ({ path, licence: licenceOf(path) }))
  .filter(({ path, licence }) => !isPermissive(licence) && !EXCEPTIONS.some((exception) => exception.test(`${path}: ${licence}`)))
const own = Object.entries(lock.packages).filter(([path]) => !path.includes('node_modules/'))
const direct = new Set(
  own.flatMap(([, entry]) =>
    Object.keys({ ...entry.dependencies, ...entry.devDependencies }).filter((name) => !name.startsWith('@assay/')),
  ),
)

for (const { path, licence } of bad) process.stderr.write(`${path}: ${licence}\n`)
if (direct.size > MAX_DIRECT || installed.length > MAX_TOTAL)
  process.stderr.write(`${direct.size} direct of ${MAX_DIRECT}, ${installed.length} in all of ${MAX_TOTAL}\n`)
if (installed.length === 0 || bad.length > 0 || direct.size > MAX_DIRECT || installed.length > MAX_TOTAL) process.exit(1)
process.stdout.write(`${installed.length} packages, ${direct.size} of them direct, all permissive\n`)

function licenceOf(path: string): string {
  const { license }: { readonly license?: unknown } = JSON.parse(readFileSync(join(ROOT, path, 'package.json'), 'utf8'))
  return typeof license === 'string' ? license : JSON.stringify(license ?? 'none')
}

/** Of alternatives one is enough; of a conjunction all are needed. */
function isPermissive(licence: string): boolean {
  const bare = licence.replaceAll(/[()]/g, '')
  return bare.split(' OR ').some((choice) => choice.split(' AND ').every((part) => PERMISSIVE.test(part.trim())))
}
