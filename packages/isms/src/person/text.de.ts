export const de = {
  title: 'Personen und Rollen',
  menu: 'Personen',
  one: 'Person',
  help: 'Alle, die für ein Risiko, eine Maßnahme oder ein Dokument verantwortlich sind oder im Anwendungsbereich arbeiten. Hier werden die Rollen des ISMS vergeben.',
  fields: {
    name: {
      title: 'Name',
      help: 'Eine Person, oder eine Funktion, wo der Name keine Rolle spielt.',
    },
    email: {
      title: 'E-Mail',
      help: 'Unter welcher Adresse die Person zu erreichen ist. Über ihr Konto sagt das nichts.',
    },
    position: {
      title: 'Stelle',
      help: 'Die Stelle, zum Beispiel Leitung Plattform.',
    },
    team: {
      title: 'Team',
      help: 'Wo die Person arbeitet.',
    },
    statedRoles: {
      title: 'Rollen in der Quelle',
      help: 'Rollen, wie eine importierte Datei sie nennt. Sie geben keine Befugnis: Vergeben Sie die Rollen hier.',
      options: {
        'top-management': 'oberste Leitung',
        'isms-conformity': 'Konformität des ISMS',
        'performance-reporting': 'Bericht über die Leistung',
        'internal-auditor': 'interner Auditor',
        'data-protection': 'Datenschutz',
      },
    },
    manager: {
      title: 'Berichtet an',
      help: 'Die Führungskraft.',
    },
    startedOn: {
      title: 'Eingetreten',
      help: 'Erster Arbeitstag.',
    },
    leftOn: {
      title: 'Ausgetreten',
      help: 'Letzter Arbeitstag.',
    },
    staffNumber: {
      title: 'Personalnummer',
      help: 'Die Nummer in Ihrem Personalsystem.',
    },
    employer: {
      title: 'Arbeitgeber',
      help: 'Bei wem die Person beschäftigt ist, wenn nicht bei Ihnen.',
    },
    remote: {
      title: 'Arbeitet von außerhalb',
      help: 'Ob die Person außerhalb Ihrer Standorte arbeitet.',
      options: {
        yes: 'ja',
        partly: 'teilweise',
        no: 'nein',
      },
    },
  },
  status: {
    active: 'aktiv',
    external: 'extern',
    left: 'ausgetreten',
  },
  commands: {
    leave: {
      title: 'Austritt',
      help: 'Den letzten Arbeitstag festhalten. Was die Person noch innehat, wird als offen gezeigt.',
      input: {
        lastDay: {
          title: 'Letzter Tag',
          help: 'Der letzte Arbeitstag; er darf bevorstehen.',
        },
      },
    },
    return: {
      title: 'Rückkehr',
      help: 'Die Person arbeitet wieder hier.',
      input: {},
    },
    'make-external': {
      title: 'Extern führen',
      help: 'Ab jetzt arbeitet die Person für jemand anderen.',
      input: {},
    },
    'make-active': {
      title: 'Als Beschäftigte führen',
      help: 'Ab jetzt gehört die Person zu Ihren Beschäftigten.',
      input: {},
    },
  },
  computed: {},
  sections: {},
  refusals: {},
}
