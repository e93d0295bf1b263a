import type { Importing } from '../mechanism/importing.ts'
import { list } from '../words.ts'

/** How files of other people name what this register holds. */
export const importing: Importing = {
  synonyms: {
    title: list('incident, title, vorfall, incidente, summary'),
    description: list('details, beschreibung, descripción'),
    kind: list('type, incident type, category, art, tipo'),
    severity: list('severity level, impact, priority, schweregrad, gravedad'),
    status: list('status, state, estado'),
    assets: list('affected assets, affected systems, betroffene assets'),
    reportedBy: list('reporter, gemeldet von'),
    reportedAt: list('reported, date, date reported, gemeldet am, occurred at, incident date'),
    detectedBy: list('detection source, erkannt durch'),
    detectionMethod: list('detection method, method'),
    responders: list('response team, team, responders'),
    containedAt: list('containment at, contained, containment time'),
    resolvedAt: list('resolved, resolution time, closed at, behoben am'),
    statedHours: list('mttr (h), mttr, duration, time to resolve'),
    personalData: list('data breach, personal data breach, breach, datenschutzverletzung'),
    statedNotified: list('authority notification, notified, notification, regulator notified, behörde informiert'),
    rootCause: list('cause, root cause analysis, ursache'),
    correctiveAction: list('corrective actions, action, actions taken, maßnahme, remediation'),
    lessons: list('lessons learned, post-incident review'),
    reviewedOn: list('review date, pir date'),
    owner: list('incident owner, incident manager, responsible, verantwortlich'),
    controls: list('control, related controls'),
  },
  words: {
    severity: {
      low: list('niedrig, minor, baja, baixa, p4'),
      medium: list('mittel, moderate, media, média, p3'),
      high: list('hoch, major, alta, p2'),
      critical: list('kritisch, severe, crítica, p1'),
    },
    status: {
      open: list('new, reported, offen, abierto'),
      contained: list('in progress, investigating, in bearbeitung, ongoing'),
      resolved: list('mitigated, behoben, resuelto'),
      closed: list('geschlossen, cerrado, done'),
    },
  },
}
