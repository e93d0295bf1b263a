export const de = {
  title: 'Fassungen der Erklärung zur Anwendbarkeit',
  menu: 'Fassungen der Erklärung',
  one: 'Fassung der Erklärung',
  help: 'Jede freigegebene Fassung mit ihren festgehaltenen Entscheidungen; die laufende Erklärung entsteht aus den Verzeichnissen.',
  fields: {
    title: {
      title: 'Titel',
      help: 'Ein Name für diese Fassung.',
    },
    version: {
      title: 'Fassung',
      help: 'Die Fassung, die das Zertifikat nennen wird.',
    },
    classification: {
      title: 'Klassifizierung',
      help: 'Wie vertraulich sie ist.',
      options: {
        public: 'öffentlich',
        internal: 'intern',
        confidential: 'vertraulich',
        restricted: 'streng vertraulich',
      },
    },
    preparedBy: {
      title: 'Erstellt von',
      help: 'Wer sie zusammengestellt hat.',
    },
    changes: {
      title: 'Änderungsverlauf',
      help: 'Was anders ist als in der Fassung davor.',
    },
    edition: {
      title: 'Norm',
      help: 'Die Norm und Ausgabe, der sie folgt.',
    },
    certificate: {
      title: 'Zertifikat',
      help: 'Die Nummer des Zertifikats, das diese Fassung nennt.',
    },
    head: {
      title: 'Kopf in Kraft',
      help: 'Was bei der Freigabe über den Zeilen stand.',
      of: {
        name: {
          title: 'Name',
          help: 'Was es sagt.',
        },
        value: {
          title: 'Wert',
          help: 'Was dort stand.',
        },
      },
    },
    rows: {
      title: 'Zeilen in Kraft',
      help: 'Jede Zeile, wie sie bei der Freigabe gedruckt wurde.',
      of: {
        control: {
          title: 'Maßnahme',
          help: 'Der Schlüssel der Maßnahme.',
        },
        reference: {
          title: 'Referenz',
          help: 'Die Referenz in Anhang A.',
        },
        title: {
          title: 'Titel',
          help: 'Ihr Titel.',
        },
        theme: {
          title: 'Thema',
          help: 'Das Thema, zu dem sie gehört.',
        },
        applicable: {
          title: 'Anwendbar',
          help: 'Ob sie gilt.',
        },
        status: {
          title: 'Umsetzung',
          help: 'Wie weit sie umgesetzt war.',
        },
        evidenceState: {
          title: 'Nachweisstand',
          help: 'Was die Nachweise zeigten.',
        },
        reasons: {
          title: 'Gründe',
          help: 'Warum sie gilt.',
        },
        justification: {
          title: 'Begründung',
          help: 'Warum, in Worten.',
        },
        risks: {
          title: 'Risiken',
          help: 'Risiken, deren Behandlung sie brauchte.',
        },
        obligations: {
          title: 'Verpflichtungen',
          help: 'Verpflichtungen, die sie verlangten.',
        },
        owner: {
          title: 'Verantwortlich',
          help: 'Wer sie betrieb.',
        },
        how: {
          title: 'Wie',
          help: 'Wie sie umgesetzt war.',
        },
        documents: {
          title: 'Dokumente',
          help: 'Welchen Dokumenten sie folgte.',
        },
        evidence: {
          title: 'Nachweise',
          help: 'Was sie zeigte.',
        },
        newestEvidenceOn: {
          title: 'Jüngster Nachweis',
          help: 'Der Tag des jüngsten.',
        },
        reviewedOn: {
          title: 'Überprüft',
          help: 'Wann sie zuletzt angesehen wurde.',
        },
      },
    },
    reconstructed: {
      title: 'Rekonstruiert',
      help: 'Wo eine ältere Freigabe weniger als die ganze Zeile festhielt: aus welchem Eintrag der Rest stammt.',
    },
    file: {
      title: 'PDF in Kraft',
      help: 'Der SHA-256 des PDF, wie es freigegeben wurde.',
    },
    approval: {
      title: 'Freigabe',
      help: 'Wer sie in Kraft gesetzt hat, wann, und worauf sich das bezieht.',
    },
  },
  status: {
    draft: 'Entwurf',
    approved: 'freigegeben',
    superseded: 'abgelöst',
    discarded: 'verworfen',
  },
  commands: {
    approve: {
      title: 'Freigeben',
      help: 'Setzt diese Fassung in Kraft, mit den Entscheidungen, wie sie jetzt stehen.',
      input: {
        version: {
          title: 'Fassung',
          help: 'Die Fassung, die in Kraft gesetzt wird',
        },
      },
    },
    discard: {
      title: 'Verwerfen',
      help: 'Diesen Entwurf aufgeben.',
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
    SOA_INCOMPLETE: '{count} Maßnahmen sind nicht entschieden oder nicht begründet, zuerst {first}.',
    AUTHOR_APPROVES: 'Wer es erstellt hat, gibt es nicht frei: Das muss jemand anderes tun.',
    VERSION_TAKEN: 'Die Fassung {version} gibt es schon: Die nächste folgt auf {latest}.',
  },
  faults: {
    NO_STATEMENT: 'Es gibt keine Erklärung zur Anwendbarkeit.',
    NOT_APPROVED: 'Keine Fassung der Erklärung zur Anwendbarkeit ist in Kraft.',
    UNDECIDED: '{control} ist nicht entschieden.',
    NOTHING_INCLUDED: 'Keine Maßnahme ist anwendbar.',
    NOTHING_EXCLUDED: 'Keine Maßnahme ist ausgeschlossen.',
    EXCLUDED_WITHOUT_REASON: '{control} ist ohne Begründung in Worten ausgeschlossen.',
    INCLUDED_WITHOUT_REASON: 'Nichts sagt, warum {control} anwendbar ist.',
    IMPLEMENTATION_UNKNOWN: 'Niemand hat gesagt, ob {control} umgesetzt ist.',
    OLDER_THAN_RISKS: 'Älter als die Beurteilung oder Behandlung von Risiken vom {day}.',
    NEEDED: '{control} ist ausgeschlossen, und {witness} zeigt, dass sie gebraucht wird.',
    DEMANDED: '{control} ist ausgeschlossen, und {obligations} verlangt sie.',
    SAME_REASON: '{count} Maßnahmen sind mit {reasons} verschiedenen Begründungen ausgeschlossen.',
    NOT_AS_APPROVED: 'Lautet nicht mehr wie bei der Freigabe.',
    CHANGED_WITHOUT_DRAFT: '{count} Maßnahmen lauten anders als in der freigegebenen Fassung, und kein Entwurf sagt es: {controls}.',
    NO_OWN_CONTROL: 'Kein offenes Risiko braucht eine Maßnahme außerhalb von Anhang A.',
    OWN_CONTROL_MISSING: '{control} behandelt ein offenes Risiko und steht nicht in der geltenden Erklärung zur Anwendbarkeit.',
    BUSINESS_ALONE: '{count} von {of} anwendbaren Maßnahmen stützen sich allein auf eine Geschäftsanforderung.',
  },
}
