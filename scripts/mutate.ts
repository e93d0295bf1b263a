import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { basename, join } from 'node:path'
import { equivalent } from './mutate-equivalent.ts'

/**
 * Mutation testing of the verifier: changes one operator, condition or number at a time and expects a test to fail. `npm run mutate`
 * tries every file of the verifier; `npm run mutate -- merkle.ts pack.ts` some. Exit 0 only if no mutant survives.
 */

const HOME = join(import.meta.dirname, '..', 'packages', 'ledger', 'src')
const FILES = [
  'merkle.ts',
  'checkpoint.ts',
  'note.ts',
  'key.ts',
  'chain.ts',
  'fields.ts',
  'entry.ts',
  'json.ts',
  'disclosure.ts',
  'receipt.ts',
  'pack.ts',
  'pack-archive.ts',
  'pack-record.ts',
  'cosignature.ts',
  'time.ts',
  'tile.ts',
  'tile-proof.ts',
  'walk.ts',
  'witness.ts',
]
const BOUNDARIES = ['boundary', 'boundary-cosignature', 'boundary-entry', 'boundary-pack', 'boundary-receipt', 'boundary-tile']
const TESTS = [
  ...BOUNDARIES,
  'entry',
  'merkle',
  'note',
  'json',
  'cosignature',
  'receipt',
  'pack',
  'time',
  'tile',
  'walk',
  'witness',
  'tile-proof',
]
const TIMEOUT_MS = 60_000

/** What is looked for outside strings and comments, and what takes its place. */
const OPERATORS: readonly (readonly [RegExp, string])[] = [
  [/ === /g, ' !== '],
  [/ !== /g, ' === '],
  [/ <= /g, ' < '],
  [/ >= /g, ' > '],
  [/ < /g, ' <= '],
  [/ > /g, ' >= '],
  [/ && /g, ' || '],
  [/ \|\| /g, ' && '],
  [/ \+ /g, ' - '],
  [/ - /g, ' + '],
  [/ \* /g, ' / '],
  [/ % /g, ' * '],
  [/\btrue\b/g, 'false'],
  [/\bfalse\b/g, 'true'],
  [/\bthrow /g, 'void '],
  [/\bif \(/g, 'if (true || '],
  [/\bif \(/g, 'if (false && '],
  [/(?<=[\s(])!(?=[a-zA-Z(])/g, ''],
  [/\.some\(/g, '.every('],
  [/\.every\(/g, '.some('],
  [/\.toSorted\(/g, '.toReversed?.('],
  [/(?<![\w.])\d+n\b/g, '#+'],
  [/(?<![\w.])\d+(?![\w.])/g, '#+'],
]

interface Mutant {
  readonly file: string
  readonly at: number
  readonly length: number
  readonly text: string
  readonly line: number
  readonly shown: string
}

function mutantsOf(file: string): readonly Mutant[] {
  const source = readFileSync(join(HOME, file), 'utf8')
  const code = maskTypes(mask(source))
  return OPERATORS.flatMap(([pattern, replacement]) =>
    [...code.matchAll(pattern)].map(({ index, 0: found }) => {
      const text = replacement === '#+' ? next(found) : replacement
      const line = source.slice(0, index).split('\n').length
      return { file, at: index, length: found.length, text, line, shown: `${found.trim()} -> ${text.trim()}` }
    }),
  )
}

function next(number: string): string {
  return number.endsWith('n') ? `${BigInt(number.slice(0, -1)) + 1n}n` : String(Number(number) + 1)
}

/** Blanks out what is not code. Template literals go with what they hold. */
function mask(source: string): string {
  return source.replaceAll(
    /\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`|(?<=[(,=] ?)\/(?:[^/\\\n]|\\.)+\/[a-z]*/g,
    (part) => part.replaceAll(/[^\n]/g, '_'),
  )
}

function maskTypes(code: string): string {
  return code.replaceAll(/^(?:export )?(?:interface|type) [\s\S]*?^\}?$|^import [\s\S]*?$/gm, (part) => part.replaceAll(/[^\n]/g, '_'))
}

function isEquivalent({ file, line, shown }: Mutant): boolean {
  const text = readFileSync(join(HOME, file), 'utf8').split('\n')[line - 1] ?? ''
  return equivalent.some((known) => known.file === file && (known.change ?? shown) === shown && text.includes(known.line))
}

/** Whether the tests notice a mutant: those named like its file first, then all. */
async function isKilled(mutant: Mutant): Promise<boolean> {
  const own = TESTS.filter((name) => basename(mutant.file, '.ts').startsWith(name.split('-')[0] ?? name))
  if (await fails(mutant, [...BOUNDARIES, ...own])) return true
  return fails(mutant, TESTS)
}

function fails({ file, at, length, text }: Mutant, names: readonly string[]): Promise<boolean> {
  const tests = names.map((name) => join(HOME, `${name}.test.ts`))
  const hook = join(import.meta.dirname, 'mutate-hook.ts')
  const env = { ...process.env, MUTANT: JSON.stringify({ path: join(HOME, file), at, length, text }), MUTATIONS: '300' }
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['--import', hook, '--test', '--test-isolation=none', ...tests], { env, stdio: 'ignore' })
    const timer = setTimeout(() => child.kill('SIGKILL'), TIMEOUT_MS)
    child.once('exit', (code) => {
      clearTimeout(timer)
      resolve(code !== 0)
    })
  })
}

async function main(): Promise<void> {
  const chosen = process.argv.slice(2)
  const queue = (chosen.length > 0 ? chosen : FILES).flatMap(mutantsOf).filter((mutant) => !isEquivalent(mutant))
  const total = queue.length
  const survivors: Mutant[] = []
  const work = async (): Promise<void> => {
    for (let mutant = queue.shift(); mutant; mutant = queue.shift()) {
      if (!(await isKilled(mutant))) {
        survivors.push(mutant)
        process.stdout.write(`survives: ${mutant.file}:${mutant.line}  ${mutant.shown}\n`)
      }
    }
  }
  await Promise.all(Array.from({ length: availableParallelism() }, work))
  process.stdout.write(`${total} mutants, ${survivors.length} survived, ${equivalent.length} kinds known to change nothing\n`)
  process.exitCode = survivors.length === 0 ? 0 : 1
}

await main()
