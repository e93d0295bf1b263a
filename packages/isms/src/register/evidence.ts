import { z } from 'zod'
import { choice, date, fileHash, longText, number, ref, refs, requiredText, sourceFields, text } from '../field.ts'
import { defineRegister } from '../define.ts'

export const evidenceSchema = z.object({
  title: requiredText('Title', 'What the evidence shows.', { synonyms: ['evidence', 'name', 'nachweis'] }),
  kind: choice(
    'Kind',
    'A stored file, a link, or a result that a machine reported.',
    { file: ['document'], link: ['url'], result: ['test', 'automated'] },
    { synonyms: ['type'] },
  ),
  controls: refs('control', 'Controls', 'The controls whose working it shows.', { synonyms: ['control', 'control id', 'controls'] }),
  collectedOn: date('Collected', 'The day on which it was taken.', { synonyms: ['date', 'collected at', 'datum'] }),
  coversFrom: date('Covers from', 'First day of the period it speaks about.', { synonyms: ['period start'] }),
  coversTo: date('Covers to', 'Last day of the period it speaks about.', { synonyms: ['period end'] }),
  validDays: number('Valid for days', 'How long after collection it still counts. The control’s frequency when empty.', {
    synonyms: ['validity', 'valid for'],
  }),
  result: choice('Result', 'For a test: whether it passed.', {
    pass: ['passed', 'ok', 'bestanden'],
    fail: ['failed', 'nicht bestanden'],
    none: ['n/a'],
    'could-not-check': ['could not check', 'not checked', 'nicht prüfbar'],
  }),
  url: text('Link', 'Where it can be seen, if it is not stored here.', { synonyms: ['url', 'location'] }),
  fileName: text('File name', 'The name of the stored file.', { synonyms: ['file'] }),
  sha256: fileHash('SHA-256', 'The hash of the stored file. Set on upload; the ledger commits to it.', { synonyms: ['hash', 'checksum'] }),
  fileSize: number('File size', 'Bytes of the stored file.'),
  collectedBy: ref('person', 'Collected by', 'Who took it.', { synonyms: ['collector', 'owner'] }),
  note: longText('Note', 'How it was taken, what was sampled.', { synonyms: ['notes', 'description', 'comment'] }),
  ...sourceFields(),
})

export type Evidence = z.infer<typeof evidenceSchema>

/** What shows that a control works (27001:2022, 7.5 and 9.1). */
export const evidence = defineRegister({
  name: 'evidence',
  plural: 'evidences',
  clause: '7.5',
  title: 'Evidence',
  help: 'A file, a link or a machine’s result that shows a control at work, with the period it covers and how long it stays good.',
  prefix: 'EVD',
  label: 'title',
  columns: ['title', 'kind', 'controls', 'collectedOn', 'validDays', 'result'],
  sortable: ['collectedOn', 'result'],
  schema: evidenceSchema,
  commands: {},
})
