import { choice, date, fileHash, longText, number, ref, refs, requiredText, sourceFields, text } from '../mechanism/field.ts'
import { schemaOf } from '../mechanism/schema.ts'

export const fields = {
  title: requiredText(),
  kind: choice(['file', 'link', 'result']),
  controls: refs('control', { inverse: 'evidence' }),
  collectedOn: date({ past: true }),
  coversFrom: date(),
  coversTo: date({ after: 'coversFrom' }),
  validDays: number(),
  result: choice(['pass', 'fail', 'none', 'could-not-check']),
  url: text(),
  fileName: text(),
  sha256: fileHash(),
  fileSize: number(),
  collectedBy: ref('person', { weak: true }),
  note: longText(),
  ...sourceFields(),
}

export const evidenceSchema = schemaOf(fields)

export type Evidence = ReturnType<typeof evidenceSchema.parse>

/** Whether a piece of evidence holds anything that shows something: a file, a link, a result or a note. */
export function holdsSomething({
  sha256,
  url,
  fileName,
  note,
  result,
}: Pick<Evidence, 'sha256' | 'url' | 'fileName' | 'note' | 'result'>): boolean {
  return sha256 !== null || url !== null || fileName !== null || note !== null || (result !== null && result !== 'none')
}
