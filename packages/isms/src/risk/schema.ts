import { z } from 'zod'
import { choice, choices, date, level, longText, number, ref, refs, requiredText, text } from '../field.ts'

const likelihoodWords = ['eintrittswahrscheinlichkeit', 'wahrscheinlichkeit', 'probability', 'proba', 'probabilidad', 'probabilidade', 'pravděpodobnost', 'pravdepodobnosť', 'probabilité', 'vraisemblance', 'l']
const consequenceWords = ['impact', 'severity', 'auswirkung', 'schadenshöhe', 'maximale auswirkung', 'impacto', 'dopad', 'gravité', 'consecuencia', 'consequência', 'i']

function staged(prefixes: readonly string[], words: readonly string[]): string[] {
  return prefixes.flatMap((prefix) => words.flatMap((word) => [`${prefix} ${word}`, `${word} ${prefix}`, `${prefix}${word}`]))
}

const residual = ['residual', 'target', 'rest', 'restmaximale', 'restliche', 'zbytkové', 'zbytková', 'zvyškové', 'résiduel', 'final']
const current = ['current', 'aktuelle', 'actual', 'atual', 'současné', 'actuel', 'net']

/** The state of a risk. "Not assessed" is a state: every rating may be null. */
export const riskSchema = z.object({
  title: requiredText('Risk', 'What could happen to what, in one line.', { synonyms: ['risk', 'name', 'risk title', 'risk name', 'risk description', 'risikotitel', 'risiko', 'riesgo', 'risco', 'riziko', 'rischio', 'risque', 'scenario', 'risk scenario', 'risk statement'] }),
  description: longText('Description', 'How it comes about and what follows.', { synonyms: ['details', 'beschreibung', 'descripción', 'descrição', 'popis', 'notes', 'comments', 'descrizione'] }),
  category: text('Category', 'A grouping of your own.', { synonyms: ['risk category', 'kategorie', 'categoría', 'categoria', 'kategorie rizika', 'domain'] }),
  owner: ref('person', 'Risk owner', 'The person with the authority to accept the risk. Nobody else may.', { synonyms: ['owner', 'risk owner', 'eigentümer', 'risikoeigentümer', 'risikoeigner', 'propietario', 'responsable', 'proprietário', 'responsável', 'vlastník', 'vlastník rizika', 'propriétaire', 'responsible', 'assignee', 'dueño'] }),
  assets: refs('asset', 'Assets', 'What is at risk.', { synonyms: ['asset', 'asset / process', 'asset / prozess', 'asset(s) affected', 'affected assets', 'activo', 'activos', 'ativo', 'aktivum', 'actif', 'actifs', 'asset name', 'betroffene assets'] }),
  threat: ref('threat', 'Threat', 'What acts on the asset.', { synonyms: ['threats', 'bedrohung', 'gefährdung', 'amenaza', 'ameaça', 'hrozba', 'menace', 'menaces', 'minaccia'] }),
  vulnerability: longText('Vulnerability', 'The weakness that lets it happen.', { synonyms: ['vulnerabilities', 'schwachstelle', 'vulnerabilidad', 'vulnerabilidade', 'zranitelnost', 'zraniteľnosť', 'vulnérabilité'] }),
  properties: choices('Properties at stake', 'Which of confidentiality, integrity and availability would be lost (6.1.2 c).', { C: ['confidentiality', 'vertraulichkeit'], I: ['integrity', 'integrität'], A: ['availability', 'verfügbarkeit'] }, { synonyms: ['cia', 'c/i/a', 'security property', 'affected property'] }),
  existingControls: longText('Existing controls', 'What already holds the risk down, in words.', { synonyms: ['existing controls', 'current controls', 'vorhandene kontrollen', 'compensating controls', 'controles existentes', 'controles actuales', 'mesures existantes'] }),
  controls: refs('control', 'Necessary controls', 'Controls that the treatment needs (6.1.3 b). Each becomes a reason in the Statement of Applicability.', { synonyms: ['controls applied', 'controls applied (a.x.xx)', 'control', 'annex a', 'annex a controls', 'iso controls', 'control refs', 'control_refs', 'additional controls', 'maßnahmen', 'controles', 'opatření', 'iso 27001 control', 'iso 27001 controls', 'related controls'] }),
  inherentLikelihood: level('Inherent likelihood', 'How likely before any control, on your scale.', { synonyms: [...likelihoodWords, ...staged(['inherent', 'initial', 'gross', 'inicial', 'inherente', 'initiale'], ['likelihood', ...likelihoodWords])] }),
  inherentConsequence: level('Inherent consequence', 'How bad before any control, on your scale.', { synonyms: [...consequenceWords, 'consequence', ...staged(['inherent', 'initial', 'gross', 'inicial', 'inherente', 'initiale'], ['consequence', ...consequenceWords])] }),
  currentLikelihood: level('Current likelihood', 'How likely with what is in place today.', { synonyms: staged(current, ['likelihood', ...likelihoodWords]) }),
  currentConsequence: level('Current consequence', 'How bad with what is in place today.', { synonyms: staged(current, ['consequence', ...consequenceWords]) }),
  residualLikelihood: level('Residual likelihood', 'How likely once the treatment is done.', { synonyms: staged(residual, ['likelihood', 'wahrscheinlichkeit', ...likelihoodWords]) }),
  residualConsequence: level('Residual consequence', 'How bad once the treatment is done.', { synonyms: staged(residual, ['consequence', ...consequenceWords]) }),
  statedScore: number('Score in the source', 'The inherent score as an imported file gave it. Kept as given, never recomputed.', { synonyms: ['risk score', 'inherent score', 'score', 'inhärenter wert', 'risikowert', 'riesgo inicial', 'inherent risk', 'inherent risk score', 'current risk', 'risk value', 'risk rating score', 'risikozahl', 'nivel numérico', 'pontuação'] }),
  statedLevel: text('Level in the source', 'The inherent level as an imported file worded it.', { synonyms: ['inherent rating', 'inhärentes risikolevel', 'risk level', 'level', 'rating', 'risk rating', 'verdict', 'priority', 'nivel', 'nível', 'risikolevel', 'risikostufe', 'úroveň', 'úroveň rizika', 'niveau', 'inherent level', 'inherent risk level', 'inherent risk rating', 'nivel de riesgo', 'nível de risco'] }),
  statedResidualScore: number('Residual score in the source', 'The residual score as an imported file gave it.', { synonyms: ['residual score', 'restrisikowert', 'riesgo residual', 'residual risk', 'residual risk score', 'risco residual', 'residual value'] }),
  statedResidualLevel: text('Residual level in the source', 'The residual level as an imported file worded it.', { synonyms: ['residual rating', 'restrisikolevel', 'residual level', 'residual risk level', 'residual risk rating', 'nivel residual', 'nível residual'] }),
  assessedOn: date('Assessed', 'The day of the last assessment.', { synonyms: ['date identified', 'assessment date', 'identified on', 'bewertet am', 'last assessed', 'date', 'fecha', 'datum'] }),
  assessmentNote: longText('Grounds', 'Why these ratings, so that the next person comes to the same.', { synonyms: ['justification', 'rationale', 'begründung', 'justificación'] }),
  treatment: choice('Treatment', 'What is decided about the risk (27005 terms).', {
    modify: ['mitigate', 'reduce', 'treat', 'mitigation', 'mindern', 'reduzieren', 'vermindern', 'mitigar', 'reducir', 'reduzir', 'snížit', 'réduire', 'atténuer', 'remediate', 'mitigado'],
    retain: ['accept', 'tolerate', 'accepted', 'akzeptieren', 'aceptar', 'aceitar', 'přijmout', 'accepter', 'acceptance', 'tragen'],
    avoid: ['terminate', 'avoidance', 'vermeiden', 'evitar', 'eliminar', 'éviter', 'vyhnout se'],
    share: ['transfer', 'transferred', 'transferieren', 'übertragen', 'überwälzen', 'transferir', 'compartir', 'compartilhar', 'transférer', 'přenést', 'insure'],
  }, { synonyms: ['treatment option', 'risk treatment', 'behandlungsentscheidung', 'behandlung', 'behandlungsoption', 'tratamiento', 'tratamento', 'traitement', 'risk response', 'response', 'strategy', 'treatment strategy', 'decision'] }),
  treatmentPlan: longText('Treatment plan', 'What will be done, in words; the steps stand in the risk treatment plan.', { synonyms: ['treatment plan', 'mitigation', 'mitigation plan', 'action', 'action plan', 'mitigación', 'plan de tratamiento', 'behandlungsplan', 'measures', 'recommended controls'] }),
  due: date('Due', 'By when the treatment is to be finished.', { synonyms: ['due date', 'target date', 'target_date', 'fällig', 'frist', 'deadline', 'fecha límite', 'prazo'] }),
  reviewOn: date('Next review', 'When the risk is looked at again.', { synonyms: ['next review', 'review date', 'nächste prüfung', 'próxima revisión'] }),
  progress: choice('Progress', 'Where the risk stands.', {
    identified: ['open', 'new', 'offen', 'identifiziert', 'abierto', 'aberto', 'draft', 'proposed'],
    assessed: ['analysed', 'analyzed', 'evaluated', 'bewertet'],
    'in-treatment': ['in treatment', 'treatment', 'mitigating', 'in progress', 'in behandlung', 'ongoing', 'active', 'planned', 'en tratamiento', 'em tratamento', 'mitigate'],
    treated: ['mitigated', 'remediated', 'behandelt', 'done', 'implemented'],
    accepted: ['akzeptiert', 'aceptado', 'aceito'],
    closed: ['geschlossen', 'vermieden', 'avoided', 'cerrado', 'fechado', 'transferred', 'resolved'],
  }, { synonyms: ['status', 'state', 'risk status', 'estado', 'stav', 'statut'] }),
  acceptedBy: ref('person', 'Accepted by', 'The owner who accepted the residual risk and the plan (6.1.3 f).', { derived: true }),
  acceptedOn: date('Accepted', 'The day of the acceptance.', { derived: true }),
  acceptedLikelihood: level('Accepted likelihood', 'The residual likelihood as it stood at the acceptance.', { derived: true }),
  acceptedConsequence: level('Accepted consequence', 'The residual consequence as it stood at the acceptance.', { derived: true }),
  acceptedTreatment: text('Accepted treatment', 'The treatment as it stood at the acceptance.', { derived: true }),
  acceptanceReason: longText('Reason for acceptance', 'Why a risk above the acceptance level may stay.', { derived: true }),
  acceptanceExpiresOn: date('Acceptance expires', 'When the acceptance has to be looked at again.', { derived: true }),
})

export type Risk = z.infer<typeof riskSchema>
