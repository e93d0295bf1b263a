export const de = {
  title: 'Rechtliche und vertragliche Verpflichtungen',
  menu: 'Verpflichtungen',
  one: 'Verpflichtung',
  help: 'Gesetze, Verträge und Zusagen an Kunden, die etwas von Ihrer Sicherheit verlangen, und die Maßnahmen dazu.',
  fields: {
    title: {
      title: 'Verpflichtung',
      help: 'Was zu tun ist, in einer Zeile.',
    },
    kind: {
      title: 'Art',
      help: 'Woher die Pflicht kommt.',
      options: {
        legal: 'rechtlich',
        regulatory: 'aufsichtsrechtlich',
        contractual: 'vertraglich',
      },
    },
    source: {
      title: 'Quelle',
      help: 'Gesetz und Artikel, oder Vertrag und Abschnitt.',
    },
    description: {
      title: 'Was sie verlangt',
      help: 'Die Pflicht in eigenen Worten.',
    },
    jurisdiction: {
      title: 'Rechtsraum',
      help: 'Staat oder Union, deren Recht gilt.',
    },
    controls: {
      title: 'Maßnahmen',
      help: 'Maßnahmen, die sie erfüllen. Jede wird zum Grund in der Erklärung zur Anwendbarkeit.',
    },
    owner: {
      title: 'Verantwortlich',
      help: 'Wer darauf achtet, dass sie erfüllt wird.',
    },
    appliesFrom: {
      title: 'Gilt ab',
      help: 'Der Tag, ab dem sie Sie bindet.',
    },
    reviewedOn: {
      title: 'Zuletzt überprüft',
      help: 'Der Tag, an dem sie zuletzt jemand überprüft hat.',
    },
    appliesUntil: {
      title: 'Gilt bis',
      help: 'Der letzte Tag, an dem sie bindet, wenn sie endet.',
    },
    reviewEveryMonths: {
      title: 'Monate zwischen Überprüfungen',
      help: 'Wie oft jemand sie überprüft. 12, wenn leer.',
    },
    fulfilled: {
      title: 'Erfüllt',
      help: 'Was die letzte Überprüfung ergab.',
      options: {
        yes: 'ja',
        partly: 'teilweise',
        no: 'nein',
        unknown: 'unbekannt',
      },
    },
    evidence: {
      title: 'Nachweise',
      help: 'Was zeigt, dass sie erfüllt ist.',
    },
  },
  status: {},
  commands: {
    review: {
      title: 'Überprüfen',
      help: 'Sagen, dass Sie es heute angesehen haben und ob es noch stimmt.',
      input: {
        fulfilled: {
          title: 'Erfüllt',
          help: 'Ob die Pflicht heute erfüllt ist.',
          options: {
            yes: 'ja',
            partly: 'teilweise',
            no: 'nein',
            unknown: 'unbekannt',
          },
        },
        evidence: {
          title: 'Nachweise',
          help: 'Was es zeigt.',
        },
      },
    },
  },
  computed: {},
  sections: {},
  refusals: {},
  faults: {
    NO_OBLIGATION: 'Keine Verpflichtung ist in Kraft.',
    NO_OWNER: 'Ohne verantwortliche Person.',
    OWNER_LEFT: 'Die verantwortliche Person ist nicht mehr da.',
    NO_CONTROL: 'Keine Maßnahme beantwortet sie.',
    NEVER_REVIEWED: 'Nie überprüft.',
    REVIEW_OVERDUE: 'Zuletzt am {day} überprüft, alle {months} Monate zu überprüfen.',
  },
}
