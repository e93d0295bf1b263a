import { list } from '../words.ts'

/** What other people's files call the fields of a risk, in the languages that registers were seen in. */

export const likelihoodWords = list(
  'likelihood, eintrittswahrscheinlichkeit, wahrscheinlichkeit, probability, proba, prob, probabilidad, probabilidade, pravděpodobnost, pravdepodobnosť, probabilité, vraisemblance, probabilità, prawdopodobieństwo, valószínűség, πιθανότητα, kans, sannolikhet, frequency, l, p',
)

export const consequenceWords = list(
  'consequence, consequences, impact, severity, auswirkung, auswirkungen, schadenshöhe, schadensausmaß, maximale auswirkung, impacto, dopad, gravité, gravedad, gravidade, consecuencia, consequência, impatto, gravità, skutek, wpływ, hatás, επίπτωση, gevolg, konsekvens, i, c',
)

/** How files name the three stages of a rating. */
export const stages = {
  inherent: list(
    'inherent, initial, gross, raw, untreated, pre, inicial, inherente, inerente, initiale, brutto, počiatočná, počáteční, iniziale',
  ),
  current: list('current, aktuelle, actual, atual, současné, súčasná, actuel, net, netto, attuale'),
  residual: list(
    'residual, target, rest, restmaximale, restliche, zbytkové, zbytková, zvyškové, zvyšková, zostatková, zostatkový, résiduel, résiduelle, residua, residuo, final, treated, post, maradék, υπολειπόμενη',
  ),
}

/** A word of a rating with the stage before or behind it. */
export function staged(names: readonly string[], rating: readonly string[]): string[] {
  return names.flatMap((stage) =>
    rating.flatMap((word) => [`${stage} ${word}`, `${word} ${stage}`, `${stage}${word}`, `${word} (${stage})`]),
  )
}

export const treatmentWords = {
  modify: list(
    'mitigate, reduce, treat, mitigation, mindern, reduzieren, vermindern, mitigar, reducir, reduzir, snížit, réduire, atténuer, remediate, mitigado',
  ),
  retain: list('accept, tolerate, accepted, akzeptieren, aceptar, aceitar, přijmout, accepter, acceptance, tragen'),
  avoid: list('terminate, avoidance, vermeiden, evitar, eliminar, éviter, vyhnout se'),
  share: list(
    'transfer, transferred, transferieren, übertragen, überwälzen, transferir, compartir, compartilhar, transférer, přenést, insure',
  ),
}

export const statusWords = {
  identified: list('open, new, offen, identifiziert, abierto, aberto, draft, proposed'),
  assessed: list('analysed, analyzed, evaluated, bewertet'),
  'in-treatment': list(
    'in treatment, treatment, mitigating, in progress, in behandlung, ongoing, active, planned, en tratamiento, em tratamento, mitigate',
  ),
  treated: list('mitigated, remediated, behandelt, done, implemented, accepted, akzeptiert, aceptado, aceito'),
  closed: list('geschlossen, vermieden, avoided, cerrado, fechado, transferred, resolved'),
}

