export const de = {
  title: 'Eigene Regelwerke',
  one: 'Eigenes Regelwerk',
  help: 'Normen, Gesetze und Regeln von Kunden, die nicht mit dem Produkt kommen. Ihre Anforderungen werden aus einer Tabelle importiert oder eingetippt; Maßnahmen erfüllen sie wie alle anderen.',
  fields: {
    title: {
      title: 'Regelwerk',
      help: 'Wie man es nennt.',
    },
    reference: {
      title: 'Kennung',
      help: 'Kleine Buchstaben, Ziffern, Bindestriche und Punkte. Sie steht vor jedem Verweis auf eine Anforderung, etwa house-rules:1.10, und bleibt, wie sie einmal ist. Leer: wird aus dem Titel gebildet.',
    },
    edition: {
      title: 'Ausgabe',
      help: 'Jahr oder Fassung des Textes.',
    },
    kind: {
      title: 'Art',
      help: 'Was ein Gesetz verlangt, kann niemand ausschließen.',
      options: {
        'management-system': 'Managementsystem',
        catalogue: 'Katalog',
        law: 'Gesetz',
      },
    },
    publisher: {
      title: 'Herausgeber',
      help: 'Wessen Regeln es sind, und woher der Text stammt.',
    },
    note: {
      title: 'Notiz',
      help: 'Was man wissen muss, bevor man sich darauf verlässt.',
    },
  },
  status: {},
  commands: {},
  computed: {},
  sections: {},
  refusals: {
    IDENTIFIER_FORM: '„{identifier}“ ist keine Kennung: 2 bis 60 kleine Buchstaben und Ziffern, getrennt durch Bindestriche oder Punkte',
    IDENTIFIER_TAKEN: '{identifier} ist ein Regelwerk, das mit dem Produkt kommt',
    IDENTIFIER_STAYS: 'Verweise beginnen mit {identifier}, also bleibt es dabei',
  },
}
