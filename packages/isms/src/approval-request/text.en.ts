import { en as rule } from '../approval-rule/text.en.ts'

export const en = {
  title: 'Approval requests',
  one: 'approval request',
  help: 'What waits for several signatures. Each signs the very text that was asked about; the last signature approves it.',
  fields: {
    title: {
      title: 'Request',
      help: 'What it is about; the key, title and version of the subject where nothing is typed.',
    },
    subject: {
      title: 'Subject',
      help: 'What is to be approved: a document, a scope, risk criteria or a Statement of Applicability, by its key.',
    },
    note: {
      title: 'Note',
      help: 'What the approvers should know or look at.',
    },
    expiresOn: {
      title: 'Answer by',
      help: 'The last day on which it can be signed; the rule says it where nothing is typed, and none is later than the rule allows.',
    },
    rule: {
      title: 'Rule',
      help: 'Who has to sign.',
    },
    of: {
      title: 'Hash of what is shown',
      help: 'The SHA-256 of all that whoever signs is shown. Another text needs other signatures.',
    },
    requestedBy: {
      title: 'Asked by',
      help: 'Who asks for it.',
    },
    requestedOn: {
      title: 'Asked on',
      help: 'The day.',
    },
    votes: {
      title: 'Signatures',
      help: 'Who signed or refused, by what, and for whom.',
      of: {
        who: { title: 'Who', help: 'The person.' },
        on: { title: 'On', help: 'The day.' },
        vote: { title: 'Answer', help: 'Whether they signed.', options: { yes: 'signed', no: 'refused' } },
        as: {
          title: 'As',
          help: 'What made them one of those who may.',
          options: { approver: 'approver', ...rule.fields.roles.options, manager: 'manager' },
        },
        for: { title: 'For', help: 'For whom a delegate signed.' },
        comment: { title: 'Comment', help: 'What they said to it.' },
      },
    },
  },
  status: {
    open: 'open',
    signed: 'signed',
    refused: 'refused',
    withdrawn: 'withdrawn',
  },
  commands: {
    sign: {
      title: 'Sign',
      help: 'Approve what is shown, as one of those who have to. The last signature puts it in force.',
      input: { comment: { title: 'Comment', help: 'What should stand beside your signature.' } },
    },
    decline: {
      title: 'Refuse',
      help: 'Say no, and why. The request ends; once the reason is gone, it is asked anew.',
      input: { comment: { title: 'Reason', help: 'What has to change first.' } },
    },
    renew: {
      title: 'Ask again',
      help: 'Ask about the text of today. Earlier signatures were for another text and count no more.',
      input: {},
    },
    withdraw: {
      title: 'Withdraw',
      help: 'Nobody has to sign any more.',
      input: {},
    },
  },
  computed: { expired: 'Expired' },
  sections: {},
  refusals: {
    NOT_APPROVABLE: 'nothing that waits for an approval has this key: name a draft of a document, scope, risk criteria or statement',
    NO_RULE: 'no rule says who approves this together: it is approved by itself, or an owner makes a rule first',
    REQUEST_OPEN: '{key} asks for it already',
    SUBJECT_CHANGED:
      '{key}, or the rule for it, has changed since it was asked about: ask again, so that everybody signs one text under one rule',
    REQUEST_EXPIRED: 'this could be signed until {day}: ask again',
    NO_APPROVER: '{rule} names others: neither you nor whoever you stand in for is one of them',
    ALREADY_SIGNED: 'you have signed this, or your signature was given for you',
    NOT_YOUR_TURN: 'somebody before you in the order has not signed yet',
    NEEDS_OTHERS: 'whoever wrote it, answers for it or asks for it does not sign it',
  },
}
