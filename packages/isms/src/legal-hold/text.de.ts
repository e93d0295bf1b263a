export const de = {
  title: 'Löschsperren',
  one: 'Löschsperre',
  help: 'Datensätze, die wegen eines Anspruchs oder einer Anordnung aufzubewahren sind: nichts davon kann gelöscht werden, bis die Sperre aufgehoben ist.',
  fields: {
    title: {
      title: 'Löschsperre',
      help: 'Der Anspruch, das Verfahren oder die Anordnung, in einer Zeile.',
    },
    records: {
      title: 'Datensätze',
      help: 'Die Kennungen der Datensätze, die aufzubewahren sind, zum Beispiel PER-3; leer gilt die Sperre für alle.',
    },
    reason: {
      title: 'Begründung',
      help: 'Warum sie aufzubewahren sind, und wer es verlangt hat.',
    },
    since: {
      title: 'Seit',
      help: 'Der Tag, ab dem sie gilt; leer: sofort.',
    },
    releasedOn: {
      title: 'Aufgehoben am',
      help: 'Der Tag, an dem sie endete. Bis dahin kann nichts gelöscht werden, was sie umfasst.',
    },
    releasedBy: {
      title: 'Aufgehoben von',
      help: 'Wer entschied, dass sie endet.',
    },
    releaseReason: {
      title: 'Begründung der Aufhebung',
      help: 'Warum nichts mehr aufbewahrt werden muss.',
    },
    owner: {
      title: 'Verantwortlich',
      help: 'Wer entscheidet, wann sie endet.',
    },
  },
  status: {
    'in-force': 'in Kraft',
    released: 'aufgehoben',
  },
  commands: {
    release: {
      title: 'Aufheben',
      help: 'Hebt die Löschsperre auf, mit einem Grund: was sie hielt, kann wieder gelöscht werden.',
      input: {
        reason: {
          title: 'Begründung',
          help: 'Warum nichts mehr aufbewahrt werden muss',
        },
      },
    },
  },
  computed: {},
  sections: {},
  refusals: {
    HOLD_IN_FORCE: 'Diese Löschsperre gilt noch: Heben Sie sie zuerst auf.',
    LEGAL_HOLD: '{holds} muss aufgehoben werden, bevor {key} gelöscht werden kann.',
    REASON_NEEDED: 'Eine Löschsperre braucht einen Grund.',
  },
}
