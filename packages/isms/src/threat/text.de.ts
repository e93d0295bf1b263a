export const de = {
  title: 'Bedrohungskatalog',
  menu: 'Bedrohungen',
  one: 'Bedrohung',
  help: 'Was geschehen könnte. Der mitgelieferte Katalog ist unserer; ergänzen Sie, was fehlt.',
  fields: {
    title: {
      title: 'Bedrohung',
      help: 'Was geschehen könnte, in einer Zeile.',
    },
    reference: {
      title: 'Kennung im Katalog',
      help: 'Die Kennung im Katalog, aus dem sie stammt, zum Beispiel T-AI-01.',
    },
    category: {
      title: 'Kategorie',
      help: 'Physisch, technisch, menschlich, KI und so weiter.',
    },
    description: {
      title: 'Beschreibung',
      help: 'Wie es geschieht und wozu es führt.',
    },
    properties: {
      title: 'Betroffene Schutzziele',
      help: 'Was sie verletzt: Vertraulichkeit, Integrität, Verfügbarkeit.',
      options: {
        C: 'Vertraulichkeit',
        I: 'Integrität',
        A: 'Verfügbarkeit',
      },
    },
    suggestedControls: {
      title: 'Vorgeschlagene Maßnahmen',
      help: 'Maßnahmen aus Anhang A, die meist dagegen helfen. Nur ein Vorschlag.',
    },
  },
  status: {},
  commands: {},
  computed: {},
  sections: {},
  refusals: {},
}
