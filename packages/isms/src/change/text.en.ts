export const en = {
  title: 'Changes',
  one: 'change',
  help: 'New sites, products, owners or ways of working that may move the scope or the risks.',
  fields: {
    title: {
      title: 'Change',
      help: 'What changes, in one line.',
    },
    kind: {
      title: 'Kind',
      help: 'What sort of change.',
      options: {
        organisation: 'organisation',
        site: 'site',
        product: 'product',
        technology: 'technology',
        isms: 'isms',
      },
    },
    significant: {
      title: 'Significant',
      help: 'Whether the risks must be assessed again because of it (8.2).',
    },
    effectiveOn: {
      title: 'Takes effect',
      help: 'The day from which it holds.',
    },
    purpose: {
      title: 'Purpose',
      help: 'Why it is done.',
    },
    risks: {
      title: 'Risks assessed',
      help: 'Risks looked at because of the change.',
    },
    owner: {
      title: 'Owner',
      help: 'Who carries it out.',
    },
    consequences: {
      title: 'Consequences',
      help: 'What may follow from it.',
    },
    integrity: {
      title: 'Integrity of the ISMS',
      help: 'How the ISMS stays whole meanwhile.',
    },
    resources: {
      title: 'Resources',
      help: 'What it needs.',
    },
    responsibilities: {
      title: 'Responsibilities',
      help: 'Who does what.',
    },
    emergency: {
      title: 'Emergency',
      help: 'Whether it could not wait for an approval.',
    },
    requestedBy: {
      title: 'Requested by',
      help: 'Who asked for it.',
    },
    significantReason: {
      title: 'Why significant or not',
      help: 'What the answer rests on.',
    },
    scopeTouched: {
      title: 'Touches the scope',
      help: 'Whether the scope has to change with it.',
    },
    plannedFor: {
      title: 'Planned for',
      help: 'The day for which it is planned.',
    },
    riskLookOn: {
      title: 'Risks looked at',
      help: 'The day on which somebody looked at the risks because of it.',
    },
    rollback: {
      title: 'Way back',
      help: 'How it can be undone.',
    },
    notifyBody: {
      title: 'Tell the certification body',
      help: 'Whether the body has to know.',
    },
    notifiedOn: {
      title: 'Body told',
      help: 'The day on which it was told.',
    },
    approval: {
      title: 'Approval',
      help: 'Who put it in force, when, and on what.',
    },
    asIntended: {
      title: 'As intended',
      help: 'Whether it did what it should.',
    },
    adverseEffects: {
      title: 'Unintended effects',
      help: 'What else it did (8.1).',
    },
    reviewedOn: {
      title: 'Reviewed',
      help: 'The day of the look back.',
    },
  },
  status: {
    proposed: 'proposed',
    approved: 'approved',
    rejected: 'rejected',
    done: 'done',
    reviewed: 'reviewed',
  },
  commands: {
    approve: {
      title: 'Approve',
      help: 'Let it be done.',
      input: {},
    },
    reject: {
      title: 'Reject',
      help: 'It is not done.',
      input: {
        reason: {
          title: 'Reason',
          help: 'Why, in a sentence that an auditor can follow.',
        },
      },
    },
    do: {
      title: 'Done',
      help: 'It has been done as approved.',
      input: {
        effectiveOn: {
          title: 'Takes effect',
          help: 'The day from which it holds; today when empty.',
        },
      },
    },
    'do-emergency': {
      title: 'Done in an emergency',
      help: 'It could not wait: a manager approves it afterwards.',
      input: {
        reason: {
          title: 'Reason',
          help: 'Why, in a sentence that an auditor can follow.',
        },
      },
    },
    'approve-after': {
      title: 'Approve afterwards',
      help: 'Approve what was done in an emergency.',
      input: {},
    },
    review: {
      title: 'Look back',
      help: 'Say whether it did what it should, and what else it did (8.1).',
      input: {
        asIntended: {
          title: 'As intended',
          help: 'Whether it did what it should.',
        },
        adverseEffects: {
          title: 'Unintended effects',
          help: 'What else it did.',
        },
      },
    },
    'look-at-risks': {
      title: 'Risks looked at',
      help: 'Say that the risks were looked at because of it (8.2).',
      input: {
        risks: {
          title: 'Risks',
          help: 'Which.',
        },
      },
    },
  },
  computed: {},
  sections: {},
  refusals: {
    OWN_REQUEST: 'whoever asked for a change does not approve it',
    NO_PLAN: 'a change of the ISMS is planned: purpose, consequences, resources and responsibilities, {missing} is missing',
    RISK_LOOK_MISSING: 'a significant change needs a look at the risks first',
  },
  faults: {
    NO_ISMS_CHANGE: 'no change of the ISMS was decided',
    NOT_PLANNED: 'decided without purpose, consequences, resources or responsibilities',
    NOTHING_SIGNIFICANT: 'no significant change has taken effect',
    RISKS_NOT_LOOKED_AT: 'significant, took effect on {day}, and no risk was assessed since',
  },
}
