import { z } from 'zod'
import { list, loader, note, text, thing } from './shape.ts'

const words = z.record(text, text).readonly()

/** German words of Annex A, and titles as other prints have them. None was compared with DIN EN ISO/IEC 27001:2024-01 in print. */
const annexAWordsSchema = thing({
  themes: words,
  attributes: words,
  values: z.record(text, words).readonly(),
  titles: list(
    thing({
      id: text,
      /** The title in another print, such as that of ISO/IEC 27002. */
      variants: list(text),
      de: text,
      /** `own` where one public list only carries these words, or none. */
      deSource: z.enum(['two-sources', 'own']),
      deNote: note,
    }),
  ),
})

export const loadAnnexAWords = loader(
  annexAWordsSchema,
  () => import('../../data/iso27001-2022/annex-a-words.json', { with: { type: 'json' } }),
)

export type AnnexAWords = z.infer<typeof annexAWordsSchema>
