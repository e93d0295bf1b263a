export const en = {
  title: 'House rules',
  one: 'house rule',
  help: 'Rules that are good practice and no sentence of the standard. An owner may switch one off, with a reason that stays.',
  fields: {
    rule: {
      title: 'Rule',
      help: 'The code of the rule that is switched off.',
    },
    reason: {
      title: 'Reason',
      help: 'Why it does not apply here, and what takes its place.',
    },
    decidedBy: {
      title: 'Switched off by',
      help: 'Who decided.',
    },
    decidedOn: {
      title: 'Switched off',
      help: 'The day.',
    },
  },
  status: {
    off: 'switched off',
    on: 'in force again',
  },
  commands: {
    'switch-on': {
      title: 'Switch on',
      help: 'The rule applies again.',
      input: {},
    },
  },
  computed: {},
  sections: {},
  refusals: {
    NO_HOUSE_RULE: 'there is no house rule {rule}',
  },
}
