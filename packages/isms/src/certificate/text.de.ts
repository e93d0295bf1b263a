export const de = {
  title: 'Zertifikate',
  one: 'Zertifikat',
  help: 'Zertifikate, die Sie haben. Anwendungsbereich und Fassung der Erklärung werden mit den geltenden verglichen.',
  fields: {
    number: {
      title: 'Nummer',
      help: 'Die Nummer auf dem Zertifikat.',
    },
    body: {
      title: 'Zertifizierungsstelle',
      help: 'Wer es ausgestellt hat.',
    },
    accreditation: {
      title: 'Akkreditierungsstelle',
      help: 'Wessen Zeichen es trägt.',
    },
    edition: {
      title: 'Norm und Ausgabe',
      help: 'Wie gedruckt, zum Beispiel ISO/IEC 27001:2022.',
    },
    scopeText: {
      title: 'Wortlaut des Anwendungsbereichs',
      help: 'Wie gedruckt, Buchstabe für Buchstabe.',
    },
    soaVersion: {
      title: 'Fassung der Erklärung',
      help: 'Die Fassung der Erklärung zur Anwendbarkeit, die das Zertifikat nennt.',
    },
    decidedOn: {
      title: 'Entschieden am',
      help: 'Der Tag der Zertifizierungsentscheidung.',
    },
    issuedOn: {
      title: 'Ausgestellt am',
      help: 'Der Tag der Ausstellung.',
    },
    expiresOn: {
      title: 'Läuft ab am',
      help: 'Der letzte Tag der Gültigkeit.',
    },
  },
  status: {
    valid: 'gültig',
    suspended: 'ausgesetzt',
    withdrawn: 'entzogen',
    expired: 'abgelaufen',
  },
  commands: {
    suspend: {
      title: 'Aussetzen',
      help: 'Die Stelle hat es ausgesetzt.',
      input: {
        reason: {
          title: 'Begründung',
          help: 'Warum, in einem Satz, dem ein Auditor folgen kann.',
        },
      },
    },
    reinstate: {
      title: 'Wiederherstellen',
      help: 'Die Stelle hat es wiederhergestellt.',
      input: {
        reason: {
          title: 'Begründung',
          help: 'Warum, in einem Satz, dem ein Auditor folgen kann.',
        },
      },
    },
    withdraw: {
      title: 'Entziehen',
      help: 'Die Stelle hat es entzogen.',
      input: {
        reason: {
          title: 'Begründung',
          help: 'Warum, in einem Satz, dem ein Auditor folgen kann.',
        },
      },
    },
    expire: {
      title: 'Abgelaufen',
      help: 'Sein letzter Tag ist vorbei.',
      input: {},
    },
  },
  computed: {},
  sections: {},
  refusals: {},
  faults: {
    NO_SCOPE: 'Kein Anwendungsbereich ist in Kraft, mit dem sich vergleichen ließe.',
    NO_CERTIFICATE: 'Kein Zertifikat ist erfasst.',
    OTHER_WORDING: 'Nennt den Anwendungsbereich anders als die geltende Fassung {version}.',
    EDITION_UNKNOWN: 'Sagt nicht, nach welcher Ausgabe es erteilt ist.',
    FORMER_EDITION: 'Nennt {edition}: Zertifikate dieser Ausgabe endeten am 31. Oktober 2025.',
    CITED_VERSION_UNKNOWN: 'Nennt die Fassung {cited}, die hier nicht geführt wird; in Kraft ist {version}.',
    CERTIFICATE_DIFFERS: 'Nennt die Fassung {cited}, die anders entscheidet als die geltende Fassung {version}.',
    NO_STATEMENT: 'Keine Erklärung zur Anwendbarkeit ist in Kraft, mit der sich vergleichen ließe.',
  },
}
