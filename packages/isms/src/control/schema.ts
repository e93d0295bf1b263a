import { z } from 'zod'
import { choice, choices, date, longText, number, ref, refs, requiredText, sourceFields, text, yesNo } from '../field.ts'

/** The state of a control. Implementation status is not here: it is derived. */
export const controlSchema = z.object({
  title: requiredText('Title', 'The title of the Annex A control, or your own.', {
    synonyms: ['control title', 'control name', 'control', 'name', 'maßnahme', 'titel', 'controle', 'nome do controle', 'nombre'],
  }),
  reference: text('Annex A reference', 'For example A.5.10; empty for a control of your own.', {
    synonyms: [
      'control id',
      'control_id',
      'id',
      'ref',
      'annex a',
      'control no',
      'control number',
      'nr',
      'annex a control',
      'código',
      'iso control',
      'clause',
      'no.',
      'section',
    ],
  }),
  applicable: choice(
    'Applicable',
    'Whether the control is part of your ISMS. Undecided until somebody decides.',
    {
      yes: ['applicable', 'included', 'ja', 'sim', 'sí', 'si', 'oui', 'ano', 'true', '1', 'y', 'x', 'ναι', 'anwendbar', 'in'],
      no: ['not applicable', 'excluded', 'nein', 'não', 'nao', 'non', 'ne', 'false', '0', 'n', 'n/a', 'όχι', 'nicht anwendbar', 'out'],
    },
    {
      synonyms: [
        'applicability',
        'anwendbar',
        'aplicável',
        'aplicavel',
        'aplicable',
        'applicable (yes/no)',
        'applicable?',
        'in scope',
        'included',
      ],
    },
  ),
  reasons: choices(
    'Reasons for inclusion',
    'RA risk assessment, LR law or regulation, CO contract, BR business requirement or good practice.',
    {
      RA: ['risk assessment', 'risk-treatment', 'risk treatment', 'risk', 'risiko'],
      LR: ['legal', 'law', 'regulatory', 'legal-requirement', 'gesetz', 'c/l/r'],
      CO: ['contract', 'contractual', 'vertrag'],
      BR: ['business', 'best practice', 'business requirement', 'other', 'bp', 'br/bp', 'good practice'],
    },
    { synonyms: ['source', 'sources', 'reason code', 'inclusion reason', 'driver'] },
  ),
  justification: longText(
    'Justification for inclusion',
    'Why the control is in, where risks and obligations do not say it by themselves.',
    {
      synonyms: [
        'reason',
        'justification',
        'justification for inclusion',
        'begründung',
        'justificativa',
        'justificación',
        'rationale',
        'αιτιολόγηση',
      ],
    },
  ),
  exclusionReason: longText('Justification for exclusion', 'Why the control is out. A control cannot be excluded without it.', {
    synonyms: [
      'justification for exclusion',
      'exclusion reason',
      'reason for exclusion',
      'exclusion justification',
      'begründung für ausschluss',
    ],
  }),
  owner: ref('person', 'Owner', 'Who runs the control.', {
    synonyms: ['control owner', 'verantwortlich', 'responsable', 'responsável', 'responsible', 'eigentümer'],
  }),
  how: longText('How it is implemented', 'What you really do, short, with the procedure it follows.', {
    synonyms: [
      'implementation note',
      'implementation_note',
      'how implemented',
      'implementation',
      'implementation description',
      'description',
      'umsetzung',
      'implementierung',
      'notes',
      'comments',
      'overview of implementation',
    ],
  }),
  frequencyDays: number('Frequency in days', 'How often the control works or is checked; evidence older than this is stale.', {
    synonyms: ['frequency', 'häufigkeit'],
  }),
  statedStatus: text(
    'Status in the source',
    'The implementation status as an imported file worded it. Kept as given; the real status follows from evidence.',
    {
      synonyms: [
        'implementation status',
        'status',
        'implementierungsstatus',
        'estado',
        'current maturity (0-5)',
        'implementation',
        'umsetzungsstatus',
        'implementado',
      ],
    },
  ),
  needsPolicy: yesNo('Needs a policy', 'Whether the control calls for a topic policy of its own.'),
  documents: refs('document', 'Documents', 'Policies and procedures that the control follows.', {
    synonyms: ['policy', 'documents', 'procedure', 'dokumente', 'reference documents'],
  }),
  decidedOn: date('Decided', 'The day of the decision on applicability.', { synonyms: ['decided_on', 'decided on', 'entschieden am'] }),
  reviewedOn: date('Last reviewed', 'The day on which somebody last looked at the decision.', {
    synonyms: ['reviewed_on', 'reviewed on', 'date of last review', 'last review', 'last reviewed'],
  }),
  ...sourceFields(),
})

export type Control = z.infer<typeof controlSchema>
