export const en = {
  title: 'Scope statement',
  menu: 'Scope',
  one: 'scope',
  help: 'What the management system covers and what it does not: the first page an auditor reads.',
  fields: {
    title: {
      title: 'Title',
      help: 'A short name for this version of the scope.',
    },
    version: {
      title: 'Version',
      help: 'The version people quote, for example 1.2.',
    },
    statement: {
      title: 'Scope document',
      help: 'The documented scope (4.3): boundaries, interfaces, what is out and why.',
    },
    products: {
      title: 'Products and services',
      help: 'What customers buy that lies inside the scope.',
    },
    locations: {
      title: 'Locations',
      help: 'Offices, data centres, cloud regions; say so where there is no physical office.',
    },
    people: {
      title: 'People',
      help: 'Teams and functions inside the scope, with numbers.',
    },
    technology: {
      title: 'Technology',
      help: 'Systems, networks and cloud services inside the scope.',
    },
    interfaces: {
      title: 'Interfaces and dependencies',
      help: 'Where work of others meets yours: suppliers, integrations, group companies (4.3 c).',
    },
    exclusions: {
      title: 'Exclusions',
      help: 'What lies outside, each with its reason.',
    },
    owner: {
      title: 'Owner',
      help: 'Who keeps the scope current.',
    },
    effectiveOn: {
      title: 'In force since',
      help: 'The day from which this scope applies.',
    },
    document: {
      title: 'Approved document',
      help: 'The approved document that carries this scope.',
    },
    certificateWording: {
      title: 'Wording for the certificate',
      help: 'Activities, products and sites as a certificate names them: no headcount, suppliers or exclusions.',
    },
    changes: {
      title: 'Changes',
      help: 'What is different from the version before.',
    },
    file: {
      title: 'PDF in force',
      help: 'The SHA-256 of the PDF as it was approved.',
    },
    approval: {
      title: 'Approval',
      help: 'Who put it in force, when, and on what.',
    },
  },
  status: {
    draft: 'draft',
    approved: 'approved',
    superseded: 'superseded',
    discarded: 'discarded',
  },
  commands: {
    approve: {
      title: 'Approve',
      help: 'As top management, put this version in force. It stays as it is; the one before is superseded.',
      input: {},
    },
    discard: {
      title: 'Discard',
      help: 'Give this draft up.',
      input: {
        reason: {
          title: 'Reason',
          help: 'Why, in a sentence that an auditor can follow.',
        },
      },
    },
    'draft-from': {
      title: 'New version',
      help: 'Begin the next version as a draft that starts with the words of this one.',
      input: {
        version: {
          title: 'Version',
          help: 'The number of the new version.',
        },
      },
    },
  },
  computed: {},
  sections: {},
  refusals: {
    SCOPE_EMPTY: 'there is no scope to approve: write the statement first',
    EXCLUSION_UNREASONED: 'an exclusion needs its reason: {item}',
    NO_INTERFACES: 'name the interfaces to suppliers and integrations first: {count} are in use',
    VERSION_TAKEN: 'version {version} was given already: the next one comes after {latest}',
  },
  faults: {
    NO_SCOPE: 'there is no scope in force',
    SCOPE_NOT_APPROVED: 'the scope was written and not approved',
    NOTHING_OUTSIDE: 'no supplier, service or integration of others is recorded',
    NO_INTERFACE: '{count} suppliers, services and integrations, and no interface in the scope in force',
    NOTHING_TO_PLACE: 'no product, site or integration is recorded',
    NOT_PLACED: 'neither in scope nor left out',
    LEFT_OUT_UNREASONED: 'left out of the scope without a reason',
    NOTHING_MOVED: 'no change of organisation, site or product has taken effect',
    CHANGED_SINCE: 'touches the scope and took effect on {day}, after the approval of the scope',
  },
}
