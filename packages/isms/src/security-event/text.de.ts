export const de = {
  title: 'Sicherheitsereignisse',
  one: 'Sicherheitsereignis',
  help: 'Anmeldungen, Exporte, Pakete, Sicherungen und anderes, was keinen Datensatz ändert.',
  fields: {
    event: {
      title: 'Ereignis',
      help: 'Was geschah.',
      options: {
        'sign-in': 'Anmeldung',
        'failed-sign-ins': 'misslungene Anmeldungen',
        export: 'Export',
        pack: 'Paket',
        backup: 'Sicherung',
        restore: 'Wiederherstellung',
        'keys-rotated': 'Schlüssel erneuert',
        'log-archived': 'Ledger ausgelagert',
        'account-reset': 'Konto zurückgesetzt',
        'pages-rewritten': 'Seiten neu geschrieben',
        'example-removed': 'Beispiel entfernt',
      },
    },
    summary: {
      title: 'Zusammenfassung',
      help: 'Was geschah, in wenigen Worten; keine personenbezogenen Daten.',
    },
    method: {
      title: 'Methode',
      help: 'Womit sich jemand anmeldete.',
    },
    count: {
      title: 'Anzahl',
      help: 'Wie oft, wenn mehrere ein Eintrag sind.',
    },
  },
  status: {},
  commands: {},
  computed: {},
  sections: {},
  refusals: {},
}
