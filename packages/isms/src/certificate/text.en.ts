export const en = {
  title: 'Certificates',
  one: 'certificate',
  help: 'Certificates you hold. Scope text and SoA version are compared with the current ones.',
  fields: {
    number: {
      title: 'Number',
      help: 'The number on the certificate.',
    },
    body: {
      title: 'Certification body',
      help: 'Who issued it.',
    },
    accreditation: {
      title: 'Accreditation body',
      help: 'Whose mark it bears.',
    },
    edition: {
      title: 'Standard and edition',
      help: 'As printed, for example ISO/IEC 27001:2022.',
    },
    scopeText: {
      title: 'Scope text',
      help: 'As printed, to the letter.',
    },
    soaVersion: {
      title: 'SoA version',
      help: 'The version of the Statement of Applicability that the certificate cites.',
    },
    decidedOn: {
      title: 'Decided',
      help: 'The day of the certification decision.',
    },
    issuedOn: {
      title: 'Issued',
      help: 'The day of issue.',
    },
    expiresOn: {
      title: 'Expires',
      help: 'The last day of validity.',
    },
  },
  status: {
    valid: 'valid',
    suspended: 'suspended',
    withdrawn: 'withdrawn',
    expired: 'expired',
  },
  commands: {
    suspend: {
      title: 'Suspend',
      help: 'The body has suspended it.',
      input: {
        reason: {
          title: 'Reason',
          help: 'Why, in a sentence that an auditor can follow.',
        },
      },
    },
    reinstate: {
      title: 'Restore',
      help: 'The body has restored it.',
      input: {
        reason: {
          title: 'Reason',
          help: 'Why, in a sentence that an auditor can follow.',
        },
      },
    },
    withdraw: {
      title: 'Withdraw',
      help: 'The body has withdrawn it.',
      input: {
        reason: {
          title: 'Reason',
          help: 'Why, in a sentence that an auditor can follow.',
        },
      },
    },
    expire: {
      title: 'Expire',
      help: 'Its last day has passed.',
      input: {},
    },
  },
  computed: {},
  sections: {},
  refusals: {},
  faults: {
    NO_SCOPE: 'there is no scope in force to compare with',
    NO_CERTIFICATE: 'no certificate is recorded',
    OTHER_WORDING: 'words the scope otherwise than version {version} in force',
    EDITION_UNKNOWN: 'does not say of which edition it is',
    FORMER_EDITION: 'names {edition}: certificates of that edition ended on 31 October 2025',
    CITED_VERSION_UNKNOWN: 'cites version {cited}, which is not kept here; in force is {version}',
    CERTIFICATE_DIFFERS: 'cites version {cited}, which decides otherwise than version {version} in force',
    NO_STATEMENT: 'there is no Statement of Applicability in force to compare with',
  },
}
