export const en = {
  title: 'Members',
  one: 'member',
  help: 'Accounts that belong to the organisation, with their roles and the pseudonyms under which they act.',
  fields: {
    name: {
      title: 'Name',
      help: 'As lists and the activity show the person.',
    },
    email: {
      title: 'E-mail',
      help: 'The address of the account, or the one that was invited.',
    },
    role: {
      title: 'Role',
      help: 'What the person may do.',
      options: {
        owner: 'owner',
        manager: 'manager',
        contributor: 'contributor',
        auditor: 'auditor',
        reader: 'reader',
      },
    },
    confirmed: {
      title: 'Confirmed',
      help: 'Whether it is sure who the person is. Until then they take no decision.',
    },
    account: {
      title: 'Account',
      help: 'The id of the account on this server; none before the invitation is accepted.',
    },
    person: {
      title: 'Person',
      help: 'The person in the register that the owner says they are; made when they are confirmed where none is chosen.',
    },
    pseudonym: {
      title: 'Pseudonym',
      help: 'The random name under which the person stands in the entries of the log.',
    },
    credentials: {
      title: 'Credentials',
      help: 'The SHA-256 of all that the account signs in with: a change that nobody entered is seen.',
    },
    codeHash: {
      title: 'Code',
      help: 'The SHA-256 of the invitation code.',
    },
    invitedUntil: {
      title: 'Invitation ends',
      help: 'The moment after which the invitation code is worth nothing.',
    },
  },
  status: {
    invited: 'invited',
    active: 'active',
    removed: 'removed',
  },
  commands: {},
  computed: {},
  sections: {},
  refusals: {
    MEMBER_REMOVED: 'a member that was removed must be invited anew',
    LAST_OWNER: 'an organisation needs an owner: make another one first',
    MEMBER_ALREADY: 'there is a member or an invitation with this account or address already',
  },
}
