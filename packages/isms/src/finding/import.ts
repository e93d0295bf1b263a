import type { Importing } from '../mechanism/importing.ts'
import { list } from '../words.ts'

/** How files of other people name what this register holds. */
export const importing: Importing = {
  synonyms: {
    title: list(
      'finding, finding / deficiency description, feststellung, hallazgo, rilievo, megállapítás, audit finding, observation, nonconformity, non-conformity, deficiency, issue',
    ),
    description: list('details, beschreibung, descrizione, leírás, finding description, evidence observed'),
    grade: list('risk rating, severity, rating, classification, type, gravità, súlyosság, category, finding type'),
    requirement: list('control id, clause, control, iso clause, standard reference, requisito, követelmény, annex a control, iso control'),
    source: list('source (wp ref), audit, quelle, fonte, method, audit id, audit reference, módszer'),
    rootCause: list('root cause, cause, ursache, causa, ok, kiváltó ok'),
    correctiveAction: list(
      'corrective action, recommendation, action, action plan, remediation, maßnahme, azione correttiva, intézkedés, javaslat',
    ),
    preventiveAction: list('preventive action'),
    statedProgress: list('status'),
    owner: list('responsible, action owner, assignee, verantwortlich, responsabile, felelős'),
    raisedBy: list('auditor, raised by, identified by'),
    raisedOn: list('date, date raised, audit date, data, dátum, identified on'),
    due: list('target date, due date, deadline, fällig, scadenza, határidő'),
  },
  words: {
    grade: {
      major: list('critical, high, major nonconformity, major nc, grave, kritisch, hoch'),
      minor: list('medium, moderate, minor nonconformity, minor nc, mittel'),
      observation: list('low, info, obs, osservazione, niedrig'),
      opportunity: list('ofi, improvement, opportunity for improvement'),
    },
    statedProgress: {
      open: list('offen, new'),
      'in-progress': list('in progress, ongoing, in bearbeitung'),
      done: list('implemented, erledigt'),
      closed: list('geschlossen, verified'),
    },
  },
}
