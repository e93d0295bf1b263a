export const de = {
  title: 'Konten und Personen',
  one: 'Zuordnung eines Kontos',
  help: 'Welche Person des Registers ein Konto ist. Ein Inhaber legt das fest; wer hier entscheidet, entscheidet als diese Person.',
  fields: {
    title: {
      title: 'Zuordnung',
      help: 'Konto und Person, für Menschen, die Listen lesen.',
    },
    account: {
      title: 'Konto',
      help: 'Das Mitglied, dessen Konto es ist.',
    },
    person: {
      title: 'Person',
      help: 'Wer das ist.',
    },
    changedOn: {
      title: 'Seit',
      help: 'Der Tag, an dem der Inhaber es festlegte.',
    },
    changedBy: {
      title: 'Festgelegt von',
      help: 'Welche Person es festlegte.',
    },
    reason: {
      title: 'Grund',
      help: 'Woher man es weiß.',
    },
  },
  status: {
    tied: 'zugeordnet',
    ended: 'beendet',
  },
  commands: {
    untie: {
      title: 'Lösen',
      help: 'Dieses Konto ist nicht mehr diese Person.',
      input: {
        reason: {
          title: 'Begründung',
          help: 'Warum, in einem Satz, dem ein Auditor folgen kann.',
        },
      },
    },
  },
  computed: {},
  sections: {},
  refusals: {
    OWN_TIE: 'Wer Sie sind, legt ein anderer Inhaber fest.',
    ACCOUNT_TIED: 'Dieses Konto ist schon zugeordnet: {key}',
  },
}