export const words = {
  title: list(
    'risk, name, risk title, risk name, risk description, risikotitel, risiko, riesgo, risco, riziko, rischio, risque, scenario, risk scenario, risk statement, názov rizika, název rizika, opis rizika, descripción del riesgo, descrição do risco, nombre del riesgo, nome do risco, évènement redouté, événement, ereignis, gefahr, zagrożenie, kockázat, κίνδυνος, risico, riskbeskrivning, risk event, threat scenario, issue',
  ),
  description: list('details, beschreibung, descripción, descrição, popis, notes, comments, descrizione'),
  category: list(
    'risk category, kategorie, categoría, categoria, kategorie rizika, domain, risk type, type of risk, kategória, categoria de risco, categoría de riesgo, tipo de riesgo, risk area, risk domain, bereich, kategoria, area',
  ),
  owner: list(
    'owner, risk owner, eigentümer, risikoeigentümer, risikoeigner, propietario, responsable, proprietário, responsável, vlastník, vlastník rizika, propriétaire, responsible, assignee, dueño, vlastník, odpovedný, odpovědná osoba, responsable del riesgo, dono do risco, proprietario, responsabile, właściciel, felelős, kockázatgazda, υπεύθυνος, eigenaar, risk owner name, accountable, risk lead, owner name',
  ),
  assets: list(
    'asset, asset / process, asset / prozess, asset(s) affected, affected assets, activo, activos, ativo, aktivum, actif, actifs, asset name, betroffene assets, aktívum, activo afectado, ativo afetado, asset / process / system, system, information asset, asset group, betroffenes asset, wert, zasób, vagyonelem, περιουσιακό στοιχείο, bedrijfsmiddel, activo / proceso',
  ),
  threat: list(
    'threats, bedrohung, gefährdung, amenaza, ameaça, hrozba, menace, menaces, minaccia, zdroj hrozby, threat source, threat / event, amenazas, ameaças, zagrożenia, fenyegetés, απειλή, dreiging, threat description, threat event, threat actor',
  ),
  vulnerability: list(
    'vulnerabilities, schwachstelle, vulnerabilidad, vulnerabilidade, zranitelnost, zraniteľnosť, vulnérabilité, weakness, zraniteľnosti, vulnerabilità, podatność, sebezhetőség, ευπάθεια, kwetsbaarheid, vulnerability / weakness, cause, root cause, causa, ursache, risk cause',
  ),
  existingControls: list(
    'existing controls, current controls, vorhandene kontrollen, compensating controls, controles existentes, controles actuales, mesures existantes, controls in place, current control measures, existing control, existující opatření, existujúce opatrenia, controles implementados, mitigating controls, bestehende maßnahmen, istniejące zabezpieczenia, controlli esistenti',
  ),
  controls: list(
    'controls applied, controls applied (a.x.xx), control, annex a, annex a controls, iso controls, control refs, control_refs, additional controls, maßnahmen, controles, opatření, iso 27001 control, iso 27001 controls, related controls',
  ),
  statedScore: list(
    'risk score, inherent score, score, inhärenter wert, risikowert, riesgo inicial, inherent risk, inherent risk score, current risk, risk value, risk rating score, risikozahl, nivel numérico, pontuação, hodnota rizika, puntuación, valor del riesgo, valor do risco, punteggio, rpn, risk priority number, wynik, risk rating (lxi), l x i, lxi, severity score, inherent score, overall score',
  ),
  statedLevel: list(
    'inherent rating, inhärentes risikolevel, risk level, level, rating, risk rating, verdict, priority, nivel, nível, risikolevel, risikostufe, úroveň, úroveň rizika, niveau, inherent level, inherent risk level, inherent risk rating, nivel de riesgo, nível de risco, úroveň rizika, miera rizika, nivel del riesgo, risk priority, overall risk, overall risk rating, poziom ryzyka, kockázati szint, livello di rischio, επίπεδο κινδύνου, risk class, risikoklasse, classification',
  ),
  statedResidualScore: list(
    'residual score, restrisikowert, riesgo residual, residual risk, residual risk score, risco residual, residual value',
  ),
  statedResidualLevel: list(
    'residual rating, restrisikolevel, residual level, residual risk level, residual risk rating, nivel residual, nível residual',
  ),
  assessedOn: list(
    'date identified, assessment date, identified on, bewertet am, last assessed, date, fecha, datum, date raised, date added, raised on, date logged, identified date, data identificação, fecha de identificación, datum posouzení, datum hodnotenia, erfasst am, created, date of assessment',
  ),
  assessmentNote: list('justification, rationale, begründung, justificación'),
  treatmentPlan: list(
    'treatment plan, mitigation, mitigation plan, action, action plan, mitigación, plan de tratamiento, behandlungsplan, measures, recommended controls, plan de acción, plano de ação, mitigation actions, mitigation strategy, risk treatment plan, opatrenia, navrhované opatrenia, navrhovaná opatření, akční plán, maßnahmenplan, piano di trattamento, planned actions, corrective actions, treatment actions, treatment description, action required',
  ),
  due: list(
    'due date, target date, target_date, fällig, frist, deadline, fecha límite, prazo, due by, target completion date, completion date, fecha objetivo, data alvo, termín, termin, scadenza, határidő, vencimiento, plazo, deadline date, zieldatum',
  ),
  reviewOn: list(
    'next review, review date, nächste prüfung, próxima revisión, fecha de revisión, data de revisão, datum revízie, datum revize, prossima revisione, data przeglądu, next review date, review by',
  ),
  treatment: list(
    'treatment option, risk treatment, behandlungsentscheidung, behandlung, behandlungsoption, tratamiento, tratamento, traitement, risk response, response, strategy, treatment strategy, decision',
  ),
  status: list('status, state, risk status, estado, stav, statut'),
}
