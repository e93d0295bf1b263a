import { readCrosswalk, readFramework } from '../src/read.ts'
import { crosswalksOf } from './crosswalks.ts'
import type { Facts } from './facts.ts'
import { frameworksOf } from './frameworks.ts'
import { annexAData, annexAWords, clauseData, formerTitles } from './iso27001.ts'
import { libraryOf } from './library.ts'

/** Every data file by its path below `data`. Refuses facts that contradict each other, before anything is written. */
export function filesOf(facts: Facts): ReadonlyMap<string, string> {
  const frameworks = frameworksOf(facts)
  const crosswalks = crosswalksOf(facts)
  const readings = [...frameworks.map(readFramework), ...crosswalks.map((crosswalk) => readCrosswalk(crosswalk, frameworks))]
  const faults = readings.flatMap((reading) => (reading.ok ? [] : reading.faults))
  if (faults.length > 0) throw new Error(`the facts contradict each other: ${JSON.stringify(faults)}`)
  const data: readonly (readonly [string, unknown])[] = [
    ...frameworks.flatMap(({ requirements, ...framework }) => [
      [`${framework.id}/framework`, framework] as const,
      [`${framework.id}/requirements`, requirements] as const,
    ]),
    ['iso27001-2022/annex-a', annexAData(facts)],
    ['iso27001-2022/annex-a-words', annexAWords(facts)],
    ['iso27001-2022/clauses', clauseData(facts)],
    ['iso27001-2022/former-titles', formerTitles(facts)],
    ...crosswalks.map((crosswalk) => [`crosswalk/${crosswalk.from}--${crosswalk.to}`, crosswalk] as const),
    ...Object.entries(libraryOf(facts)),
  ]
  return new Map(data.map(([path, value]) => [`${path}.json`, `${lines(value)}\n`]))
}

/** JSON with one entry a line, so that a corrected fact is a line of the diff. */
function lines(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? '[]' : `[\n${value.map((item) => JSON.stringify(item)).join(',\n')}\n]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const fields = Object.entries(value).map(
    ([name, field]) => `${JSON.stringify(name)}: ${Array.isArray(field) ? lines(field) : JSON.stringify(field)}`,
  )
  return `{\n${fields.join(',\n')}\n}`
}
