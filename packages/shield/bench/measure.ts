import { Random } from '../train/random.ts'
import { classOfType, countsOf, figuresOf, sum, type Counts, type Figures, type Labelled } from '../src/score.ts'
import type { Sample } from './sets.ts'

/** Scores and speed of a detector on a set. */

/** Finds spans; a promise where a peer has no other way. */
export type Detect = (text: string) => readonly Labelled[] | Promise<readonly Labelled[]>

export interface Measured {
  readonly figures: Figures
  /** The middle 95 of a hundred drawings of template groups, for the any-type score. */
  readonly interval: readonly [low: number, high: number]
  readonly byType: ReadonlyMap<string, { readonly count: number; readonly found: number }>
}

const DRAWINGS = 400

export async function score(samples: readonly Sample[], detect: Detect): Promise<Measured> {
  return scoreParts([{ samples, detect }])
}

/** Several parts of a set, each with a detector of its own. */
export async function scoreParts(parts: readonly { readonly samples: readonly Sample[]; readonly detect: Detect }[]): Promise<Measured> {
  const classes = new Set(parts.flatMap(({ samples }) => samples.flatMap(({ spans }) => spans.map(({ type }) => classOfType(type)))))
  const counted: { readonly group: string; readonly counts: Counts }[] = []
  const byType = new Map<string, { count: number; found: number }>()
  for (const { samples, detect } of parts) {
    for (const { group, text, spans } of samples) {
      const found = await detect(text)
      counted.push({ group, counts: countsOf({ group, text, gold: spans, found }, classes) })
      for (const span of spans) tally(byType, { span, found })
    }
  }
  return { figures: figuresOf(sum(counted.map(({ counts }) => counts))), interval: intervalOf(counted), byType }
}

/** How many spans of a class are covered from end to end by finds of the class. */
function tally(
  byType: Map<string, { count: number; found: number }>,
  { span, found }: { readonly span: Labelled; readonly found: readonly Labelled[] },
): void {
  const name = classOfType(span.type)
  const entry = byType.get(name) ?? { count: 0, found: 0 }
  entry.count += 1
  if (found.some((one) => classOfType(one.type) === name && one.start < span.end && one.end > span.start)) entry.found += 1
  byType.set(name, entry)
}

function intervalOf(counted: readonly { readonly group: string; readonly counts: Counts }[]): readonly [number, number] {
  const groups = [...Map.groupBy(counted, ({ group }) => group).values()].map((members) => sum(members.map(({ counts }) => counts)))
  const random = new Random(11)
  const scores = Array.from({ length: DRAWINGS }, () => figuresOf(sum(groups.map(() => random.of(groups)))).any).toSorted(
    (one, other) => one - other,
  )
  return [scores[Math.floor(DRAWINGS * 0.025)] ?? 0, scores[Math.floor(DRAWINGS * 0.975)] ?? 0]
}

export interface Speed {
  readonly megabytes: number
  /** Milliseconds a kilobyte. */
  readonly p50: number
  readonly p99: number
}

/** Milliseconds of CPU since another moment: what neighbours on the machine take is left out. */
function cpu(since?: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since)
  return (user + system) / 1000
}

/** One thread, blocks of a kilobyte at least, by the time of the CPU, after as much time to warm up. */
export async function speed(samples: readonly Sample[], detect: Detect, seconds = 3): Promise<Speed> {
  const blocks = blocksOf(samples)
  await pass(blocks, { detect, seconds, times: [] })
  const times: number[] = []
  const { bytes, spent } = await pass(blocks, { detect, seconds, times })
  const sorted = times.toSorted((one, other) => one - other)
  return {
    megabytes: bytes / 1e3 / spent,
    p50: sorted[Math.floor(sorted.length * 0.5)] ?? 0,
    p99: sorted[Math.floor(sorted.length * 0.99)] ?? 0,
  }
}

interface Pass {
  readonly detect: Detect
  readonly seconds: number
  readonly times: number[]
}

async function pass(
  blocks: readonly string[],
  { detect, seconds, times }: Pass,
): Promise<{ readonly bytes: number; readonly spent: number }> {
  const started = process.cpuUsage()
  let bytes = 0
  for (let index = 0; cpu(started) < seconds * 1000; index = (index + 1) % blocks.length) {
    const block = blocks[index] ?? ''
    const size = Buffer.byteLength(block)
    const before = process.cpuUsage()
    await detect(block)
    times.push((cpu(before) * 1000) / size)
    bytes += size
  }
  return { bytes, spent: cpu(started) }
}

function blocksOf(samples: readonly Sample[]): readonly string[] {
  const blocks: string[] = []
  let block = ''
  for (const { text } of samples) {
    block += `${text}\n`
    if (block.length < 1024) continue
    blocks.push(block)
    block = ''
  }
  return blocks
}
