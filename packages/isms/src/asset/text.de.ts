export const de = {
  title: 'Verzeichnis der Werte',
  menu: 'Werte',
  one: 'Wert',
  help: 'Was Sie schützen müssen: Informationen, Systeme, Dienste von Lieferanten, Geräte, Anbindungen und KI-Systeme.',
  fields: {
    name: {
      title: 'Name',
      help: 'Wie man es nennt.',
    },
    description: {
      title: 'Beschreibung',
      help: 'Was es ist und wofür es da ist.',
    },
    kind: {
      title: 'Art',
      help: 'Die Art des Werts.',
      options: {
        information: 'Information',
        'data-store': 'Datenspeicher',
        application: 'Anwendung',
        service: 'Dienst',
        infrastructure: 'Infrastruktur',
        endpoint: 'Endgerät',
        identity: 'Identität',
        integration: 'Schnittstelle',
        'ai-system': 'KI-System',
        supplier: 'Lieferant',
        facility: 'Gebäude',
        people: 'Personen',
        process: 'Prozess',
        document: 'Dokument',
      },
    },
    owner: {
      title: 'Verantwortlich',
      help: 'Wer dafür einsteht.',
    },
    custodian: {
      title: 'Betreuer',
      help: 'Wer sich täglich darum kümmert, wenn das jemand anderes ist.',
    },
    classification: {
      title: 'Klassifizierung',
      help: 'Wie vertraulich es ist, nach Ihrem eigenen Schema.',
      options: {
        public: 'öffentlich',
        internal: 'intern',
        confidential: 'vertraulich',
        restricted: 'streng vertraulich',
      },
    },
    confidentiality: {
      title: 'Bedarf an Vertraulichkeit',
      help: 'Schaden, wenn die Falschen es erfahren, 1 bis 5.',
    },
    integrity: {
      title: 'Bedarf an Integrität',
      help: 'Schaden, wenn es falsch ist, 1 bis 5.',
    },
    availability: {
      title: 'Bedarf an Verfügbarkeit',
      help: 'Schaden, wenn es fehlt, 1 bis 5.',
    },
    criticality: {
      title: 'Kritikalität',
      help: 'Die Wichtigkeit im Ganzen, wo eine Quelle nur eine Zahl nennt, 1 bis 5.',
    },
    location: {
      title: 'Ort',
      help: 'Wo es ist: Büro, Region, Anbieter.',
    },
    dataLocation: {
      title: 'Ort der Daten',
      help: 'Länder oder Regionen, in denen die Daten liegen.',
    },
    personalData: {
      title: 'Personenbezogene Daten',
      help: 'Ob es personenbezogene Daten enthält oder verarbeitet.',
    },
    scopeDecision: {
      title: 'Im Anwendungsbereich',
      help: 'Ob es im Anwendungsbereich des ISMS liegt. Eine unentschiedene Anbindung, ein Standort oder Produkt ist eine Feststellung.',
      options: {
        'in-scope': 'im Anwendungsbereich',
        excluded: 'ausgeschlossen',
      },
    },
    scopeReason: {
      title: 'Grund des Ausschlusses',
      help: 'Warum es außerhalb liegt, falls es das tut.',
    },
    supplier: {
      title: 'Lieferant',
      help: 'Wer es stellt, wenn es von außen kommt.',
    },
    dependsOn: {
      title: 'Hängt ab von',
      help: 'Werte, ohne die dieser nicht auskommt.',
    },
    aiRole: {
      title: 'Rolle bei KI',
      help: 'Bei KI-Systemen: was die Organisation dafür ist.',
      options: {
        provider: 'Anbieter',
        deployer: 'Betreiber',
        none: 'keine',
      },
    },
    aiModels: {
      title: 'KI-Modelle',
      help: 'Modelle und Versionen im Einsatz, wenn es ein KI-System ist.',
    },
    properties: {
      title: 'Betroffene Schutzziele',
      help: 'Worauf es ankommt: Vertraulichkeit, Integrität, Verfügbarkeit.',
      options: {
        C: 'Vertraulichkeit',
        I: 'Integrität',
        A: 'Verfügbarkeit',
      },
    },
    retiredOn: {
      title: 'Stillgelegt',
      help: 'Der Tag, an dem es außer Betrieb ging.',
    },
    reviewedOn: {
      title: 'Zuletzt überprüft',
      help: 'Der Tag, an dem den Eintrag zuletzt jemand geprüft hat.',
    },
    offered: {
      title: 'Wird Kunden angeboten',
      help: 'Ob Kunden es kaufen.',
    },
    own: {
      title: 'Eigene Entwicklung',
      help: 'Ob Sie es selbst bauen.',
    },
  },
  status: {},
  commands: {
    review: {
      title: 'Überprüfen',
      help: 'Sagen, dass Sie es heute angesehen haben und ob es noch stimmt.',
      input: {
        note: {
          title: 'Notiz',
          help: 'Was Sie angesehen haben, oder was sich ändern soll.',
        },
      },
    },
  },
  computed: {},
  sections: {},
  refusals: {},
  faults: {
    NO_ASSET: 'Kein Wert im Anwendungsbereich ist erfasst.',
    NO_OWNER: 'Ohne verantwortliche Person.',
    OWNER_LEFT: 'Die verantwortliche Person ist nicht mehr da.',
    NOT_CLASSIFIED: 'Ohne Klassifizierung.',
    NOTHING_CRITICAL: 'Kein Wert im Anwendungsbereich hat die höchste Kritikalität.',
    NO_RISK: 'Kritisch, und kein offenes Risiko nennt ihn.',
  },
}
