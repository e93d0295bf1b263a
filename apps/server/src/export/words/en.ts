/** What exports say in their own words. `{name}` takes up a value. Words of registers come from their texts. */
export const en = {
  sheet: {
    key: 'Key',
    yes: 'yes',
    no: 'no',
    lapsed: 'lapsed',
    origin: '{file}, line {line}, on {on}',
    originBy: '{file}, line {line}, on {on} by {by}',
  },
  signers: {
    forWhom: '{who} for {whom}',
    one: '{who} ({as}, {day})',
    with: '{last}; signed before by {others}',
  },
  statement: {
    title: 'Statement of Applicability',
    draft: 'DRAFT of {day}, not approved',
    version: 'version {version}',
    edition: 'ISO/IEC 27001:2022 with Amendment 1:2024',
    sealed: 'Approved text SHA-256 {hash}',
    notSealed: 'not kept',
    checkpoint: 'Ledger checkpoint {size} of {origin}',
    head: {
      organisation: 'Organisation',
      scope: 'Scope',
      standard: 'Standard',
      version: 'Version',
      approved: 'Approved',
      source: 'Printed',
      rows: 'Rows',
      preparedBy: 'Prepared by',
      certificate: 'Certificate',
      classification: 'Classification',
      date: 'Date',
      assessed: 'Last risk assessment',
      changes: 'Changes',
      decisions: 'Decisions',
      reasons: 'Reasons',
      implemented: 'Implemented',
      evidence: 'Evidence',
      checkpoint: 'Checkpoint',
      key: 'Verifier key',
      verify: 'How to verify',
    },
    inForce: 'Version {version} is in force',
    otherwise: '{count} rows of this draft read otherwise',
    notApproved: 'not approved',
    notStated: 'not stated',
    notStatedYet: 'not stated yet',
    none: 'none',
    never: 'never',
    treated: 'treatment last changed {day}',
    noVersion: 'no version was approved yet',
    reconstructed: 'reconstructed from entry {entry} on {day}',
    partly: 'only what an earlier release kept of each: whether it applies, the reasons and the risks',
    decided: 'controls that apply: {yes} · left out: {no} · not decided: {undecided}',
    reasons: 'RA risk assessment · LR law or regulation · CO contract · BR business requirement or good practice',
    stated: 'what the owner states: {states}',
    shown:
      'what the evidence shows. Current: shown by evidence that still counts; stale: the newest is older than the frequency of the control; failing: the newest shows a failed test.',
    signature: 'Approved for the management, date',
    signer: 'Name and function',
    proof: 'Proof.',
    proofApproved:
      'This version is kept whole: its rows, its head and this approval have the SHA-256 below, which the entry of the approval commits to. Check it offline with assay verify and the evidence pack.',
    proofDraft:
      'This statement was built from records that the following signed checkpoint covers. Check it offline with assay verify and the evidence pack.',
    notKept: 'not kept by the version of that time',
    verify: 'assay bundle pack.zip, then assay verify pack.zip; nothing of it needs this server',
    about: 'About',
    themes: {
      organizational: 'Organizational controls',
      people: 'People controls',
      physical: 'Physical controls',
      technological: 'Technological controls',
      own: 'Own controls',
    },
    columns: {
      control: 'Control',
      title: 'Title',
      applies: 'Applies',
      why: 'Why',
      justification: 'Justification',
      implemented: 'Implemented',
      evidenceState: 'Evidence state',
      owner: 'Owner',
      how: 'How',
      risks: 'Risks',
      obligations: 'Obligations',
      shownBy: 'Shown by',
      newest: 'Newest evidence',
      reviewed: 'Last reviewed',
      stated: 'Status in the source',
    },
    applicable: { yes: 'yes', no: 'no', undecided: 'undecided' },
    evidenceStates: {
      current: 'current',
      stale: 'stale',
      failing: 'failing',
      'never-evidenced': 'never evidenced',
      'nothing-defined': 'nothing defined',
      'not-applicable': 'not applicable',
    },
    more: 'and {count} more',
    page: 'page {page} of {pages}',
  },
  record: {
    nothing: 'Nothing is stated.',
  },
  document: {
    draft: 'DRAFT of {day}, not approved',
    version: 'version {version}',
    draftShort: 'draft',
    facts: {
      document: 'Document',
      version: 'Version',
      classification: 'Classification',
      owner: 'Owner',
      author: 'Author',
      approved: 'Approved',
      review: 'Next review',
      entry: 'Ledger entry',
      source: 'Printed',
    },
    standing: { draft: 'draft', 'in-review': 'in review', approved: 'approved', superseded: 'superseded', withdrawn: 'withdrawn' },
    draftOf: '{standing} of {day}, not approved',
    approvedAs: '{version}, {standing}',
    notClassified: 'not classified',
    nobody: 'nobody',
    unknown: 'unknown',
    notApproved: 'not approved',
    approvedBy: '{day} by {who}',
    notPlanned: 'not planned',
    reconstructed: 'reconstructed from entry {entry} on {day}',
    page: 'page {page} of {pages}',
  },
  pack: {
    title: 'Evidence pack of {organisation}',
    contents: '{date}. {records} records under {entries} entries of {origin}. Level of disclosure: {level}.',
    levels: { full: 'full', 'no-personal-data': 'no personal data', outline: 'outline' },
    proves: 'This page proves nothing. The verifier does, or npx assay verify, from the files beside it.',
    verifier: 'To the verifier',
    files: 'Files',
    key: 'Key',
    version: 'Version',
    hidden: 'Hidden fields',
    erased: 'erased',
    archived: 'archived',
    readme: `Evidence pack of {organisation}

index.html      what is in it, for people
records.jsonl   records with the salts that open their commitments; of a hidden field the commitment alone
entries.jsonl   the ledger, one entry a line
scope.json      which registers the pack shows, and how much of each record
checkpoint      the signed head of the ledger
checkpoints.txt earlier heads that witnesses signed: between which moments a change was written
MANIFEST        SHA-256 of every file, signed by the same key
vkey.txt        the key; compare it with one you were given another way
vkey-ml-dsa-44.txt   the second key, of a kind that quantum computers do not break
timestamp/      a head and when an outside authority saw it (RFC 3161)
soa.*           the Statement of Applicability as the records say it now
soa-approved.pdf, scope-approved.pdf, risk-criteria-approved.pdf
                the versions in force, the very files that were approved; their records hold the SHA-256
audit-*.json    the mock audit of both stages
verifier.html   verifies this file in a browser, without a network

Verify without any server:  npx assay verify THIS-FILE.zip, or open verifier.html in a browser.
Whoever made this pack could have changed the verifier in it: an auditor takes theirs from elsewhere.
`,
  },
} as const
