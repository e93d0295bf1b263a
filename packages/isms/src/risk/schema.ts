import { z } from 'zod'
import { choice, choices, date, level, longText, number, ref, refs, requiredText, sourceFields, text } from '../field.ts'
import { consequenceWords, likelihoodWords, progressWords, staged, stages, treatmentWords, words } from './words.ts'

/** The state of a risk. "Not assessed" is a state: every rating may be null. */
export const riskSchema = z.object({
  title: requiredText('Risk', 'What could happen to what, in one line.', {
    synonyms: words.title,
  }),
  description: longText('Description', 'How it comes about and what follows.', {
    synonyms: words.description,
  }),
  category: text('Category', 'A grouping of your own.', {
    synonyms: words.category,
  }),
  owner: ref('person', 'Risk owner', 'The person with the authority to accept the risk. Nobody else may.', {
    synonyms: words.owner,
  }),
  assets: refs('asset', 'Assets', 'What is at risk.', {
    synonyms: words.assets,
  }),
  threat: ref('threat', 'Threat', 'What acts on the asset.', {
    synonyms: words.threat,
  }),
  vulnerability: longText('Vulnerability', 'The weakness that lets it happen.', {
    synonyms: words.vulnerability,
  }),
  properties: choices(
    'Properties at stake',
    'Which of confidentiality, integrity and availability would be lost (6.1.2 c).',
    { C: ['confidentiality', 'vertraulichkeit'], I: ['integrity', 'integrität'], A: ['availability', 'verfügbarkeit'] },
    { synonyms: ['cia', 'c/i/a', 'security property', 'affected property'] },
  ),
  existingControls: longText('Existing controls', 'What already holds the risk down, in words.', {
    synonyms: words.existingControls,
  }),
  controls: refs(
    'control',
    'Necessary controls',
    'Controls that the treatment needs (6.1.3 b). Each becomes a reason in the Statement of Applicability.',
    {
      synonyms: words.controls,
    },
  ),
  inherentLikelihood: level('Inherent likelihood', 'How likely before any control, on your scale.', {
    synonyms: [...likelihoodWords, ...staged(stages.inherent, likelihoodWords)],
  }),
  inherentConsequence: level('Inherent consequence', 'How bad before any control, on your scale.', {
    synonyms: [...consequenceWords, ...staged(stages.inherent, consequenceWords)],
  }),
  currentLikelihood: level('Current likelihood', 'How likely with what is in place today.', {
    synonyms: staged(stages.current, likelihoodWords),
  }),
  currentConsequence: level('Current consequence', 'How bad with what is in place today.', {
    synonyms: staged(stages.current, consequenceWords),
  }),
  residualLikelihood: level('Residual likelihood', 'How likely once the treatment is done.', {
    synonyms: staged(stages.residual, likelihoodWords),
  }),
  residualConsequence: level('Residual consequence', 'How bad once the treatment is done.', {
    synonyms: staged(stages.residual, consequenceWords),
  }),
  statedScore: number('Score in the source', 'The inherent score as an imported file gave it. Kept as given, never recomputed.', {
    synonyms: words.statedScore,
  }),
  statedLevel: text('Level in the source', 'The inherent level as an imported file worded it.', {
    synonyms: words.statedLevel,
  }),
  statedResidualScore: number('Residual score in the source', 'The residual score as an imported file gave it.', {
    synonyms: words.statedResidualScore,
  }),
  statedResidualLevel: text('Residual level in the source', 'The residual level as an imported file worded it.', {
    synonyms: words.statedResidualLevel,
  }),
  assessedOn: date('Assessed', 'The day of the last assessment.', {
    synonyms: words.assessedOn,
  }),
  assessmentNote: longText('Grounds', 'Why these ratings, so that the next person comes to the same.', {
    synonyms: words.assessmentNote,
  }),
  treatment: choice('Treatment', 'What is decided about the risk (27005 terms).', treatmentWords, {
    synonyms: words.treatment,
  }),
  treatmentPlan: longText('Treatment plan', 'What will be done, in words; the steps stand in the risk treatment plan.', {
    synonyms: words.treatmentPlan,
  }),
  due: date('Due', 'By when the treatment is to be finished.', {
    synonyms: words.due,
  }),
  reviewOn: date('Next review', 'When the risk is looked at again.', {
    synonyms: words.reviewOn,
  }),
  progress: choice('Progress', 'Where the risk stands.', progressWords, { synonyms: words.progress }),
  acceptedBy: ref('person', 'Accepted by', 'The owner who accepted the residual risk and the plan (6.1.3 f).', { derived: true }),
  acceptedOn: date('Accepted', 'The day of the acceptance.', { derived: true }),
  acceptedLikelihood: level('Accepted likelihood', 'The residual likelihood as it stood at the acceptance.', { derived: true }),
  acceptedConsequence: level('Accepted consequence', 'The residual consequence as it stood at the acceptance.', { derived: true }),
  acceptedTreatment: text('Accepted treatment', 'The treatment as it stood at the acceptance.', { derived: true }),
  acceptanceReason: longText('Reason for acceptance', 'Why a risk above the acceptance level may stay.', { derived: true }),
  acceptanceExpiresOn: date('Acceptance expires', 'When the acceptance has to be looked at again.', { derived: true }),
  ...sourceFields(),
})

export type Risk = z.infer<typeof riskSchema>
