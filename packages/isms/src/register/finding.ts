import { z } from 'zod'
import { choice, date, longText, ref, refs, requiredText, sourceFields, text } from '../field.ts'
import { defineRegister } from '../define.ts'

export const findingSchema = z.object({
  title: requiredText('Finding', 'What was found, in one line.', {
    synonyms: [
      'finding',
      'finding / deficiency description',
      'feststellung',
      'hallazgo',
      'rilievo',
      'megállapítás',
      'audit finding',
      'observation',
      'nonconformity',
      'non-conformity',
      'deficiency',
      'issue',
    ],
  }),
  description: longText('Description', 'What was seen, against which requirement.', {
    synonyms: ['details', 'beschreibung', 'descrizione', 'leírás', 'finding description', 'evidence observed'],
  }),
  grade: choice(
    'Grade',
    'How heavy it weighs.',
    {
      major: ['critical', 'high', 'major nonconformity', 'major nc', 'grave', 'kritisch', 'hoch'],
      minor: ['medium', 'moderate', 'minor nonconformity', 'minor nc', 'mittel'],
      observation: ['low', 'info', 'obs', 'osservazione', 'niedrig'],
      opportunity: ['ofi', 'improvement', 'opportunity for improvement'],
    },
    { synonyms: ['risk rating', 'severity', 'rating', 'classification', 'type', 'gravità', 'súlyosság', 'category', 'finding type'] },
  ),
  requirement: text('Requirement', 'Clause or control, for example 9.2.1 or A.5.18.', {
    synonyms: [
      'control id',
      'clause',
      'control',
      'iso clause',
      'standard reference',
      'requisito',
      'követelmény',
      'annex a control',
      'iso control',
    ],
  }),
  source: text('Source', 'The audit, review or incident it comes from.', {
    synonyms: ['source (wp ref)', 'audit', 'quelle', 'fonte', 'method', 'audit id', 'audit reference', 'módszer'],
  }),
  records: refs('evidence', 'Evidence', 'Evidence that the finding rests on.'),
  rootCause: longText('Root cause', 'Why it happened (10.2 b).', {
    synonyms: ['root cause', 'cause', 'ursache', 'causa', 'ok', 'kiváltó ok'],
  }),
  correctiveAction: longText('Corrective action', 'What removes the cause (10.2 c).', {
    synonyms: [
      'corrective action',
      'recommendation',
      'action',
      'action plan',
      'remediation',
      'maßnahme',
      'azione correttiva',
      'intézkedés',
      'javaslat',
    ],
  }),
  preventiveAction: longText('Prevention', 'What keeps it from happening elsewhere.', { synonyms: ['preventive action'] }),
  progress: choice(
    'Progress',
    'How far the correction is.',
    {
      open: ['offen', 'new'],
      'in-progress': ['in progress', 'ongoing', 'in bearbeitung'],
      done: ['implemented', 'erledigt'],
      closed: ['geschlossen', 'verified'],
    },
    { synonyms: ['status'] },
  ),
  owner: ref('person', 'Owner', 'Who corrects it.', {
    synonyms: ['responsible', 'action owner', 'assignee', 'verantwortlich', 'responsabile', 'felelős'],
  }),
  raisedBy: ref('person', 'Raised by', 'Who found it.', { synonyms: ['auditor', 'raised by', 'identified by'] }),
  raisedOn: date('Raised', 'The day on which it was raised.', {
    synonyms: ['date', 'date raised', 'audit date', 'data', 'dátum', 'identified on'],
  }),
  due: date('Due', 'By when it must be corrected.', {
    synonyms: ['target date', 'due date', 'deadline', 'fällig', 'scadenza', 'határidő'],
  }),
  ...sourceFields(),
})

/** What an audit found (27001:2022, 9.2 and 10.2). The one register an auditor writes. */
export const finding = defineRegister({
  name: 'finding',
  plural: 'findings',
  clause: '9.2',
  title: 'Findings',
  help: 'Nonconformities, observations and opportunities, from whoever raised them, with cause and correction.',
  prefix: 'FND',
  label: 'title',
  columns: ['title', 'grade', 'requirement', 'progress', 'owner', 'due'],
  sortable: ['grade', 'progress'],
  schema: findingSchema,
  edit: 'find',
  commands: {},
})
