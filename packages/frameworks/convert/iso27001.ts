import type { Requirement } from '../src/requirement.ts'
import type { AnnexAControlFacts, EditionFacts, Facts } from './facts.ts'
import type { FrameworkData } from './frameworks.ts'

/** Names of Annex A's themes in English, as its German ones stand in the facts. */
const THEMES = { organizational: 'A.5', people: 'A.6', physical: 'A.7', technological: 'A.8' } as const

const ATTRIBUTES = {
  type: 'controlType',
  property: 'properties',
  concept: 'concepts',
  capability: 'capabilities',
  domain: 'domains',
} as const

export function iso27001({ clauses, annexA }: Facts): FrameworkData {
  return {
    id: 'iso27001-2022',
    edition: '2022 with Amd 1:2024',
    kind: 'management-system',
    title: 'ISO/IEC 27001',
    wording: 'source',
    targetsOnly: false,
    source: 'ids and titles: ISO/IEC 27001:2022 and DIN EN ISO/IEC 27001:2024-01, facts; intents and lettered items: our own words',
    note: 'The titles of lettered items (4.2 a) are our own words. German titles follow public lists and were not compared with the print.',
    requirements: [
      ...clauses.clauses.flatMap((clause) => [
        node({ id: clause.id, title: clause.title, titles: { de: clause.titleDe }, intent: clause.descriptionOwnWords }),
        ...clause.items.map((item) => node({ id: item.id, parent: clause.id, title: item.text, assessable: false, tags: ['item'] })),
      ]),
      ...Object.entries(THEMES).flatMap(([theme, group]) => [
        node({ id: group, title: themeTitle(theme), titles: { de: annexA.themesDe[theme] ?? '' }, assessable: false }),
        ...annexA.controls
          .filter((control) => control.theme === theme)
          .map((control) =>
            node({ id: control.ref, parent: group, title: control.title, titles: { de: control.titleDe }, intent: control.intentOwnWords }),
          ),
      ]),
    ],
  }
}

export function iso27001of2013(facts: EditionFacts): FrameworkData {
  return {
    id: 'iso27001-2013',
    edition: '2013',
    kind: 'catalogue',
    title: 'ISO/IEC 27001 Annex A',
    wording: 'source',
    targetsOnly: false,
    source: 'ids and titles: facts',
    note: 'History: every certificate to this edition has expired or is withdrawn since 31 October 2025. For imports and suppliers’ old certificates.',
    requirements: [
      ...facts.domains.map(({ id, title }) => node({ id, title, assessable: false })),
      ...facts.objectives.map(({ id, title }) => node({ id, parent: above(id), title, assessable: false })),
      ...facts.controls.map(({ id, title }) => node({ id, parent: above(id), title })),
    ],
  }
}

/** What the web shows of each control of Annex A at once; everything in German comes later. */
export function annexAData({ annexA }: Facts): readonly object[] {
  return annexA.controls.map((control) => ({
    id: control.ref,
    title: control.title,
    theme: control.theme,
    isNewIn2022: control.isNewIn2022,
    attributes: attributesOf(control),
    intent: control.intentOwnWords,
    typicalEvidence: control.typicalEvidence,
    evidenceDays: control.suggestedEvidenceFrequencyDays,
  }))
}

/** German words of Annex A, and how sure they are. */
export function annexAWords({ annexA }: Facts): object {
  const values = Object.entries(ATTRIBUTES).map(([name, fact]) => {
    const words = Object.entries(annexA.attributeValuesDe[fact] ?? {})
    return [name, Object.fromEntries(words.map(([value, word]) => [kebab(value), word]))]
  })
  return {
    themes: annexA.themesDe,
    attributes: Object.fromEntries(Object.entries(ATTRIBUTES).map(([name, fact]) => [name, annexA.attributeNamesDe[fact]])),
    values: Object.fromEntries(values),
    titles: annexA.controls.map(({ ref, titleVariants, titleDe, titleDeSource, titleDeNote }) => ({
      id: ref,
      variants: titleVariants,
      de: titleDe,
      deSource: titleDeSource,
      deNote: titleDeNote ?? null,
    })),
  }
}

export function clauseData({ clauses }: Facts): object {
  return {
    clauses: clauses.clauses.map((clause) => ({
      id: clause.id,
      title: clause.title,
      intent: clause.descriptionOwnWords,
      documentedInformation: clause.documentedInformation,
      typicalEvidence: clause.typicalEvidence,
      amendment2024: clause.amendment2024,
    })),
    mandatory: clauses.mandatoryDocumentedInformation,
    ifApplicable: clauses.annexADocumentationIfApplicable,
    changesFrom2013: clauses.changesFrom2013,
  }
}

/** A requirement with what most have left out. */
export function node(given: Pick<Requirement, 'id' | 'title'> & Partial<Requirement>): Requirement {
  const { id, parent = null, title, titles = {}, intent = null, assessable = true, tags = [] } = given
  return { id, parent, title, titles, intent, assessable, tags }
}

function attributesOf({ attributes }: AnnexAControlFacts): object {
  return Object.fromEntries(Object.entries(ATTRIBUTES).map(([name, fact]) => [name, (attributes[fact] ?? []).map(kebab)]))
}

function kebab(value: string): string {
  return value.toLowerCase().replaceAll('_', '-')
}

function themeTitle(theme: string): string {
  return `${theme.charAt(0).toUpperCase()}${theme.slice(1)} controls`
}

function above(id: string): string {
  return id.slice(0, id.lastIndexOf('.'))
}

/** Titles of 2013 that no control of 2022 has: a statement that uses one is of the edition before (SOA-08). */
export function formerTitles({ annexA, edition2013 }: Facts): readonly string[] {
  const today = new Set(annexA.controls.flatMap(({ title, titleVariants }) => [title, ...titleVariants].map((one) => one.toLowerCase())))
  return [...new Set(edition2013.controls.map(({ title }) => title))].filter((title) => !today.has(title.toLowerCase()))
}
