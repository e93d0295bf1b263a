export const de = {
  title: 'Möglichkeiten',
  menu: 'Verbesserungen',
  one: 'Möglichkeit',
  help: 'Verbesserungen, Möglichkeiten und Beobachtungen: was besser sein könnte und was daraus wurde (6.1.1, 10.1).',
  fields: {
    title: {
      title: 'Möglichkeit',
      help: 'Was besser sein könnte, in einer Zeile.',
    },
    source: {
      title: 'Quelle',
      help: 'Woher die Idee kommt.',
      options: {
        risk: 'Risiko',
        audit: 'Audit',
        review: 'Bewertung',
        incident: 'Vorfall',
        staff: 'Beschäftigte',
        customer: 'Kunde',
        metric: 'Kennzahl',
      },
    },
    sourceName: {
      title: 'Benannte Quelle',
      help: 'Das Audit oder die Bewertung, woher sie kommt.',
    },
    grade: {
      title: 'Einstufung',
      help: 'Wie ein Auditor sie nannte, wenn sie aus einem Audit stammt.',
      options: {
        observation: 'Beobachtung',
        ofi: 'Verbesserungsmöglichkeit',
      },
    },
    requirement: {
      title: 'Anforderung',
      help: 'Abschnitt oder Maßnahme, um die es geht.',
    },
    seen: {
      title: 'Was gesehen wurde',
      help: 'Worauf sie beruht.',
    },
    controls: {
      title: 'Maßnahmen',
      help: 'Maßnahmen, um die es geht.',
    },
    benefit: {
      title: 'Nutzen',
      help: 'Was besser würde.',
    },
    effort: {
      title: 'Aufwand',
      help: 'Was es kostet.',
    },
    owner: {
      title: 'Verantwortlich',
      help: 'Wer sich darum kümmert.',
    },
    due: {
      title: 'Fällig',
      help: 'Bis wann.',
    },
    doneOn: {
      title: 'Erledigt am',
      help: 'Der Tag, an dem es getan war.',
    },
    effect: {
      title: 'Wirkung',
      help: 'Was daraus wurde (6.1.1 e).',
    },
    reason: {
      title: 'Grund',
      help: 'Warum sie abgelehnt wurde.',
    },
  },
  status: {
    idea: 'Idee',
    accepted: 'angenommen',
    declined: 'abgelehnt',
    done: 'erledigt',
    evaluated: 'ausgewertet',
  },
  commands: {
    accept: {
      title: 'Annehmen',
      help: 'Es soll getan werden.',
      input: {},
    },
    decline: {
      title: 'Ablehnen',
      help: 'Es wird nicht getan.',
      input: {
        reason: {
          title: 'Begründung',
          help: 'Warum, in einem Satz, dem ein Auditor folgen kann.',
        },
      },
    },
    do: {
      title: 'Erledigt',
      help: 'Es ist getan.',
      input: {
        doneOn: {
          title: 'Erledigt am',
          help: 'Der Tag; heute, wenn leer.',
        },
      },
    },
    'evaluate-effect': {
      title: 'Auswerten',
      help: 'Sagen, was daraus wurde (6.1.1 e).',
      input: {
        effect: {
          title: 'Wirkung',
          help: 'Was daraus wurde.',
        },
      },
    },
  },
  computed: {},
  sections: {},
  refusals: {},
  faults: {
    NOTHING_DONE: 'Keine Chance wurde umgesetzt.',
    NOT_EVALUATED: 'Vor mehr als {days} Tagen umgesetzt, und niemand hat gesagt, was daraus wurde.',
  },
}
