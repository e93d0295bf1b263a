/** Kind, title, owner, controls it serves, text. */
export type DocumentRow = readonly [string, string, string, string, string]

export const documents: readonly DocumentRow[] = [
  [
    'policy',
    'Information security policy',
    'ines',
    'A.5.1',
    '# Information security policy\n\nFinch Support answers the customers of other companies. They trust us with conversations that were never meant for us. We protect them as if they were our own.\n\n- We meet the laws, contracts and promises that apply to us.\n- We know our risks, decide about them, and say who decided.\n- No personal data reaches a language model unmasked.\n- We get better: every incident, audit and review ends in something changed.\n\nThe CEO answers for this policy; the ISMS manager reports on it every quarter.',
  ],
  [
    'scope',
    'Scope of the ISMS',
    'ines',
    '',
    '# Scope\n\nDevelopment, operation and support of the Finch Assist platform for customer service with AI, by teams in Lisbon and Leipzig and remote staff in the EU, on cloud hosting in Frankfurt and Dublin.',
  ],
  [
    'methodology',
    'Risk assessment and treatment procedure',
    'ines',
    '',
    '# How we assess risk\n\nOnce a year and after every significant change, owners rate likelihood and consequence on five steps before controls, and again for what remains. Scores up to 6 may be retained. Above that the owner gives a reason and a date.',
  ],
  [
    'topic-policy',
    'Access control policy',
    'owen',
    'A.5.15',
    '# Access control\n\nAccess follows the role. Managers review it every quarter. Administrator rights last four hours.',
  ],
  [
    'topic-policy',
    'Acceptable use and AI tools policy',
    'ines',
    'A.5.10',
    '# Acceptable use\n\nCustomer data goes into approved tools only. The list of approved AI tools stands in the handbook.',
  ],
  [
    'topic-policy',
    'Supplier security policy',
    'petra',
    'A.5.19',
    '# Suppliers\n\nNobody signs before the supplier is rated. Suppliers that see conversations are reviewed every year.',
  ],
  [
    'topic-policy',
    'Cryptography policy',
    'kofi',
    'A.8.24',
    '# Cryptography\n\nData are encrypted at rest and on the way. Keys live in the key service and are rotated every year.',
  ],
  [
    'topic-policy',
    'Backup policy',
    'ravi',
    'A.8.13',
    '# Backup\n\nContinuous backup to another account, kept 35 days. A restore is tested every quarter.',
  ],
  [
    'topic-policy',
    'Secure development handbook',
    'tobias',
    'A.8.25',
    '# Secure development\n\nThreat model before code, two reviews for the gateway, adversarial tests every week.',
  ],
  ['topic-policy', 'Remote work policy', 'sam', 'A.6.7', '# Remote work\n\nManaged laptops only. Screens face the wall in public places.'],
  [
    'topic-policy',
    'Data classification and handling policy',
    'petra',
    'A.5.12',
    '# Classification\n\nPublic, internal, confidential, restricted. Conversations are restricted.',
  ],
  [
    'procedure',
    'Incident response plan',
    'ines',
    'A.5.24',
    '# Incidents\n\nReport, decide within an hour, contain, tell customers within 24 hours, review within ten days.',
  ],
]

/** Kind, title, source, owner, controls. */
export const obligations: readonly (readonly [string, string, string, string, string])[] = [
  ['legal', 'Security of processing', 'GDPR, Article 32', 'petra', 'A.5.34 A.8.11 A.8.24'],
  ['legal', 'Notification of personal data breaches within 72 hours', 'GDPR, Article 33', 'petra', 'A.5.24 A.5.26'],
  ['legal', 'Processors only under a contract', 'GDPR, Article 28', 'petra', 'A.5.20'],
  ['regulatory', 'People know that they talk to a machine', 'EU AI Act, Article 50', 'yuki', 'A.5.31'],
  ['contractual', 'Notice of incidents to customers within 24 hours', 'Master agreement, section 9', 'lena', 'A.5.24 A.6.8'],
  ['contractual', 'Data stay in the European Union', 'Master agreement, annex 2', 'kofi', 'A.5.23'],
  ['contractual', 'No training of models on customer data', 'Master agreement, annex 3', 'yuki', 'A.5.20 A.5.23'],
  ['contractual', 'Yearly penetration test', 'Enterprise addendum', 'claire', 'A.8.8 A.8.29'],
]

/** Origin, area, title, owner, days since the last review. */
export const issues: readonly (readonly [string, string, string, string, number])[] = [
  ['external', 'legal', 'Rules for AI in the European Union come into force in steps', 'petra', 40],
  ['external', 'technological', 'Two model providers carry nearly all of our answers', 'yuki', 40],
  ['external', 'economic', 'Enterprise buyers ask for a certificate before they sign', 'diego', 40],
  ['external', 'environmental', 'Heat waves strain the hosting region in summer', 'kofi', 40],
  ['internal', 'organizational', 'Sixty-two people, one full-time security manager', 'mara', 40],
  ['internal', 'technological', 'Assistants act on behalf of customers more and more', 'yuki', 400],
]

/** Kind, name, requirement, addressed, owner. */
export const parties: readonly (readonly [string, string, string | null, string | null, string])[] = [
  ['customer', 'Enterprise customers', 'Conversations stay confidential, in the EU, and out of training', 'yes', 'diego'],
  ['customer', 'End customers who write to an assistant', 'Their messages are used to answer them and for nothing else', 'yes', 'petra'],
  ['regulator', 'Data protection authorities', 'Lawful processing and timely notification', 'yes', 'petra'],
  ['supplier', 'Model providers', 'Use within their terms', 'partly', 'yuki'],
  ['employee', 'Employees', 'Clear rules, fair monitoring, means to work securely', 'yes', 'sam'],
  ['owner', 'Investors', 'A certificate in this financial year', null, 'mara'],
]
