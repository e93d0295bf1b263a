export const en = {
  title: 'Risk criteria',
  one: 'set of risk criteria',
  help: 'How risks are measured and how much risk is acceptable. Defined before the first assessment, and approved.',
  fields: {
    title: {
      title: 'Title',
      help: 'A name for this set of criteria.',
    },
    likelihoodScale: {
      title: 'Likelihood scale',
      help: 'Words from the least to the most likely, two to ten of them. Plain numbers do as well.',
    },
    method: {
      title: 'Method',
      help: 'How likelihood and consequence are judged, so that two people come to the same result (6.1.2 b).',
    },
    version: {
      title: 'Version',
      help: 'The version people quote, for example 2.0.',
    },
    consequenceScales: {
      title: 'Consequence scales',
      help: 'For each dimension, such as money, customers or law, its words from the least to the worst; all have the same number of steps. The worst of them counts.',
      of: {
        dimension: {
          title: 'Dimension',
          help: 'What is harmed.',
        },
        steps: {
          title: 'Steps',
          help: 'One word a line, the least first.',
        },
      },
    },
    levels: {
      title: 'Levels',
      help: 'The names of the levels, from the lowest to the highest.',
    },
    matrix: {
      title: 'Matrix',
      help: 'For each step of likelihood, the level at each step of consequence. Any table will do; it need be no product.',
      of: {
        levels: {
          title: 'Levels',
          help: 'One level a step of consequence.',
        },
      },
    },
    acceptance: {
      title: 'Acceptance',
      help: 'For each level whether it may stay without a special reason, who may accept it, and for how many months.',
      of: {
        level: {
          title: 'Level',
          help: 'A level of the matrix.',
        },
        acceptable: {
          title: 'Acceptable',
          help: 'Whether it may stay without a special reason.',
        },
        who: {
          title: 'Who may accept',
          help: 'Who may accept it beside being its owner.',
          options: {
            owner: 'its owner',
            manager: 'its owner, if a manager here',
            'top-management': 'top management',
            nobody: 'nobody',
          },
        },
        months: {
          title: 'Months',
          help: 'For how long at most.',
        },
      },
    },
    needScale: {
      title: 'Scale of needs',
      help: 'Words for how much an asset needs confidentiality, integrity or availability, from the least to the most. Empty: one to five.',
    },
    assessEveryMonths: {
      title: 'Months between assessments',
      help: 'How often risks are assessed again at planned intervals (8.2). 12 when empty.',
    },
    changeOverDays: {
      title: 'Days to change over',
      help: 'How long risks may stay rated under the version before.',
    },
    file: {
      title: 'PDF in force',
      help: 'The SHA-256 of the PDF as it was approved.',
    },
    approval: {
      title: 'Approval',
      help: 'Who put it in force, when, and on what.',
    },
  },
  status: {
    draft: 'draft',
    approved: 'approved',
    superseded: 'superseded',
    discarded: 'discarded',
  },
  commands: {
    approve: {
      title: 'Approve',
      help: 'As top management, put these criteria in force. They stay as they are; the version before is superseded.',
      input: {},
    },
    discard: {
      title: 'Discard',
      help: 'Give this draft up.',
      input: {
        reason: {
          title: 'Reason',
          help: 'Why, in a sentence that an auditor can follow.',
        },
      },
    },
    'draft-from': {
      title: 'New version',
      help: 'Begin the next version as a draft that starts with this one.',
      input: {
        version: {
          title: 'Version',
          help: 'The number of the new version.',
        },
      },
    },
  },
  computed: {},
  sections: {},
  refusals: {
    CRITERIA_INCOMPLETE: 'criteria need scales of likelihood and consequence, a matrix and what may be accepted: {missing} is missing',
    SCALE_LENGTH: 'a scale has two to ten steps, not {count}',
    SCALES_DIFFER: 'all scales of consequence have as many steps',
    MATRIX_SHAPE: 'the matrix needs {rows} rows of {columns} levels, each one of {levels}',
    VERSION_TAKEN: 'version {version} was given already: the next one comes after {latest}',
  },
  faults: {
    NO_CRITERIA: 'no risk criteria are in force',
    CRITERIA_NOT_APPROVED: 'written and not approved',
    NO_ACCEPTANCE: 'nothing says which risks may be accepted',
    NO_SCALE: 'a scale of likelihood or consequence is missing',
    CHANGED_SINCE_APPROVAL: 'do not read as they did when they were approved',
    NOTHING_RATED_HERE: 'no live risk was rated under criteria kept here',
    RATED_UNDER_FORMER: 'not rated under version {version} of the criteria, which is in force',
  },
}
