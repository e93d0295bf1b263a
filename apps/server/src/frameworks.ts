import { parseReference, type Framework, type Mapping, type Requirement } from '@assay/frameworks'
import { frameworkIds, loadFramework, loadMappedTo } from '@assay/frameworks/load'
import { ownFrameworks, type OwnMapped, type Records } from '@assay/isms'

/** A framework, and all that is stated of it and others, read towards it. */
export interface Mapped extends Omit<OwnMapped, 'key'> {
  /** The key of its record, where the organisation added it. */
  readonly key: string | null
}

/** Every framework that controls can cover, those of the organisation first. Of one that holds targets of mappings only, nothing can be. */
export async function allFrameworks(records: Records): Promise<readonly Mapped[]> {
  const shipped = await Promise.all(
    frameworkIds.map(async (id) => ({ framework: await loadFramework(id), mappings: await loadMappedTo(id), key: null })),
  )
  return [...ownFrameworks(records), ...shipped.filter(({ framework }) => !framework.targetsOnly)]
}

/** A requirement of any framework, as a mapping that starts there is shown. */
export interface Origin extends Pick<Requirement, 'id' | 'title' | 'titles'> {
  readonly reference: string
  /** The title of its framework. */
  readonly framework: string
}

/** The requirements from which mappings start, as far as there are such. */
export function originsOf(mappings: readonly Mapping[], all: readonly Mapped[]): readonly Origin[] {
  const frameworks = new Map(all.map(({ framework }) => [framework.id, framework]))
  const references = [...new Set(mappings.map(({ from }) => from))]
  return references.flatMap((reference) => originOf(reference, frameworks) ?? [])
}

function originOf(reference: string, frameworks: ReadonlyMap<string, Framework>): Origin | null {
  const parted = parseReference(reference)
  const framework = frameworks.get(parted?.framework ?? '')
  const found = framework?.requirements.find(({ id }) => id === parted?.requirement)
  return framework && found ? { reference, framework: framework.title, id: found.id, title: found.title, titles: found.titles } : null
}
