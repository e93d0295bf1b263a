import { z } from 'zod'
import { controls, list, loader, note, text, thing } from './shape.ts'

/** What a document of the ISMS has to hold. The texts are written elsewhere, in our own words. */
const templateSchema = thing({
  id: z.string().regex(/^TPL-\d{2}$/),
  kind: z.enum(['policy', 'topic-policy', 'procedure', 'methodology', 'plan', 'scope', 'other']),
  titleEn: text,
  titleDe: text,
  purpose: text,
  clauses: list(text),
  controls,
  requiredHeadings: list(text),
  /** `register.field`, `register[]` or `ask.name`. One that is empty is shown as a gap, never dropped. */
  mergeFields: list(text),
  reviewMonths: z.int().positive(),
  approvedBy: note,
  audience: note,
  /** Clauses that demand it; null where it is practice, or a control calls for it. */
  mandatoryFor: note,
})

export const loadDocumentTemplates = loader(
  list(templateSchema),
  () => import('../../data/document-template/templates.json', { with: { type: 'json' } }),
)

export type DocumentTemplate = z.infer<typeof templateSchema>
