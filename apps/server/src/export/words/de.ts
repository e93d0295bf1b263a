import type { Words } from './words.ts'

export const de: Words = {
  sheet: {
    key: 'Schlüssel',
    yes: 'ja',
    no: 'nein',
    lapsed: 'erloschen',
    origin: '{file}, Zeile {line}, am {on}',
    originBy: '{file}, Zeile {line}, am {on} durch {by}',
  },
  signers: {
    forWhom: '{who} für {whom}',
    one: '{who} ({as}, {day})',
    with: '{last}; davor unterschrieben von {others}',
  },
  statement: {
    title: 'Erklärung zur Anwendbarkeit',
    draft: 'ENTWURF vom {day}, nicht freigegeben',
    version: 'Fassung {version}',
    edition: 'ISO/IEC 27001:2022 mit Änderung 1:2024',
    sealed: 'SHA-256 des freigegebenen Textes {hash}',
    notSealed: 'nicht aufbewahrt',
    checkpoint: 'Checkpoint {size} des Ledgers {origin}',
    head: {
      organisation: 'Unternehmen',
      scope: 'Anwendungsbereich',
      standard: 'Norm',
      version: 'Fassung',
      approved: 'Freigegeben',
      source: 'Gedruckt',
      rows: 'Zeilen',
      preparedBy: 'Erstellt von',
      certificate: 'Zertifikat',
      classification: 'Klassifizierung',
      date: 'Datum',
      assessed: 'Letzte Risikobeurteilung',
      changes: 'Änderungen',
      decisions: 'Entscheidungen',
      reasons: 'Gründe',
      implemented: 'Umsetzung',
      evidence: 'Nachweise',
      checkpoint: 'Checkpoint',
      key: 'Prüfschlüssel',
      verify: 'So wird geprüft',
    },
    inForce: 'Fassung {version} ist in Kraft',
    otherwise: '{count} Zeilen dieses Entwurfs lesen sich anders',
    notApproved: 'nicht freigegeben',
    notStated: 'nicht angegeben',
    notStatedYet: 'noch nicht angegeben',
    none: 'keines',
    never: 'nie',
    treated: 'Behandlung zuletzt geändert: {day}',
    noVersion: 'noch keine Fassung ist freigegeben',
    reconstructed: 'rekonstruiert aus Eintrag {entry} vom {day}',
    partly: 'nur was eine frühere Version von Assay davon aufbewahrt hat: ob die Maßnahme gilt, die Gründe und die Risiken',
    decided: 'Maßnahmen, die gelten: {yes} · ausgeschlossen: {no} · nicht entschieden: {undecided}',
    reasons: 'RA Risikobeurteilung · LR Gesetz oder Vorschrift · CO Vertrag · BR geschäftliche Anforderung oder gute Praxis',
    stated: 'was der Verantwortliche angibt: {states}',
    shown:
      'was die Nachweise zeigen. Aktuell: gezeigt durch einen Nachweis, der noch gilt; veraltet: der neueste ist älter als die Häufigkeit der Maßnahme; nicht bestanden: der neueste zeigt eine nicht bestandene Prüfung.',
    signature: 'Für die Leitung freigegeben, Datum',
    signer: 'Name und Funktion',
    proof: 'Beweis.',
    proofApproved:
      'Diese Fassung ist vollständig aufbewahrt: ihre Zeilen, ihr Kopf und diese Freigabe haben den SHA-256 unten, auf den sich der Eintrag der Freigabe festlegt. Prüfen lässt er sich ohne Netz mit assay verify und dem Nachweispaket.',
    proofDraft:
      'Diese Erklärung entstand aus Datensätzen, die der folgende unterzeichnete Checkpoint umfasst. Prüfen lässt sie sich ohne Netz mit assay verify und dem Nachweispaket.',
    notKept: 'von der damaligen Version nicht aufbewahrt',
    verify: 'assay bundle pack.zip, danach assay verify pack.zip; dazu braucht es diesen Server nicht',
    about: 'Über dieses Dokument',
    themes: {
      organizational: 'Organisatorische Maßnahmen',
      people: 'Personenbezogene Maßnahmen',
      physical: 'Physische Maßnahmen',
      technological: 'Technologische Maßnahmen',
      own: 'Eigene Maßnahmen',
    },
    columns: {
      control: 'Maßnahme',
      title: 'Titel',
      applies: 'Gilt',
      why: 'Grund',
      justification: 'Begründung',
      implemented: 'Umsetzung',
      evidenceState: 'Nachweisstand',
      owner: 'Verantwortlich',
      how: 'Wie',
      risks: 'Risiken',
      obligations: 'Verpflichtungen',
      shownBy: 'Gezeigt durch',
      newest: 'Neuester Nachweis',
      reviewed: 'Zuletzt geprüft',
      stated: 'Status in der Quelle',
    },
    applicable: { yes: 'ja', no: 'nein', undecided: 'unentschieden' },
    evidenceStates: {
      current: 'aktuell',
      stale: 'veraltet',
      failing: 'nicht bestanden',
      'never-evidenced': 'nie nachgewiesen',
      'nothing-defined': 'nichts festgelegt',
      'not-applicable': 'ausgeschlossen',
    },
    more: 'und {count} weitere',
    page: 'Seite {page} von {pages}',
  },
  record: {
    nothing: 'Nichts angegeben.',
  },
  document: {
    draft: 'ENTWURF vom {day}, nicht freigegeben',
    version: 'Fassung {version}',
    draftShort: 'Entwurf',
    facts: {
      document: 'Dokument',
      version: 'Fassung',
      classification: 'Klassifizierung',
      owner: 'Verantwortlich',
      author: 'Verfasst von',
      approved: 'Freigegeben',
      review: 'Nächste Prüfung',
      entry: 'Eintrag im Ledger',
      source: 'Gedruckt',
    },
    standing: {
      draft: 'Entwurf',
      'in-review': 'Entwurf in Prüfung',
      approved: 'freigegeben',
      superseded: 'abgelöst',
      withdrawn: 'zurückgezogen',
    },
    draftOf: '{standing} vom {day}, nicht freigegeben',
    approvedAs: '{version}, {standing}',
    notClassified: 'nicht klassifiziert',
    nobody: 'niemand',
    unknown: 'unbekannt',
    notApproved: 'nicht freigegeben',
    approvedBy: '{day} durch {who}',
    notPlanned: 'nicht geplant',
    reconstructed: 'rekonstruiert aus Eintrag {entry} vom {day}',
    page: 'Seite {page} von {pages}',
  },
  pack: {
    title: 'Nachweispaket von {organisation}',
    contents: '{date}. {records} Datensätze unter {entries} Einträgen von {origin}. Offengelegt: {level}.',
    levels: { full: 'alles', 'no-personal-data': 'ohne personenbezogene Daten', outline: 'nur der Umriss' },
    proves: 'Diese Seite beweist nichts. Das tut der Prüfer, oder npx assay verify, aus den Dateien daneben.',
    verifier: 'Zum Prüfer',
    files: 'Dateien',
    key: 'Schlüssel',
    version: 'Stand',
    hidden: 'Verdeckte Felder',
    erased: 'gelöscht',
    archived: 'archiviert',
    readme: `Nachweispaket von {organisation}

index.html      was darin ist, für Menschen
records.jsonl   Datensätze mit den Salzen, die ihre Festlegungen öffnen; von einem verdeckten Feld nur die Festlegung
entries.jsonl   das Ledger, ein Eintrag je Zeile
scope.json      welche Register das Paket zeigt, und wie viel von jedem Datensatz
checkpoint      der unterzeichnete Kopf des Ledgers
checkpoints.txt frühere Köpfe, die Zeugen unterzeichnet haben: zwischen welchen Zeitpunkten eine Änderung geschrieben wurde
MANIFEST        SHA-256 jeder Datei, unterzeichnet mit demselben Schlüssel
vkey.txt        der Schlüssel; vergleichen Sie ihn mit einem, den Sie auf anderem Weg bekommen haben
vkey-ml-dsa-44.txt   der zweite Schlüssel, von einer Art, die Quantenrechner nicht brechen
timestamp/      ein Kopf, und wann eine Stelle von außen ihn sah (RFC 3161)
soa.*           die Erklärung zur Anwendbarkeit, wie die Datensätze sie jetzt sagen
soa-approved.pdf, scope-approved.pdf, risk-criteria-approved.pdf
                die Fassungen in Kraft, genau die Dateien, die freigegeben wurden; ihre Datensätze halten den SHA-256
audit-*.json    das Probeaudit beider Stufen
verifier.html   prüft diese Datei in einem Browser, ohne Netz

Ohne jeden Server prüfen:  npx assay verify DIESE-DATEI.zip, oder verifier.html in einem Browser öffnen.
Wer dieses Paket gemacht hat, kann den Prüfer darin verändert haben: ein Auditor nimmt seinen von anderswo.
`,
  },
}
