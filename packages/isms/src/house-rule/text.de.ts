export const de = {
  title: 'Hausregeln',
  one: 'Hausregel',
  help: 'Regeln, die gute Praxis sind und kein Satz der Norm. Ein Inhaber kann eine abschalten, mit einem Grund, der bleibt.',
  fields: {
    rule: {
      title: 'Regel',
      help: 'Der Code der Regel, die abgeschaltet ist.',
    },
    reason: {
      title: 'Grund',
      help: 'Warum sie hier nicht gilt, und was an ihre Stelle tritt.',
    },
    decidedBy: {
      title: 'Abgeschaltet von',
      help: 'Wer es entschieden hat.',
    },
    decidedOn: {
      title: 'Abgeschaltet am',
      help: 'Der Tag.',
    },
  },
  status: {
    off: 'abgeschaltet',
    on: 'wieder in Kraft',
  },
  commands: {
    'switch-on': {
      title: 'Einschalten',
      help: 'Die Regel gilt wieder.',
      input: {},
    },
  },
  computed: {},
  sections: {},
  refusals: {
    NO_HOUSE_RULE: 'Es gibt keine Hausregel {rule}.',
  },
}
