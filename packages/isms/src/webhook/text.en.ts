export const en = {
  title: 'Webhooks',
  one: 'webhook',
  help: 'Programs elsewhere that are told what happened to which record, by ids alone.',
  fields: {
    name: { title: 'Name', help: 'What it is for.' },
    url: { title: 'Address', help: 'Where it is told.' },
    registers: { title: 'Registers', help: 'Of which registers it is told; of all of the ISMS where none is named.' },
    secretVersion: { title: 'Number of its secret', help: 'Rises with each new secret.' },
    previousUntil: { title: 'Earlier secret until', help: 'Until when messages are signed with the secret before it, too.' },
    pausedFor: {
      title: 'Paused because',
      help: 'Why nothing is sent to it.',
      options: { owner: 'an owner paused it', gone: 'it said that it is gone', failures: 'it did not answer for days' },
    },
  },
  status: { active: 'active', paused: 'paused', removed: 'removed' },
  commands: {},
  computed: {},
  sections: {},
  refusals: {
    WEBHOOK_REMOVED: 'a webhook that was removed stays so: make another one',
    WEBHOOK_URL: 'an address begins with https://, without a name and a password',
  },
}
