export const en = {
  title: 'Legal and contractual obligations',
  menu: 'Obligations',
  one: 'obligation',
  help: 'Laws, contracts and customer commitments that demand something of your security, and the controls that answer them.',
  fields: {
    title: {
      title: 'Obligation',
      help: 'What must be done, in one line.',
    },
    kind: {
      title: 'Kind',
      help: 'Where the duty comes from.',
      options: {
        legal: 'legal',
        regulatory: 'regulatory',
        contractual: 'contractual',
      },
    },
    source: {
      title: 'Source',
      help: 'Law and article, or contract and section.',
    },
    description: {
      title: 'What it demands',
      help: 'The duty in your own words.',
    },
    jurisdiction: {
      title: 'Jurisdiction',
      help: 'Country or union whose law applies.',
    },
    controls: {
      title: 'Controls',
      help: 'Controls that answer the duty. Each becomes a reason in the Statement of Applicability.',
    },
    owner: {
      title: 'Owner',
      help: 'Who watches that the duty is met.',
    },
    appliesFrom: {
      title: 'Applies from',
      help: 'The day from which it binds you.',
    },
    reviewedOn: {
      title: 'Last reviewed',
      help: 'The day on which somebody last checked it.',
    },
    appliesUntil: {
      title: 'Applies until',
      help: 'The last day on which it binds you, where it ends.',
    },
    reviewEveryMonths: {
      title: 'Months between reviews',
      help: 'How often somebody checks it. 12 when empty.',
    },
    fulfilled: {
      title: 'Fulfilled',
      help: 'What the last review found.',
      options: {
        yes: 'yes',
        partly: 'partly',
        no: 'no',
        unknown: 'unknown',
      },
    },
    evidence: {
      title: 'Evidence',
      help: 'What shows that it is met.',
    },
  },
  status: {},
  commands: {
    review: {
      title: 'Review',
      help: 'Say that you have looked at it today, and whether it still holds.',
      input: {
        fulfilled: {
          title: 'Fulfilled',
          help: 'Whether the duty is met today.',
          options: {
            yes: 'yes',
            partly: 'partly',
            no: 'no',
            unknown: 'unknown',
          },
        },
        evidence: {
          title: 'Evidence',
          help: 'What shows it.',
        },
      },
    },
  },
  computed: {},
  sections: {},
  refusals: {},
  faults: {
    NO_OBLIGATION: 'no obligation is in force',
    NO_OWNER: 'without an owner',
    OWNER_LEFT: 'its owner has left',
    NO_CONTROL: 'no control answers it',
    NEVER_REVIEWED: 'never reviewed',
    REVIEW_OVERDUE: 'last reviewed on {day}, to be reviewed every {months} months',
  },
}
