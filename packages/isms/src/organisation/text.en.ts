export const en = {
  title: 'Organisation',
  one: 'organisation',
  help: 'Who runs the management system. One record; the name and address appear on the Statement of Applicability.',
  fields: {
    name: {
      title: 'Name',
      help: 'The name the organisation goes by.',
    },
    legalName: {
      title: 'Legal name',
      help: 'The registered name, as it should stand on the certificate.',
    },
    address: {
      title: 'Address',
      help: 'Registered seat.',
    },
    sector: {
      title: 'Sector',
      help: 'What the organisation does for a living, in a few words.',
    },
    headcount: {
      title: 'People in scope',
      help: 'Everybody who works under the ISMS, contractors included. Audit days follow from it.',
    },
    strategicGoals: {
      title: 'Purpose and direction',
      help: 'What the organisation wants to achieve; the ISMS has to serve it.',
    },
    climateRelevant: {
      title: 'Climate change is relevant',
      help: 'Decide whether climate change matters to information security here. Both answers are fine; a missing answer is not.',
    },
    climateReason: {
      title: 'Reason for the climate decision',
      help: 'Why climate change does or does not matter, in two sentences.',
    },
    certificationStage: {
      title: 'Certification stage',
      help: 'Where the organisation stands in its certification cycle.',
      options: {
        preparing: 'preparing',
        'stage-1-booked': 'stage 1 booked',
        'stage-2-booked': 'stage 2 booked',
        certified: 'certified',
      },
    },
    stage1On: {
      title: 'Stage 1 audit',
      help: 'The day on which the certification body looks at the documents.',
    },
    stage2On: {
      title: 'Stage 2 audit',
      help: 'The day on which the certification body looks at how it works.',
    },
    reviewEveryMonths: {
      title: 'Months between management reviews',
      help: 'How often top management reviews the ISMS (9.3). 12 when empty.',
    },
    timeZones: {
      title: 'Time zones',
      help: 'Where people work, for example Europe/Berlin.',
    },
    language: {
      title: 'Language of documents',
      help: 'In which language the Statement of Applicability, documents and evidence packs leave the system. English when empty.',
      options: {
        en: 'English',
        de: 'German',
      },
    },
    classificationLevels: {
      title: 'Classification levels',
      help: 'Your own scheme, from the least to the most secret.',
    },
  },
  status: {},
  commands: {},
  computed: {},
  sections: {},
  refusals: {},
}
