/** What the tagger is trained with. */
export const AMOUNTS = {
  templates: 56000,
  english: 0.47,
  refills: 5000,
  negatives: 13000,
  sentences: 6000,
  articles: 4000,
  code: 1500,
  seed: 5,
}
export const SETTINGS = { rounds: 5, rate: 0.3, decay: 0.3, dropped: 0.4, seen: 130, seed: 7, unit: 0.05, least: 0.1 }
