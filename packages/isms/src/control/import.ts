import type { Importing } from '../mechanism/importing.ts'
import { list } from '../words.ts'

/** How files of other people name what this register holds. */
export const importing: Importing = {
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
