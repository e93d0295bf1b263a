export const de = {
  title: 'Erlaubte Ziele',
  one: 'erlaubtes Ziel',
  help: 'Orte, an die außer an öffentliche Adressen per https etwas gesendet werden darf.',
  fields: {
    host: { title: 'Host', help: 'Ein Name oder eine Adresse, ohne Schema und Port.' },
    port: { title: 'Port', help: 'Ein Port davon.' },
    clear: { title: 'Ohne TLS', help: 'Ob es per http gefragt werden darf, was jeder auf dem Weg lesen kann.' },
    reason: { title: 'Grund', help: 'Warum es erreicht werden darf.' },
  },
  status: { allowed: 'erlaubt', withdrawn: 'zurückgezogen' },
  commands: {},
  computed: {},
  sections: {},
  refusals: {
    DESTINATION_HOST: 'Ein Ziel ist ein Name wie hooks.example.com oder eine Adresse: ohne Schema, Port und Pfad.',
    DESTINATION_PORT: 'Ein Port ist eine Zahl von 1 bis 65535.',
    DESTINATION_WITHDRAWN: 'Ein zurückgezogenes Ziel bleibt es: Erlauben Sie es neu.',
  },
}
