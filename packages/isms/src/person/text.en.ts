export const en = {
  title: 'People and roles',
  menu: 'People',
  one: 'person',
  help: 'Everybody who owns a risk, a control or a document, or works in scope. Roles of the ISMS are assigned here.',
  fields: {
    name: {
      title: 'Name',
      help: 'A person, or a function where the name does not matter.',
    },
    email: {
      title: 'E-mail',
      help: 'Where the person is reached. It says nothing about their account.',
    },
    position: {
      title: 'Position',
      help: 'The job, for example Head of Platform.',
    },
    team: {
      title: 'Team',
      help: 'Where the person works.',
    },
    statedRoles: {
      title: 'ISMS roles in the source',
      help: 'Roles as an imported file names them. They give no authority: assign the roles here.',
      options: {
        'top-management': 'top management',
        'isms-conformity': 'conformity of the ISMS',
        'performance-reporting': 'reporting on performance',
        'internal-auditor': 'internal auditor',
        'data-protection': 'data protection',
      },
    },
    manager: {
      title: 'Reports to',
      help: 'The line manager.',
    },
    startedOn: {
      title: 'Started',
      help: 'First working day.',
    },
    leftOn: {
      title: 'Left',
      help: 'Last working day.',
    },
    staffNumber: {
      title: 'Staff number',
      help: 'The number in your personnel system.',
    },
    employer: {
      title: 'Employer',
      help: 'Whose staff the person is, where it is not you.',
    },
    remote: {
      title: 'Works remotely',
      help: 'Whether the person works outside your sites.',
      options: {
        yes: 'yes',
        partly: 'partly',
        no: 'no',
      },
    },
  },
  status: {
    active: 'active',
    external: 'external',
    left: 'left',
  },
  commands: {
    leave: {
      title: 'Leave',
      help: 'Record the last working day. Whatever the person still holds shows up as open.',
      input: {
        lastDay: {
          title: 'Last day',
          help: 'The last working day; it may lie ahead.',
        },
      },
    },
    return: {
      title: 'Return',
      help: 'The person works here again.',
      input: {},
    },
    'make-external': {
      title: 'Make external',
      help: 'From now on the person works for somebody else.',
      input: {},
    },
    'make-active': {
      title: 'Make staff',
      help: 'From now on the person is on your staff.',
      input: {},
    },
  },
  computed: {},
  sections: {},
  refusals: {},
}
