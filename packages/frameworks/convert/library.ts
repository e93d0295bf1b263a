import type { Facts } from './facts.ts'

type Row = Readonly<Record<string, unknown>>

/** The files of `src/library`, by path below `data`. The schemas there say what each field means, and refuse what is wrong. */
export function libraryOf({ file }: Facts): Readonly<Record<string, unknown>> {
  const checks = file('soa-and-audit-checks')
  const context = file('context-library')
  const clocks = file('incident-clocks')
  const threats = file('threats-vulnerabilities')
  const mitre = file('mitre-attack-atlas-ids')
  return {
    'check/checks': rows(checks, 'checks').map(checkOf),
    'audit-checks': rows(checks, 'checks').map(auditCheckOf),
    'check/exclusions': rows(part(checks, 'exclusionConditions'), 'rows').map((row) => ({
      ...row,
      control: `A.${String(row['control'])}`,
    })),
    'check/statement': statementOf(part(checks, 'statementOfApplicability')),
    'risk-library/risks': rows(file('risk-library'), 'risks'),
    'context-library/issues': rows(context, 'contextIssues'),
    'context-library/parties': rows(context, 'interestedParties'),
    'context-library/objectives': rows(context, 'objectives'),
    'context-library/metrics': rows(context, 'metrics'),
    'document-template/templates': rows(file('document-templates'), 'templates').map((row) => ({
      ...row,
      approvedBy: row['approvedBy'] ?? null,
      audience: row['audience'] ?? null,
      mandatoryFor: row['mandatoryFor'] ?? null,
    })),
    'incident-clock/regimes': rows(clocks, 'regimes').map((row) => ({ ...row, stages: rows(row, 'stages').map(stageOf) })),
    'incident-clock/period-rules': part(clocks, 'periodRules'),
    'incident-clock/nis2-significance': part(clocks, 'nis2Significance'),
    'certification/programme': programmeOf(file('certification-programme')),
    'certification/scheme': file('certification-scheme'),
    'threat/threats': rows(threats, 'ownThreats').map(withProperties),
    'threat/vulnerabilities': rows(threats, 'ownVulnerabilities'),
    'threat/bsi': rows(threats, 'bsiElementaryThreats').map(withProperties),
    'threat/owasp': [...owaspOf(rows(threats, 'owaspLlm2025'), 'llm-2025'), ...owaspOf(rows(threats, 'owaspAgentic2026'), 'agentic-2026')],
    'attack/attack': catalogueOf(part(mitre, 'mitre-attack')),
    'attack/atlas': catalogueOf(part(mitre, 'mitre-atlas')),
  }
}

function checkOf(row: Row): Row {
  const controls = Array.isArray(row['policyNeeded']) ? row['policyNeeded'] : []
  return {
    id: row['id'],
    clause: row['clause'],
    stage: row['stage'],
    stage1Result: row['stage1Result'] ?? null,
    kind: row['kind'],
    grade: row['typicalGrade'],
    gradeReason: row['gradeReason'],
    gradeVariants: row['gradeVariants'] ?? [],
    title: row['title'],
    fault: row['check'],
    predicate: row['predicate'],
    registerFields: row['registerFields'],
    source: row['source'],
    policyNeeded: controls.map((control: unknown) => `A.${String(control)}`),
    urgency: row['urgency'] ?? null,
    consequence: row['consequence'] ?? null,
  }
}

/** What the mock audit carries of every check: a report names those that nobody looked at too. */
function auditCheckOf(row: Row): Row {
  const { id, clause, stage, kind, grade, title, fault, registerFields, policyNeeded: controls } = checkOf(row)
  const names = Array.isArray(registerFields) ? registerFields.map((name) => String(name).split('.')[0] ?? '') : []
  const registers = [...new Set(names)].toSorted((a, b) => (a < b ? -1 : 1))
  return { id, clause, stage, kind, grade, title, fault, registers, controls }
}

function statementOf(row: Row): Row {
  return {
    demanded: row['demandsOwnWords'],
    notDemanded: row['notDemanded'],
    header: row['header'],
    columns: row['columns'],
    reasons: Object.entries(part(row, 'reasonCodes')).map(([code, meaning]) => ({ code, meaning })),
    reasonNote: row['reasonNote'],
    statuses: Object.entries(part(row, 'statusMeaning')).map(([status, meaning]) => ({ status, meaning })),
    freezing: row['freezing'],
  }
}

function programmeOf({ about, ...rest }: Row): Row {
  const { typical, mature } = part({ about }, 'about')
  return { typical, mature, ...rest }
}

/** An object with a `then` would be taken for a promise. */
function stageOf(row: Row): Row {
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name === 'then' ? 'next' : name, value]))
}

function withProperties({ cia, ...rest }: Row): Row {
  return { ...rest, properties: cia }
}

function owaspOf(given: readonly Row[], list: string): readonly Row[] {
  return given.map(({ id, title, suggestedControls = [] }) => ({ id, list, title, suggestedControls }))
}

/** What a catalogue says of itself is MITRE's text and stays out; its licence must come along. */
function catalogueOf({ license, tactics, techniques }: Row): Row {
  return { licence: license, tactics, techniques }
}

function part(row: Row, name: string): Row {
  const value = row[name]
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Error(`no ${name} in the facts`)
  return value as Row
}

function rows(row: Row, name: string): readonly Row[] {
  const value = row[name]
  if (!Array.isArray(value) || value.length === 0) throw new Error(`no ${name} in the facts`)
  return value
}
