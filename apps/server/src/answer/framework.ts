import { mappingStates, relations } from '@assay/frameworks'
import { z } from 'zod'
import { count, ofThen, titles } from './common.ts'
import { named } from './named.ts'
import { evidenceState } from './statement.ts'

/** What the controls cover of frameworks. */

const facts = {
  id: z.string(),
  title: z.string(),
  edition: z.string(),
  kind: z.enum(['management-system', 'catalogue', 'law']),
  wording: z.enum(['source', 'own']),
  source: z.string(),
  note: z.string(),
  key: z.string().nullable(),
}

const standing = named('Standing', z.enum(['covered', 'partial', 'planned', 'excluded', 'audit', 'gap']))
const counts = named('StandingCounts', z.record(standing, count))
const keys = z.array(z.string())

const relation = z.enum(relations)
const state = z.enum(mappingStates)

const through = z.strictObject({
  from: z.string(),
  to: z.string(),
  relation,
  source: z.string(),
  reason: z.string(),
  state,
  alsoIn: z.array(z.string()),
  controls: keys,
})

const unanswered = z.strictObject({ from: z.string(), relation, reason: z.string(), state, leftOut: keys })

const requirement = named(
  'RequirementStanding',
  z.strictObject({
    id: z.string(),
    title: z.string(),
    titles,
    intent: z.string().nullable(),
    standing,
    withoutDrafts: standing,
    direct: z.array(z.strictObject({ control: z.string(), whole: z.boolean() })),
    through: z.array(named('Through', through)),
    unanswered: z.array(named('Unanswered', unanswered)),
    leftOut: keys,
  }),
)

const section = z.strictObject({
  id: z.string().nullable(),
  title: z.string().nullable(),
  titles,
  counts,
  requirements: z.array(requirement),
})

const answering = z.strictObject({
  key: z.string(),
  reference: z.string().nullable(),
  title: z.string(),
  status: z.string(),
  evidenceState,
})

const origin = z.strictObject({ reference: z.string(), framework: z.string(), id: z.string(), title: z.string(), titles })

const listed = z.strictObject({ ...facts, mappings: count, counts, countsWithoutDrafts: counts })

export const frameworkList = named('FrameworkList', z.strictObject({ items: z.array(named('ListedFramework', listed)), ...ofThen }))

export const frameworkDetail = named(
  'FrameworkCoverage',
  z.strictObject({
    ...facts,
    counts,
    countsWithoutDrafts: counts,
    sections: z.array(named('SectionStanding', section)),
    unanswering: z.array(z.strictObject({ control: z.string(), reference: z.string() })),
    controls: z.array(named('AnsweringControl', answering)),
    origins: z.array(named('MappingOrigin', origin)),
    ...ofThen,
  }),
)
