export const en = {
  title: 'Interested parties',
  one: 'interested party',
  help: 'Who has a say in your security, what they need, and whether the ISMS answers it.',
  fields: {
    name: {
      title: 'Party',
      help: 'A group or an institution, for example enterprise customers.',
    },
    kind: {
      title: 'Kind',
      help: 'What the party is to you.',
      options: {
        customer: 'customer',
        regulator: 'regulator',
        supplier: 'supplier',
        employee: 'employee',
        owner: 'owner',
        partner: 'partner',
        other: 'other',
      },
    },
    requirement: {
      title: 'Requirement',
      help: 'What the party needs or expects of information security (4.2 b).',
    },
    addressed: {
      title: 'Addressed through the ISMS',
      help: 'The decision whether the ISMS answers the requirement (4.2 c).',
      options: {
        yes: 'yes',
        partly: 'partly',
        no: 'no',
      },
    },
    how: {
      title: 'How',
      help: 'The obligation, control or document that answers it, or why it is not addressed.',
    },
    obligations: {
      title: 'Obligations',
      help: 'Laws and contracts that come from this party.',
    },
    owner: {
      title: 'Owner',
      help: 'Who speaks with this party.',
    },
    reviewedOn: {
      title: 'Last reviewed',
      help: 'The day on which somebody last looked at it.',
    },
    addressedReason: {
      title: 'Reason for the decision',
      help: 'Why the ISMS does not, or only partly, answer the requirement.',
    },
    controls: {
      title: 'Controls',
      help: 'Controls that answer the requirement.',
    },
  },
  status: {},
  commands: {
    address: {
      title: 'Address',
      help: 'Decide whether the ISMS answers this requirement (4.2 c).',
      input: {
        addressed: {
          title: 'Addressed',
          help: 'Yes, partly or no; no is an answer when it has a reason.',
          options: {
            yes: 'yes',
            partly: 'partly',
            no: 'no',
          },
        },
        reason: {
          title: 'Reason',
          help: 'Why, in a sentence that an auditor can follow.',
        },
      },
    },
    review: {
      title: 'Review',
      help: 'Say that you have looked at it today, and whether it still holds.',
      input: {
        note: {
          title: 'Note',
          help: 'What you looked at, or what should change.',
        },
      },
    },
  },
  computed: {},
  sections: {},
  refusals: {
    ANSWER_UNREASONED: 'give a reason: without one, no and partly are no answers',
  },
  faults: {
    NO_PARTY: 'no interested party is recorded',
    NO_REQUIREMENT: 'without a requirement',
    NOT_ANSWERED: 'not decided whether the ISMS addresses the requirement',
    NO_REASON: 'not fully addressed, and no reason is given',
  },
}
