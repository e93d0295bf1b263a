export const en = {
  title: 'Versions of the Statement of Applicability',
  menu: 'Statement versions',
  one: 'version of the statement',
  help: 'Each approved version with its decisions frozen; the live statement is built from the registers.',
  fields: {
    title: {
      title: 'Title',
      help: 'A name for this version.',
    },
    version: {
      title: 'Version',
      help: 'The version that the certificate will cite.',
    },
    classification: {
      title: 'Classification',
      help: 'How secret it is.',
      options: {
        public: 'public',
        internal: 'internal',
        confidential: 'confidential',
        restricted: 'restricted',
      },
    },
    preparedBy: {
      title: 'Prepared by',
      help: 'Who put it together.',
    },
    changes: {
      title: 'Change history',
      help: 'What is different from the version before.',
    },
    edition: {
      title: 'Standard',
      help: 'The standard and edition that it follows.',
    },
    certificate: {
      title: 'Certificate',
      help: 'The number of the certificate that cites this version.',
    },
    head: {
      title: 'Head in force',
      help: 'What stood above the rows at the approval.',
      of: {
        name: {
          title: 'Name',
          help: 'What it says.',
        },
        value: {
          title: 'Value',
          help: 'What stood there.',
        },
      },
    },
    rows: {
      title: 'Rows in force',
      help: 'Every row as it was printed at the approval.',
      of: {
        control: {
          title: 'Control',
          help: 'The key of the control.',
        },
        reference: {
          title: 'Reference',
          help: 'The reference of Annex A.',
        },
        title: {
          title: 'Title',
          help: 'Its title.',
        },
        theme: {
          title: 'Theme',
          help: 'The theme it belongs to.',
        },
        applicable: {
          title: 'Applicable',
          help: 'Whether it is in.',
        },
        status: {
          title: 'Implementation',
          help: 'How far it was implemented.',
        },
        evidenceState: {
          title: 'Evidence state',
          help: 'What the evidence showed.',
        },
        reasons: {
          title: 'Reasons',
          help: 'Why it is in.',
        },
        justification: {
          title: 'Justification',
          help: 'Why, in words.',
        },
        risks: {
          title: 'Risks',
          help: 'Risks whose treatment needed it.',
        },
        obligations: {
          title: 'Obligations',
          help: 'Obligations that demanded it.',
        },
        owner: {
          title: 'Owner',
          help: 'Who ran it.',
        },
        how: {
          title: 'How',
          help: 'How it was done.',
        },
        documents: {
          title: 'Documents',
          help: 'What it followed.',
        },
        evidence: {
          title: 'Evidence',
          help: 'What showed it.',
        },
        newestEvidenceOn: {
          title: 'Newest evidence',
          help: 'The day of the newest.',
        },
        reviewedOn: {
          title: 'Reviewed',
          help: 'When it was last looked at.',
        },
      },
    },
    reconstructed: {
      title: 'Reconstructed',
      help: 'Where an approval from before this version of Assay left less than the whole row: from which entry the rest was taken.',
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
      help: 'Put this version in force, with the decisions as they stand now.',
      input: {
        version: {
          title: 'Version',
          help: 'The version to put in force',
        },
      },
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
  },
  computed: {},
  sections: {},
  refusals: {
    SOA_INCOMPLETE: '{count} controls are not decided or not justified, {first} first',
    AUTHOR_APPROVES: 'whoever prepared it does not approve it: somebody else has to',
    VERSION_TAKEN: 'version {version} was given already: the next one comes after {latest}',
  },
  faults: {
    NO_STATEMENT: 'there is no Statement of Applicability',
    NOT_APPROVED: 'no version of the statement is in force',
    UNDECIDED: '{control} is not decided',
    NOTHING_INCLUDED: 'no control is included',
    NOTHING_EXCLUDED: 'no control is left out',
    EXCLUDED_WITHOUT_REASON: '{control} is left out without a justification in words',
    INCLUDED_WITHOUT_REASON: 'nothing says why {control} is included',
    IMPLEMENTATION_UNKNOWN: 'nobody has said whether {control} is implemented',
    OLDER_THAN_RISKS: 'older than the risk assessment or treatment of {day}',
    NEEDED: '{control} is left out, and {witness} shows that it is needed',
    DEMANDED: '{control} is left out, and {obligations} demands it',
    SAME_REASON: '{count} controls are left out for {reasons} different reasons',
    NOT_AS_APPROVED: 'does not read as it did when it was approved',
    CHANGED_WITHOUT_DRAFT: '{count} controls read otherwise than in the approved version, and no draft says so: {controls}',
    NO_OWN_CONTROL: 'no live risk needs a control beyond Annex A',
    OWN_CONTROL_MISSING: '{control} treats a live risk and does not stand in the statement in force',
    BUSINESS_ALONE: '{count} of {of} inclusions rest on a business requirement alone',
  },
}
