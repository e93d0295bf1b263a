export const de = {
  title: 'Kenntnisnahmen',
  one: 'Kenntnisnahme',
  help: 'Wer wann bestätigt hat, welche Fassung welches Dokuments gelesen zu haben.',
  fields: {
    title: {
      title: 'Titel',
      help: 'Person und Dokument, für alle, die Listen lesen.',
    },
    person: {
      title: 'Person',
      help: 'Wer bestätigt hat.',
    },
    document: {
      title: 'Dokument',
      help: 'Was gelesen wurde.',
    },
    version: {
      title: 'Fassung',
      help: 'Die Fassung, die gelesen wurde.',
    },
    acknowledgedOn: {
      title: 'Bestätigt am',
      help: 'Der Tag der Bestätigung.',
    },
    assignedOn: {
      title: 'Gebeten am',
      help: 'Der Tag, an dem die Person gebeten wurde.',
    },
    text: {
      title: 'Text',
      help: 'Der SHA-256 des Textes, der gelesen wurde.',
    },
  },
  status: {
    assigned: 'gebeten',
    acknowledged: 'bestätigt',
    withdrawn: 'zurückgenommen',
    superseded: 'zu einer früheren Fassung',
  },
  commands: {
    acknowledge: {
      title: 'Bestätigen',
      help: 'Bestätigen, dass Sie es gelesen haben.',
      input: {},
    },
    withdraw: {
      title: 'Zurücknehmen',
      help: 'Niemand bittet mehr darum.',
      input: {},
    },
  },
  computed: {},
  sections: {},
  refusals: {
    NOT_THE_PERSON: 'Nur die Person selbst bestätigt.',
    NOT_IN_FORCE: 'Es gibt keine geltende Fassung.',
  },
}
