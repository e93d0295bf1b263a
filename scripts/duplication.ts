import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Refuses code that stands twice: windows of six lines that occur in more than one place, over three per cent of all lines. */

const ROOT = join(import.meta.dirname, '..')
const WINDOW = 6
const LIMIT = 0.03

const files = globSync('{packages,apps,scripts,test}/**/*.{ts,tsx,mjs,js}', {
  cwd: ROOT,
  exclude: ['**/node_modules/**', 'packages/client/src/operations.ts'],
})
const places = new Map<string, { file: string; line: number }[]>()
let total = 0
for (const file of files) {
  const lines = readFileSync(join(ROOT, file), 'utf8')
    .split('\n')
    .map((text, index) => ({ text: text.trim(), line: index + 1 }))
    .filter(({ text }) => text.length > 3 && !/^(?:import|export \{|\/\/|\*|\/\*)/.test(text))
  total += lines.length
  for (let at = 0; at + WINDOW <= lines.length; at += 1) {
    const window = lines.slice(at, at + WINDOW)
    const key = window.map(({ text }) => text).join('\n')
    places.set(key, [...(places.get(key) ?? []), { file, line: window[0]?.line ?? 0 }])
  }
}

const twice = [...places.values()].filter((found) => found.length > 1)
const duplicated = new Set(
  twice.flatMap((found) =>
    found.slice(1).flatMap(({ file, line }) => Array.from({ length: WINDOW }, (_, index) => `${file}:${line + index}`)),
  ),
)
const share = duplicated.size / total
if (files.length === 0 || share > LIMIT) {
  for (const found of twice.slice(0, 20)) process.stderr.write(`${found.map(({ file, line }) => `${file}:${line}`).join(' ~ ')}\n`)
  process.stderr.write(`${(share * 100).toFixed(1)} % stands twice, at most ${LIMIT * 100} % may\n`)
  process.exit(1)
}
process.stdout.write(`${(share * 100).toFixed(2)} % of ${total} lines stands twice\n`)
