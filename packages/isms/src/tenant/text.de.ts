export const de = {
  title: 'Mandant',
  one: 'Mandant',
  help: 'Die Organisation, wie dieser Server sie führt: ihr Name, wer ihr Ledger lesen darf und wie sich Mitglieder anmelden.',
  fields: {
    name: {
      title: 'Name',
      help: 'Der Name der Organisation, wie Listen, Pakete und die Erklärung ihn drucken.',
    },
    slug: {
      title: 'Name in Adressen',
      help: 'Der Name, wie er in Adressen und im Namen des Ledgers steht.',
    },
    example: {
      title: 'Beispiel',
      help: 'Ob dies das Beispielunternehmen ist, dessen Menschen und Schlüssel nichts anderes erreichen.',
    },
    publicLog: {
      title: 'Ledger für alle offen',
      help: 'Ob jeder die Kacheln des Ledgers ohne Anmeldung lesen darf. Sie enthalten Arten, Festlegungen und dasselbe Pseudonym für alles, was eine Person tut, und zeigen so, wie oft jemand arbeitet.',
    },
    secondFactor: {
      title: 'Zweiter Faktor verlangt',
      help: 'Ob Mitglieder für die Anmeldung einen Einmalcode oder Passkey brauchen.',
    },
    digest: {
      title: 'Briefe über Wartendes',
      help: 'Ob Mitglieder an jedem Werktag einen Brief über das bekommen, was auf sie wartet.',
    },
    pseudonyms: {
      title: 'Pseudonyme des Servers',
      help: 'Unter welchen Namen der Server und sein Betreiber in Einträgen von vor diesem Datensatz stehen.',
    },
  },
  status: {},
  commands: {},
  computed: {},
  sections: {},
  refusals: {},
}
