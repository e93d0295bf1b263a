export const en = {
  title: 'Nonconformities',
  one: 'nonconformity',
  help: 'What does not meet a requirement, with correction, cause, action and whether it worked (10.2).',
  fields: {
    title: {
      title: 'Nonconformity',
      help: 'What does not meet the requirement, in one line.',
    },
    source: {
      title: 'Source',
      help: 'Where it came to light.',
      options: {
        'internal-audit': 'internal audit',
        'external-audit': 'external audit',
        incident: 'incident',
        metric: 'metric',
        customer: 'customer',
        'red-team': 'red team',
        self: 'own discovery',
      },
    },
    sourceName: {
      title: 'Named source',
      help: 'The audit, review or incident it comes from.',
    },
    requirement: {
      title: 'Requirement',
      help: 'Clause or control, for example 9.2.1 or A.5.18.',
    },
    seen: {
      title: 'What was seen',
      help: 'The objective evidence: what, where, when.',
    },
    evidence: {
      title: 'Evidence',
      help: 'Records that show it.',
    },
    controls: {
      title: 'Controls',
      help: 'Controls that it is about.',
    },
    risks: {
      title: 'Risks',
      help: 'Risks that it touches.',
    },
    documents: {
      title: 'Documents',
      help: 'Documents that it touches.',
    },
    grade: {
      title: 'Grade',
      help: 'How heavy it weighs.',
      options: {
        major: 'major',
        minor: 'minor',
      },
    },
    raisedBy: {
      title: 'Raised by',
      help: 'Who found it.',
    },
    raisedOn: {
      title: 'Raised',
      help: 'The day.',
    },
    owner: {
      title: 'Owner',
      help: 'Who answers for its correction.',
    },
    due: {
      title: 'Due',
      help: 'By when it must be corrected.',
    },
    correction: {
      title: 'Correction',
      help: 'What was done at once (10.2 a).',
    },
    noCorrectionReason: {
      title: 'Why no correction',
      help: 'Where nothing was to be corrected, why.',
    },
    consequences: {
      title: 'Consequences',
      help: 'What followed from it (10.2 a).',
    },
    rootCause: {
      title: 'Root cause',
      help: 'Why it happened (10.2 b).',
    },
    similar: {
      title: 'Similar cases',
      help: 'Where else you looked for the like, and what you found (10.2 b).',
    },
    actions: {
      title: 'Corrective actions',
      help: 'What removes the cause (10.2 c).',
      of: {
        what: {
          title: 'What',
          help: 'What is done.',
        },
        who: {
          title: 'Who',
          help: 'Who does it.',
        },
        due: {
          title: 'Due',
          help: 'By when.',
        },
        doneOn: {
          title: 'Done',
          help: 'The day on which it was done.',
        },
        evidence: {
          title: 'Evidence',
          help: 'What shows it.',
        },
      },
    },
    effectiveness: {
      title: 'Effectiveness',
      help: 'How it was checked whether the action worked, and what came of it (10.2 d).',
    },
    effective: {
      title: 'Effective',
      help: 'Who found that it worked, or did not.',
    },
    ismsChange: {
      title: 'Change of the ISMS',
      help: 'What changes in the ISMS because of it (10.2 e).',
    },
    closure: {
      title: 'Closure',
      help: 'Who closed it.',
    },
  },
  status: {
    open: 'open',
    corrected: 'corrected',
    analysed: 'cause found',
    planned: 'action planned',
    done: 'action done',
    effective: 'effective',
    'not-effective': 'not effective',
    closed: 'closed',
  },
  commands: {
    correct: {
      title: 'Correct',
      help: 'Say what was done at once, or why nothing had to be.',
      input: {
        correction: {
          title: 'Correction',
          help: 'What was done.',
        },
        noCorrectionReason: {
          title: 'Why no correction',
          help: 'Where nothing was to be corrected, why.',
        },
        consequences: {
          title: 'Consequences',
          help: 'What followed from it.',
        },
      },
    },
    analyse: {
      title: 'Analyse',
      help: 'Say why it happened, and where the like might be.',
      input: {
        rootCause: {
          title: 'Root cause',
          help: 'Why it happened.',
        },
        similar: {
          title: 'Similar cases',
          help: 'Where else you looked, and what you found.',
        },
      },
    },
    plan: {
      title: 'Plan',
      help: 'The corrective actions are named, with owner and date.',
      input: {},
    },
    finish: {
      title: 'Finish',
      help: 'All actions are done.',
      input: {},
    },
    'check-effectiveness': {
      title: 'Check effectiveness',
      help: 'Say whether the action worked, and how you know.',
      input: {
        effective: {
          title: 'It worked',
          help: 'Whether the cause is gone.',
        },
        effectiveness: {
          title: 'How you know',
          help: 'What you looked at, and what came of it.',
        },
      },
    },
    close: {
      title: 'Close',
      help: 'Nothing is left to do.',
      input: {},
    },
    regrade: {
      title: 'Regrade',
      help: 'As the one who raised it, say that it weighs otherwise.',
      input: {
        grade: {
          title: 'Grade',
          help: 'How heavy it weighs.',
          options: {
            major: 'major',
            minor: 'minor',
          },
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
    CORRECTION_MISSING: 'say what was done, or why nothing had to be',
    CAUSE_MISSING: 'say why it happened',
    SIMILAR_MISSING: 'say where you looked for similar cases',
    ACTION_MISSING: 'name an action with an owner and a date',
    ACTION_OPEN: '{actions} is not done yet',
    TOO_SOON: 'wait {days} days after the last action before you say whether it worked',
    OWN_ACTION: 'whoever did an action does not say whether it worked',
    NOT_EFFECTIVE_CHECKED: 'check the effectiveness first',
  },
  faults: {
    NO_NONCONFORMITY: 'no nonconformity is recorded',
    NO_REQUIREMENT: 'does not name the requirement',
    NOTHING_SEEN: 'does not say what was seen',
    NOTHING_OPEN: 'no nonconformity is open',
    NO_CAUSE: 'no root cause after {days} days',
    NOTHING_ANALYSED: 'no nonconformity was analysed',
    NOT_SEARCHED: 'nobody has looked for similar ones',
    NOTHING_CLOSED: 'no nonconformity is closed',
    FAILED_AGAIN: '{requirement} failed again within a year after {before} was closed',
    NOT_EFFECTIVE: 'closed, and nobody has said whether the action worked',
    NO_ACTION: 'no corrective action has a date',
    ACTION_OVERDUE: '“{action}” was due on {day}',
    NO_CAUSE_GIVEN: 'no root cause is recorded',
    EMPTY_CAUSE: 'the root cause says only that somebody erred',
    CAUSE_REPEATS: 'the root cause repeats what was seen',
  },
}
