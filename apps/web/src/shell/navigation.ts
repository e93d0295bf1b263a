import type { Area, Authority } from '@assay/isms'
import type { Messages } from '../message/messages.ts'

/** A page of the main menu that is made by hand. */
interface Page {
  readonly path: string
  readonly page: keyof Messages['place']
  /** The letter that leads there, after `g`. */
  readonly key?: string
}

/** A place of the main menu, as the visitor reads it. */
export interface Place {
  readonly path: string
  readonly name: string
  readonly key: string | null
  /** The register whose records are counted beside the name; null for a page of another kind, and for what there is one of. */
  readonly counted: string | null
  /** Whether it stands there only while it has records. */
  readonly whileFilled: boolean
}

/** An area of the main menu with its places. */
export interface Group {
  readonly area: Area | null
  readonly places: readonly Place[]
}

/** In the order of the menu. */
const AREAS = Object.keys({
  context: true,
  people: true,
  risk: true,
  controls: true,
  audit: true,
  proof: true,
} satisfies Record<Area, true>) as readonly Area[]

const FIRST: Page = { path: '/', page: 'overview', key: 'o' }

/** Pages made by hand, first in their area. */
const pages: Readonly<Partial<Record<Area, readonly Page[]>>> = {
  controls: [
    { path: '/soa', page: 'soa', key: 's' },
    { path: '/frameworks', page: 'frameworks' },
  ],
  audit: [{ path: '/audit', page: 'audit', key: 'm' }],
  proof: [
    { path: '/ledger', page: 'ledger', key: 'l' },
    { path: '/activity', page: 'activity' },
    { path: '/shield', page: 'shield' },
  ],
}

/** A register in the main menu. */
export interface Entry extends Omit<Place, 'name'> {
  readonly area: Area | null
  /** What the menu calls it, by language. */
  readonly names: Readonly<Record<string, string>>
  /** Who may add records to it; nobody to what is permanent. */
  readonly create: readonly Authority[]
}

/** The letters that lead to a page, after `g`. */
export function waysOf(entries: readonly Entry[]): ReadonlyMap<string, string> {
  const all = [FIRST, ...Object.values(pages).flat(), ...entries]
  return new Map(all.flatMap(({ path, key }) => (key === undefined || key === null ? [] : [[key, path] as const])))
}

/** The main menu, by what people do: the pages of each area, then its registers in the order of their list. */
export function navigationOf(entries: readonly Entry[], language: string, names: Messages['place']): readonly Group[] {
  const byHand = ({ path, page, key }: Page): Place => ({ path, name: names[page], key: key ?? null, counted: null, whileFilled: false })
  const placeOf = ({ area: _area, create: _create, names: own, ...place }: Entry): Place => ({
    ...place,
    name: own[language] ?? own['en'] ?? '',
  })
  return [
    { area: null, places: [byHand(FIRST)] },
    ...AREAS.map((area) => ({
      area,
      places: [...(pages[area] ?? []).map(byHand), ...entries.filter((entry) => entry.area === area).map(placeOf)],
    })),
  ]
}
