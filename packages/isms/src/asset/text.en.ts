export const en = {
  title: 'Asset register',
  menu: 'Assets',
  one: 'asset',
  help: 'What you must protect: information, systems, suppliers’ services, people’s devices, integrations and AI systems.',
  fields: {
    name: {
      title: 'Name',
      help: 'What people call it.',
    },
    description: {
      title: 'Description',
      help: 'What it is and what it is for.',
    },
    kind: {
      title: 'Kind',
      help: 'The sort of asset.',
      options: {
        information: 'information',
        'data-store': 'data store',
        application: 'application',
        service: 'service',
        infrastructure: 'infrastructure',
        endpoint: 'endpoint',
        identity: 'identity',
        integration: 'integration',
        'ai-system': 'ai system',
        supplier: 'supplier',
        facility: 'facility',
        people: 'people',
        process: 'process',
        document: 'document',
      },
    },
    owner: {
      title: 'Owner',
      help: 'Who answers for it.',
    },
    custodian: {
      title: 'Custodian',
      help: 'Who looks after it day by day, where that is somebody else.',
    },
    classification: {
      title: 'Classification',
      help: 'How secret it is, after your own scheme.',
      options: {
        public: 'public',
        internal: 'internal',
        confidential: 'confidential',
        restricted: 'restricted',
      },
    },
    confidentiality: {
      title: 'Confidentiality need',
      help: 'Harm if it becomes known to the wrong people, 1 to 5.',
    },
    integrity: {
      title: 'Integrity need',
      help: 'Harm if it is wrong, 1 to 5.',
    },
    availability: {
      title: 'Availability need',
      help: 'Harm if it is not there, 1 to 5.',
    },
    criticality: {
      title: 'Criticality',
      help: 'The overall importance where a source rates it as one number, 1 to 5.',
    },
    location: {
      title: 'Location',
      help: 'Where it is: office, region, provider.',
    },
    dataLocation: {
      title: 'Data location',
      help: 'Countries or regions where data at rest lies.',
    },
    personalData: {
      title: 'Personal data',
      help: 'Whether it holds or handles personal data.',
    },
    scopeDecision: {
      title: 'Scope decision',
      help: 'Whether it lies inside the scope of the ISMS. An undecided integration, site or product is a finding.',
      options: {
        'in-scope': 'in scope',
        excluded: 'excluded',
      },
    },
    scopeReason: {
      title: 'Reason for exclusion',
      help: 'Why it lies outside the scope, where it does.',
    },
    supplier: {
      title: 'Supplier',
      help: 'Who provides it, where it comes from outside.',
    },
    dependsOn: {
      title: 'Depends on',
      help: 'Assets that this one cannot work without.',
    },
    aiRole: {
      title: 'Part in AI',
      help: 'For AI systems: what the organisation is to it.',
      options: {
        provider: 'provider',
        deployer: 'deployer',
        none: 'none',
      },
    },
    aiModels: {
      title: 'AI models',
      help: 'Model names and versions in use, where it is an AI system.',
    },
    properties: {
      title: 'Properties at stake',
      help: 'Which of confidentiality, integrity and availability matter.',
      options: {
        C: 'C',
        I: 'I',
        A: 'A',
      },
    },
    retiredOn: {
      title: 'Retired',
      help: 'The day on which it went out of use.',
    },
    reviewedOn: {
      title: 'Last reviewed',
      help: 'The day on which somebody last checked this entry.',
    },
    offered: {
      title: 'Offered to customers',
      help: 'Whether customers buy it.',
    },
    own: {
      title: 'Own development',
      help: 'Whether you build it yourselves.',
    },
  },
  status: {},
  commands: {
    review: {
      title: 'Review',
      help: 'Say that you have looked at it today, and whether it still holds.',
      input: {
        note: {
          title: 'Note',
          help: 'What you looked at, or what should change.',
        },
      },
    },
  },
  computed: {},
  sections: {},
  refusals: {},
  faults: {
    NO_ASSET: 'no asset in scope is recorded',
    NO_OWNER: 'without an owner',
    OWNER_LEFT: 'its owner has left',
    NOT_CLASSIFIED: 'without a classification',
    NOTHING_CRITICAL: 'no asset in scope is of the highest criticality',
    NO_RISK: 'critical, and no live risk names it',
  },
}
