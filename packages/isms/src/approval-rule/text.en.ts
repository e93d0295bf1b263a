import { en as document } from '../document/text.en.ts'

export const en = {
  title: 'Approval rules',
  one: 'approval rule',
  help: 'What more than one person approves: how many sign, who may, and in which order. Without a rule, one approver is enough.',
  fields: {
    title: {
      title: 'Rule',
      help: 'What it is for, in a few words.',
    },
    what: {
      title: 'For',
      help: 'What is approved by this rule.',
      options: {
        document: 'documents',
        soa: 'the Statement of Applicability',
        scope: 'the scope',
        'risk-criteria': 'risk criteria',
      },
    },
    kind: {
      title: 'Kind of document',
      help: 'For documents of one kind only; empty for all.',
      options: document.fields.kind.options,
    },
    quorum: {
      title: 'Signatures',
      help: 'How many of the approvers have to sign.',
    },
    approvers: {
      title: 'Approvers',
      help: 'The people who may sign; where the order counts, in that order. A delegate signs for one of them.',
    },
    roles: {
      title: 'Roles that may sign',
      help: 'Whoever holds one of these roles of the ISMS may sign too.',
      options: {
        'top-management': 'top management',
        'isms-conformity': 'conformity of the ISMS',
        'performance-reporting': 'reporting on performance',
        'internal-auditor': 'internal auditor',
        'data-protection': 'data protection',
      },
    },
    order: {
      title: 'Order',
      help: 'Whether they sign one after the other, as they are listed.',
      options: {
        any: 'any order',
        sequence: 'one after the other',
      },
    },
    separation: {
      title: 'Others only',
      help: 'Whether the author, the owner and whoever asks are kept from signing (A.5.3).',
    },
    compensation: {
      title: 'Compensation',
      help: 'What makes up for it where they may sign: who looks again, and when.',
    },
    answerDays: {
      title: 'Days to answer',
      help: 'After so many days a request has expired; empty: never.',
    },
  },
  status: {},
  commands: {},
  computed: {},
  sections: {},
  refusals: {
    APPROVED_BY_RULE: '{rule} says who approves this together ({quorum} to sign): ask for the approval',
    TOP_MANAGEMENT_LAST:
      'only top management puts this in force: let whoever holds that role under “Roles” sign last, and name them in {rule} where they are not',
    RULE_THERE: '{key} says it already: change that one',
    QUORUM_UNREACHABLE: '{quorum} signatures cannot be reached: name at least as many approvers, or a role, and one signature at least',
    COMPENSATION_MISSING: 'where the author or whoever asks may sign, say what makes up for it',
    NO_KINDS: 'only documents have kinds: leave the kind empty',
    SEQUENCE_OF_PEOPLE: 'an order is one of named people who all sign: name them, no roles, and as many signatures as people',
  },
}
