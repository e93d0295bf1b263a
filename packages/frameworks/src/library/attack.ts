import { z } from 'zod'
import { list, loader, text, thing } from './shape.ts'

/** Ids and names of MITRE's catalogues. Their terms ask that `licence` goes wherever they go: show it with them. */
const catalogueSchema = thing({
  licence: text,
  tactics: list(thing({ id: text, name: text })),
  techniques: list(thing({ id: text, name: text, tactics: list(text) })),
})

export const loadAttack = loader(catalogueSchema, () => import('../../data/attack/attack.json', { with: { type: 'json' } }))

export const loadAtlas = loader(catalogueSchema, () => import('../../data/attack/atlas.json', { with: { type: 'json' } }))

export type TechniqueCatalogue = z.infer<typeof catalogueSchema>
