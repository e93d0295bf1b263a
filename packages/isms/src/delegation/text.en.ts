export const en = {
  title: 'Delegations',
  one: 'delegation',
  help: 'Who may decide for whom, from when to when. A decision then says for whom it was taken.',
  fields: {
    title: {
      title: 'Delegation',
      help: 'What it is for, in a few words.',
    },
    what: {
      title: 'What',
      help: 'What the delegate may decide.',
      options: {
        role: 'a role of the ISMS',
        'risk-acceptance': 'acceptance of risks',
        approval: 'approvals',
      },
    },
    role: {
      title: 'Role',
      help: 'Which role, where it is one.',
      options: {
        'top-management': 'top management',
        'isms-conformity': 'conformity of the ISMS',
        'performance-reporting': 'reporting on performance',
        'internal-auditor': 'internal auditor',
        'data-protection': 'data protection',
      },
    },
    person: {
      title: 'Delegate',
      help: 'Who may decide.',
    },
    by: {
      title: 'For',
      help: 'For whom: who delegated.',
    },
    from: {
      title: 'From',
      help: 'The first day.',
    },
    until: {
      title: 'Until',
      help: 'The last day.',
    },
  },
  status: {
    'in-force': 'in force',
    ended: 'ended',
  },
  commands: {
    end: {
      title: 'End',
      help: 'The delegate decides no longer.',
      input: {},
    },
  },
  computed: {},
  sections: {},
  refusals: {
    SELF: 'nobody delegates to themselves',
    ROLE_NOT_HELD: 'a role is delegated by whoever holds it: an owner assigns it under “Roles” first, or whoever holds it delegates it',
  },
}
