export const en = {
  title: 'API keys',
  one: 'API key',
  help: 'Keys by which programs act for their author, without their secrets.',
  fields: {
    name: {
      title: 'Purpose',
      help: 'What the key is for.',
    },
    role: {
      title: 'Role',
      help: 'What the key may do at most.',
      options: {
        owner: 'owner',
        manager: 'manager',
        contributor: 'contributor',
        auditor: 'auditor',
        reader: 'reader',
      },
    },
    scopes: {
      title: 'Scopes',
      help: 'What of its role the key may use; all that a key may do where none is named.',
      options: {
        read: 'read',
        write: 'write',
        find: 'find',
      },
    },
    author: {
      title: 'Author',
      help: 'Who made the key, and answers for what it does.',
    },
    expiresOn: {
      title: 'Expires on',
      help: 'The last day on which the key works, at most a year ahead.',
    },
    hash: {
      title: 'Hash',
      help: 'The SHA-256 of the secret, which is stored nowhere.',
    },
    pseudonym: {
      title: 'Pseudonym',
      help: 'The random name under which the key stands in the entries of the log.',
    },
  },
  status: {
    active: 'active',
    revoked: 'revoked',
  },
  commands: {},
  computed: {},
  sections: {},
  refusals: {
    KEY_REVOKED: 'a key that was revoked stays so: make another one',
    KEY_WITHOUT_AUTHOR: 'a key has an author, who answers for what it does',
    KEY_EXPIRY: 'a key expires between today and {last}',
  },
}
