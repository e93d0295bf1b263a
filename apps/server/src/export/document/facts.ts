import { say } from '@assay/isms'
import { approvalText } from '../signers.ts'
import type { Spoken } from '../words/words.ts'
import type { Leaving } from './document.ts'

/** What stands above the text of a document that leaves the system, as name and value, in its language. */
export async function factsOf(leaving: Leaving, spoken: Spoken): Promise<readonly (readonly [string, string])[]> {
  const { document: words } = spoken.words
  const { facts } = words
  const { key, owner, author, approval, reviewOn } = leaving
  return [
    [facts.document, key],
    [facts.version, versionOf(leaving, spoken)],
    [facts.classification, (await classOf(leaving, spoken)) ?? words.notClassified],
    [facts.owner, owner ?? words.nobody],
    [facts.author, author ?? words.unknown],
    [facts.approved, approval === null ? words.notApproved : approvalText(approval, spoken)],
    [facts.review, reviewOn ?? words.notPlanned],
    ...sourceOf(leaving, spoken),
  ]
}

function versionOf({ version, standing, draftOf }: Leaving, { words: { document: words } }: Spoken): string {
  const said = words.standing[standing]
  return version === null ? say(words.draftOf, { standing: said, day: draftOf ?? '' }) : say(words.approvedAs, { version, standing: said })
}

/** Where the text was taken from, where it is not as it was approved. */
function sourceOf({ entry, reconstructed }: Leaving, { words: { document: words } }: Spoken): readonly (readonly [string, string])[] {
  if (reconstructed !== null) return [[words.facts.source, say(words.reconstructed, { entry: reconstructed.entry, day: reconstructed.on })]]
  return entry === null ? [] : [[words.facts.entry, String(entry)]]
}

/** How secret it is, in words; null where nobody said. */
export async function classOf({ classification }: Leaving, { textOf }: Spoken): Promise<string | null> {
  if (classification === null) return null
  const { fields } = await textOf('document')
  return fields['classification']?.options?.[classification] ?? classification
}
