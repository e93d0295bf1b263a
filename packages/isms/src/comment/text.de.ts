export const de = {
  title: 'Kommentare',
  one: 'Kommentar',
  help: 'Was Menschen einander zu Datensätzen sagen, daneben aufbewahrt.',
  fields: {
    about: {
      title: 'Zu',
      help: 'Die Kennung des Datensatzes, zum Beispiel RISK-12.',
    },
    text: {
      title: 'Kommentar',
      help: 'Was andere wissen oder beantworten sollen. Es steht im Ledger wie jede andere Änderung.',
    },
    author: {
      title: 'Verfasser',
      help: 'Wer ihn geschrieben hat.',
    },
    removedBecause: {
      title: 'Entfernt, weil',
      help: 'Warum ein Inhaber ihn entfernt hat, obwohl er von jemand anderem war.',
    },
  },
  status: {},
  commands: {
    remove: {
      title: 'Entfernen',
      help: 'Nimmt einen fremden Kommentar weg, mit einem Grund, der im Ledger bleibt.',
      input: {
        reason: {
          title: 'Begründung',
          help: 'Warum er nicht bleiben darf, obwohl ihn der Verfasser behielte',
        },
      },
    },
  },
  computed: {},
  sections: {},
  refusals: {
    COMMENT_EMPTY: 'In diesem Kommentar steht nichts.',
    NOT_AUTHOR: 'Nur wer einen Kommentar geschrieben hat, ändert ihn oder nimmt ihn weg.',
    SUBJECT_STAYS: 'Ein Kommentar bleibt bei dem Datensatz, zu dem er geschrieben wurde.',
  },
}
