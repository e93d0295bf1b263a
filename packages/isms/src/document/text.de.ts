export const de = {
  title: 'Dokumente',
  one: 'Dokument',
  help: 'Politiken, Verfahren und Pläne: hier geschrieben, von jemand anderem als dem Verfasser freigegeben, rechtzeitig überprüft.',
  fields: {
    title: {
      title: 'Titel',
      help: 'Der Name, nach dem man fragt.',
    },
    kind: {
      title: 'Art',
      help: 'Welche Art Dokument.',
      options: {
        policy: 'Politik',
        'topic-policy': 'Richtlinie',
        procedure: 'Verfahren',
        scope: 'Anwendungsbereich',
        methodology: 'Methodik',
        plan: 'Plan',
        record: 'Aufzeichnung',
        other: 'sonstiges',
        minutes: 'Protokoll',
        report: 'Bericht',
        contract: 'Vertrag',
        external: 'externes Dokument',
      },
    },
    classification: {
      title: 'Klassifizierung',
      help: 'Wie vertraulich es ist.',
      options: {
        public: 'öffentlich',
        internal: 'intern',
        confidential: 'vertraulich',
        restricted: 'streng vertraulich',
      },
    },
    version: {
      title: 'Fassung',
      help: 'Die Fassung, auf die man sich beruft, zum Beispiel 2.0.',
    },
    body: {
      title: 'Text',
      help: 'Das Dokument selbst, in Markdown.',
    },
    owner: {
      title: 'Verantwortlich',
      help: 'Wer es aktuell hält.',
    },
    author: {
      title: 'Verfasser',
      help: 'Wer den Text zuletzt geändert hat. Gibt ihn nicht frei.',
    },
    reviewOn: {
      title: 'Nächste Überprüfung',
      help: 'Wann es wieder angesehen werden muss.',
    },
    commitsToRequirements: {
      title: 'Verpflichtet auf geltende Anforderungen',
      help: 'Für die Informationssicherheitspolitik: 5.2 c.',
    },
    commitsToImprovement: {
      title: 'Verpflichtet auf fortlaufende Verbesserung',
      help: 'Für die Informationssicherheitspolitik: 5.2 d.',
    },
    number: {
      title: 'Nummer',
      help: 'Ihre eigene Dokumentnummer, wenn Sie Nummern vergeben.',
    },
    changes: {
      title: 'Änderungen',
      help: 'Was gegenüber der geltenden Fassung anders ist.',
    },
    distribution: {
      title: 'Verteiler',
      help: 'Wer es bekommt.',
    },
    audience: {
      title: 'Wer die Kenntnisnahme bestätigt',
      help: 'Wer bestätigen muss, es gelesen zu haben. Die Informationssicherheitspolitik betrifft alle im Anwendungsbereich.',
      options: {
        all: 'alle im Anwendungsbereich',
        nobody: 'niemand',
      },
    },
    controls: {
      title: 'Maßnahmen',
      help: 'Maßnahmen, die diesem Dokument folgen.',
    },
    clauses: {
      title: 'Abschnitte',
      help: 'Abschnitte der Norm, die es dokumentiert.',
    },
    reviewMonths: {
      title: 'Monate zwischen Überprüfungen',
      help: 'Wie oft es angesehen wird.',
    },
    reviewedOn: {
      title: 'Zuletzt überprüft',
      help: 'Der Tag der letzten Überprüfung oder Freigabe.',
    },
    review: {
      title: 'Überprüfung ohne Änderung',
      help: 'Wer den geltenden Text zuletzt ansah und für richtig befand, und wann.',
    },
    issuer: {
      title: 'Herausgeber',
      help: 'Wer ein externes Dokument herausgibt.',
    },
    edition: {
      title: 'Ausgabe',
      help: 'Die Ausgabe eines externen Dokuments, die Sie verwenden.',
    },
    watchedOn: {
      title: 'Beobachtet am',
      help: 'Der Tag, an dem zuletzt nach einer neueren Ausgabe gesehen wurde.',
    },
    approval: {
      title: 'Freigabe',
      help: 'Wer es in Kraft gesetzt hat, wann, und worauf sich das bezieht.',
    },
    versions: {
      title: 'Fassungen',
      help: 'Jede Fassung, die galt, als Ganzes, mit ihrer Freigabe.',
      of: {
        version: {
          title: 'Fassung',
          help: 'Ihre Nummer.',
        },
        title: {
          title: 'Titel',
          help: 'Der Titel, wie er freigegeben wurde.',
        },
        number: {
          title: 'Nummer',
          help: 'Die Nummer des Dokuments.',
        },
        kind: {
          title: 'Art',
          help: 'Was es war.',
        },
        classification: {
          title: 'Klassifizierung',
          help: 'Wie vertraulich es war.',
        },
        body: {
          title: 'Text',
          help: 'Der Text, wörtlich.',
        },
        owner: {
          title: 'Verantwortlich',
          help: 'Wer es pflegte.',
        },
        author: {
          title: 'Verfasser',
          help: 'Wer es schrieb.',
        },
        changes: {
          title: 'Änderungen',
          help: 'Was neu war.',
        },
        distribution: {
          title: 'Verteiler',
          help: 'Wer es bekam.',
        },
        commitsToRequirements: {
          title: 'Verpflichtet auf geltende Anforderungen',
          help: '5.2 c.',
        },
        commitsToImprovement: {
          title: 'Verpflichtet auf fortlaufende Verbesserung',
          help: '5.2 d.',
        },
        approval: {
          title: 'Freigabe',
          help: 'Wer es freigab.',
        },
        from: {
          title: 'Von',
          help: 'Der erste Tag in Kraft.',
        },
        until: {
          title: 'Bis',
          help: 'Der letzte Tag in Kraft.',
        },
        reviewOn: {
          title: 'Nächste Überprüfung',
          help: 'Wann es anzusehen war.',
        },
        file: {
          title: 'PDF',
          help: 'Der SHA-256 des PDF, wie es freigegeben wurde.',
        },
        sha256: {
          title: 'Prüfsumme des Textes',
          help: 'Der SHA-256 des Textes.',
        },
      },
    },
  },
  status: {
    draft: 'Entwurf',
    'in-review': 'in Prüfung',
    approved: 'freigegeben',
    revising: 'freigegeben, neue Fassung in Arbeit',
    withdrawn: 'zurückgezogen',
  },
  commands: {
    approve: {
      title: 'Freigeben',
      help: 'Setzt diesen Text in Kraft. Der Verfasser kann das nicht.',
      input: {
        version: {
          title: 'Fassung',
          help: 'Die Fassung, die in Kraft gesetzt wird',
        },
        reviewOn: {
          title: 'Nächste Überprüfung',
          help: 'Wann es wieder angesehen werden muss',
        },
      },
    },
    submit: {
      title: 'Einreichen',
      help: 'Um Freigabe bitten. Der Text bleibt, wie er ist, bis er freigegeben oder zurückgegeben wird.',
      input: {},
    },
    'send-back': {
      title: 'Zurückgeben',
      help: 'Der Text ist noch nicht so weit: Er kann wieder geändert werden.',
      input: {
        reason: {
          title: 'Begründung',
          help: 'Warum, in einem Satz, dem ein Auditor folgen kann.',
        },
      },
    },
    revise: {
      title: 'Überarbeiten',
      help: 'Die nächste Fassung beginnen. Die geltende bleibt in Kraft, wörtlich.',
      input: {},
    },
    'drop-revision': {
      title: 'Überarbeitung verwerfen',
      help: 'Die neue Fassung aufgeben und zur geltenden zurückkehren.',
      input: {},
    },
    'confirm-review': {
      title: 'Überprüft, unverändert',
      help: 'Als jemand, der es freigeben darf: Der geltende Text gilt weiter. Fassung und Kenntnisnahmen bleiben.',
      input: {
        reviewOn: {
          title: 'Nächste Überprüfung',
          help: 'Wann es wieder angesehen wird.',
        },
      },
    },
    withdraw: {
      title: 'Zurückziehen',
      help: 'Es gilt nicht mehr.',
      input: {
        reason: {
          title: 'Begründung',
          help: 'Warum, in einem Satz, dem ein Auditor folgen kann.',
        },
      },
    },
    confirm: {
      title: 'Kenntnis bestätigen',
      help: 'Für sich selbst bestätigen, die geltende Fassung gelesen zu haben.',
      input: {},
    },
    watch: {
      title: 'Beobachtet',
      help: 'Sagen, dass Sie heute nach einer neueren Ausgabe gesehen haben.',
      input: {
        edition: {
          title: 'Ausgabe',
          help: 'Die neueste Ausgabe, die es gibt.',
        },
      },
    },
  },
  computed: {
    overdue: 'Überprüfung überfällig',
  },
  sections: {},
  refusals: {
    AUTHOR_APPROVES: 'Wer es erstellt hat, gibt es nicht frei: Das muss jemand anderes tun.',
    NOT_TOP_MANAGEMENT: 'Die Informationssicherheitspolitik gibt die oberste Leitung frei.',
    DOCUMENT_EMPTY: 'Es gibt keinen Text zum Freigeben.',
    VERSION_TAKEN: 'Die Fassung {version} gibt es schon: Die nächste folgt auf {latest}.',
    TWO_CURRENT: '{key} gilt unter demselben Titel: Ziehen Sie es zurück, oder geben Sie diesem einen anderen Titel oder eine Nummer.',
    NOT_IN_FORCE: 'Es gibt keine geltende Fassung.',
    REVIEW_PAST: 'Die nächste Überprüfung liegt in der Zukunft, nicht am {day}.',
    ALREADY_CONFIRMED: 'Sie haben diese Fassung schon bestätigt.',
  },
  faults: {
    NO_POLICY: 'Es gibt keine Informationssicherheitspolitik.',
    POLICY_NOT_APPROVED: 'Keine Fassung der Informationssicherheitspolitik ist in Kraft.',
    NOT_BY_TOP_MANAGEMENT: 'Am {day} von jemandem freigegeben, der damals nicht zur obersten Leitung gehörte.',
    NO_COMMITMENT: 'Verpflichtet nicht auf geltende Anforderungen.',
    NO_IMPROVEMENT: 'Verpflichtet nicht auf fortlaufende Verbesserung.',
    NOTHING_TO_CONFIRM: 'Nichts, was in Kraft ist, muss bestätigt werden.',
    NOT_CONFIRMED: 'Nicht binnen {days} Tagen bestätigt von {count}: {people}.',
    NO_REVIEW_PLANNED: 'Keine Überprüfung ist geplant.',
    REVIEW_OVERDUE: 'War bis {day} zu überprüfen.',
    NO_CONTROL_NEEDS_POLICY: 'Keine anwendbare Maßnahme verlangt eine eigene Richtlinie.',
    NO_TOPIC_POLICY: '{reference} verlangt eine Richtlinie, und keine geltende nennt diese Maßnahme.',
    NOTHING_IN_FORCE: 'Kein Dokument ist in Kraft.',
    NUMBER_MISSING: 'Ohne Nummer.',
    AUTHOR_MISSING: 'Ohne Verfasser.',
    APPROVAL_MISSING: 'Ohne Freigabe.',
    CLASSIFICATION_MISSING: 'Ohne Klassifizierung.',
    TWO_IN_FORCE: 'Die Nummer {number} ist mehrfach in Kraft: {documents}.',
    CHANGED_SINCE_APPROVAL: 'Lautet nicht mehr wie bei der Freigabe.',
    NOTHING_EXTERNAL: 'Kein externes Dokument ist erfasst.',
    NOT_IDENTIFIED: 'Ohne Herausgeber oder Ausgabe.',
    NOT_WATCHED: 'Seit {months} Monaten hat niemand nach einer neuen Ausgabe gesehen.',
    NO_HASH: 'Die Freigabe stammt aus einer Quelle und deckt keinen Text, der sich vergleichen ließe.',
  },
}
