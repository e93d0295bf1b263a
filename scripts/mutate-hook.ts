import { readFileSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { pathToFileURL } from 'node:url'

/** Puts a mutant in the place of one source file, for the process that loads this first. */

interface Placed {
  readonly path: string
  readonly at: number
  readonly length: number
  readonly text: string
}

const { path, at, length, text }: Placed = JSON.parse(process.env['MUTANT'] ?? '{}')
const target = pathToFileURL(path).href

registerHooks({
  load(url, context, nextLoad) {
    if (url !== target) return nextLoad(url, context)
    const source = readFileSync(path, 'utf8')
    return { format: 'module-typescript', shortCircuit: true, source: source.slice(0, at) + text + source.slice(at + length) }
  },
})
