import type { Leaving } from './document.ts'

/** What stands above the text of a document that leaves the system, as name and value. */
export function factsOf({
  key,
  version,
  standing,
  classification,
  owner,
  author,
  approvedBy,
  approvedOn,
  reviewOn,
  entry,
  reconstructed,
  draftOf,
}: Leaving) {
  const approved = approvedOn === null ? 'not approved' : `${approvedOn} by ${approvedBy ?? 'unknown'}`
  return [
    ['Document', key],
    ['Version', version === null ? `${standing} of ${draftOf ?? 'today'}, not approved` : `${version}, ${standing}`],
    ['Classification', classification ?? 'not classified'],
    ['Owner', owner ?? 'nobody'],
    ['Author', author ?? 'unknown'],
    ['Approved', approved],
    ['Next review', reviewOn ?? 'not planned'],
    ...sourceOf({ entry, reconstructed }),
  ] as const
}

/** Where the text was taken from, where it is not as it was approved. */
function sourceOf({ entry, reconstructed }: Pick<Leaving, 'entry' | 'reconstructed'>): readonly (readonly [string, string])[] {
  if (reconstructed !== null) return [['Printed', `reconstructed from entry ${reconstructed.entry} on ${reconstructed.on}`]]
  return entry === null ? [] : [['Ledger entry', String(entry)]]
}
