import { annexA } from '../annex-a.ts'
import { threatCatalogue } from '../threats.ts'
import { loadAnnexAWords } from './iso27001.ts'

/** The German titles of the controls of Annex A and of the threats of our catalogue, by the English ones. */
export async function loadGermanTitles(): Promise<ReadonlyMap<string, string>> {
  const { titles } = await loadAnnexAWords()
  const german = new Map(titles.map(({ id, de }) => [id, de]))
  return new Map([
    ...annexA.map(({ id, title }) => [title, german.get(id) ?? title] as const),
    ...threatCatalogue.map(({ title, titleDe }) => [title, titleDe] as const),
  ])
}
