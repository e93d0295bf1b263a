import { z } from 'zod'
import { fault, faultsOf, type Fault, type Reading } from './fault.ts'
import { frameworkKinds, type Framework } from './framework.ts'

const MAX_REQUIREMENTS = 10_000
/** No colon: a reference is parted at its first. */
const frameworkId = z
  .string()
  .max(60)
  .regex(/^[a-z0-9]+(?:[.-][a-z0-9]+)*$/)
/** As sources write them, spaces and brackets included; nothing that a page or a file could take for more than text. */
const requirementId = z
  .string()
  .max(60)
  .regex(/^[\p{L}\p{N}](?:[\p{L}\p{N} .,()/_&-]*[\p{L}\p{N})])?$/u)
const text = z.string().min(1)
const titles = z.record(z.string().regex(/^[a-z]{2}$/), text.max(600)).readonly()

const requirement = z
  .strictObject({
    id: requirementId,
    parent: requirementId.nullable().default(null),
    title: text.max(600),
    titles: titles.default({}),
    intent: text.max(4000).nullable().default(null),
    assessable: z.boolean().default(true),
    tags: z.array(text.max(60)).max(20).readonly().default([]),
  })
  .readonly()

const schema = z
  .strictObject({
    id: frameworkId,
    edition: text.max(200),
    kind: z.enum(frameworkKinds),
    title: text.max(200),
    wording: z.enum(['source', 'own']).default('own'),
    targetsOnly: z.boolean().default(false),
    source: z.string().max(1000).default(''),
    note: z.string().max(4000).default(''),
    requirements: z.array(requirement).max(MAX_REQUIREMENTS).readonly(),
  })
  .readonly()

/**
 * A framework from a plain object, as a YAML or JSON file gives it; ours come in the same way. Everything that is wrong is named
 * at once. Hostile input: a number is no id (YAML makes 5.10 of it 5.1), and parents may be missing, doubled or go in circles.
 */
export function readFramework(input: unknown): Reading<Framework> {
  const parsed = schema.safeParse(input)
  const faults = [...(parsed.success ? [] : faultsOf(parsed.error, input)), ...treeFaults(nodesOf(input))]
  return parsed.success && faults.length === 0 ? { ok: true, value: parsed.data } : { ok: false, faults }
}

interface Node {
  readonly at: number
  readonly id: string
  readonly parent: unknown
}

/** What can be told of the tree although other fields may be bad. */
function nodesOf(input: unknown): readonly Node[] {
  const list = isRecord(input) ? input['requirements'] : undefined
  if (!Array.isArray(list)) return []
  return list.slice(0, MAX_REQUIREMENTS).flatMap((item: unknown, at) => {
    const id = isRecord(item) ? item['id'] : undefined
    return isRecord(item) && typeof id === 'string' ? [{ at, id, parent: item['parent'] }] : []
  })
}

function treeFaults(nodes: readonly Node[]): readonly Fault[] {
  const first = new Map<string, Node>()
  for (const node of nodes) if (!first.has(node.id)) first.set(node.id, node)
  const circular = inCircles(first)
  return nodes.flatMap((node) => {
    const twice = first.get(node.id) === node ? [] : [fault(['requirements', node.at, 'id'], 'twice')]
    const path = ['requirements', node.at, 'parent']
    if (typeof node.parent !== 'string') return twice
    if (!first.has(node.parent)) return [...twice, fault(path, 'unknown-parent')]
    return circular.has(node.id) ? [...twice, fault(path, 'circular')] : twice
  })
}

/** Ids whose parents never end. Each id is walked over once: a chain of 10,000 costs 10,000 steps. */
function inCircles(nodes: ReadonlyMap<string, Node>): ReadonlySet<string> {
  const ends = new Map<string, boolean>()
  for (const start of nodes.keys()) {
    const way = new Set<string>()
    let at: string | undefined = start
    while (at !== undefined && !ends.has(at) && !way.has(at)) {
      way.add(at)
      const parent: unknown = nodes.get(at)?.parent
      at = typeof parent === 'string' && nodes.has(parent) ? parent : undefined
    }
    const finite = at === undefined || ends.get(at) === true
    for (const id of way) ends.set(id, finite)
  }
  return new Set([...ends].flatMap(([id, finite]) => (finite ? [] : [id])))
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
