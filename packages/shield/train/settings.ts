/** What the tagger is trained with. */
export const AMOUNTS = { templates: 18000, refills: 2500, negatives: 7500, sentences: 5000, code: 1500, seed: 5 }
export const SETTINGS = { rounds: 8, rate: 0.3, decay: 0.3, dropped: 0.4, seen: 80, seed: 7, unit: 0.05, least: 0.1 }
