export const de = {
  title: 'Maßnahmen',
  one: 'Maßnahme',
  help: 'Ihre Entscheidung zu jeder Maßnahme: ob und warum sie gilt, wer sie betreibt, wie und wie oft. Ihr Stand folgt aus Nachweisen.',
  fields: {
    title: {
      title: 'Titel',
      help: 'Der Titel der Maßnahme aus Anhang A, oder ein eigener.',
    },
    reference: {
      title: 'Nummer in Anhang A',
      help: 'Zum Beispiel A.5.10; leer bei einer eigenen Maßnahme.',
    },
    applicable: {
      title: 'Anwendbar',
      help: 'Ob die Maßnahme zu Ihrem ISMS gehört. Unentschieden, bis jemand entscheidet.',
      options: {
        yes: 'ja',
        no: 'nein',
      },
    },
    reasons: {
      title: 'Gründe der Aufnahme',
      help: 'RA Risikobeurteilung, LR Gesetz oder Vorschrift, CO Vertrag, BR geschäftliche Anforderung oder gute Praxis.',
      options: {
        RA: 'Risikobeurteilung',
        LR: 'rechtliche Anforderung',
        CO: 'Vertrag',
        BR: 'geschäftliche Anforderung',
      },
    },
    justification: {
      title: 'Begründung der Aufnahme',
      help: 'Warum sie gilt, wo Risiken und Verpflichtungen es nicht von selbst sagen.',
    },
    exclusionReason: {
      title: 'Begründung des Ausschlusses',
      help: 'Warum sie nicht gilt. Ohne Grund lässt sich keine Maßnahme ausschließen.',
    },
    owner: {
      title: 'Verantwortlich',
      help: 'Wer die Maßnahme betreibt.',
    },
    how: {
      title: 'Wie es umgesetzt ist',
      help: 'Was Sie wirklich tun, kurz, mit dem Verfahren dazu.',
    },
    frequencyDays: {
      title: 'Häufigkeit in Tagen',
      help: 'Wie oft sie wirkt oder geprüft wird; ältere Nachweise gelten als veraltet.',
    },
    statedStatus: {
      title: 'Stand in der Quelle',
      help: 'Der Stand in den Worten einer importierten Datei. Unverändert; der wirkliche Stand folgt aus Nachweisen.',
    },
    documents: {
      title: 'Dokumente',
      help: 'Richtlinien und Verfahren, denen sie folgt.',
    },
    decidedOn: {
      title: 'Entschieden am',
      help: 'Der Tag der Entscheidung, ob sie gilt.',
    },
    reviewedOn: {
      title: 'Zuletzt überprüft',
      help: 'Der Tag, an dem zuletzt jemand auf die Entscheidung gesehen hat.',
    },
    requirements: {
      title: 'Anforderungen',
      help: 'Welche Anforderungen die Maßnahme erfüllt, in jedem Regelwerk, eine je Zeile: soc2-2017:CC6.1.',
    },
    source: {
      title: 'Herkunft',
      help: 'Woher die Maßnahme stammt.',
      options: {
        'annex-a': 'Anhang A',
        own: 'eigene',
        other: 'anderes Regelwerk',
      },
    },
  },
  status: {
    undecided: 'nicht angegeben',
    'not-started': 'nicht begonnen',
    planned: 'geplant',
    partial: 'teilweise umgesetzt',
    implemented: 'umgesetzt',
  },
  commands: {
    include: {
      title: 'Aufnehmen',
      help: 'Nimmt die Maßnahme in die Erklärung zur Anwendbarkeit auf.',
      input: {
        reasons: {
          title: 'Gründe',
          help: 'Warum die Maßnahme gilt',
          options: {
            RA: 'Risikobeurteilung',
            LR: 'rechtliche Anforderung',
            CO: 'Vertrag',
            BR: 'geschäftliche Anforderung',
          },
        },
        justification: {
          title: 'Begründung',
          help: 'Der Grund in Worten, wo Verknüpfungen ihn nicht sagen',
        },
      },
    },
    exclude: {
      title: 'Ausschließen',
      help: 'Lässt die Maßnahme weg, mit dem Grund dafür.',
      input: {
        justification: {
          title: 'Begründung',
          help: 'Warum die Maßnahme nicht gilt',
        },
      },
    },
    state: {
      title: 'Stand angeben',
      help: 'Als Verantwortlicher sagen, wie weit die Maßnahme umgesetzt ist.',
      input: {
        status: {
          title: 'Umsetzung',
          help: 'Wie weit sie ist.',
          options: {
            'not-started': 'nicht begonnen',
            planned: 'geplant',
            partial: 'teilweise umgesetzt',
            implemented: 'umgesetzt',
          },
        },
        how: {
          title: 'Wie',
          help: 'Was Sie wirklich tun; nötig, sobald sie umgesetzt ist.',
        },
      },
    },
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
  refusals: {
    JUSTIFICATION_MISSING: 'Eine ausgeschlossene Maßnahme braucht eine Begründung in Worten.',
    CONTROL_NEEDED: '{keys} braucht diese Maßnahme.',
    HOW_MISSING: 'Sagen Sie, wie sie umgesetzt ist.',
  },
  faults: {
    NOTHING_IMPLEMENTED: 'Keine Maßnahme ist als umgesetzt angegeben.',
    NOT_EVIDENCED: '{control} ist als umgesetzt angegeben, und kein geltender Nachweis zeigt es.',
    NO_CONTROL: 'Keine Maßnahme ist erfasst.',
    FORMER_REFERENCE: '{control} ist eine Kennung der Ausgabe von 2013.',
    FORMER_TITLE: '„{control}“ ist ein Titel der Ausgabe von 2013.',
    NO_OWNER: 'Für {control} ist niemand verantwortlich.',
    OWNER_LEFT: 'Die verantwortliche Person für {control} ist nicht mehr da.',
    NOTHING_INCLUDED: 'Keine Maßnahme ist anwendbar.',
  },
}
