export const en = {
  title: 'Security events',
  one: 'security event',
  help: 'Sign-ins, exports, packs, backups and other acts that change no record.',
  fields: {
    event: {
      title: 'Event',
      help: 'What happened.',
      options: {
        'sign-in': 'sign in',
        'failed-sign-ins': 'failed sign ins',
        export: 'export',
        pack: 'pack',
        backup: 'backup',
        restore: 'restore',
        'keys-rotated': 'keys rotated',
        'log-archived': 'log archived',
        'account-reset': 'account reset',
        'pages-rewritten': 'pages rewritten',
        'example-removed': 'example removed',
      },
    },
    summary: {
      title: 'Summary',
      help: 'What happened, in a few words; no personal data.',
    },
    method: {
      title: 'Method',
      help: 'How somebody signed in.',
    },
    count: {
      title: 'Count',
      help: 'How often, where several are one entry.',
    },
  },
  status: {},
  commands: {},
  computed: {},
  sections: {},
  refusals: {},
}
