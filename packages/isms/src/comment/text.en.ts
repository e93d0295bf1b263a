export const en = {
  title: 'Comments',
  one: 'comment',
  help: 'What people say to each other about records, kept beside them.',
  fields: {
    about: {
      title: 'About',
      help: 'The key of the record, for example RISK-12.',
    },
    text: {
      title: 'Comment',
      help: 'What others should know or answer. It is kept in the ledger like every other change.',
    },
    author: {
      title: 'Author',
      help: 'Who wrote it.',
    },
    removedBecause: {
      title: 'Removed because',
      help: 'Why an owner took it away, though it was another’s.',
    },
  },
  status: {},
  commands: {
    remove: {
      title: 'Remove',
      help: 'Take away a comment of somebody else, with a reason that stays in the ledger.',
      input: {
        reason: {
          title: 'Reason',
          help: 'Why it must not stay, though its author would keep it',
        },
      },
    },
  },
  computed: {},
  sections: {},
  refusals: {
    COMMENT_EMPTY: 'there is nothing in this comment',
    NOT_AUTHOR: 'only its author changes a comment or takes it away',
    SUBJECT_STAYS: 'a comment stays with the record that it was made about',
  },
}
