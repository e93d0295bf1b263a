export const de = {
  title: 'Anforderungen eigener Regelwerke',
  one: 'Anforderung',
  help: 'Was Ihre eigenen Regelwerke verlangen, je ein Eintrag. Importieren Sie sie aus einer Tabelle, YAML oder JSON; die Spalte Regelwerk sagt, wozu sie gehören.',
  fields: {
    framework: {
      title: 'Regelwerk',
      help: 'Wessen Anforderung es ist.',
    },
    reference: {
      title: 'Nummer',
      help: 'Wie die Quelle sie schreibt: 1.10, CC6.1, 32(1)(b). In YAML braucht eine Zahl Anführungszeichen: 1.10 ist dort die Zahl 1.1.',
    },
    title: {
      title: 'Anforderung',
      help: 'Was sie verlangt, in einer Zeile.',
    },
    section: {
      title: 'Abschnitt',
      help: 'Die Überschrift, unter der sie steht: deren Nummer oder Worte.',
    },
    intent: {
      title: 'Erläuterung',
      help: 'Wozu sie dient, in eigenen Worten.',
    },
    assessable: {
      title: 'Erfüllbar',
      help: 'Eine Überschrift ist für sich nicht erfüllbar: nein.',
    },
    mappings: {
      title: 'Zugeordnet von',
      help: 'Anforderungen anderer Regelwerke, deren Maßnahmen auch für diese zählen.',
      of: {
        from: {
          title: 'Von',
          help: 'Ein Verweis wie iso27001-2022:A.5.1.',
        },
        relation: {
          title: 'Verhältnis',
          help: 'Wie die andere zu dieser steht. Nur was dasselbe ist oder sie ganz umfasst, kann sie abdecken.',
          options: {
            equal: 'ist dasselbe',
            subset: 'liegt darin',
            superset: 'umfasst sie ganz und mehr',
            intersects: 'überschneidet sich damit',
          },
        },
        reason: {
          title: 'Grund',
          help: 'Warum es so ist.',
        },
        reviewed: {
          title: 'Geprüft',
          help: 'Ob jemand, der dafür einsteht, sie angesehen hat. Sonst ist sie ein Entwurf.',
        },
      },
    },
  },
  status: {},
  commands: {},
  computed: {},
  sections: {},
  refusals: {
    FRAMEWORK_MISSING: 'sagen Sie, zu welchem Regelwerk sie gehört',
    REFERENCE_FORM: '„{reference}“ ist keine Nummer: höchstens 60 Buchstaben, Ziffern, Leerzeichen und . , ( ) / _ & -',
    MAPPING_FORM: '„{from}“ ist kein Verweis auf eine Anforderung: schreiben Sie ihn wie iso27001-2022:A.5.1',
  },
}
