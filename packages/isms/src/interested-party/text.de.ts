export const de = {
  title: 'Interessierte Parteien',
  one: 'interessierte Partei',
  help: 'Wer bei Ihrer Sicherheit mitredet, was gebraucht wird, und ob das ISMS darauf antwortet.',
  fields: {
    name: {
      title: 'Partei',
      help: 'Eine Gruppe oder Einrichtung, zum Beispiel Großkunden.',
    },
    kind: {
      title: 'Art',
      help: 'Was die Partei für Sie ist.',
      options: {
        customer: 'Kunde',
        regulator: 'Aufsicht',
        supplier: 'Lieferant',
        employee: 'Beschäftigte',
        owner: 'Anteilseigner',
        partner: 'Partner',
        other: 'sonstiges',
      },
    },
    requirement: {
      title: 'Anforderung',
      help: 'Was sie von der Informationssicherheit braucht oder erwartet (4.2 b).',
    },
    addressed: {
      title: 'Durch das ISMS behandelt',
      help: 'Die Entscheidung, ob das ISMS die Anforderung erfüllt (4.2 c).',
      options: {
        yes: 'ja',
        partly: 'teilweise',
        no: 'nein',
      },
    },
    how: {
      title: 'Wie',
      help: 'Die Verpflichtung, Maßnahme oder das Dokument dazu, oder warum sie nicht behandelt wird.',
    },
    obligations: {
      title: 'Verpflichtungen',
      help: 'Gesetze und Verträge, die von dieser Partei kommen.',
    },
    owner: {
      title: 'Verantwortlich',
      help: 'Wer mit dieser Partei spricht.',
    },
    reviewedOn: {
      title: 'Zuletzt überprüft',
      help: 'Der Tag, an dem zuletzt jemand darauf gesehen hat.',
    },
    addressedReason: {
      title: 'Grund der Entscheidung',
      help: 'Warum das ISMS die Anforderung nicht oder nur teilweise beantwortet.',
    },
    controls: {
      title: 'Maßnahmen',
      help: 'Maßnahmen, die die Anforderung beantworten.',
    },
  },
  status: {},
  commands: {
    address: {
      title: 'Entscheiden',
      help: 'Entscheiden, ob das ISMS diese Anforderung beantwortet (4.2 c).',
      input: {
        addressed: {
          title: 'Behandelt',
          help: 'Ja, teilweise oder nein; nein ist eine Antwort, wenn ein Grund dabeisteht.',
          options: {
            yes: 'ja',
            partly: 'teilweise',
            no: 'nein',
          },
        },
        reason: {
          title: 'Begründung',
          help: 'Warum, in einem Satz, dem ein Auditor folgen kann.',
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
    ANSWER_UNREASONED: 'Nennen Sie einen Grund: Ohne ihn sind nein und teilweise keine Antworten.',
  },
  faults: {
    NO_PARTY: 'Keine interessierte Partei ist erfasst.',
    NO_REQUIREMENT: 'Ohne Anforderung.',
    NOT_ANSWERED: 'Nicht entschieden, ob das ISMS die Anforderung behandelt.',
    NO_REASON: 'Nicht ganz behandelt, und ohne Begründung.',
  },
}
