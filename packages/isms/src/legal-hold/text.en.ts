export const en = {
  title: 'Legal holds',
  one: 'legal hold',
  help: 'Records that must be kept for a claim or an order: nothing of them can be erased until the hold is released.',
  fields: {
    title: {
      title: 'Legal hold',
      help: 'The claim, proceeding or order, in one line.',
    },
    records: {
      title: 'Records',
      help: 'The keys of the records that must be kept, for example PER-3; empty holds every record.',
    },
    reason: {
      title: 'Reason',
      help: 'Why they must be kept, and who asked for it.',
    },
    since: {
      title: 'Since',
      help: 'The day from which it holds; empty: at once.',
    },
    releasedOn: {
      title: 'Released on',
      help: 'The day on which it ended. Until there is one, nothing that it covers can be erased.',
    },
    releasedBy: {
      title: 'Released by',
      help: 'Who decided that it ended.',
    },
    releaseReason: {
      title: 'Reason for the release',
      help: 'Why nothing has to be kept any more.',
    },
    owner: {
      title: 'Owner',
      help: 'Who decides when it ends.',
    },
  },
  status: {
    'in-force': 'in force',
    released: 'released',
  },
  commands: {
    release: {
      title: 'Release',
      help: 'End the hold, with a reason: what it covered can be erased again.',
      input: {
        reason: {
          title: 'Reason',
          help: 'Why nothing has to be kept any more',
        },
      },
    },
  },
  computed: {},
  sections: {},
  refusals: {
    HOLD_IN_FORCE: 'this hold is in force: release it first',
    LEGAL_HOLD: '{holds} must be released before {key} can be erased',
    REASON_NEEDED: 'a legal hold needs a reason',
  },
}
