export const en = {
  title: 'Roles of the ISMS',
  menu: 'Roles held',
  one: 'assignment',
  help: 'Who holds which duty under 5.1 and 5.3, from when to when, and who assigned it.',
  fields: {
    title: {
      title: 'Assignment',
      help: 'Role and person, for people who read lists.',
    },
    role: {
      title: 'Role',
      help: 'The duty.',
      options: {
        'top-management': 'top management',
        'isms-conformity': 'conformity of the ISMS',
        'performance-reporting': 'reporting on performance',
        'internal-auditor': 'internal auditor',
        'data-protection': 'data protection',
      },
    },
    person: {
      title: 'Person',
      help: 'Who holds it.',
    },
    kind: {
      title: 'Kind',
      help: 'Whether the person holds it, or stands in.',
      options: {
        holder: 'holder',
        deputy: 'deputy',
      },
    },
    from: {
      title: 'From',
      help: 'The first day.',
    },
    until: {
      title: 'Until',
      help: 'The last day, where it ends.',
    },
    area: {
      title: 'Area',
      help: 'What part of the organisation it is for.',
    },
    assignedBy: {
      title: 'Assigned by',
      help: 'Which person assigned it.',
    },
  },
  status: {
    'in-force': 'in force',
    ended: 'ended',
  },
  commands: {
    end: {
      title: 'End',
      help: 'The person no longer holds the role.',
      input: {
        until: {
          title: 'Last day',
          help: 'The last day; today when empty.',
        },
      },
    },
  },
  computed: {},
  sections: {},
  refusals: {
    HAS_LEFT: 'the person has left',
  },
  faults: {
    NOBODY_FOR_CONFORMITY: 'nobody answers for the conformity of the ISMS',
    NOBODY_REPORTS: 'nobody reports on the performance of the ISMS',
    NO_ROLE_HELD: 'nobody holds a role of the ISMS',
    HOLDER_LEFT: 'the role {role} is held by somebody who has left',
  },
}
