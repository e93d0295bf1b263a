export const en = {
  title: 'Accounts and people',
  one: 'tie of an account',
  help: 'Which person in the register an account is. An owner says so; whoever decides here decides as that person.',
  fields: {
    title: {
      title: 'Tie',
      help: 'Account and person, for people who read lists.',
    },
    account: {
      title: 'Account',
      help: 'The member whose account it is.',
    },
    person: {
      title: 'Person',
      help: 'Who that is.',
    },
    changedOn: {
      title: 'Since',
      help: 'The day on which the owner said so.',
    },
    changedBy: {
      title: 'Said by',
      help: 'Which person said so.',
    },
    reason: {
      title: 'Reason',
      help: 'What it is known by.',
    },
  },
  status: {
    tied: 'tied',
    ended: 'ended',
  },
  commands: {
    untie: {
      title: 'Untie',
      help: 'This account is no longer this person.',
      input: {
        reason: {
          title: 'Reason',
          help: 'Why, in a sentence that an auditor can follow.',
        },
      },
    },
  },
  computed: {},
  sections: {},
  refusals: {
    OWN_TIE: 'another owner says who you are',
    ACCOUNT_TIED: 'this account is tied already: {key}',
  },
}
