import { arbitrate } from './arbitrate.ts'
import { ownRecognisers } from './recognisers.ts'
import type { Recogniser, Span } from './span.ts'

/** What recognisers of form and check digits find in a view, in order and apart. */
export function structured(
  view: string,
  {
    recognisers = ownRecognisers(),
    isWanted = ({ score }) => score >= 0.6,
  }: { readonly recognisers?: readonly Recogniser[]; readonly isWanted?: (span: Span) => boolean } = {},
): readonly Span[] {
  return arbitrate(allFound(view, recognisers).filter(isWanted))
}

/** Everything that recognisers find, overlaps included. */
export function allFound(view: string, recognisers: readonly Recogniser[]): readonly Span[] {
  return recognisers.flatMap(({ name, find }) => find(view).map((one) => ({ ...one, source: name })))
}
