export const en = {
  title: 'Controls',
  one: 'control',
  help: 'Your decision on each control: whether it applies and why, who runs it, how and how often. Its status follows from evidence.',
  fields: {
    title: {
      title: 'Title',
      help: 'The title of the Annex A control, or your own.',
    },
    reference: {
      title: 'Annex A reference',
      help: 'For example A.5.10; empty for a control of your own.',
    },
    applicable: {
      title: 'Applicable',
      help: 'Whether the control is part of your ISMS. Undecided until somebody decides.',
      options: {
        yes: 'yes',
        no: 'no',
      },
    },
    reasons: {
      title: 'Reasons for inclusion',
      help: 'RA risk assessment, LR law or regulation, CO contract, BR business requirement or good practice.',
      options: {
        RA: 'RA',
        LR: 'LR',
        CO: 'CO',
        BR: 'BR',
      },
    },
    justification: {
      title: 'Justification for inclusion',
      help: 'Why the control is in, where risks and obligations do not say it by themselves.',
    },
    exclusionReason: {
      title: 'Justification for exclusion',
      help: 'Why the control is out. A control cannot be excluded without it.',
    },
    owner: {
      title: 'Owner',
      help: 'Who runs the control.',
    },
    how: {
      title: 'How it is implemented',
      help: 'What you really do, short, with the procedure it follows.',
    },
    frequencyDays: {
      title: 'Frequency in days',
      help: 'How often the control works or is checked; evidence older than this is stale.',
    },
    statedStatus: {
      title: 'Status in the source',
      help: 'The implementation status as an imported file worded it. Kept as given; the real status follows from evidence.',
    },
    documents: {
      title: 'Documents',
      help: 'Policies and procedures that the control follows.',
    },
    decidedOn: {
      title: 'Decided',
      help: 'The day of the decision on applicability.',
    },
    reviewedOn: {
      title: 'Last reviewed',
      help: 'The day on which somebody last looked at the decision.',
    },
    requirements: {
      title: 'Requirements',
      help: 'What the control answers, in any framework, one a line: soc2-2017:CC6.1.',
    },
    source: {
      title: 'Source',
      help: 'Where the control comes from.',
      options: {
        'annex-a': 'Annex A',
        own: 'own',
        other: 'other framework',
      },
    },
  },
  status: {
    undecided: 'not stated',
    'not-started': 'not started',
    planned: 'planned',
    partial: 'partly implemented',
    implemented: 'implemented',
  },
  commands: {
    include: {
      title: 'Include',
      help: 'Take the control into the Statement of Applicability.',
      input: {
        reasons: {
          title: 'Reasons',
          help: 'Why the control is in',
          options: {
            RA: 'RA',
            LR: 'LR',
            CO: 'CO',
            BR: 'BR',
          },
        },
        justification: {
          title: 'Justification',
          help: 'The reason in words, where links do not say it',
        },
      },
    },
    exclude: {
      title: 'Exclude',
      help: 'Leave the control out, with the reason why.',
      input: {
        justification: {
          title: 'Justification',
          help: 'Why the control is out',
        },
      },
    },
    state: {
      title: 'State',
      help: 'As its owner, say how far the control is implemented.',
      input: {
        status: {
          title: 'Implementation',
          help: 'How far it is.',
          options: {
            'not-started': 'not started',
            planned: 'planned',
            partial: 'partly implemented',
            implemented: 'implemented',
          },
        },
        how: {
          title: 'How',
          help: 'What you really do; needed once it is implemented.',
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
    JUSTIFICATION_MISSING: 'an excluded control needs a justification in words',
    CONTROL_NEEDED: '{keys} needs this control',
    HOW_MISSING: 'say how it is implemented',
  },
  faults: {
    NOTHING_IMPLEMENTED: 'no control is stated as implemented',
    NOT_EVIDENCED: '{control} is stated as implemented, and nothing that still counts shows it',
    NO_CONTROL: 'no control is recorded',
    FORMER_REFERENCE: '{control} is an id of the edition of 2013',
    FORMER_TITLE: '{control} is a title of the edition of 2013',
    NO_OWNER: '{control} has no owner',
    OWNER_LEFT: 'the owner of {control} has left',
    NOTHING_INCLUDED: 'no control is included',
  },
}
