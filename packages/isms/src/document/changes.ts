import { differences, type Difference } from '../mechanism/difference.ts'
import { fields, printed, type Document } from './fields.ts'

/**
 * What became of one version of a document in another, the text by its paragraphs and words; `draft` is what is being written. Null where there
 * is no such version.
 */
export function documentChanges(
  document: Document,
  { from, to }: { readonly from: string; readonly to: string },
): readonly Difference[] | null {
  const [before, after] = [textOf(document, from), textOf(document, to)]
  return before && after ? differences(fields, [...printed, 'reviewOn'], [before, after]) : null
}

function textOf(document: Document, wanted: string) {
  return wanted === 'draft' ? document : (document.versions.find(({ version }) => version === wanted) ?? null)
}
