import { z } from 'zod'
import { choice, date, list, longText, number, ref, refs, requiredText, sourceFields, text, yesNo } from '../field.ts'
import { defineRegister } from '../define.ts'

const incidentSchema = z.object({
  title: requiredText('Incident', 'What happened, in one line.', { synonyms: ['incident', 'title', 'vorfall', 'incidente', 'summary'] }),
  description: longText('Description', 'What was seen and how it unfolded.', { synonyms: ['details', 'beschreibung', 'descripción'] }),
  kind: text('Kind', 'A grouping of your own, for example phishing or loss of a device.', {
    synonyms: ['type', 'incident type', 'category', 'art', 'tipo'],
  }),
  severity: choice(
    'Severity',
    'How heavy it weighs, by your own table.',
    {
      low: ['niedrig', 'minor', 'baja', 'baixa', 'p4'],
      medium: ['mittel', 'moderate', 'media', 'média', 'p3'],
      high: ['hoch', 'major', 'alta', 'p2'],
      critical: ['kritisch', 'severe', 'crítica', 'p1'],
    },
    { synonyms: ['severity level', 'impact', 'priority', 'schweregrad', 'gravedad'] },
  ),
  progress: choice(
    'Progress',
    'Where the handling stands.',
    {
      open: ['new', 'reported', 'offen', 'abierto'],
      contained: ['in progress', 'investigating', 'in bearbeitung', 'ongoing'],
      resolved: ['mitigated', 'behoben', 'resuelto'],
      closed: ['geschlossen', 'cerrado', 'done'],
    },
    { synonyms: ['status', 'state', 'estado'] },
  ),
  assets: refs('asset', 'Assets', 'What was hit.', { synonyms: ['affected assets', 'affected systems', 'betroffene assets'] }),
  affected: longText('Affected, in words', 'What was hit, where no asset of the register says it.'),
  reportedBy: ref('person', 'Reported by', 'Who told.', { synonyms: ['reporter', 'gemeldet von'] }),
  reportedAt: text('Reported at', 'Day and time as they were noted, with the zone where it is known.', {
    synonyms: ['reported', 'date', 'date reported', 'gemeldet am', 'occurred at', 'incident date'],
  }),
  detectedBy: text('Detected by', 'Who or what noticed.', { personal: true, synonyms: ['detection source', 'erkannt durch'] }),
  detectionMethod: text('How it was detected', 'Alert, report, audit, chance.', { synonyms: ['detection method', 'method'] }),
  responders: list('Response team', 'Who worked on it.', { personal: true, synonyms: ['response team', 'team', 'responders'] }),
  containedAt: text('Contained at', 'When it could do no more harm.', { synonyms: ['containment at', 'contained', 'containment time'] }),
  resolvedAt: text('Resolved at', 'When work was as before.', { synonyms: ['resolved', 'resolution time', 'closed at', 'behoben am'] }),
  statedHours: number('Hours in the source', 'Hours to resolution as an imported file gave them. Kept as given, never recomputed.', {
    synonyms: ['mttr (h)', 'mttr', 'duration', 'time to resolve'],
  }),
  personalData: yesNo('Personal data breached', 'Whether personal data was lost, changed or seen (GDPR, article 4(12)).', {
    synonyms: ['data breach', 'personal data breach', 'breach', 'datenschutzverletzung'],
  }),
  authorityNotified: yesNo('Authority notified', 'Whether an authority was told; the reason for not doing so belongs into the note.', {
    synonyms: ['authority notification', 'notified', 'notification', 'regulator notified', 'behörde informiert'],
  }),
  rootCause: longText('Root cause', 'Why it could happen.', { synonyms: ['cause', 'root cause analysis', 'ursache'] }),
  correctiveAction: longText('Corrective action', 'What keeps it from happening again.', {
    synonyms: ['corrective actions', 'action', 'actions taken', 'maßnahme', 'remediation'],
  }),
  lessons: longText('Lessons', 'What was learned, for everybody (A.5.27).', { synonyms: ['lessons learned', 'post-incident review'] }),
  reviewedOn: date('Reviewed', 'The day of the review after the incident.', { synonyms: ['review date', 'pir date'] }),
  owner: ref('person', 'Owner', 'Who leads the handling.', {
    synonyms: ['incident owner', 'incident manager', 'responsible', 'verantwortlich'],
  }),
  controls: refs('control', 'Controls', 'Controls that failed, held, or are to be changed.', { synonyms: ['control', 'related controls'] }),
  ...sourceFields(),
})

/** Information security incidents (27001:2022, A.5.24 to A.5.28). */
export const incident = defineRegister({
  name: 'incident',
  plural: 'incidents',
  clause: 'A.5.26',
  title: 'Incidents',
  help: 'What went wrong, how it was handled, whom you told, and what was learned.',
  prefix: 'INC',
  label: 'title',
  columns: ['title', 'kind', 'severity', 'progress', 'reportedAt', 'personalData', 'owner'],
  sortable: ['severity', 'progress'],
  schema: incidentSchema,
  commands: {},
})
