export const en = {
  title: 'Threat catalogue',
  menu: 'Threats',
  one: 'threat',
  help: 'What could happen. The catalogue that ships is ours; add what is missing.',
  fields: {
    title: {
      title: 'Threat',
      help: 'What could happen, in one line.',
    },
    reference: {
      title: 'Catalogue id',
      help: 'The id in the catalogue it comes from, for example T-AI-01.',
    },
    category: {
      title: 'Category',
      help: 'Physical, technical, human, AI and so on.',
    },
    description: {
      title: 'Description',
      help: 'How it happens and what it leads to.',
    },
    properties: {
      title: 'Properties at stake',
      help: 'Which of confidentiality, integrity and availability it harms.',
      options: {
        C: 'C',
        I: 'I',
        A: 'A',
      },
    },
    suggestedControls: {
      title: 'Suggested controls',
      help: 'Annex A references that usually answer it. A suggestion only.',
    },
  },
  status: {},
  commands: {},
  computed: {},
  sections: {},
  refusals: {},
}
