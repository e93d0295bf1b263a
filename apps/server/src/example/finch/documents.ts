/** A document of the example, and the control that it serves. */
interface DocumentRow {
  readonly kind: string
  readonly title: string
  readonly owner: string
  readonly control: string
  readonly body: string
}

export const documents: readonly DocumentRow[] = [
  {
    kind: 'policy',
    title: 'Information security policy',
    owner: 'ines',
    control: 'A.5.1',
    body: '# Information security policy\n\nFinch Support answers the customers of other companies. They trust us with conversations that were never meant for us. We protect them as if they were our own.\n\n- We meet the laws, contracts and promises that apply to us.\n- We know our risks, decide about them, and say who decided.\n- No personal data reaches a language model unmasked.\n- We get better: every incident, audit and review ends in something changed.\n\nThe CEO answers for this policy; the ISMS manager reports on it every quarter.',
  },
  {
    kind: 'scope',
    title: 'Scope of the ISMS',
    owner: 'ines',
    control: '',
    body: '# Scope\n\nDevelopment, operation and support of the Finch Assist platform for customer service with AI, by teams in Lisbon and Leipzig and remote staff in the EU, on cloud hosting in Frankfurt and Dublin.',
  },
  {
    kind: 'methodology',
    title: 'Risk assessment and treatment procedure',
    owner: 'ines',
    control: '',
    body: '# How we assess risk\n\nOnce a year and after every significant change, owners rate likelihood and consequence on five steps before controls, and again for what remains. Scores up to 6 may be retained. Above that the owner gives a reason and a date.',
  },
  {
    kind: 'topic-policy',
    title: 'Access control policy',
    owner: 'owen',
    control: 'A.5.15',
    body: '# Access control\n\nAccess follows the role. Managers review it every quarter. Administrator rights last four hours.',
  },
  {
    kind: 'topic-policy',
    title: 'Acceptable use and AI tools policy',
    owner: 'ines',
    control: 'A.5.10',
    body: '# Acceptable use\n\nCustomer data goes into approved tools only. The list of approved AI tools stands in the handbook.',
  },
  {
    kind: 'topic-policy',
    title: 'Supplier security policy',
    owner: 'petra',
    control: 'A.5.19',
    body: '# Suppliers\n\nNobody signs before the supplier is rated. Suppliers that see conversations are reviewed every year.',
  },
  {
    kind: 'topic-policy',
    title: 'Cryptography policy',
    owner: 'kofi',
    control: 'A.8.24',
    body: '# Cryptography\n\nData are encrypted at rest and on the way. Keys live in the key service and are rotated every year.',
  },
  {
    kind: 'topic-policy',
    title: 'Backup policy',
    owner: 'ravi',
    control: 'A.8.13',
    body: '# Backup\n\nContinuous backup to another account, kept 35 days. A restore is tested every quarter.',
  },
  {
    kind: 'topic-policy',
    title: 'Secure development handbook',
    owner: 'tobias',
    control: 'A.8.25',
    body: '# Secure development\n\nThreat model before code, two reviews for the gateway, adversarial tests every week.',
  },
  {
    kind: 'topic-policy',
    title: 'Remote work policy',
    owner: 'sam',
    control: 'A.6.7',
    body: '# Remote work\n\nManaged laptops only. Screens face the wall in public places.',
  },
  {
    kind: 'topic-policy',
    title: 'Data classification and handling policy',
    owner: 'petra',
    control: 'A.5.12',
    body: '# Classification\n\nPublic, internal, confidential, restricted. Conversations are restricted.',
  },
  {
    kind: 'procedure',
    title: 'Incident response plan',
    owner: 'ines',
    control: 'A.5.24',
    body: '# Incidents\n\nReport, decide within an hour, contain, tell customers within 24 hours, review within ten days.',
  },
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
