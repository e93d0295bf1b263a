import type { Register } from '@assay/isms'
import type { Entry } from './src/shell/navigation.ts'

/** What the main menu says of registers, in every language. It is made when the application is built: the menu needs no definitions then. */
export function entriesOf(registers: readonly Register[]): Promise<readonly Entry[]> {
  return Promise.all(registers.map(entryOf))
}

async function entryOf({ name, plural, menu, unique, permanent, permission, text, languages }: Register): Promise<Entry> {
  const spoken = await Promise.all(Object.entries(languages).map(async ([language, load]) => [language, menuName(await load())] as const))
  return {
    path: `/${plural}`,
    names: { en: menuName(text), ...Object.fromEntries(spoken) },
    area: menu?.area ?? null,
    key: menu?.key ?? null,
    counted: unique === 'single' || permanent ? null : name,
    whileFilled: menu?.whileFilled ?? false,
    create: permanent ? [] : permission.create,
  }
}

function menuName({ title, menu }: Register['text']): string {
  return menu ?? title
}
