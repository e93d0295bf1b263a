export const de = {
  title: 'Vorfälle',
  one: 'Vorfall',
  help: 'Was schiefging, wie es behandelt wurde, wem Sie es gesagt haben und was gelernt wurde.',
  fields: {
    title: {
      title: 'Vorfall',
      help: 'Was geschah, in einer Zeile.',
    },
    description: {
      title: 'Beschreibung',
      help: 'Was gesehen wurde und wie es verlief.',
    },
    kind: {
      title: 'Art',
      help: 'Eine eigene Einteilung, zum Beispiel Phishing oder Geräteverlust.',
    },
    severity: {
      title: 'Schwere',
      help: 'Wie schwer es wiegt, nach Ihrer eigenen Tabelle.',
      options: {
        low: 'niedrig',
        medium: 'mittel',
        high: 'hoch',
        critical: 'kritisch',
      },
    },
    assets: {
      title: 'Werte',
      help: 'Was getroffen wurde.',
    },
    affected: {
      title: 'Betroffen, in Worten',
      help: 'Was getroffen wurde, wo kein Wert des Verzeichnisses es sagt.',
    },
    reportedBy: {
      title: 'Gemeldet von',
      help: 'Wer es gemeldet hat.',
    },
    reportedAt: {
      title: 'Gemeldet um',
      help: 'Tag und Zeit, wie sie notiert wurden, mit Zeitzone, wo sie bekannt ist.',
    },
    detectedBy: {
      title: 'Entdeckt von',
      help: 'Wer oder was es bemerkt hat.',
    },
    detectionMethod: {
      title: 'Wie es entdeckt wurde',
      help: 'Alarm, Meldung, Audit, Zufall.',
    },
    responders: {
      title: 'Reaktionsteam',
      help: 'Wer daran gearbeitet hat.',
    },
    containedAt: {
      title: 'Eingedämmt um',
      help: 'Wann es nicht mehr schaden konnte.',
    },
    resolvedAt: {
      title: 'Behoben um',
      help: 'Wann alles wieder lief wie vorher.',
    },
    statedHours: {
      title: 'Stunden in der Quelle',
      help: 'Stunden bis zur Behebung, wie sie eine importierte Datei nannte. Unverändert, nie neu berechnet.',
    },
    personalData: {
      title: 'Datenschutzverletzung',
      help: 'Ob personenbezogene Daten verloren, verändert oder eingesehen wurden (DSGVO, Artikel 4 Nr. 12).',
    },
    statedNotified: {
      title: 'Behörde informiert, laut Quelle',
      help: 'Ob die Quelle sagt, dass eine Behörde informiert wurde.',
    },
    rootCause: {
      title: 'Ursache',
      help: 'Warum es geschehen konnte.',
    },
    correctiveAction: {
      title: 'Korrekturmaßnahme',
      help: 'Was verhindert, dass es wieder geschieht.',
    },
    lessons: {
      title: 'Lehren',
      help: 'Was gelernt wurde, für alle (A.5.27).',
    },
    reviewedOn: {
      title: 'Nachbereitet am',
      help: 'Der Tag, an dem er nachbereitet wurde.',
    },
    owner: {
      title: 'Verantwortlich',
      help: 'Wer die Behandlung leitet.',
    },
    controls: {
      title: 'Maßnahmen',
      help: 'Maßnahmen, die versagt haben, gehalten haben oder geändert werden.',
    },
    awareAt: {
      title: 'Bekannt seit',
      help: 'Der Zeitpunkt, seit dem Sie davon wussten: Fristen zählen ab da.',
    },
    facts: {
      title: 'Tatsachen',
      help: 'Was mit den personenbezogenen Daten geschah (DSGVO, Artikel 33 Absatz 5).',
    },
    effects: {
      title: 'Auswirkungen',
      help: 'Was daraus für die Betroffenen folgt (DSGVO, Artikel 33 Absatz 5).',
    },
    remedialAction: {
      title: 'Abhilfe',
      help: 'Was dagegen getan wurde (DSGVO, Artikel 33 Absatz 5).',
    },
    evidence: {
      title: 'Nachweise',
      help: 'Was als Beweis gesichert wurde (A.5.28).',
    },
    noEvidenceReason: {
      title: 'Warum nichts gesichert wurde',
      help: 'Wenn es keinen Beweis gibt: warum.',
    },
    timeline: {
      title: 'Verlauf',
      help: 'Was wann geschah.',
      of: {
        at: {
          title: 'Um',
          help: 'Der Zeitpunkt, mit Zone.',
        },
        what: {
          title: 'Was',
          help: 'Was geschah oder getan wurde.',
        },
        by: {
          title: 'Von',
          help: 'Wer.',
        },
      },
    },
  },
  status: {
    reported: 'gemeldet',
    event: 'Ereignis, kein Vorfall',
    triaged: 'eingestuft',
    contained: 'eingedämmt',
    recovered: 'behoben',
    reviewed: 'nachbereitet',
    closed: 'geschlossen',
  },
  commands: {
    triage: {
      title: 'Einstufen',
      help: 'Entscheiden, dass es ein Vorfall ist, und wie schwer er wiegt (A.5.25).',
      input: {
        severity: {
          title: 'Schwere',
          help: 'Nach Ihrer eigenen Tabelle.',
          options: {
            low: 'niedrig',
            medium: 'mittel',
            high: 'hoch',
            critical: 'kritisch',
          },
        },
        personalData: {
          title: 'Personenbezogene Daten betroffen',
          help: 'Ob personenbezogene Daten verloren, verändert oder gesehen wurden.',
        },
      },
    },
    dismiss: {
      title: 'Kein Vorfall',
      help: 'Es ist ein Ereignis und kein Vorfall.',
      input: {
        reason: {
          title: 'Begründung',
          help: 'Warum, in einem Satz, dem ein Auditor folgen kann.',
        },
      },
    },
    contain: {
      title: 'Eindämmen',
      help: 'Es kann keinen Schaden mehr anrichten.',
      input: {
        note: {
          title: 'Notiz',
          help: 'Was getan wurde.',
        },
      },
    },
    recover: {
      title: 'Beheben',
      help: 'Die Arbeit läuft wie zuvor.',
      input: {
        note: {
          title: 'Notiz',
          help: 'Was getan wurde.',
        },
      },
    },
    review: {
      title: 'Nachbereiten',
      help: 'Sagen, warum es geschah und was gelernt wurde (A.5.27).',
      input: {
        rootCause: {
          title: 'Ursache',
          help: 'Warum es geschehen konnte.',
        },
        lessons: {
          title: 'Lehren',
          help: 'Was gelernt wurde.',
        },
      },
    },
    close: {
      title: 'Schließen',
      help: 'Es ist nichts mehr zu tun.',
      input: {
        note: {
          title: 'Notiz',
          help: 'Was getan wurde.',
        },
      },
    },
    reopen: {
      title: 'Wieder öffnen',
      help: 'Es ist mehr daran.',
      input: {
        reason: {
          title: 'Begründung',
          help: 'Warum, in einem Satz, dem ein Auditor folgen kann.',
        },
      },
    },
  },
  computed: {},
  sections: {},
  refusals: {
    REVIEW_MISSING: 'Ein schwerer Vorfall, oder einer mit personenbezogenen Daten, wird nachbereitet, bevor er geschlossen wird.',
    NOTICE_UNDECIDED:
      'Sagen Sie, was mit den personenbezogenen Daten geschah, was daraus folgt und was getan wurde (Tatsachen, Auswirkungen, Abhilfe).',
    CAUSE_MISSING: 'Sagen Sie, warum es geschah.',
  },
  faults: {
    NO_HEAVY_CLOSED: 'Kein schwerer Vorfall ist geschlossen.',
    NOT_REVIEWED: 'Ohne Nachbereitung geschlossen.',
    NO_LESSONS: 'Nachbereitet, und nichts sagt, was gelernt wurde.',
    NO_TIMELINE: 'Kein Vorfall hat Kenntnisnahme und Verlauf.',
    AWARE_AFTER_FIRST: 'Kenntnis um {at}, nach dem ersten Eintrag im Verlauf.',
    NO_HEAVY_OVER: 'Kein schwerer Vorfall ist überwunden.',
    NOTHING_PRESERVED: 'Kein Nachweis wurde gesichert, und nichts sagt, warum.',
    NO_PERSONAL_DATA: 'Kein Vorfall betrifft personenbezogene Daten.',
    NO_FACTS: 'Die Tatsachen sind nicht dokumentiert.',
    NO_EFFECTS: 'Die Auswirkungen sind nicht dokumentiert.',
    NO_REMEDY: 'Die Abhilfe ist nicht dokumentiert.',
  },
}
