export const en = {
  title: 'Tenant',
  one: 'tenant',
  help: 'The organisation as this server keeps it: its name, who may read its log, and how members sign in.',
  fields: {
    name: {
      title: 'Name',
      help: 'The name of the organisation, as lists, packs and the statement print it.',
    },
    slug: {
      title: 'Name in addresses',
      help: 'The name as it stands in addresses and in the name of the log.',
    },
    example: {
      title: 'Example',
      help: 'Whether this is the example company, whose people and keys reach nothing else.',
    },
    publicLog: {
      title: 'Log open to everybody',
      help: 'Whether anybody may read the tiles of the log without signing in. They hold kinds, commitments and the same pseudonym for all that a person does, and so show how often somebody works.',
    },
    secondFactor: {
      title: 'Second factor demanded',
      help: 'Whether members must have a one-time code or a passkey to sign in.',
    },
    digest: {
      title: 'Letters of what waits',
      help: 'Whether members get a letter each working day of what waits for them.',
    },
    pseudonyms: {
      title: 'Pseudonyms of the server',
      help: 'Under which names the server and its operator stand in entries from before this record.',
    },
  },
  status: {},
  commands: {},
  computed: {},
  sections: {},
  refusals: {},
}
