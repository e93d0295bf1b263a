export const de = {
  title: 'Vertretungen',
  one: 'Vertretung',
  help: 'Wer für wen entscheiden darf, von wann bis wann. Eine Entscheidung sagt dann, für wen sie getroffen wurde.',
  fields: {
    title: {
      title: 'Vertretung',
      help: 'Worum es geht, in wenigen Worten.',
    },
    what: {
      title: 'Was',
      help: 'Was der Vertreter entscheiden darf.',
      options: {
        role: 'eine Rolle im ISMS',
        'risk-acceptance': 'Akzeptanz von Risiken',
        approval: 'Freigaben',
      },
    },
    role: {
      title: 'Rolle',
      help: 'Welche Rolle, wenn es eine ist.',
      options: {
        'top-management': 'oberste Leitung',
        'isms-conformity': 'Konformität des ISMS',
        'performance-reporting': 'Bericht über die Leistung',
        'internal-auditor': 'interner Auditor',
        'data-protection': 'Datenschutz',
      },
    },
    person: {
      title: 'Vertreter',
      help: 'Wer entscheiden darf.',
    },
    by: {
      title: 'Für',
      help: 'Für wen: wer vertreten wird.',
    },
    from: {
      title: 'Von',
      help: 'Der erste Tag.',
    },
    until: {
      title: 'Bis',
      help: 'Der letzte Tag.',
    },
  },
  status: {
    'in-force': 'in Kraft',
    ended: 'beendet',
  },
  commands: {
    end: {
      title: 'Beenden',
      help: 'Der Vertreter entscheidet nicht mehr.',
      input: {},
    },
  },
  computed: {},
  sections: {},
  refusals: {
    SELF: 'Niemand vertritt sich selbst.',
    ROLE_NOT_HELD:
      'Eine Rolle überträgt, wer sie innehat: Ein Inhaber weist sie erst unter „Rollen“ zu, oder wer sie innehat, überträgt sie.',
  },
}
