import type { Importing } from '../mechanism/importing.ts'
import { list } from '../words.ts'

/** How files of other people name what this register holds. */
export const importing: Importing = {
  synonyms: {
    title: list('document, document title, name, dokument'),
    kind: list('type, document type'),
    version: list('version, revision'),
    body: list('content, body, inhalt'),
    owner: list('document owner, responsible, verantwortlich'),
    reviewOn: list('review date, next review, nächste prüfung'),
  },
  words: {
    kind: {
      policy: list('information security policy, main policy'),
      'topic-policy': list('topic policy, guideline, richtlinie'),
      procedure: list('process, verfahren'),
      scope: list('scope statement'),
      methodology: list('risk methodology'),
      record: list('report'),
    },
    classification: {
      public: list('öffentlich'),
      internal: list('intern'),
      confidential: list('vertraulich'),
    },
  },
}
