export const de = {
  title: 'Themen des Kontexts',
  one: 'Thema des Kontexts',
  help: 'Was innerhalb und außerhalb der Organisation der Informationssicherheit hilft oder sie hindert: Recht, Markt, Technik, Menschen, Klima.',
  fields: {
    title: {
      title: 'Thema',
      help: 'Das Thema in einer Zeile.',
    },
    description: {
      title: 'Warum es zählt',
      help: 'Wie es sich darauf auswirkt, was das ISMS erreichen soll.',
    },
    origin: {
      title: 'Herkunft',
      help: 'Ob es in der Organisation entsteht oder außerhalb.',
      options: {
        internal: 'intern',
        external: 'extern',
      },
    },
    area: {
      title: 'Bereich',
      help: 'Die Art des Themas.',
      options: {
        political: 'politisch',
        economic: 'wirtschaftlich',
        social: 'gesellschaftlich',
        technological: 'technologisch',
        environmental: 'Umwelt',
        legal: 'rechtlich',
        organizational: 'organisatorisch',
        climate: 'Klima',
      },
    },
    response: {
      title: 'Was wir tun',
      help: 'Das Risiko, Ziel oder Vorhaben, das darauf antwortet.',
    },
    risks: {
      title: 'Risiken',
      help: 'Risiken, die daraus folgen.',
    },
    owner: {
      title: 'Verantwortlich',
      help: 'Wer es im Blick hat.',
    },
    reviewedOn: {
      title: 'Zuletzt überprüft',
      help: 'Der Tag, an dem zuletzt jemand darauf gesehen hat.',
    },
    relevant: {
      title: 'Relevant',
      help: 'Ob es das ISMS berührt. Beide Antworten sind richtig, keine ist es nicht.',
    },
    reasoning: {
      title: 'Überlegung',
      help: 'Warum es eine Rolle spielt oder nicht.',
    },
  },
  status: {},
  commands: {
    review: {
      title: 'Überprüfen',
      help: 'Sagen, dass Sie es heute angesehen haben und ob es noch stimmt.',
      input: {
        reasoning: {
          title: 'Überlegung',
          help: 'Warum es heute eine Rolle spielt oder nicht; zum Klima wird sie gebraucht.',
        },
      },
    },
  },
  computed: {},
  sections: {},
  refusals: {
    CLIMATE_UNREASONED: 'Sagen Sie, warum der Klimawandel hier eine Rolle spielt oder nicht.',
  },
  faults: {
    NO_ISSUE: 'Kein Thema des Kontexts ist erfasst.',
    NEVER_REVIEWED: 'Kein Thema wurde je überprüft.',
    REVIEWED_LONG_AGO: 'Zuletzt am {day} überprüft, vor mehr als einem Jahr.',
    NO_CLIMATE_ISSUE: 'Nichts sagt, ob der Klimawandel ein relevantes Thema ist.',
    CLIMATE_UNDECIDED: 'Ob der Klimawandel relevant ist, ist nicht mit Begründung entschieden.',
  },
}
