export const en = {
  title: 'Evidence',
  one: 'piece of evidence',
  help: 'A file, a link or a machine’s result that shows a control at work, with the period it covers and how long it stays good.',
  fields: {
    title: {
      title: 'Title',
      help: 'What the evidence shows.',
    },
    kind: {
      title: 'Kind',
      help: 'A stored file, a link, or a result that a machine reported.',
      options: {
        file: 'file',
        link: 'link',
        result: 'result',
      },
    },
    controls: {
      title: 'Controls',
      help: 'The controls whose working it shows.',
    },
    collectedOn: {
      title: 'Collected',
      help: 'The day on which it was taken.',
    },
    coversFrom: {
      title: 'Covers from',
      help: 'The first day of the period that it is about.',
    },
    coversTo: {
      title: 'Covers to',
      help: 'The last day of that period.',
    },
    validDays: {
      title: 'Valid for days',
      help: 'How long after collection it still counts. The control’s frequency when empty.',
    },
    result: {
      title: 'Result',
      help: 'For a test: whether it passed.',
      options: {
        pass: 'pass',
        fail: 'fail',
        none: 'none',
        'could-not-check': 'could not check',
      },
    },
    url: {
      title: 'Link',
      help: 'Where it can be seen, if it is not stored here.',
    },
    fileName: {
      title: 'File name',
      help: 'The name of the stored file.',
    },
    sha256: {
      title: 'SHA-256',
      help: 'The hash of the stored file. Set on upload; the ledger commits to it.',
    },
    fileSize: {
      title: 'File size',
      help: 'Bytes of the stored file.',
    },
    collectedBy: {
      title: 'Collected by',
      help: 'Who took it.',
    },
    note: {
      title: 'Note',
      help: 'How it was taken, what was sampled.',
    },
  },
  status: {},
  commands: {},
  computed: {},
  sections: {},
  refusals: {
    EVIDENCE_EMPTY: 'a piece of evidence holds a file, a link, a result or a note',
    VALIDITY_NEGATIVE: 'evidence counts for at least one day',
  },
  faults: {
    NO_FREQUENCY: 'no applicable control with evidence has a frequency',
    TOO_OLD: 'newest evidence of {control} is of {day}, asked for every {days} days',
    FILES_NOT_COMPARED: 'nobody has compared the stored files since the server started: assay doctor does, and every night',
    NO_FILE: 'no evidence is a stored file',
    FILE_CHANGED: 'the stored file is missing, or not the one that was stored',
    NO_TEST: 'no evidence of an implemented control says whether a test was passed',
    TEST_FAILED: '{control} is stated as implemented, and its last test of {day} failed',
    NO_EVIDENCE: 'no evidence is recorded',
    LIES_AHEAD: 'collected on {day}, which lies ahead',
    HOLDS_NOTHING: 'holds neither a file nor an address nor a note',
    PERIOD_REVERSED: 'covers a period that ends before it begins',
    ONE_FILE_FOR_MANY: 'one file is offered for {count} controls',
  },
}
