import { annexAControl, annexAReference } from '@assay/frameworks'
import type { Importing, Named } from '../mechanism/importing.ts'
import { list } from '../words.ts'

/** How files of other people name what this register holds. */
export const importing: Importing = {
  namesIn,
  synonyms: {
    title: list(
      'control title, control name, control, name, maßnahme, titel, controle, nome do controle, nombre, έλεγχος, opatrenie, opatření, controllo, security control, iso 27001 control, iso 27001 controls, iso/iec 27001:2013 controls, control description',
    ),
    reference: list(
      'control id, control_id, id, ref, annex a, control no, control number, nr, annex a control, código, iso control, clause, no., section, control ref, iso ref, annex a ref, annex, annex a id, a/a, id control, control id (annex a), iso 27001 ref, riferimento',
    ),
    applicable: list(
      'applicability, anwendbar, aplicável, aplicavel, aplicable, applicable (yes/no), applicable?, in scope, included, applies, εφαρμόσιμο, εφαρμογή, aplikovateľné, použitelné, applicabile, selected, in/out, include',
    ),
    reasons: list('source, sources, reason code, inclusion reason, driver'),
    justification: list(
      'reason, justification, justification for inclusion, begründung, justificativa, justificación, rationale, αιτιολόγηση',
    ),
    exclusionReason: list(
      'justification for exclusion, exclusion reason, reason for exclusion, exclusion justification, begründung für ausschluss',
    ),
    owner: list('control owner, verantwortlich, responsable, responsável, responsible, eigentümer'),
    how: list(
      'implementation note, implementation_note, how implemented, implementation, implementation description, description, umsetzung, implementierung, notes, comments, overview of implementation',
    ),
    frequencyDays: list('frequency, häufigkeit'),
    statedStatus: list('implementation status, status, implementierungsstatus, estado, implementation, umsetzungsstatus, implementado'),
    documents: list('policy, documents, procedure, dokumente, reference documents'),
    decidedOn: list('decided_on, decided on, entschieden am'),
    reviewedOn: list('reviewed_on, reviewed on, date of last review, last review, last reviewed'),
  },
  words: {
    applicable: {
      yes: list('applicable, included, ja, sim, sí, si, oui, ano, true, 1, y, x, ναι, anwendbar, in'),
      no: list('not applicable, excluded, nein, não, nao, non, ne, false, 0, n, n/a, όχι, nicht anwendbar, out'),
    },
    reasons: {
      RA: list('risk assessment, risk-treatment, risk treatment, risk, risiko'),
      LR: list('legal, law, regulatory, legal-requirement, gesetz, c/l/r'),
      CO: list('contract, contractual, vertrag'),
      BR: list('business, best practice, business requirement, other, bp, br/bp, good practice'),
    },
  },
}

/** A reference in a text: `A.5.1`, `A 5.1`, `A5.1`, `5.1`. */
const REFERENCE = /(?<![\p{L}\p{N}.])(?:A\.?\s*)?[5-8]\.\d{1,2}(?![\p{L}\p{N}]|\.\d)/giu

/** Words and signs between references that say nothing by themselves. */
const BETWEEN = /^(?:[\s,;/|+&()[\]:.–—-]|\b(?:and|und|y|e|et|och|og|en|ja|i|a|to|bis|controls?|annex|iso|iec|2700[12])\b)*$/iu

/** References wherever they stand; what is no reference, and not the title of one, is told. Names of controls of one's own part at semicolons and lines. */
function namesIn(text: string): Named {
  const parts = text.split(/[;\n]+/).map((part) => part.trim())
  const read = parts.filter((part) => part !== '').map((part) => partOf(part))
  const rest = read.flatMap((one) => one.rest ?? [])
  return { names: [...new Set(read.flatMap(({ names }) => names))], rest: rest.length === 0 ? null : rest.join('; ') }
}

function partOf(part: string): Named {
  const found = [...part.matchAll(REFERENCE)].flatMap((match) => {
    const id = annexAReference(match[0].replaceAll(/\s+/g, ''))
    return id === null ? [] : [{ id, start: match.index, end: match.index + match[0].length }]
  })
  if (found.length === 0) return { names: [part], rest: null }
  const names = found.flatMap(({ id, start }, index) => {
    const before = found[index - 1]
    return before && isRange(part.slice(before.end, start)) ? upTo(before.id, id) : [id]
  })
  const titles = names.map((id) => annexAControl(id)?.title ?? '')
  const words = found.reduceRight((rest, { start, end }) => `${rest.slice(0, start)} ${rest.slice(end)}`, part)
  const said = titles.reduce((rest, title) => without(rest, title), words)
  return { names, rest: BETWEEN.test(said.replaceAll(/\s+/g, ' ').trim()) ? null : part }
}

function isRange(joint: string): boolean {
  return /^\s*(?:-|–|—|\bto\b|\bbis\b|\.{2,3}|…)\s*$/i.test(joint)
}

/** The controls after one up to another of the same theme; the other alone where they are of two. */
function upTo(from: string, to: string): readonly string[] {
  const [first, last] = [from, to].map((id) => id.split('.').map((part) => Number.parseInt(part, 10)))
  const [theme, start, end] = [last?.[1], first?.[2] ?? 0, last?.[2] ?? 0]
  if (first?.[1] !== theme || start >= end) return [to]
  return Array.from({ length: end - start }, (_, index) => `A.${theme}.${start + index + 1}`)
}

function without(text: string, title: string): string {
  const at = title === '' ? -1 : text.toLowerCase().indexOf(title.toLowerCase())
  return at < 0 ? text : `${text.slice(0, at)} ${text.slice(at + title.length)}`
}
