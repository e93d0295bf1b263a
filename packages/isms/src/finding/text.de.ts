export const de = {
  title: 'Feststellungen zum Einordnen',
  one: 'Feststellung',
  help: 'Feststellungen einer Quelle, von denen niemand gesagt hat, wie schwer sie wiegen: Ordnen Sie jede als Nichtkonformität oder als Möglichkeit ein.',
  fields: {
    title: {
      title: 'Feststellung',
      help: 'Was festgestellt wurde, in einer Zeile.',
    },
    description: {
      title: 'Beschreibung',
      help: 'Was gesehen wurde, gegen welche Anforderung.',
    },
    grade: {
      title: 'Einstufung',
      help: 'Wie schwer es wiegt.',
      options: {
        major: 'Hauptabweichung',
        minor: 'Nebenabweichung',
        observation: 'Beobachtung',
        opportunity: 'Verbesserungsmöglichkeit',
      },
    },
    requirement: {
      title: 'Anforderung',
      help: 'Abschnitt oder Maßnahme, zum Beispiel 9.2.1 oder A.5.18.',
    },
    source: {
      title: 'Quelle',
      help: 'Das Audit, die Bewertung oder der Vorfall, woher sie kommt.',
    },
    records: {
      title: 'Nachweise',
      help: 'Nachweise, auf denen die Feststellung beruht.',
    },
    rootCause: {
      title: 'Ursache',
      help: 'Warum es geschah (10.2 b).',
    },
    correctiveAction: {
      title: 'Korrekturmaßnahme',
      help: 'Was die Ursache beseitigt (10.2 c).',
    },
    preventiveAction: {
      title: 'Vorbeugung',
      help: 'Was verhindert, dass es anderswo geschieht.',
    },
    owner: {
      title: 'Verantwortlich',
      help: 'Wer es korrigiert.',
    },
    raisedBy: {
      title: 'Erhoben von',
      help: 'Wer es gefunden hat.',
    },
    raisedOn: {
      title: 'Erhoben am',
      help: 'Der Tag, an dem sie erhoben wurde.',
    },
    due: {
      title: 'Fällig',
      help: 'Bis wann es korrigiert sein muss.',
    },
    controls: {
      title: 'Maßnahmen',
      help: 'Maßnahmen, um die es geht.',
    },
    statedProgress: {
      title: 'Fortschritt in der Quelle',
      help: 'Wie weit die Korrektur laut der Quelle ist.',
      options: {
        open: 'offen',
        'in-progress': 'in Arbeit',
        done: 'erledigt',
        closed: 'geschlossen',
      },
    },
    became: {
      title: 'Wurde zu',
      help: 'Als was sie eingeordnet wurde.',
    },
  },
  status: {
    open: 'einzuordnen',
    sorted: 'eingeordnet',
  },
  commands: {
    sort: {
      title: 'Einordnen',
      help: 'Sagen, wie schwer sie wiegt: Haupt- und Nebenabweichungen werden eine Nichtkonformität, die übrigen eine Möglichkeit.',
      input: {
        grade: {
          title: 'Einstufung',
          help: 'Wie schwer es wiegt.',
          options: {
            major: 'Hauptabweichung',
            minor: 'Nebenabweichung',
            observation: 'Beobachtung',
            opportunity: 'Verbesserungsmöglichkeit',
          },
        },
      },
    },
  },
  computed: {},
  sections: {},
  refusals: {},
}
