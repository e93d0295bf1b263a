import { areas, registers, type Area, type Register } from '@assay/isms'
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

/** The first part of the path of every register. */
export const registerPaths: readonly string[] = registers.map(({ plural }) => plural)

/** The letters that lead to a page, after `g`. */
export const ways: ReadonlyMap<string, string> = new Map(
  [FIRST, ...Object.values(pages).flat(), ...registers.map(({ plural, menu }) => ({ path: `/${plural}`, key: menu?.key }))].flatMap(
    ({ path, key }) => (key === undefined ? [] : [[key, path] as const]),
  ),
)

/** The main menu, by what people do: the pages of each area, then its registers in the order of their list. */
export function navigationOf(spoken: readonly Register[], names: Messages['place']): readonly Group[] {
  const byHand = ({ path, page, key }: Page): Place => ({ path, name: names[page], key: key ?? null, counted: null, whileFilled: false })
  return [
    { area: null, places: [byHand(FIRST)] },
    ...areas.map((area) => ({
      area,
      places: [...(pages[area] ?? []).map(byHand), ...spoken.filter(({ menu }) => menu?.area === area).map(placeOf)],
    })),
  ]
}

function placeOf(register: Register): Place {
  return {
    path: `/${register.plural}`,
    name: menuName(register),
    key: register.menu?.key ?? null,
    counted: register.unique === 'single' || register.permanent ? null : register.name,
    whileFilled: register.menu?.whileFilled ?? false,
  }
}

/** What the main menu calls a register. */
export function menuName({ text }: Pick<Register, 'text'>): string {
  return text.menu ?? text.title
}
