/** What the tagger is trained with. */
export const AMOUNTS = {
  templates: 62000,
  english: 0.27,
  manners: 0.55,
  refills: 5000,
  negatives: 16000,
  family: 16000,
  sentences: 6000,
  articles: 4000,
  code: 1500,
  seed: 5,
}
export const SETTINGS = { rounds: 4, rate: 0.3, decay: 0.3, dropped: 0.4, seen: 130, seed: 7, unit: 0.05, least: 0.1 }
