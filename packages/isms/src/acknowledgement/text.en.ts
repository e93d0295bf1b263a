export const en = {
  title: 'Acknowledgements',
  one: 'acknowledgement',
  help: 'Who confirmed which version of which policy, and when.',
  fields: {
    title: {
      title: 'Title',
      help: 'Person and document, for people who read lists.',
    },
    person: {
      title: 'Person',
      help: 'Who confirmed.',
    },
    document: {
      title: 'Document',
      help: 'What was read.',
    },
    version: {
      title: 'Version',
      help: 'The version that was read.',
    },
    acknowledgedOn: {
      title: 'Confirmed',
      help: 'The day of the confirmation.',
    },
    assignedOn: {
      title: 'Asked on',
      help: 'The day on which the person was asked.',
    },
    text: {
      title: 'Text',
      help: 'The SHA-256 of the text that was read.',
    },
  },
  status: {
    assigned: 'asked',
    acknowledged: 'confirmed',
    withdrawn: 'withdrawn',
    superseded: 'of an earlier version',
  },
  commands: {
    acknowledge: {
      title: 'Confirm',
      help: 'Confirm that you have read it.',
      input: {},
    },
    withdraw: {
      title: 'Withdraw',
      help: 'Nobody asks for it any more.',
      input: {},
    },
  },
  computed: {},
  sections: {},
  refusals: {
    NOT_THE_PERSON: 'only the person confirms for themselves',
    NOT_IN_FORCE: 'there is no version in force',
  },
}
