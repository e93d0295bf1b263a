export const de = {
  title: 'Anwendungsbereich',
  menu: 'Anwendungsbereich',
  one: 'Anwendungsbereich',
  help: 'Was das Managementsystem umfasst und was nicht: die erste Seite, die ein Auditor liest.',
  fields: {
    title: {
      title: 'Titel',
      help: 'Ein kurzer Name für diese Fassung.',
    },
    version: {
      title: 'Fassung',
      help: 'Die Fassung, auf die man sich beruft, zum Beispiel 1.2.',
    },
    statement: {
      title: 'Anwendungsbereich im Wortlaut',
      help: 'Der dokumentierte Anwendungsbereich (4.3): Grenzen, Schnittstellen, was draußen ist und warum.',
    },
    products: {
      title: 'Produkte und Dienste',
      help: 'Was Kunden kaufen und im Anwendungsbereich liegt.',
    },
    locations: {
      title: 'Standorte',
      help: 'Büros, Rechenzentren, Cloud-Regionen; sagen Sie es, wenn es kein Büro gibt.',
    },
    people: {
      title: 'Personen',
      help: 'Teams und Funktionen im Anwendungsbereich, mit Zahlen.',
    },
    technology: {
      title: 'Technik',
      help: 'Systeme, Netze und Cloud-Dienste im Anwendungsbereich.',
    },
    interfaces: {
      title: 'Schnittstellen und Abhängigkeiten',
      help: 'Wo die Arbeit anderer Ihre berührt: Lieferanten, Anbindungen, Konzerngesellschaften (4.3 c).',
    },
    exclusions: {
      title: 'Ausschlüsse',
      help: 'Was außerhalb liegt, jedes mit seinem Grund.',
    },
    owner: {
      title: 'Verantwortlich',
      help: 'Wer den Anwendungsbereich aktuell hält.',
    },
    effectiveOn: {
      title: 'In Kraft seit',
      help: 'Der Tag, ab dem er gilt.',
    },
    document: {
      title: 'Freigegebenes Dokument',
      help: 'Das freigegebene Dokument, in dem er steht.',
    },
    certificateWording: {
      title: 'Wortlaut für das Zertifikat',
      help: 'Tätigkeiten, Produkte und Standorte, wie ein Zertifikat sie nennt: ohne Kopfzahlen, Lieferanten und Ausschlüsse.',
    },
    changes: {
      title: 'Änderungen',
      help: 'Was gegenüber der vorigen Fassung anders ist.',
    },
    file: {
      title: 'PDF in Kraft',
      help: 'Der SHA-256 des PDF, wie es freigegeben wurde.',
    },
    approval: {
      title: 'Freigabe',
      help: 'Wer ihn in Kraft gesetzt hat, wann, und worauf sich das bezieht.',
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
      help: 'Als oberste Leitung diese Fassung in Kraft setzen. Sie bleibt, wie sie ist; die vorige wird abgelöst.',
      input: {},
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
    'draft-from': {
      title: 'Neue Fassung',
      help: 'Die nächste Fassung als Entwurf beginnen, mit den Worten dieser.',
      input: {
        version: {
          title: 'Fassung',
          help: 'Die Nummer der neuen Fassung.',
        },
      },
    },
  },
  computed: {},
  sections: {},
  refusals: {
    SCOPE_EMPTY: 'Es gibt nichts freizugeben: Schreiben Sie zuerst den Anwendungsbereich.',
    EXCLUSION_UNREASONED: 'Ein Ausschluss braucht seinen Grund: {item}',
    NO_INTERFACES: 'Nennen Sie zuerst die Schnittstellen zu Lieferanten und Anbindungen: {count} sind in Gebrauch.',
    VERSION_TAKEN: 'Die Fassung {version} gibt es schon: Die nächste folgt auf {latest}.',
  },
  faults: {
    NO_SCOPE: 'Kein Anwendungsbereich ist in Kraft.',
    SCOPE_NOT_APPROVED: 'Der Anwendungsbereich ist geschrieben und nicht freigegeben.',
    NOTHING_OUTSIDE: 'Kein Lieferant, kein Dienst und keine Anbindung anderer ist erfasst.',
    NO_INTERFACE: '{count} Lieferanten, Dienste und Anbindungen, und keine Schnittstelle im geltenden Anwendungsbereich.',
    NOTHING_TO_PLACE: 'Kein Produkt, kein Standort und keine Anbindung ist erfasst.',
    NOT_PLACED: 'Weder im Anwendungsbereich noch ausgenommen.',
    LEFT_OUT_UNREASONED: 'Ohne Begründung aus dem Anwendungsbereich ausgenommen.',
    NOTHING_MOVED: 'Keine Änderung von Organisation, Standort oder Produkt ist wirksam geworden.',
    CHANGED_SINCE: 'Berührt den Anwendungsbereich und wurde am {day} wirksam, nach dessen Freigabe.',
  },
}
