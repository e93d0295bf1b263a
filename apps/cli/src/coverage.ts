import type { RequirementStanding, Standing, StandingCounts } from '@assay/client'
import { argument, asOf, server, values } from './options.ts'
import { table } from './output.ts'

/** The verbs that say what the one set of controls covers of frameworks. */

const WORDS: Readonly<Record<Standing, string>> = {
  covered: 'covered',
  partial: 'in part',
  planned: 'planned',
  excluded: 'left out',
  audit: 'in the mock audit',
  gap: 'gap',
}

/** Every framework, with how many of its requirements are covered, with mappings in draft and without them. */
export async function frameworks(): Promise<void> {
  const { items } = await server().call('GET /api/frameworks', { query: asOf() })
  if (values.json) return void process.stdout.write(`${JSON.stringify(items, null, 2)}\n`)
  const rows = items.map(({ id, title, counts, countsWithoutDrafts }) => [
    id,
    title,
    countsInWords(counts),
    `without drafts: ${countsInWords(countsWithoutDrafts)}`,
  ])
  process.stdout.write(table(rows))
}

function countsInWords(counts: StandingCounts): string {
  const said = (Object.keys(WORDS) as readonly Standing[]).filter((standing) => counts[standing] > 0 || standing === 'gap')
  return said.map((standing) => `${counts[standing]} ${WORDS[standing]}${standing === 'gap' && counts.gap !== 1 ? 's' : ''}`).join(', ')
}

/** The requirements of one framework, each with what answers it and why that counts. */
export async function coverage(args: readonly string[]): Promise<void> {
  const id = argument(args, 0, 'framework')
  const found = await server().call('GET /api/frameworks/{id}', { path: { id }, query: asOf() })
  if (values.json) return void process.stdout.write(`${JSON.stringify(found, null, 2)}\n`)
  const requirements = found.sections.flatMap((section) => section.requirements)
  const lines = requirements.map((requirement) => [WORDS[requirement.standing], requirement.id, requirement.title, answersOf(requirement)])
  process.stdout.write(
    `${table(lines)}${countsInWords(found.counts)}; without mappings in draft: ${countsInWords(found.countsWithoutDrafts)}\n`,
  )
}

function answersOf({ direct, through, leftOut }: RequirementStanding): string {
  return [
    ...direct.map(({ control, whole }) => (whole ? control : `${control} (an item of it)`)),
    ...through.map(({ from, relation, state, controls }) => `${from} ${relation}, ${state} (${controls.join(', ')})`),
    ...leftOut.map((control) => `left out: ${control}`),
  ].join('; ')
}
