export const en = {
  title: 'Documents',
  one: 'document',
  help: 'Policies, procedures and plans, written here, approved by somebody else than the author, reviewed in time.',
  fields: {
    title: {
      title: 'Title',
      help: 'The name people ask for.',
    },
    kind: {
      title: 'Kind',
      help: 'What sort of document.',
      options: {
        policy: 'policy',
        'topic-policy': 'topic policy',
        procedure: 'procedure',
        scope: 'scope',
        methodology: 'methodology',
        plan: 'plan',
        record: 'record',
        other: 'other',
        minutes: 'minutes',
        report: 'report',
        contract: 'contract',
        external: 'external document',
      },
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
    version: {
      title: 'Version',
      help: 'The version people quote, for example 2.0.',
    },
    body: {
      title: 'Text',
      help: 'The document itself, in Markdown.',
    },
    owner: {
      title: 'Owner',
      help: 'Who keeps it current.',
    },
    author: {
      title: 'Author',
      help: 'Who last changed the text. May not approve it.',
    },
    reviewOn: {
      title: 'Next review',
      help: 'When it must be looked at again.',
    },
    commitsToRequirements: {
      title: 'Commits to applicable requirements',
      help: 'For the main policy: 5.2 c.',
    },
    commitsToImprovement: {
      title: 'Commits to continual improvement',
      help: 'For the main policy: 5.2 d.',
    },
    number: {
      title: 'Number',
      help: 'Your own number of the document, where you number them.',
    },
    changes: {
      title: 'Changes',
      help: 'What is different from the version in force.',
    },
    distribution: {
      title: 'Distribution',
      help: 'Who gets it.',
    },
    audience: {
      title: 'Who confirms reading it',
      help: 'Who has to confirm that they have read it. The main policy is for everybody in scope.',
      options: {
        all: 'everybody in scope',
        nobody: 'nobody',
      },
    },
    controls: {
      title: 'Controls',
      help: 'Controls that follow this document.',
    },
    clauses: {
      title: 'Clauses',
      help: 'Clauses of the standard that it documents.',
    },
    reviewMonths: {
      title: 'Months between reviews',
      help: 'How often it is looked at.',
    },
    reviewedOn: {
      title: 'Last reviewed',
      help: 'The day of the last review or approval.',
    },
    review: {
      title: 'Review without change',
      help: 'Who looked at the text in force last and found it right, and when.',
    },
    issuer: {
      title: 'Issuer',
      help: 'Who issued an external document.',
    },
    edition: {
      title: 'Edition',
      help: 'The edition of an external document that you use.',
    },
    watchedOn: {
      title: 'Watched',
      help: 'The day on which somebody last looked for a newer edition.',
    },
    approval: {
      title: 'Approval',
      help: 'Who put it in force, when, and on what.',
    },
    versions: {
      title: 'Versions',
      help: 'Each version that was in force, whole, with its approval.',
      of: {
        version: {
          title: 'Version',
          help: 'Its number.',
        },
        title: {
          title: 'Title',
          help: 'The title as it was approved.',
        },
        number: {
          title: 'Number',
          help: 'The number of the document.',
        },
        kind: {
          title: 'Kind',
          help: 'What it was.',
        },
        classification: {
          title: 'Classification',
          help: 'How secret it was.',
        },
        body: {
          title: 'Text',
          help: 'The text to the letter.',
        },
        owner: {
          title: 'Owner',
          help: 'Who kept it.',
        },
        author: {
          title: 'Author',
          help: 'Who wrote it.',
        },
        changes: {
          title: 'Changes',
          help: 'What was new.',
        },
        distribution: {
          title: 'Distribution',
          help: 'Who got it.',
        },
        commitsToRequirements: {
          title: 'Commits to applicable requirements',
          help: '5.2 c.',
        },
        commitsToImprovement: {
          title: 'Commits to continual improvement',
          help: '5.2 d.',
        },
        approval: {
          title: 'Approval',
          help: 'Who approved it.',
        },
        from: {
          title: 'From',
          help: 'The first day in force.',
        },
        until: {
          title: 'Until',
          help: 'The last day in force.',
        },
        reviewOn: {
          title: 'Next review',
          help: 'When it was to be looked at.',
        },
        file: {
          title: 'PDF',
          help: 'The SHA-256 of the PDF as it was approved.',
        },
        sha256: {
          title: 'Text hash',
          help: 'The SHA-256 of the text.',
        },
      },
    },
  },
  status: {
    draft: 'draft',
    'in-review': 'in review',
    approved: 'approved',
    revising: 'approved, new version in the making',
    withdrawn: 'withdrawn',
  },
  commands: {
    approve: {
      title: 'Approve',
      help: 'Put this text in force. The author cannot do it.',
      input: {
        version: {
          title: 'Version',
          help: 'The version to put in force',
        },
        reviewOn: {
          title: 'Review on',
          help: 'When it must be looked at again',
        },
      },
    },
    submit: {
      title: 'Submit',
      help: 'Ask for its approval. The text stays as it is until it is approved or sent back.',
      input: {},
    },
    'send-back': {
      title: 'Send back',
      help: 'The text is not ready: it can be changed again.',
      input: {
        reason: {
          title: 'Reason',
          help: 'Why, in a sentence that an auditor can follow.',
        },
      },
    },
    revise: {
      title: 'Revise',
      help: 'Begin the next version. The one in force stays in force, to the letter.',
      input: {},
    },
    'drop-revision': {
      title: 'Drop the revision',
      help: 'Give the new version up and return to the one in force.',
      input: {},
    },
    'confirm-review': {
      title: 'Reviewed, unchanged',
      help: 'As one who may approve it: the text in force still holds. Version and confirmations stay.',
      input: {
        reviewOn: {
          title: 'Next review',
          help: 'When it is looked at again.',
        },
      },
    },
    withdraw: {
      title: 'Withdraw',
      help: 'It is no longer in force.',
      input: {
        reason: {
          title: 'Reason',
          help: 'Why, in a sentence that an auditor can follow.',
        },
      },
    },
    confirm: {
      title: 'Confirm reading',
      help: 'Confirm for yourself that you have read the version in force.',
      input: {},
    },
    watch: {
      title: 'Watched',
      help: 'Say that you looked for a newer edition today.',
      input: {
        edition: {
          title: 'Edition',
          help: 'The newest edition there is.',
        },
      },
    },
  },
  computed: {
    overdue: 'Review overdue',
  },
  sections: {},
  refusals: {
    AUTHOR_APPROVES: 'whoever prepared it does not approve it: somebody else has to',
    NOT_TOP_MANAGEMENT: 'the information security policy is approved by top management',
    DOCUMENT_EMPTY: 'there is no text to approve',
    VERSION_TAKEN: 'version {version} was given already: the next one comes after {latest}',
    TWO_CURRENT: '{key} is in force under the same title: withdraw it, or give this one another title or a number',
    NOT_IN_FORCE: 'there is no version in force',
    REVIEW_PAST: 'the next review lies ahead, not on {day}',
    ALREADY_CONFIRMED: 'you have confirmed this version already',
  },
  faults: {
    NO_POLICY: 'there is no information security policy',
    POLICY_NOT_APPROVED: 'no version of the policy is in force',
    NOT_BY_TOP_MANAGEMENT: 'approved on {day} by somebody who was not top management then',
    NO_COMMITMENT: 'does not commit to applicable requirements',
    NO_IMPROVEMENT: 'does not commit to continual improvement',
    NOTHING_TO_CONFIRM: 'nothing in force is to be confirmed',
    NOT_CONFIRMED: 'not confirmed within {days} days by {count}: {people}',
    NO_REVIEW_PLANNED: 'no review is planned',
    REVIEW_OVERDUE: 'was to be reviewed by {day}',
    NO_CONTROL_NEEDS_POLICY: 'no applicable control calls for a policy of its own',
    NO_TOPIC_POLICY: '{reference} calls for a policy, and none that is in force names it',
    NOTHING_IN_FORCE: 'no document is in force',
    NUMBER_MISSING: 'without a number',
    AUTHOR_MISSING: 'without an author',
    APPROVAL_MISSING: 'without an approval',
    CLASSIFICATION_MISSING: 'without a classification',
    TWO_IN_FORCE: 'number {number} is in force more than once: {documents}',
    CHANGED_SINCE_APPROVAL: 'does not read as it did when it was approved',
    NOTHING_EXTERNAL: 'no external document is recorded',
    NOT_IDENTIFIED: 'without its issuer or edition',
    NOT_WATCHED: 'nobody has looked for a new edition within {months} months',
    NO_HASH: 'its approval comes from a source and covers no text that could be compared',
  },
}
