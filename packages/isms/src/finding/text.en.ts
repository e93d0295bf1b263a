export const en = {
  title: 'Findings to sort',
  one: 'finding',
  help: 'Findings of a source of which nobody has said how heavy they weigh: sort each into a nonconformity, or an opportunity.',
  fields: {
    title: {
      title: 'Finding',
      help: 'What was found, in one line.',
    },
    description: {
      title: 'Description',
      help: 'What was seen, against which requirement.',
    },
    grade: {
      title: 'Grade',
      help: 'How heavy it weighs.',
      options: {
        major: 'major',
        minor: 'minor',
        observation: 'observation',
        opportunity: 'opportunity',
      },
    },
    requirement: {
      title: 'Requirement',
      help: 'Clause or control, for example 9.2.1 or A.5.18.',
    },
    source: {
      title: 'Source',
      help: 'The audit, review or incident it comes from.',
    },
    records: {
      title: 'Evidence',
      help: 'Evidence that the finding rests on.',
    },
    rootCause: {
      title: 'Root cause',
      help: 'Why it happened (10.2 b).',
    },
    correctiveAction: {
      title: 'Corrective action',
      help: 'What removes the cause (10.2 c).',
    },
    preventiveAction: {
      title: 'Prevention',
      help: 'What keeps it from happening elsewhere.',
    },
    owner: {
      title: 'Owner',
      help: 'Who corrects it.',
    },
    raisedBy: {
      title: 'Raised by',
      help: 'Who found it.',
    },
    raisedOn: {
      title: 'Raised',
      help: 'The day on which it was raised.',
    },
    due: {
      title: 'Due',
      help: 'By when it must be corrected.',
    },
    controls: {
      title: 'Controls',
      help: 'Controls that it is about.',
    },
    statedProgress: {
      title: 'Progress in the source',
      help: 'How far the source says that the correction is.',
      options: {
        open: 'open',
        'in-progress': 'in progress',
        done: 'done',
        closed: 'closed',
      },
    },
    became: {
      title: 'Became',
      help: 'What it was sorted into.',
    },
  },
  status: {
    open: 'to be sorted',
    sorted: 'sorted',
  },
  commands: {
    sort: {
      title: 'Sort',
      help: 'Say how heavy it weighs: major and minor become a nonconformity, the others an opportunity.',
      input: {
        grade: {
          title: 'Grade',
          help: 'How heavy it weighs.',
          options: {
            major: 'major',
            minor: 'minor',
            observation: 'observation',
            opportunity: 'opportunity',
          },
        },
      },
    },
  },
  computed: {},
  sections: {},
  refusals: {},
}
