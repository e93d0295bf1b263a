import type { Crosswalk, Mapping } from './crosswalk.ts'
import { mapped } from './crosswalk.ts'
import type { Reading } from './fault.ts'
import type { Framework } from './framework.ts'
import type { FrameworkId } from './ids.ts'
import { readCrosswalk } from './read-crosswalk.ts'
import { readFramework } from './read-framework.ts'

export { frameworkIds, type FrameworkId } from './ids.ts'

type File = Promise<{ readonly default: object }>

/** Written out, because a bundler makes a chunk of each file only where it sees its name. */
const files = {
  'iso27001-2022': () => ({
    framework: import('../data/iso27001-2022/framework.json', { with: { type: 'json' } }),
    requirements: import('../data/iso27001-2022/requirements.json', { with: { type: 'json' } }),
  }),
  'iso27001-2013': () => ({
    framework: import('../data/iso27001-2013/framework.json', { with: { type: 'json' } }),
    requirements: import('../data/iso27001-2013/requirements.json', { with: { type: 'json' } }),
  }),
  'iso42001-2023': () => ({
    framework: import('../data/iso42001-2023/framework.json', { with: { type: 'json' } }),
    requirements: import('../data/iso42001-2023/requirements.json', { with: { type: 'json' } }),
  }),
  'soc2-2017': () => ({
    framework: import('../data/soc2-2017/framework.json', { with: { type: 'json' } }),
    requirements: import('../data/soc2-2017/requirements.json', { with: { type: 'json' } }),
  }),
  gdpr: () => ({
    framework: import('../data/gdpr/framework.json', { with: { type: 'json' } }),
    requirements: import('../data/gdpr/requirements.json', { with: { type: 'json' } }),
  }),
  nis2: () => ({
    framework: import('../data/nis2/framework.json', { with: { type: 'json' } }),
    requirements: import('../data/nis2/requirements.json', { with: { type: 'json' } }),
  }),
  'nis2-2690': () => ({
    framework: import('../data/nis2-2690/framework.json', { with: { type: 'json' } }),
    requirements: import('../data/nis2-2690/requirements.json', { with: { type: 'json' } }),
  }),
  'pcidss-4.0.1': () => ({
    framework: import('../data/pcidss-4.0.1/framework.json', { with: { type: 'json' } }),
    requirements: import('../data/pcidss-4.0.1/requirements.json', { with: { type: 'json' } }),
  }),
  'hipaa-security': () => ({
    framework: import('../data/hipaa-security/framework.json', { with: { type: 'json' } }),
    requirements: import('../data/hipaa-security/requirements.json', { with: { type: 'json' } }),
  }),
  'nist-csf-2.0': () => ({
    framework: import('../data/nist-csf-2.0/framework.json', { with: { type: 'json' } }),
    requirements: import('../data/nist-csf-2.0/requirements.json', { with: { type: 'json' } }),
  }),
  'eu-ai-act': () => ({
    framework: import('../data/eu-ai-act/framework.json', { with: { type: 'json' } }),
    requirements: import('../data/eu-ai-act/requirements.json', { with: { type: 'json' } }),
  }),
  dora: () => ({
    framework: import('../data/dora/framework.json', { with: { type: 'json' } }),
    requirements: import('../data/dora/requirements.json', { with: { type: 'json' } }),
  }),
  'nist-800-53-r5': () => ({
    framework: import('../data/nist-800-53-r5/framework.json', { with: { type: 'json' } }),
    requirements: import('../data/nist-800-53-r5/requirements.json', { with: { type: 'json' } }),
  }),
} satisfies Readonly<Record<FrameworkId, () => { readonly framework: File; readonly requirements: File }>>

