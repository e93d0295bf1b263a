export const en = {
  title: 'Risk treatment plan',
  menu: 'Treatment plan',
  one: 'treatment action',
  help: 'What is being done about which risk, by whom and by when.',
  fields: {
    title: {
      title: 'Action',
      help: 'What is to be done, in one line.',
    },
    risk: {
      title: 'Risk',
      help: 'The risk it treats.',
    },
    controls: {
      title: 'Controls',
      help: 'Controls that the action brings in or strengthens.',
    },
    owner: {
      title: 'Owner',
      help: 'Who does it.',
    },
    due: {
      title: 'Due',
      help: 'By when.',
    },
    doneOn: {
      title: 'Done',
      help: 'The day on which it was finished.',
    },
    resources: {
      title: 'Resources',
      help: 'Money, people or tools it needs.',
    },
    note: {
      title: 'Note',
      help: 'Anything that helps the next reader.',
    },
    evidence: {
      title: 'Evidence',
      help: 'What shows that it was done.',
    },
    replannedOn: {
      title: 'Replanned',
      help: 'The day on which the risk owner last moved the date.',
    },
    replannedBy: {
      title: 'Replanned by',
      help: 'Who moved the date.',
    },
    replanReason: {
      title: 'Reason for the new date',
      help: 'Why it takes longer.',
    },
  },
  status: {
    planned: 'planned',
    'in-progress': 'in progress',
    done: 'done',
    dropped: 'dropped',
  },
  commands: {
    start: {
      title: 'Start',
      help: 'Work on it has begun.',
      input: {},
    },
    do: {
      title: 'Done',
      help: 'It is done, and this shows it.',
      input: {
        doneOn: {
          title: 'Done on',
          help: 'The day; today when empty.',
        },
        evidence: {
          title: 'Evidence',
          help: 'What shows it.',
        },
      },
    },
    drop: {
      title: 'Drop',
      help: 'As the risk owner, give it up.',
      input: {
        reason: {
          title: 'Reason',
          help: 'Why, in a sentence that an auditor can follow.',
        },
      },
    },
    're-plan': {
      title: 'New date',
      help: 'As the risk owner, move the date.',
      input: {
        due: {
          title: 'Due',
          help: 'The new day.',
        },
        reason: {
          title: 'Reason',
          help: 'Why, in a sentence that an auditor can follow.',
        },
      },
    },
  },
  computed: {
    overdue: 'Overdue',
  },
  sections: {},
  refusals: {
    NOT_RISK_OWNER: 'only the risk owner decides this',
    NO_EVIDENCE: 'name what shows that it was done',
    REPLAN: 'the date was set: the risk owner plans a new one',
  },
  faults: {
    NOTHING_PLANNED: 'nothing of the treatment plan is left to do',
    NO_DATE: 'without a date by which it is to be done',
    OVERDUE: 'was to be done by {day}',
    NOTHING_DONE: 'nothing of the treatment plan is done',
    NOT_RERATED: 'done, and the residual risk was not assessed after it',
    NO_EVIDENCE: 'done, and nothing shows it',
  },
}
