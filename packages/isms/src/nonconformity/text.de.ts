export const de = {
  title: 'Nichtkonformitäten',
  one: 'Nichtkonformität',
  help: 'Was eine Anforderung nicht erfüllt, mit Korrektur, Ursache, Maßnahme und ob sie gewirkt hat (10.2).',
  fields: {
    title: {
      title: 'Nichtkonformität',
      help: 'Was die Anforderung nicht erfüllt, in einer Zeile.',
    },
    source: {
      title: 'Quelle',
      help: 'Wobei sie auffiel.',
      options: {
        'internal-audit': 'internes Audit',
        'external-audit': 'externes Audit',
        incident: 'Vorfall',
        metric: 'Kennzahl',
        customer: 'Kunde',
        'red-team': 'Red Team',
        self: 'eigene Feststellung',
      },
    },
    sourceName: {
      title: 'Benannte Quelle',
      help: 'Das Audit, die Bewertung oder der Vorfall, woher sie kommt.',
    },
    requirement: {
      title: 'Anforderung',
      help: 'Abschnitt oder Maßnahme, zum Beispiel 9.2.1 oder A.5.18.',
    },
    seen: {
      title: 'Was gesehen wurde',
      help: 'Der objektive Befund: was, wo, wann.',
    },
    evidence: {
      title: 'Nachweise',
      help: 'Nachweise, die es zeigen.',
    },
    controls: {
      title: 'Maßnahmen',
      help: 'Maßnahmen, um die es geht.',
    },
    risks: {
      title: 'Risiken',
      help: 'Risiken, die sie berührt.',
    },
    documents: {
      title: 'Dokumente',
      help: 'Dokumente, die sie berührt.',
    },
    grade: {
      title: 'Einstufung',
      help: 'Wie schwer sie wiegt.',
      options: {
        major: 'Hauptabweichung',
        minor: 'Nebenabweichung',
      },
    },
    raisedBy: {
      title: 'Erhoben von',
      help: 'Wer sie gefunden hat.',
    },
    raisedOn: {
      title: 'Erhoben am',
      help: 'Der Tag.',
    },
    owner: {
      title: 'Verantwortlich',
      help: 'Wer für die Korrektur einsteht.',
    },
    due: {
      title: 'Fällig',
      help: 'Bis wann sie korrigiert sein muss.',
    },
    correction: {
      title: 'Korrektur',
      help: 'Was sofort getan wurde (10.2 a).',
    },
    noCorrectionReason: {
      title: 'Warum keine Korrektur',
      help: 'Wenn nichts zu korrigieren war: warum.',
    },
    consequences: {
      title: 'Folgen',
      help: 'Was daraus folgte (10.2 a).',
    },
    rootCause: {
      title: 'Ursache',
      help: 'Warum es geschah (10.2 b).',
    },
    similar: {
      title: 'Ähnliche Fälle',
      help: 'Wo Sie nach Ähnlichem gesucht und was Sie gefunden haben (10.2 b).',
    },
    actions: {
      title: 'Korrekturmaßnahmen',
      help: 'Was die Ursache beseitigt (10.2 c).',
      of: {
        what: {
          title: 'Was',
          help: 'Was getan wird.',
        },
        who: {
          title: 'Wer',
          help: 'Wer es tut.',
        },
        due: {
          title: 'Fällig',
          help: 'Bis wann.',
        },
        doneOn: {
          title: 'Erledigt',
          help: 'Der Tag, an dem es erledigt war.',
        },
        evidence: {
          title: 'Nachweise',
          help: 'Was es zeigt.',
        },
      },
    },
    effectiveness: {
      title: 'Wirksamkeit',
      help: 'Wie geprüft wurde, ob die Maßnahme gewirkt hat, und was sich ergab (10.2 d).',
    },
    effective: {
      title: 'Wirksam',
      help: 'Wer festgestellt hat, dass es gewirkt hat, oder nicht.',
    },
    ismsChange: {
      title: 'Änderung des ISMS',
      help: 'Was sich deswegen am ISMS ändert (10.2 e).',
    },
    closure: {
      title: 'Abschluss',
      help: 'Wer sie geschlossen hat.',
    },
  },
  status: {
    open: 'offen',
    corrected: 'korrigiert',
    analysed: 'Ursache gefunden',
    planned: 'Maßnahme geplant',
    done: 'Maßnahme erledigt',
    effective: 'wirksam',
    'not-effective': 'nicht wirksam',
    closed: 'geschlossen',
  },
  commands: {
    correct: {
      title: 'Korrigieren',
      help: 'Sagen, was sofort getan wurde oder warum nichts zu tun war.',
      input: {
        correction: {
          title: 'Korrektur',
          help: 'Was getan wurde.',
        },
        noCorrectionReason: {
          title: 'Warum keine Korrektur',
          help: 'Wenn nichts zu korrigieren war: warum.',
        },
        consequences: {
          title: 'Folgen',
          help: 'Was daraus folgte.',
        },
      },
    },
    analyse: {
      title: 'Ursache nennen',
      help: 'Sagen, warum es geschah und wo Ähnliches sein könnte.',
      input: {
        rootCause: {
          title: 'Ursache',
          help: 'Warum es geschah.',
        },
        similar: {
          title: 'Ähnliche Fälle',
          help: 'Wo Sie sonst gesucht und was Sie gefunden haben.',
        },
      },
    },
    plan: {
      title: 'Planen',
      help: 'Die Korrekturmaßnahmen sind genannt, mit Person und Datum.',
      input: {},
    },
    finish: {
      title: 'Erledigt',
      help: 'Alle Maßnahmen sind erledigt.',
      input: {},
    },
    'check-effectiveness': {
      title: 'Wirksamkeit prüfen',
      help: 'Sagen, ob die Maßnahme gewirkt hat und woher Sie das wissen.',
      input: {
        effective: {
          title: 'Hat gewirkt',
          help: 'Ob die Ursache beseitigt ist.',
        },
        effectiveness: {
          title: 'Woher Sie es wissen',
          help: 'Was Sie angesehen haben und was sich ergab.',
        },
      },
    },
    close: {
      title: 'Schließen',
      help: 'Es ist nichts mehr zu tun.',
      input: {},
    },
    regrade: {
      title: 'Neu einstufen',
      help: 'Als die Person, die sie erhoben hat, sagen, dass sie anders wiegt.',
      input: {
        grade: {
          title: 'Einstufung',
          help: 'Wie schwer sie wiegt.',
          options: {
            major: 'Hauptabweichung',
            minor: 'Nebenabweichung',
          },
        },
        reason: {
          title: 'Begründung',
          help: 'Warum, in einem Satz, dem ein Auditor folgen kann.',
        },
      },
    },
  },
  computed: {
    overdue: 'Überfällig',
  },
  sections: {},
  refusals: {
    CORRECTION_MISSING: 'Sagen Sie, was getan wurde oder warum nichts zu tun war.',
    CAUSE_MISSING: 'Sagen Sie, warum es geschah.',
    SIMILAR_MISSING: 'Sagen Sie, wo Sie nach ähnlichen Fällen gesucht haben.',
    ACTION_MISSING: 'Nennen Sie eine Maßnahme mit Person und Datum.',
    ACTION_OPEN: '{actions} ist noch nicht erledigt.',
    TOO_SOON: 'Warten Sie {days} Tage nach der letzten Maßnahme, bevor Sie sagen, ob sie gewirkt hat.',
    OWN_ACTION: 'Wer eine Maßnahme durchgeführt hat, sagt nicht, ob sie gewirkt hat.',
    NOT_EFFECTIVE_CHECKED: 'Prüfen Sie zuerst die Wirksamkeit.',
  },
  faults: {
    NO_NONCONFORMITY: 'Keine Nichtkonformität ist erfasst.',
    NO_REQUIREMENT: 'Nennt die Anforderung nicht.',
    NOTHING_SEEN: 'Sagt nicht, was gesehen wurde.',
    NOTHING_OPEN: 'Keine Nichtkonformität ist offen.',
    NO_CAUSE: 'Nach {days} Tagen ohne Ursache.',
    NOTHING_ANALYSED: 'Keine Nichtkonformität wurde analysiert.',
    NOT_SEARCHED: 'Niemand hat nach ähnlichen Fällen gesucht.',
    NOTHING_CLOSED: 'Keine Nichtkonformität ist geschlossen.',
    FAILED_AGAIN: '{requirement} ist binnen eines Jahres nach dem Abschluss von {before} wieder verfehlt worden.',
    NOT_EFFECTIVE: 'Geschlossen, und niemand hat gesagt, ob die Maßnahme gewirkt hat.',
    NO_ACTION: 'Keine Korrekturmaßnahme hat einen Termin.',
    ACTION_OVERDUE: '„{action}“ war am {day} fällig.',
    NO_CAUSE_GIVEN: 'Keine Ursache ist erfasst.',
    EMPTY_CAUSE: 'Die Ursache sagt nur, dass sich jemand geirrt hat.',
    CAUSE_REPEATS: 'Die Ursache wiederholt, was gesehen wurde.',
  },
}
