import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What we read of the fact files. Fields that nobody reads are not named. */

export interface AnnexAFacts {
  readonly controls: readonly AnnexAControlFacts[]
  readonly attributeNamesDe: Readonly<Record<string, string>>
  readonly attributeValuesDe: Readonly<Record<string, Readonly<Record<string, string>>>>
  readonly themesDe: Readonly<Record<string, string>>
}

export interface AnnexAControlFacts {
  readonly id: string
  readonly ref: string
  readonly title: string
  readonly titleVariants: readonly string[]
  readonly titleDe: string
  readonly titleDeSource: string
  readonly titleDeNote?: string
  readonly theme: string
  readonly isNewIn2022: boolean
  readonly attributes: Readonly<Record<string, readonly string[]>>
  readonly intentOwnWords: string
  readonly typicalEvidence: readonly string[]
  readonly suggestedEvidenceFrequencyDays: number
}

export interface ClauseFacts {
  readonly changesFrom2013: readonly string[]
  readonly clauses: readonly {
    readonly id: string
    readonly title: string
    readonly titleDe: string
    readonly titleDeSource: string
    readonly descriptionOwnWords: string
    readonly items: readonly { readonly id: string; readonly text: string }[]
    readonly documentedInformation: string | null
    readonly typicalEvidence: readonly string[]
    readonly amendment2024: string | null
  }[]
  readonly mandatoryDocumentedInformation: readonly { readonly clause: string; readonly name: string; readonly type: string }[]
  readonly annexADocumentationIfApplicable: readonly { readonly control: string; readonly name: string }[]
}

export interface EditionFacts {
  readonly domains: readonly { readonly id: string; readonly title: string }[]
  readonly objectives: readonly { readonly id: string; readonly title: string }[]
  readonly controls: readonly { readonly id: string; readonly title: string; readonly to2022: readonly string[]; readonly kind: string }[]
  readonly from2022: readonly { readonly id: string; readonly from2013: readonly string[]; readonly kind: string }[]
}

export interface CrosswalkFacts {
  readonly framework: string
  /** What the file says of itself, there under `_meta`. */
  readonly about: {
    readonly source: string
    readonly note?: string
    readonly license?: string
    readonly pairCount?: number
    readonly annexAControlsWithoutPair?: readonly string[]
  }
  readonly categories?: readonly { readonly id: string; readonly title: string }[]
  readonly requirements?: readonly RequirementFacts[]
  readonly pairs: readonly PairFacts[]
}

export interface RequirementFacts {
  readonly id: string
  readonly label?: string
  readonly title?: string
  readonly text?: string
  readonly kind?: string
  readonly safeguard?: string
}

/** A pair of ids, one target with many, or a full mapping: each file has its own way. */
export type PairFacts = readonly [string, string] | { readonly iso: readonly string[]; readonly target: string } | MappingFacts

export interface MappingFacts {
  readonly iso: string
  readonly target: string
  readonly relation: string
  readonly support?: Readonly<Record<string, boolean>>
  readonly alsoInLittleISMSHelper?: boolean
}

export interface Facts {
  readonly annexA: AnnexAFacts
  readonly clauses: ClauseFacts
  readonly edition2013: EditionFacts
  readonly crosswalk: (name: string) => CrosswalkFacts
  /** Any other file, whose shape its schema in `src/library` judges. */
  readonly file: (name: string) => Readonly<Record<string, unknown>>
}

export function readFacts(folder: string): Facts {
  const file = (name: string): unknown => {
    const read: Readonly<Record<string, unknown>> = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'))
    return Object.fromEntries(Object.entries(read).map(([key, value]) => [key === '_meta' ? 'about' : key, value]))
  }
  return {
    annexA: file('iso27001-2022-annex-a') as AnnexAFacts,
    clauses: file('iso27001-2022-clauses') as ClauseFacts,
    edition2013: file('iso27001-2013-annex-a') as EditionFacts,
    crosswalk: (name) => file(`crosswalk-${name}`) as CrosswalkFacts,
    file: (name) => file(name) as Readonly<Record<string, unknown>>,
  }
}