const crosswalks = [
  {
    from: 'iso27001-2013',
    to: 'iso27001-2022',
    read: () => import('../data/crosswalk/iso27001-2013--iso27001-2022.json', { with: { type: 'json' } }),
  },
  {
    from: 'iso27001-2022',
    to: 'iso42001-2023',
    read: () => import('../data/crosswalk/iso27001-2022--iso42001-2023.json', { with: { type: 'json' } }),
  },
  {
    from: 'iso27001-2022',
    to: 'soc2-2017',
    read: () => import('../data/crosswalk/iso27001-2022--soc2-2017.json', { with: { type: 'json' } }),
  },
  { from: 'iso27001-2022', to: 'gdpr', read: () => import('../data/crosswalk/iso27001-2022--gdpr.json', { with: { type: 'json' } }) },
  { from: 'iso27001-2022', to: 'nis2', read: () => import('../data/crosswalk/iso27001-2022--nis2.json', { with: { type: 'json' } }) },
  {
    from: 'iso27001-2022',
    to: 'nis2-2690',
    read: () => import('../data/crosswalk/iso27001-2022--nis2-2690.json', { with: { type: 'json' } }),
  },
  {
    from: 'iso27001-2022',
    to: 'pcidss-4.0.1',
    read: () => import('../data/crosswalk/iso27001-2022--pcidss-4.0.1.json', { with: { type: 'json' } }),
  },
  {
    from: 'iso27001-2022',
    to: 'hipaa-security',
    read: () => import('../data/crosswalk/iso27001-2022--hipaa-security.json', { with: { type: 'json' } }),
  },
  {
    from: 'iso27001-2022',
    to: 'nist-csf-2.0',
    read: () => import('../data/crosswalk/iso27001-2022--nist-csf-2.0.json', { with: { type: 'json' } }),
  },
  {
    from: 'iso27001-2022',
    to: 'eu-ai-act',
    read: () => import('../data/crosswalk/iso27001-2022--eu-ai-act.json', { with: { type: 'json' } }),
  },
  { from: 'iso27001-2022', to: 'dora', read: () => import('../data/crosswalk/iso27001-2022--dora.json', { with: { type: 'json' } }) },
  {
    from: 'iso27001-2022',
    to: 'nist-800-53-r5',
    read: () => import('../data/crosswalk/iso27001-2022--nist-800-53-r5.json', { with: { type: 'json' } }),
  },
] as const satisfies readonly { readonly from: FrameworkId; readonly to: FrameworkId; readonly read: () => File }[]

/** Between which frameworks something is stated. Where nothing is, nothing is derived. */
export const crosswalkEnds: readonly { readonly from: FrameworkId; readonly to: FrameworkId }[] = crosswalks

const kept = new Map<FrameworkId, Framework>()

/** A framework of ours, read as one of yours would be, and kept: what it gives is frozen. */
export async function loadFramework(id: FrameworkId): Promise<Framework> {
  const before = kept.get(id)
  if (before) return before
  const { framework, requirements } = files[id]()
  const [{ default: frame }, { default: list }] = await Promise.all([framework, requirements])
  const read = sound(readFramework({ ...frame, requirements: list }))
  kept.set(id, read)
  return read
}

/** What our crosswalks state between two frameworks, in the direction asked for. */
export async function loadMapped(from: FrameworkId, to: FrameworkId): Promise<readonly Mapping[]> {
  const between = crosswalks.filter((one) => (one.from === from && one.to === to) || (one.from === to && one.to === from))
  return mapped(await Promise.all(between.map(loadCrosswalk)), from, to)
}

/** All that our crosswalks state of any framework and this one, read towards this one: each a step that somebody stated, none two steps. */
export async function loadMappedTo(to: FrameworkId): Promise<readonly Mapping[]> {
  const touching = crosswalks.filter((one) => one.from === to || one.to === to)
  const stated = await Promise.all(touching.map((one) => loadMapped(one.from === to ? one.to : one.from, to)))
  return stated.flat()
}

const keptCrosswalks = new Map<(typeof crosswalks)[number], Crosswalk>()

async function loadCrosswalk(crosswalk: (typeof crosswalks)[number]): Promise<Crosswalk> {
  const before = keptCrosswalks.get(crosswalk)
  if (before) return before
  const { from, to, read } = crosswalk
  const [{ default: stated }, ...ends] = await Promise.all([read(), loadFramework(from), loadFramework(to)])
  const checked = sound(readCrosswalk(stated, ends))
  keptCrosswalks.set(crosswalk, checked)
  return checked
}

/** Our own data are wrong only by a fault of ours. */
function sound<T>(reading: Reading<T>): T {
  if (!reading.ok) throw new Error(`bad data: ${JSON.stringify(reading.faults)}`)
  return reading.value
}
