export const de = {
  title: 'Webhooks',
  one: 'Webhook',
  help: 'Programme anderswo, die erfahren, was mit welchem Datensatz geschah, allein durch Kennungen.',
  fields: {
    name: { title: 'Name', help: 'Wofür er ist.' },
    url: { title: 'Adresse', help: 'Wo er es erfährt.' },
    registers: { title: 'Register', help: 'Von welchen Registern er erfährt; von allen des ISMS, wenn keines genannt ist.' },
    secretVersion: { title: 'Nummer des Geheimnisses', help: 'Steigt mit jedem neuen Geheimnis.' },
    previousUntil: { title: 'Früheres Geheimnis bis', help: 'Bis wann Nachrichten auch mit dem Geheimnis davor unterschrieben werden.' },
    pausedFor: {
      title: 'Angehalten, weil',
      help: 'Warum nichts an ihn gesendet wird.',
      options: {
        owner: 'ein Inhaber ihn angehalten hat',
        gone: 'er sagte, dass es ihn nicht mehr gibt',
        failures: 'er tagelang nicht geantwortet hat',
      },
    },
  },
  status: { active: 'aktiv', paused: 'angehalten', removed: 'entfernt' },
  commands: {},
  computed: {},
  sections: {},
  refusals: {
    WEBHOOK_REMOVED: 'Ein entfernter Webhook bleibt es: Machen Sie einen neuen.',
    WEBHOOK_URL: 'Eine Adresse beginnt mit https:// und hat weder Namen noch Passwort.',
  },
}
