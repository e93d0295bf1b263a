export const en = {
  title: 'Opportunities',
  menu: 'Opportunities',
  one: 'opportunity',
  help: 'Improvements, opportunities and observations: what could be better, and what became of it (6.1.1, 10.1).',
  fields: {
    title: {
      title: 'Opportunity',
      help: 'What could be better, in one line.',
    },
    source: {
      title: 'Source',
      help: 'Where the idea comes from.',
      options: {
        risk: 'risk',
        audit: 'audit',
        review: 'review',
        incident: 'incident',
        staff: 'staff',
        customer: 'customer',
        metric: 'metric',
      },
    },
    sourceName: {
      title: 'Named source',
      help: 'The audit or review it comes from.',
    },
    grade: {
      title: 'Grade',
      help: 'What an auditor called it, where it comes from an audit.',
      options: {
        observation: 'observation',
        ofi: 'opportunity for improvement',
      },
    },
    requirement: {
      title: 'Requirement',
      help: 'Clause or control that it is about.',
    },
    seen: {
      title: 'What was seen',
      help: 'What it rests on.',
    },
    controls: {
      title: 'Controls',
      help: 'Controls that it is about.',
    },
    benefit: {
      title: 'Benefit',
      help: 'What would be better.',
    },
    effort: {
      title: 'Effort',
      help: 'What it takes.',
    },
    owner: {
      title: 'Owner',
      help: 'Who takes it up.',
    },
    due: {
      title: 'Due',
      help: 'By when.',
    },
    doneOn: {
      title: 'Done',
      help: 'The day on which it was done.',
    },
    effect: {
      title: 'Effect',
      help: 'What came of it (6.1.1 e).',
    },
    reason: {
      title: 'Reason',
      help: 'Why it was declined.',
    },
  },
  status: {
    idea: 'idea',
    accepted: 'accepted',
    declined: 'declined',
    done: 'done',
    evaluated: 'evaluated',
  },
  commands: {
    accept: {
      title: 'Take up',
      help: 'It is going to be done.',
      input: {},
    },
    decline: {
      title: 'Decline',
      help: 'It is not going to be done.',
      input: {
        reason: {
          title: 'Reason',
          help: 'Why, in a sentence that an auditor can follow.',
        },
      },
    },
    do: {
      title: 'Done',
      help: 'It is done.',
      input: {
        doneOn: {
          title: 'Done on',
          help: 'The day; today when empty.',
        },
      },
    },
    'evaluate-effect': {
      title: 'Evaluate',
      help: 'Say what came of it (6.1.1 e).',
      input: {
        effect: {
          title: 'Effect',
          help: 'What came of it.',
        },
      },
    },
  },
  computed: {},
  sections: {},
  refusals: {},
  faults: {
    NOTHING_DONE: 'no opportunity was carried out',
    NOT_EVALUATED: 'carried out more than {days} days ago, and nobody has said what came of it',
  },
}
