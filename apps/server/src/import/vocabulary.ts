/**
 * What files call fields, in English, German, French, Spanish, Portuguese, Italian, Dutch, Polish, Czech, Swedish, Turkish and Japanese: one
 * list for all registers, by the name that a field has in whichever register has it. Case, accents, plural, underscores, camelCase and the
 * noun of the register are looked through (`names.ts`); synonyms of a register come first.
 */
const WORDS = {
  title:
    'title, name, subject, heading, summary, titel, bezeichnung, name, kurzbeschreibung, thema, titre, nom, intitulé, libellé, objet, título, nombre, denominación, asunto, nome, designação, assunto, titolo, denominazione, oggetto, naam, onderwerp, omschrijving, tytuł, nazwa, temat, název, titul, předmět, namn, benämning, rubrik, başlık, ad, adı, isim, konu, 名称, 名前, タイトル, 件名, 題名',
  name: 'name, full name, title, designation, bezeichnung, titel, nom, nom complet, désignation, libellé, nombre, nombre completo, denominación, nome, nome completo, designação, denominazione, nominativo, naam, volledige naam, benaming, nazwa, imię i nazwisko, nazwisko, název, jméno, jméno a příjmení, namn, fullständigt namn, benämning, ad, adı, ad soyad, adı soyadı, isim, 名称, 名前, 氏名',
  description:
    'description, details, detail, explanation, narrative, beschreibung, erläuterung, details, description, détails, explication, descripción, detalle, explicación, descrição, detalhe, detalhes, descrizione, dettagli, spiegazione, beschrijving, toelichting, opis, szczegóły, popis, podrobnosti, beskrivning, förklaring, açıklama, tanım, detay, 説明, 内容, 詳細, 概要',
  owner:
    'owner, responsible, responsible person, person responsible, accountable, assigned to, assignee, lead, in charge, verantwortlich, verantwortlicher, verantwortliche person, eigentümer, eigner, inhaber, zuständig, propriétaire, responsable, pilote, porteur, propietario, responsable, dueño, encargado, proprietário, responsável, dono, proprietario, responsabile, titolare, eigenaar, verantwoordelijke, właściciel, odpowiedzialny, osoba odpowiedzialna, vlastník, odpovědný, odpovědná osoba, garant, ägare, ansvarig, sahip, sahibi, sorumlu, sorumlusu, sorumlu kişi, 所有者, 責任者, 担当者, 管理者',
  status:
    'status, state, progress, stand, zustand, bearbeitungsstand, statut, état, avancement, estado, situación, situação, stato, avanzamento, voortgang, stan, postęp, stav, läge, tillstånd, durum, durumu, 状態, 状況, ステータス, 進捗',
  kind: 'type, kind, category, class, classification type, art, typ, kategorie, gattung, type, catégorie, nature, genre, tipo, categoría, clase, categoria, tipologia, soort, categorie, typ, rodzaj, kategoria, typ, druh, kategorie, typ, slag, kategori, tür, türü, tip, kategori, 種類, 種別, 区分, 分類, カテゴリ',
  category:
    'category, group, kategorie, gruppe, risikokategorie, catégorie, groupe, famille, categoría, grupo, categoria, grupo, gruppo, categorie, groep, kategoria, grupa, kategorie, skupina, kategori, grupp, grup, カテゴリ, 分類, 区分',
  due: 'due, due date, deadline, target date, completion date, planned date, due on, due by, fällig, fällig am, fälligkeit, fälligkeitsdatum, termin, frist, zieltermin, bis wann, échéance, date limite, date cible, délai, date prévue, vencimiento, fecha límite, fecha de vencimiento, fecha objetivo, plazo, fecha prevista, prazo, data limite, data de vencimento, data prevista, scadenza, data di scadenza, termine, data prevista, vervaldatum, streefdatum, einddatum, uiterste datum, termin, termin realizacji, data docelowa, termín, termín splnění, datum splnění, förfallodatum, måldatum, senast, slutdatum, son tarih, bitiş tarihi, hedef tarih, termin, 期限, 期日, 完了予定日, 締切',
  reviewedOn:
    'reviewed on, last review, last reviewed, review date, date of last review, reviewed, last review date, überprüft am, letzte überprüfung, zuletzt geprüft, zuletzt überprüft, geprüft am, dernière revue, date de revue, dernière révision, revu le, última revisión, fecha de revisión, revisado el, última revisão, data da revisão, revisto em, revisado em, ultima revisione, data di revisione, ultimo riesame, laatste beoordeling, beoordeeld op, laatste herziening, ostatni przegląd, data przeglądu, poslední přezkoumání, datum přezkoumání, poslední revize, senast granskad, granskningsdatum, senaste översyn, son gözden geçirme, gözden geçirme tarihi, son inceleme, 最終レビュー日, レビュー日, 見直し日',
  reviewOn:
    'next review, next review date, review due, review on, to be reviewed, nächste überprüfung, nächste prüfung, überprüfung am, wiedervorlage, prochaine revue, prochaine révision, date de prochaine revue, próxima revisión, fecha de próxima revisión, próxima revisão, data da próxima revisão, prossima revisione, prossimo riesame, volgende beoordeling, volgende herziening, następny przegląd, data następnego przeglądu, příští přezkoumání, další revize, datum příští revize, nästa granskning, nästa översyn, sonraki gözden geçirme, bir sonraki inceleme, 次回レビュー日, 次回見直し日',
  email:
    'email, e-mail, mail, e-mail address, email address, e-mail-adresse, mailadresse, courriel, adresse e-mail, adresse électronique, mél, correo, correo electrónico, correio eletrónico, correio eletrônico, endereço de e-mail, posta elettronica, indirizzo e-mail, e-mailadres, adres e-mail, poczta, e-mailová adresa, e-postadress, e-post, epost, e-posta, eposta, e-posta adresi, メール, メールアドレス, 電子メール',
  position:
    'position, role, job title, function, job, funktion, rolle, stelle, position, fonction, poste, rôle, cargo, puesto, función, rol, função, posição, ruolo, funzione, mansione, functie, rol, functietitel, stanowisko, funkcja, rola, pozice, funkce, role, befattning, roll, tjänst, görev, unvan, pozisyon, rol, 役職, 職位, 役割',
  team: 'team, department, unit, division, business unit, org unit, abteilung, bereich, team, organisationseinheit, service, département, équipe, direction, departamento, área, equipo, unidad, equipe, área, unidade, setor, reparto, dipartimento, ufficio, team, afdeling, dział, zespół, jednostka, oddělení, tým, útvar, avdelning, enhet, lag, departman, bölüm, birim, ekip, 部署, 部門, チーム',
  manager:
    'manager, line manager, supervisor, reports to, boss, vorgesetzter, vorgesetzte, führungskraft, leiter, supérieur, responsable hiérarchique, manager, jefe, superior, supervisor, gestor, chefe, superior, responsabile diretto, superiore, capo, leidinggevende, manager, przełożony, kierownik, nadřízený, vedoucí, chef, närmaste chef, yönetici, amir, 上司, 管理職',
  startedOn:
    'start date, started on, joined, hire date, date of joining, entry date, eintritt, eintrittsdatum, beginn, date d’entrée, date de début, date d’embauche, fecha de inicio, fecha de ingreso, fecha de alta, data de início, data de admissão, data di inizio, data di assunzione, startdatum, datum in dienst, data rozpoczęcia, data zatrudnienia, datum nástupu, nástup, startdatum, anställningsdatum, başlangıç tarihi, işe giriş tarihi, 入社日, 開始日',
  leftOn:
    'left on, end date, leaving date, last day, date left, exit date, austritt, austrittsdatum, ende, date de départ, date de sortie, date de fin, fecha de salida, fecha de baja, fecha de fin, data de saída, data de fim, data di uscita, data di fine, datum uit dienst, einddatum, data odejścia, data zakończenia, datum odchodu, odchod, slutdatum, sista dag, ayrılış tarihi, bitiş tarihi, 退職日, 終了日',
  staffNumber:
    'staff number, employee id, employee number, personnel number, staff id, personalnummer, mitarbeiternummer, matricule, numéro d’employé, número de empleado, legajo, número de funcionário, matrícula, matricola, numero dipendente, personeelsnummer, numer pracownika, nr ewidencyjny, osobní číslo, číslo zaměstnance, anställningsnummer, sicil no, personel no, 社員番号, 従業員番号',
  employer:
    'employer, company, firm, arbeitgeber, firma, employeur, société, entreprise, empleador, empresa, empregador, datore di lavoro, azienda, werkgever, bedrijf, pracodawca, firma, zaměstnavatel, firma, arbetsgivare, företag, işveren, şirket, firma, 雇用主, 会社',
  classification:
    'classification, confidentiality class, information classification, protection class, sensitivity, klassifizierung, klassifikation, einstufung, schutzklasse, vertraulichkeitsstufe, classification, niveau de classification, sensibilité, clasificación, nivel de clasificación, sensibilidad, classificação, nível de classificação, sensibilidade, classificazione, livello di classificazione, classificatie, rubricering, klasyfikacja, klauzula, klasifikace, klasifikační stupeň, klassificering, klassning, sınıflandırma, gizlilik derecesi, sınıf, 分類, 機密区分, 情報分類',
  confidentiality:
    'confidentiality, conf, vertraulichkeit, confidentialité, confidencialidad, confidencialidade, riservatezza, vertrouwelijkheid, poufność, důvěrnost, konfidentialitet, sekretess, gizlilik, 機密性',
  integrity:
    'integrity, integ, integrität, intégrité, integridad, integridade, integrità, integriteit, integralność, integrita, riktighet, integritet, bütünlük, 完全性',
  availability:
    'availability, avail, verfügbarkeit, disponibilité, disponibilidad, disponibilidade, disponibilità, beschikbaarheid, dostępność, dostupnost, tillgänglighet, erişilebilirlik, kullanılabilirlik, 可用性',
  criticality:
    'criticality, critical, importance, value, asset value, kritikalität, wichtigkeit, schutzbedarf, criticité, importance, valeur, criticidad, importancia, valor, criticidade, importância, valor, criticità, importanza, valore, kriticiteit, belang, waarde, krytyczność, wartość, kritičnost, důležitost, hodnota, kritikalitet, värde, kritiklik, önem, değer, 重要度, 重要性, 資産価値',
  location:
    'location, site, place, where, standort, ort, aufbewahrungsort, lieu, emplacement, site, ubicación, lugar, sede, emplazamiento, localização, local, sítio, ubicazione, luogo, sede, locatie, plaats, vestiging, lokalizacja, miejsce, umístění, místo, lokalita, plats, placering, ort, konum, yer, lokasyon, 場所, 所在地, 保管場所',
  personalData:
    'personal data, contains personal data, pii, personenbezogene daten, personenbezug, données personnelles, données à caractère personnel, datos personales, contiene datos personales, dados pessoais, contém dados pessoais, dati personali, persoonsgegevens, dane osobowe, osobní údaje, personuppgifter, kişisel veri, kişisel veriler, 個人情報, 個人データ',
  supplier:
    'supplier, vendor, provider, manufacturer, lieferant, anbieter, dienstleister, hersteller, fournisseur, prestataire, proveedor, suministrador, fornecedor, prestador, fornitore, leverancier, aanbieder, dostawca, dodavatel, poskytovatel, leverantör, tedarikçi, sağlayıcı, 供給者, サプライヤー, 委託先, ベンダー',
  dependsOn:
    'depends on, dependencies, dependency, requires, relies on, abhängig von, abhängigkeiten, abhängigkeit, dépend de, dépendances, depende de, dependencias, dependências, dipende da, dipendenze, afhankelijk van, afhankelijkheden, zależy od, zależności, závisí na, závislosti, beroende av, beroenden, bağımlılıklar, bağlı olduğu, 依存先, 依存関係',
  threat:
    'threat, bedrohung, gefährdung, gefahr, menace, amenaza, ameaça, minaccia, dreiging, bedreiging, zagrożenie, hrozba, hot, tehdit, 脅威',
  vulnerability:
    'vulnerability, weakness, schwachstelle, schwäche, vulnérabilité, faiblesse, vulnerabilidad, debilidad, vulnerabilidade, fraqueza, vulnerabilità, debolezza, kwetsbaarheid, zwakte, podatność, słabość, zranitelnost, slabina, sårbarhet, svaghet, zafiyet, açıklık, güvenlik açığı, 脆弱性, 弱点',
  assets:
    'asset, affected asset, affected assets, information asset, wert, werte, betroffene werte, asset, actif, actifs, bien, biens, actif concerné, activo, activos, activo afectado, ativo, ativos, ativo afetado, bene, beni, asset interessati, bedrijfsmiddel, bedrijfsmiddelen, activum, aktywo, aktywa, zasób, zasoby, aktivum, aktiva, dotčené aktivum, tillgång, tillgångar, varlık, varlıklar, 資産, 情報資産, 対象資産',
  controls:
    'control, controls, annex a, annex a control, annex a controls, annex a ref, annex a reference, annex a mapping, iso control, iso controls, iso 27001, iso 27001 control, iso 27001 controls, iso27001 control, iso 27001 ref, iso 27001 reference, iso 27002, control id, control ids, control ref, control reference, mapped controls, linked controls, related controls, applicable controls, relevant controls, security controls, safeguards, maßnahme, maßnahmen, anhang a, controls, kontrollen, mesure, mesures, mesures de sécurité, annexe a, contrôles, control, controles, anexo a, medidas, salvaguardas, controle, controlos, anexo a, medidas, controllo, controlli, allegato a, misure, maatregel, maatregelen, beheersmaatregel, beheersmaatregelen, bijlage a, zabezpieczenie, zabezpieczenia, załącznik a, kontrole, opatření, příloha a, kontrola, åtgärd, åtgärder, säkerhetsåtgärd, säkerhetsåtgärder, bilaga a, kontrol, kontroller, ek a, önlem, önlemler, 管理策, 附属書a, 対策',
  existingControls:
    'existing controls, current controls, existing measures, controls in place, bestehende maßnahmen, vorhandene maßnahmen, mesures existantes, mesures en place, controles existentes, controles actuales, controles existentes, medidas existentes, controlli esistenti, misure esistenti, bestaande maatregelen, istniejące zabezpieczenia, stávající opatření, befintliga åtgärder, mevcut kontroller, mevcut önlemler, 既存の管理策, 既存対策',
  inherentLikelihood:
    'likelihood, probability, likelihood of occurrence, wahrscheinlichkeit, eintrittswahrscheinlichkeit, vraisemblance, probabilité, v, probabilidad, probabilidade, probabilità, verosimiglianza, waarschijnlijkheid, kans, prawdopodobieństwo, pravděpodobnost, sannolikhet, olasılık, ihtimal, 発生可能性, 可能性, 発生確率',
  inherentConsequence:
    'impact, consequence, severity, damage, auswirkung, schadenshöhe, schaden, schwere, gravité, impact, conséquence, g, impacto, consecuencia, gravedad, consequência, gravidade, impatto, conseguenza, gravità, gevolg, impact, ernst, wpływ, skutek, skutki, dopad, závažnost, följd, konsekvens, påverkan, allvarlighet, etki, sonuç, şiddet, 影響度, 影響, 重大度',
  residualLikelihood:
    'residual likelihood, residual probability, target likelihood, restwahrscheinlichkeit, wahrscheinlichkeit nach maßnahmen, vraisemblance résiduelle, probabilité résiduelle, probabilidad residual, probabilidade residual, probabilità residua, restkans, resterende waarschijnlijkheid, prawdopodobieństwo szczątkowe, zbytková pravděpodobnost, kvarvarande sannolikhet, artık olasılık, kalıntı olasılık, 残留リスクの可能性, 残存可能性',
  residualConsequence:
    'residual impact, residual consequence, target impact, restauswirkung, restschaden, auswirkung nach maßnahmen, impact résiduel, gravité résiduelle, impacto residual, consecuencia residual, consequência residual, impatto residuo, resterende impact, restgevolg, wpływ szczątkowy, zbytkový dopad, kvarvarande konsekvens, artık etki, kalıntı etki, 残留影響, 残存影響度',
  statedScore:
    'score, risk score, risk value, rating, risk rating, risk number, risikowert, risikozahl, score de risque, valeur du risque, puntuación, valor del riesgo, pontuação, valor do risco, punteggio, valore del rischio, risicoscore, wynik, wartość ryzyka, hodnota rizika, skóre, riskpoäng, riskvärde, risk puanı, risk değeri, リスク値, スコア',
  statedLevel:
    'level, risk level, inherent level, initial level, inherent risk, initial risk, risikostufe, risikoklasse, risikoniveau, bruttorisiko, ausgangsrisiko, niveau, niveau de risque, niveau initial, risque brut, risque initial, risque inhérent, nivel, nivel de riesgo, riesgo inherente, riesgo inicial, nível, nível de risco, risco inerente, livello, livello di rischio, rischio inerente, niveau, risiconiveau, inherent risico, bruto risico, poziom, poziom ryzyka, ryzyko pierwotne, úroveň, úroveň rizika, vstupní riziko, nivå, risknivå, inneboende risk, seviye, risk seviyesi, risk düzeyi, doğal risk, レベル, リスクレベル, 固有リスク',
  statedResidualLevel:
    'residual level, residual risk, residual risk level, residual rating, restrisiko, nettorisiko, zielrisiko, risque résiduel, niveau résiduel, riesgo residual, nivel residual, risco residual, nível residual, rischio residuo, livello residuo, restrisico, resterend risico, netto risico, ryzyko szczątkowe, ryzyko rezydualne, zbytkové riziko, kvarvarande risk, restrisk, artık risk, kalıntı risk, 残留リスク, 残存リスク',
  treatment:
    'treatment, treatment option, treatment decision, treatment strategy, response, risk response, strategy, behandlung, behandlungsoption, risikobehandlung, maßnahmenstrategie, traitement, option de traitement, stratégie, décision, tratamiento, opción de tratamiento, estrategia, respuesta, tratamento, opção de tratamento, estratégia, resposta, trattamento, opzione di trattamento, strategia, behandeling, behandelingsoptie, strategie, postępowanie, sposób postępowania, strategia, zvládání, způsob zvládání, strategie, hantering, riskhantering, strategi, işleme, risk işleme, strateji, muamele, 対応, リスク対応, 対応方針',
  treatmentPlan:
    'treatment plan, action plan, planned measures, mitigation, mitigation plan, planned controls, actions, behandlungsplan, maßnahmenplan, geplante maßnahmen, plan de traitement, plan d’action, actions, plan de tratamiento, plan de acción, acciones, plano de tratamento, plano de ação, ações, piano di trattamento, piano d’azione, azioni, behandelplan, actieplan, acties, plan postępowania, plan działań, działania, plán zvládání, plán opatření, akce, åtgärdsplan, handlingsplan, åtgärder planerade, işleme planı, eylem planı, aksiyon planı, 対応計画, 対策計画',
  applicable:
    'applicable, applicability, applies, in scope, included, selected, anwendbar, anwendbarkeit, gilt, zutreffend, applicable, applicabilité, s’applique, aplicable, aplicabilidad, aplica, aplicável, aplicabilidade, aplica-se, applicabile, applicabilità, si applica, van toepassing, toepasselijk, dotyczy, stosowanie, ma zastosowanie, použitelné, uplatněno, aplikovatelné, tillämplig, tillämpligt, tillämpas, uygulanabilir, uygulanır, geçerli, 適用, 適用可否, 適用有無',
  justification:
    'justification, reason, rationale, justification for inclusion, reason for inclusion, begründung, grund, motivation, justification, motif, raison, justificación, motivo, razón, justificativa, justificação, motivo, razão, giustificazione, motivazione, motivo, rechtvaardiging, motivering, reden, uzasadnienie, powód, odůvodnění, zdůvodnění, důvod, motivering, skäl, gerekçe, neden, sebep, 理由, 正当化, 根拠',
  exclusionReason:
    'justification for exclusion, exclusion reason, reason for exclusion, exclusion justification, begründung für ausschluss, begründung des ausschlusses, ausschlussgrund, justification de l’exclusion, motif d’exclusion, justificación de exclusión, motivo de exclusión, justificativa de exclusão, motivo de exclusão, giustificazione dell’esclusione, motivo di esclusione, reden van uitsluiting, rechtvaardiging uitsluiting, uzasadnienie wyłączenia, powód wyłączenia, odůvodnění vyloučení, důvod vyloučení, skäl för uteslutning, motivering till undantag, hariç tutma gerekçesi, 除外理由',
  how: 'how, how implemented, implementation, implementation description, implementation notes, umsetzung, wie umgesetzt, umsetzungsbeschreibung, mise en œuvre, mise en oeuvre, comment, implementación, cómo, implantación, implementação, como, attuazione, come, implementazione, implementatie, invulling, hoe, wdrożenie, sposób wdrożenia, opis wdrożenia, implementace, způsob zavedení, zavedení, genomförande, hur, implementering, uygulama, nasıl uygulanır, uygulama açıklaması, 実施方法, 実装, 導入内容',
  statedStatus:
    'implementation status, implementation state, implemented, umsetzungsstatus, umsetzungsstand, umgesetzt, statut de mise en œuvre, état de mise en œuvre, mis en œuvre, estado de implementación, implementado, estado de implementação, implementado, stato di attuazione, attuato, implementatiestatus, geïmplementeerd, status wdrożenia, wdrożone, stav implementace, zavedeno, implementeringsstatus, införd, uygulama durumu, uygulandı, 実施状況, 導入状況',
  documents:
    'documents, document, policy, policies, reference documents, related documents, procedure, dokumente, dokument, richtlinie, politiques, documents de référence, politique, documentos, política, documentos de referencia, documentos de referência, documenti, politica, documenti di riferimento, documenten, beleid, dokumenty, polityka, dokument, dokumenty, politika, dokument, policyer, dokumanlar, dokümanlar, politika, 文書, 関連文書, 方針',
  evidence:
    'evidence, proof, records, nachweis, nachweise, beleg, preuve, preuves, éléments de preuve, evidencia, evidencias, prueba, evidência, evidências, evidenza, evidenze, prove, bewijs, bewijsstuk, dowód, dowody, důkaz, důkazy, bevis, underlag, kanıt, kanıtlar, 証拠, エビデンス, 証跡',
  version:
    'version, version no, version number, revision, rev, edition, ausgabe, fassung, version, revision, versionsnummer, version, révision, n° de version, versión, revisión, versão, revisão, versione, revisione, versie, revisie, wersja, rewizja, verze, revize, version, utgåva, sürüm, revizyon, versiyon, 版, 版数, バージョン',
  number:
    'number, document number, document id, document code, doc no, dokumentnummer, dokumentennummer, nummer, numéro, numéro de document, référence du document, número, número de documento, código del documento, número do documento, código do documento, numero, numero documento, codice documento, nummer, documentnummer, numer, numer dokumentu, číslo, číslo dokumentu, nummer, dokumentnummer, numara, doküman no, belge no, 番号, 文書番号',
  author:
    'author, prepared by, written by, created by, verfasser, autor, erstellt von, auteur, rédacteur, rédigé par, autor, elaborado por, autor, elaborado por, autore, redatto da, auteur, opgesteld door, autor, opracował, autor, vypracoval, författare, upprättad av, yazar, hazırlayan, 作成者, 著者',
  'approval.by':
    'approved by, approver, released by, freigegeben von, freigabe durch, genehmigt von, approuvé par, approbateur, validé par, aprobado por, aprobador, aprovado por, aprovador, approvato da, approvatore, goedgekeurd door, goedkeurder, zatwierdził, zatwierdzony przez, schválil, schváleno kým, godkänd av, onaylayan, 承認者',
  'approval.on':
    'approved on, approval date, date approved, released on, date of approval, freigegeben am, freigabedatum, genehmigt am, approuvé le, date d’approbation, date de validation, aprobado el, fecha de aprobación, aprovado em, data de aprovação, approvato il, data di approvazione, goedgekeurd op, datum goedkeuring, data zatwierdzenia, zatwierdzono, datum schválení, schváleno dne, godkänd, godkännandedatum, onay tarihi, 承認日',
  'acceptance.by':
    'accepted by, risk accepted by, akzeptiert von, accepté par, aceptado por, aceito por, aceite por, accettato da, geaccepteerd door, zaakceptowane przez, zaakceptował, akceptoval, přijato kým, accepterad av, kabul eden, 受容者',
  'acceptance.on':
    'accepted on, accepted, acceptance date, date accepted, akzeptiert am, date d’acceptation, accepté le, fecha de aceptación, aceptado el, data de aceitação, data de aceite, data di accettazione, accettato il, datum acceptatie, geaccepteerd op, data akceptacji, datum přijetí, akceptováno dne, accepterad den, kabul tarihi, 受容日',
  severity:
    'severity, priority, criticality, schweregrad, schwere, priorität, gravité, sévérité, priorité, gravedad, severidad, prioridad, gravidade, severidade, prioridade, gravità, severità, priorità, ernst, prioriteit, waga, priorytet, závažnost, priorita, allvarlighetsgrad, prioritet, önem derecesi, öncelik, şiddet, 重大度, 優先度, 深刻度',
  grade:
    'grade, severity, classification, finding type, category, type, schweregrad, einstufung, grad, gravité, classification, catégorie, gravedad, clasificación, gravidade, classificação, gravità, classificazione, ernst, classificatie, waga, klasyfikacja, závažnost, klasifikace, grad, allvarlighetsgrad, derece, sınıf, 区分, 等級, 重大度',
  source:
    'source, origin, quelle, herkunft, source, origine, fuente, origen, fonte, origem, fonte, origine, bron, herkomst, źródło, pochodzenie, zdroj, původ, källa, ursprung, kaynak, köken, 出典, 発生源, 情報源',
  requirement:
    'requirement, clause, criterion, criteria, requirements, anforderung, anforderungen, forderung, klausel, exigence, clause, critère, requisito, cláusula, requisito, cláusula, requisito, clausola, eis, eisen, clausule, wymaganie, wymagania, punkt, požadavek, požadavky, článek, krav, kravpunkt, gereksinim, madde, şart, 要求事項, 条項',
  raisedOn:
    'raised on, raised, date raised, found on, date, detected on, date of audit, audit date, reported on, festgestellt am, datum, gemeldet am, constaté le, date, date de constat, detectado el, fecha, levantado em, data, rilevato il, data, vastgesteld op, datum, stwierdzono, data, zjištěno dne, datum, upptäckt, datum, tespit tarihi, tarih, 発見日, 日付, 検出日',
  raisedBy:
    'raised by, found by, auditor, reported by, detected by, festgestellt von, gemeldet von, auditor, constaté par, auditeur, detectado por, auditor, levantado por, auditor, rilevato da, auditor, vastgesteld door, auditor, stwierdził, audytor, zjistil, auditor, upptäckt av, revisor, tespit eden, denetçi, 発見者, 監査員',
  reportedBy:
    'reported by, reporter, reported from, gemeldet von, melder, signalé par, déclarant, reportado por, notificado por, informado por, relatado por, reportado por, segnalato da, gemeld door, melder, zgłosił, zgłaszający, nahlásil, ohlásil, rapporterad av, anmälare, bildiren, raporlayan, 報告者',
  reportedAt:
    'reported, reported at, reported on, date reported, date, date of incident, incident date, occurred on, detected, gemeldet am, datum, vorfallsdatum, zeitpunkt, date, date de l’incident, signalé le, fecha, fecha del incidente, reportado el, data, data do incidente, relatado em, data, data dell’incidente, segnalato il, datum, datum incident, gemeld op, data, data incydentu, zgłoszono, datum, datum incidentu, nahlášeno, datum, incidentdatum, rapporterad, tarih, olay tarihi, bildirim tarihi, 日付, 発生日, 報告日',
  resolvedAt:
    'resolved, resolved on, resolved at, closed, closed on, date closed, gelöst am, behoben am, geschlossen am, résolu le, clôturé le, date de clôture, resuelto el, cerrado el, fecha de cierre, resolvido em, encerrado em, data de fecho, risolto il, chiuso il, data di chiusura, opgelost op, gesloten op, rozwiązano, zamknięto, data zamknięcia, vyřešeno, uzavřeno, datum uzavření, löst, avslutad, çözüm tarihi, kapanış tarihi, 解決日, 完了日',
  rootCause:
    'root cause, cause, ursache, grundursache, cause racine, cause, causa raíz, causa, causa raiz, causa, causa radice, causa, grondoorzaak, oorzaak, przyczyna, przyczyna źródłowa, příčina, kořenová příčina, grundorsak, orsak, kök neden, neden, 根本原因, 原因',
  correctiveAction:
    'corrective action, corrective actions, action, actions, remediation, korrekturmaßnahme, maßnahme, abhilfe, action corrective, actions correctives, mesure corrective, acción correctiva, acciones correctivas, ação corretiva, ações corretivas, azione correttiva, azioni correttive, corrigerende maatregel, działanie korygujące, działania korygujące, nápravné opatření, nápravná opatření, korrigerande åtgärd, düzeltici faaliyet, düzeltici eylem, 是正処置, 是正措置',
  lessons:
    'lessons, lessons learned, lessons learnt, learnings, erkenntnisse, lehren, lessons learned, enseignements, retour d’expérience, lecciones aprendidas, lições aprendidas, lezioni apprese, geleerde lessen, wnioski, poučení, lärdomar, çıkarılan dersler, alınan dersler, 教訓, 学び',
  collectedOn:
    'collected on, date, date collected, evidence date, captured, erhoben am, datum, collecté le, date, recogido el, fecha, coletado em, recolhido em, data, raccolto il, data, verzameld op, datum, zebrano, data, shromážděno, datum, insamlad, datum, toplanma tarihi, tarih, 収集日, 取得日, 日付',
  collectedBy:
    'collected by, captured by, provided by, erhoben von, collecté par, fourni par, recogido por, aportado por, coletado por, raccolto da, verzameld door, zebrał, shromáždil, insamlad av, toplayan, 収集者',
  url: 'url, link, hyperlink, address, web link, lien, adresse, enlace, vínculo, ligação, collegamento, koppeling, adres, odkaz, länk, adress, bağlantı, adres, リンク',
  fileName:
    'file, file name, filename, attachment, datei, dateiname, anhang, fichier, nom du fichier, pièce jointe, archivo, fichero, nombre del archivo, adjunto, ficheiro, arquivo, nome do ficheiro, anexo, file, nome del file, allegato, bestand, bestandsnaam, bijlage, plik, nazwa pliku, załącznik, soubor, název souboru, příloha, fil, filnamn, bilaga, dosya, dosya adı, ek, ファイル, ファイル名, 添付',
  note: 'note, notes, comment, comments, remark, remarks, notiz, notizen, bemerkung, bemerkungen, kommentar, anmerkung, note, notes, commentaire, commentaires, remarque, remarques, nota, notas, comentario, comentarios, observaciones, nota, comentário, comentários, observações, nota, note, commento, commenti, osservazioni, opmerking, opmerkingen, notitie, uwaga, uwagi, notatka, komentarz, poznámka, poznámky, komentář, anteckning, anteckningar, kommentar, not, notlar, açıklamalar, yorum, 備考, メモ, コメント',
  reference:
    'reference, ref, id, code, control id, control no, referenz, nummer, kennung, référence, réf, référence iso, code, referencia, código, referência, código, riferimento, codice, referentie, nummer, odniesienie, numer, kod, odkaz, číslo, kód, referens, nummer, referans, kod, numara, 参照, 番号, コード',
  jurisdiction:
    'jurisdiction, country, geltungsbereich, land, rechtsraum, juridiction, pays, jurisdicción, país, jurisdição, país, giurisdizione, paese, rechtsgebied, land, jurysdykcja, kraj, jurisdikce, země, jurisdiktion, land, yargı alanı, ülke, 法域, 国',
  risk: 'risk, risk id, risk ref, risiko, risque, riesgo, risco, rischio, risico, ryzyko, riziko, risk, riski, リスク',
  risks:
    'risk, risks, risk ids, related risks, risiko, risiken, risque, risques, riesgo, riesgos, risco, riscos, rischio, rischi, risico, risico’s, ryzyko, ryzyka, riziko, rizika, risk, risker, riskler, リスク',
  purpose:
    'purpose, reason, reason for change, zweck, grund, but, objet, raison, propósito, motivo, finalidad, finalidade, propósito, motivo, scopo, motivo, doel, reden, cel, powód, účel, důvod, syfte, anledning, amaç, neden, 目的, 理由',
  requestedBy:
    'requested by, requester, requestor, beantragt von, antragsteller, demandé par, demandeur, solicitado por, solicitante, pedido por, requerente, richiesto da, richiedente, aangevraagd door, aanvrager, wnioskodawca, zgłosił, požádal, žadatel, begärd av, beställare, talep eden, 依頼者, 申請者',
  plannedFor:
    'planned for, planned on, planned date, scheduled, scheduled for, implementation date, geplant für, geplant am, prévu pour, date prévue, planificado para, fecha prevista, planeado para, data prevista, pianificato per, data prevista, gepland op, gepland voor, planowany termin, planowano, plánováno na, planerad, planerat datum, planlanan tarih, 予定日, 実施予定日',
  edition:
    'edition, year, ausgabe, jahr, édition, année, edición, año, edição, ano, edizione, anno, editie, jaar, wydanie, rok, vydání, utgåva, år, baskı, yıl, 版, 年',
} as const satisfies Readonly<Record<string, string>>

const words: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(WORDS).map(([name, list]) => [name, [...new Set(list.split(', '))]]),
)

/** What files call a field, or a part of one (`approval.by`), whichever register it is of. */
export function wordsFor(target: string): readonly string[] {
  return words.get(target) ?? []
}
