export const de = {
  title: 'Organisation',
  one: 'Organisation',
  help: 'Wer das Managementsystem betreibt. Ein Datensatz; Name und Anschrift stehen auf der Erklärung zur Anwendbarkeit.',
  fields: {
    name: {
      title: 'Name',
      help: 'Der Name, unter dem die Organisation auftritt.',
    },
    legalName: {
      title: 'Rechtlicher Name',
      help: 'Der eingetragene Name, wie er auf dem Zertifikat stehen soll.',
    },
    address: {
      title: 'Anschrift',
      help: 'Eingetragener Sitz.',
    },
    sector: {
      title: 'Branche',
      help: 'Womit die Organisation ihr Geld verdient, in wenigen Worten.',
    },
    headcount: {
      title: 'Personen im Anwendungsbereich',
      help: 'Alle, die unter dem ISMS arbeiten, auch Freie. Daraus folgen die Audittage.',
    },
    strategicGoals: {
      title: 'Zweck und Ausrichtung',
      help: 'Was die Organisation erreichen will; dem muss das ISMS dienen.',
    },
    climateRelevant: {
      title: 'Klimawandel ist ein Thema',
      help: 'Entscheiden Sie, ob der Klimawandel hier für die Informationssicherheit zählt. Beide Antworten sind recht; keine ist es nicht.',
    },
    climateReason: {
      title: 'Begründung zum Klimawandel',
      help: 'Warum der Klimawandel zählt oder nicht, in zwei Sätzen.',
    },
    certificationStage: {
      title: 'Stand der Zertifizierung',
      help: 'Wo die Organisation in ihrem Zertifizierungszyklus steht.',
      options: {
        preparing: 'in Vorbereitung',
        'stage-1-booked': 'Stufe 1 gebucht',
        'stage-2-booked': 'Stufe 2 gebucht',
        certified: 'zertifiziert',
      },
    },
    stage1On: {
      title: 'Audit Stufe 1',
      help: 'Der Tag, an dem die Zertifizierungsstelle die Dokumente prüft.',
    },
    stage2On: {
      title: 'Audit Stufe 2',
      help: 'Der Tag, an dem die Zertifizierungsstelle prüft, wie es wirkt.',
    },
    reviewEveryMonths: {
      title: 'Monate zwischen Managementbewertungen',
      help: 'Wie oft die oberste Leitung das ISMS bewertet (9.3). 12, wenn leer.',
    },
    timeZones: {
      title: 'Zeitzonen',
      help: 'Wo gearbeitet wird, zum Beispiel Europe/Berlin.',
    },
    language: {
      title: 'Sprache der Dokumente',
      help: 'In welcher Sprache Erklärung zur Anwendbarkeit, Dokumente und Nachweispakete das System verlassen. Englisch, wenn leer.',
      options: {
        en: 'Englisch',
        de: 'Deutsch',
      },
    },
    classificationLevels: {
      title: 'Klassifizierungsstufen',
      help: 'Ihr eigenes Schema, von der geringsten zur höchsten Stufe.',
    },
  },
  status: {},
  commands: {},
  computed: {},
  sections: {},
  refusals: {},
}
