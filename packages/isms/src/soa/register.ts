import { defineRegister } from '../mechanism/register.ts'
import type { State } from '../mechanism/record.ts'
import { versionImporting, versions } from '../mechanism/versioned.ts'
import { approve, discard, rules } from './approve.ts'
import { fields } from './fields.ts'
import { en } from './text.en.ts'

/** Versions of the Statement of Applicability (27001:2022, 6.1.3 d). The live statement is built from the registers; an approved version is kept whole. */
export const soa = defineRegister({
  name: 'soa',
  plural: 'soa-versions',
  prefix: 'SOA',
  clause: '6.1.3 d',
  label: 'title',
  menu: { area: 'controls' },
  columns: ['title', 'version', 'status', 'approval', 'changes'],
  fields,
  lifecycle: versions,
  permission: { create: ['contributor'] },
  commands: { approve, discard },
  rules,
  importing: { ...versionImporting, synonyms: { ...versionImporting.synonyms, title: ['statement', 'soa'], version: ['soa version'] } },
  upgrades: [fromLines],
  text: en,
  languages: { de: async () => (await import('./text.de.ts')).de },
})

/** An approval kept one line a control: `A.5.1 | yes | RA+BR | RISK-1`. What the lines do not say is unknown, and the version says so. */
function fromLines({ standing, approvedBy, approvedOn, decisions, ...rest }: State): State {
  const lines = Array.isArray(decisions) ? decisions.map(String) : []
  const approval =
    typeof approvedOn === 'string'
      ? {
          by: approvedBy ?? null,
          on: approvedOn,
          of: null,
          as: 'manager',
          for: null,
          until: null,
          reason: null,
          ground: null,
          lapsed: null,
          stated: null,
        }
      : null
  const reconstructed = lines.length > 0 ? { reconstructed: `from the decisions kept at the approval of ${String(approvedOn)}` } : {}
  return { ...rest, status: standing === 'approved' ? 'approved' : 'draft', approval, rows: lines.map(rowOf), ...reconstructed }
}

function rowOf(line: string): State {
  const [name = '', applicable = null, reasons = '-', risks = '-'] = line.split(' | ')
  const isReference = /^A\.\d/.test(name)
  const nothing = {
    control: null,
    theme: null,
    status: null,
    evidenceState: null,
    justification: null,
    obligations: [],
    owner: null,
    how: null,
    documents: [],
    evidence: [],
    newestEvidenceOn: null,
    reviewedOn: null,
  }
  return { ...nothing, reference: isReference ? name : null, title: name, applicable, reasons: listIn(reasons), risks: listIn(risks) }
}

function listIn(text: string): readonly string[] {
  return text === '-' ? [] : text.split('+')
}
