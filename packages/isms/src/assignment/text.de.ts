export const de = {
  title: 'Rollen im ISMS',
  menu: 'Rollen',
  one: 'Rollenzuweisung',
  help: 'Wer welche Aufgabe nach 5.1 und 5.3 hat, von wann bis wann, und wer sie zugewiesen hat.',
  fields: {
    title: {
      title: 'Zuweisung',
      help: 'Rolle und Person, für Menschen, die Listen lesen.',
    },
    role: {
      title: 'Rolle',
      help: 'Die Aufgabe.',
      options: {
        'top-management': 'oberste Leitung',
        'isms-conformity': 'Konformität des ISMS',
        'performance-reporting': 'Bericht über die Leistung',
        'internal-auditor': 'interner Auditor',
        'data-protection': 'Datenschutz',
      },
    },
    person: {
      title: 'Person',
      help: 'Wer sie innehat.',
    },
    kind: {
      title: 'Art',
      help: 'Ob die Person sie innehat oder vertritt.',
      options: {
        holder: 'Inhaber',
        deputy: 'Vertretung',
      },
    },
    from: {
      title: 'Von',
      help: 'Der erste Tag.',
    },
    until: {
      title: 'Bis',
      help: 'Der letzte Tag, wenn sie endet.',
    },
    area: {
      title: 'Bereich',
      help: 'Für welchen Teil der Organisation.',
    },
    assignedBy: {
      title: 'Zugewiesen von',
      help: 'Welche Person sie zugewiesen hat.',
    },
  },
  status: {
    'in-force': 'in Kraft',
    ended: 'beendet',
  },
  commands: {
    end: {
      title: 'Beenden',
      help: 'Die Person hat die Rolle nicht mehr.',
      input: {
        until: {
          title: 'Letzter Tag',
          help: 'Der letzte Tag; heute, wenn leer.',
        },
      },
    },
  },
  computed: {},
  sections: {},
  refusals: {
    HAS_LEFT: 'Die Person ist ausgetreten.',
  },
  faults: {
    NOBODY_FOR_CONFORMITY: 'Niemand verantwortet die Konformität des ISMS.',
    NOBODY_REPORTS: 'Niemand berichtet über die Leistung des ISMS.',
    NO_ROLE_HELD: 'Niemand hat eine Rolle im ISMS.',
    HOLDER_LEFT: 'Die Rolle {role} hat jemand, der nicht mehr da ist.',
  },
}
