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
    ['Ledger entry', entry === null ? 'none' : String(entry)],
  ] as const
}
