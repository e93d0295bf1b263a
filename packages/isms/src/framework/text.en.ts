export const en = {
  title: 'Own frameworks',
  one: 'own framework',
  help: 'Standards, laws and rules of customers that do not come with the product. Their requirements are imported from a sheet or typed in; controls answer them like any other.',
  fields: {
    title: {
      title: 'Framework',
      help: 'What people call it.',
    },
    reference: {
      title: 'Identifier',
      help: 'Small letters, digits, hyphens and full stops. It stands before every reference to a requirement, such as house-rules:1.10, and stays as it is once given. Empty: made of the title.',
    },
    edition: {
      title: 'Edition',
      help: 'The year or version of its text.',
    },
    kind: {
      title: 'Kind',
      help: 'What a law demands cannot be left out.',
      options: {
        'management-system': 'management system',
        catalogue: 'catalogue',
        law: 'law',
      },
    },
    publisher: {
      title: 'Publisher',
      help: 'Whose rules they are, and where the text came from.',
    },
    note: {
      title: 'Note',
      help: 'What a reader must know before relying on it.',
    },
  },
  status: {},
  commands: {},
  computed: {},
  sections: {},
  refusals: {
    IDENTIFIER_FORM: '“{identifier}” is no identifier: 2 to 60 small letters and digits, parted by hyphens or full stops',
    IDENTIFIER_TAKEN: '{identifier} is a framework that comes with the product',
    IDENTIFIER_STAYS: 'references begin with {identifier}, so it stays',
  },
}
