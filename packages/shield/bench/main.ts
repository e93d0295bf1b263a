import { createShield } from '../src/create.ts'
import { score, scoreParts, speed, type Detect, type Measured } from './measure.ts'
import { peers } from './peers.ts'
import { fresh, nothing, own, support, tickets, type Sample } from './sets.ts'

/**
 * `npm run bench:shield`: every preset on tickets and on texts with nothing in them; with `--peers` other packages in the same run, with `--set FILE` texts of your
 * own, with `--cross` templates and people that were left out of three trainings, which needs the training texts.
 */

const say = (line: string): void => void process.stdout.write(`${line}\n`)
const per = (value: number): string => value.toFixed(1).padStart(5)

const PRESETS = ['strict', 'balanced', 'precise'] as const
const detectors: { readonly name: string; readonly detect: Detect }[] = PRESETS.map((preset) => ({
  name: `shield, ${preset}`,
  detect: createShield({ preset }).detect,
}))
if (process.argv.includes('--peers')) detectors.push(...(await peers()))
const at = process.argv.indexOf('--set')
const path = process.argv[at + 1]
const samples = at === -1 || path === undefined ? tickets() : own(path)

await table(at === -1 ? 'Tickets, of templates' : 'Your texts', samples)
if (at === -1) await table('Support texts, written by hand', support())
if (at === -1) await byLanguage(support())
if (at === -1) await table('Support texts of a second writer', fresh())
if (at === -1) await byLanguage(fresh())

/** Every detector on a set, with what balanced finds by type, and its speed. */
async function table(title: string, set: readonly Sample[]): Promise<void> {
  say(
    `\n${title}: ${set.length} texts, ${new Set(set.map(({ group }) => group)).size} groups, ${set.reduce((count, { spans }) => count + spans.length, 0)} spans`,
  )
  say('detector              any F2 (95 %)          typed  IoU.7  IoU.9   leak  structured   over  clean   MB/s    p50    p99 ms/kB')
  for (const { name, detect } of detectors) {
    const measured = await score(set, detect)
    const { megabytes, p50, p99 } = await speed(set, detect)
    say(`${row(name, measured)}  ${megabytes.toFixed(2).padStart(6)}  ${p50.toFixed(3)}  ${p99.toFixed(3)}`)
    if (name === 'shield, balanced')
      for (const [type, { count, found }] of [...measured.byType].toSorted(([one], [other]) => one.localeCompare(other)))
        say(`    ${type.padEnd(8)} ${found} of ${count}`)
  }
}

/** Leak and over of balanced on support texts, by language and by manner. */
async function byLanguage(texts: readonly Sample[]): Promise<void> {
  const { detect } = createShield()
  for (const [part, from] of [
    [0, 'language'],
    [1, 'manner'],
  ] as const) {
    const groups = Map.groupBy(texts, ({ group }) => group.split('-')[part] ?? '')
    const figures = await Promise.all([...groups].map(async ([name, set]) => ({ name, ...(await score(set, detect)).figures })))
    say(`By ${from}, leak and over: ${figures.map(({ name, leak, over }) => `${name} ${leak.toFixed(1)}/${over.toFixed(1)}`).join(', ')}`)
  }
}

say('\nTexts with nothing in them: characters taken, and in how many texts')
for (const { name, detect } of detectors) {
  const texts = nothing()
  const finds = await Promise.all(
    texts.map(async ({ text }) => (await detect(text)).map(({ type, start, end }) => `${type} ${text.slice(start, end)}`)),
  )
  const { figures } = await score(texts, detect)
  say(
    `${name.padEnd(20)} ${figures.over.toFixed(2)} %, ${finds.filter((list) => list.length > 0).length} of ${texts.length}${process.argv.includes('--show') ? `\n    ${finds.flat().join('\n    ')}` : ''}`,
  )
}

function row(name: string, { figures, interval: [low, high] }: Measured): string {
  const { any, typed, strict7, strict9, leak, structuredLeak, over, clean } = figures
  return `${name.padEnd(20)} ${per(any)} (${per(low)} to ${per(high)})   ${[typed, strict7, strict9, leak].map(per).join('  ')}   ${per(structuredLeak)}     ${per(over)}  ${per(clean)}`
}

if (process.argv.includes('--cross')) await cross()

async function cross(): Promise<void> {
  const { fold, folds } = await import('./cross.ts')
  const data = process.env['SHIELD_DATA'] ?? '../shared/data/pii/train'
  say('\nLeft out of training                any F2 (95 %)          typed  IoU.7  IoU.9   leak  structured   over  clean')
  const parts = folds.map((number) => fold(number, data))
  for (const set of ['templates', 'people'] as const)
    for (const preset of PRESETS)
      say(`${set.padEnd(10)} ${row(preset, await scoreParts(parts.map((part) => ({ samples: part[set], detect: part.detect(preset) }))))}`)
}
