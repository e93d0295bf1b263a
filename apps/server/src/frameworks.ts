import { parseReference, type Framework, type Mapping, type Requirement } from '@assay/frameworks'
import { frameworkIds, loadFramework, loadMappedTo, type FrameworkId } from '@assay/frameworks/load'

/** A framework, and all that is stated of it and others, read towards it. */
export interface Mapped {
  readonly framework: Framework
  readonly mappings: readonly Mapping[]
}

/** Every framework that controls can cover. Of one that holds targets of mappings only, nothing can be. */
export async function allFrameworks(): Promise<readonly Mapped[]> {
  const found = await Promise.all(frameworkIds.map(mappedFramework))
  return found.filter(({ framework }) => !framework.targetsOnly)
}

/** The framework with an id; null where there is none that controls can cover. */
export async function frameworkCalled(id: string): Promise<Mapped | null> {
  const known = frameworkIds.find((one) => one === id)
  const found = known === undefined ? null : await mappedFramework(known)
  return found === null || found.framework.targetsOnly ? null : found
}

async function mappedFramework(id: FrameworkId): Promise<Mapped> {
  return { framework: await loadFramework(id), mappings: await loadMappedTo(id) }
}

/** A requirement of any framework, as a mapping that starts there is shown. */
export interface Origin extends Pick<Requirement, 'id' | 'title' | 'titles'> {
  readonly reference: string
  /** The title of its framework. */
  readonly framework: string
}

/** The requirements from which mappings start. */
export async function originsOf(mappings: readonly Mapping[]): Promise<readonly Origin[]> {
  const references = [...new Set(mappings.map(({ from }) => from))]
  const origins = await Promise.all(references.map(originOf))
  return origins.filter((origin) => origin !== null)
}

async function originOf(reference: string): Promise<Origin | null> {
  const parted = parseReference(reference)
  const known = frameworkIds.find((id) => id === parted?.framework)
  if (known === undefined) return null
  const framework = await loadFramework(known)
  const found = framework.requirements.find(({ id }) => id === parted?.requirement)
  return found ? { reference, framework: framework.title, id: found.id, title: found.title, titles: found.titles } : null
}
