/** Alias, name, position, team, ISMS roles. */
export const people: readonly (readonly [string, string, string, string, readonly string[]])[] = [
  ['mara', 'Mara Lindqvist', 'Chief Executive Officer', 'Management', ['top-management']],
  ['tobias', 'Tobias Reinholt', 'Chief Technology Officer', 'Engineering', ['top-management']],
  ['ines', 'Ines Duarte', 'ISMS Manager', 'Security', ['isms-conformity', 'performance-reporting']],
  ['kofi', 'Kofi Mensah', 'Head of Platform', 'Engineering', []],
  ['yuki', 'Yuki Tanabe', 'Head of Applied AI', 'AI', []],
  ['petra', 'Petra Novak', 'Data Protection Officer', 'Legal', ['data-protection']],
  ['sam', 'Sam Whitlock', 'Head of People', 'People', []],
  ['lena', 'Lena Aumann', 'Head of Support', 'Support', []],
  ['diego', 'Diego Fuentes', 'Head of Sales', 'Sales', []],
  ['anna', 'Anna Berggren', 'Internal Auditor', 'Finance', ['internal-auditor']],
  ['ravi', 'Ravi Chandran', 'Site Reliability Engineer', 'Engineering', []],
  ['claire', 'Claire Dubois', 'Product Security Engineer', 'Security', []],
  ['owen', 'Owen Pryce', 'IT Administrator', 'Operations', []],
  ['noor', 'Noor Haddad', 'Finance Lead', 'Finance', []],
]
