export const de = {
  title: 'Nachweise',
  one: 'Nachweis',
  help: 'Eine Datei, ein Verweis oder ein Maschinenergebnis, das zeigt, wie eine Maßnahme wirkt, mit dem Zeitraum und wie lange es zählt.',
  fields: {
    title: {
      title: 'Titel',
      help: 'Was der Nachweis zeigt.',
    },
    kind: {
      title: 'Art',
      help: 'Eine gespeicherte Datei, ein Verweis oder ein Ergebnis einer Maschine.',
      options: {
        file: 'Datei',
        link: 'Verweis',
        result: 'Ergebnis',
      },
    },
    controls: {
      title: 'Maßnahmen',
      help: 'Die Maßnahmen, deren Wirkung er zeigt.',
    },
    collectedOn: {
      title: 'Erhoben am',
      help: 'Der Tag, an dem er erhoben wurde.',
    },
    coversFrom: {
      title: 'Betrifft ab',
      help: 'Der erste Tag des Zeitraums, um den es geht.',
    },
    coversTo: {
      title: 'Betrifft bis',
      help: 'Der letzte Tag dieses Zeitraums.',
    },
    validDays: {
      title: 'Gültig für Tage',
      help: 'Wie lange er nach der Erhebung zählt. Leer heißt: der Abstand der Maßnahme.',
    },
    result: {
      title: 'Ergebnis',
      help: 'Bei einer Prüfung: ob sie bestanden wurde.',
      options: {
        pass: 'bestanden',
        fail: 'nicht bestanden',
        none: 'keines',
        'could-not-check': 'nicht prüfbar',
      },
    },
    url: {
      title: 'Verweis',
      help: 'Wo man ihn sieht, wenn er nicht hier liegt.',
    },
    fileName: {
      title: 'Dateiname',
      help: 'Der Name der gespeicherten Datei.',
    },
    sha256: {
      title: 'SHA-256',
      help: 'Die Prüfsumme der gespeicherten Datei. Entsteht beim Hochladen; das Ledger legt sich darauf fest.',
    },
    fileSize: {
      title: 'Dateigröße',
      help: 'Größe der gespeicherten Datei in Byte.',
    },
    collectedBy: {
      title: 'Erhoben von',
      help: 'Wer ihn erhoben hat.',
    },
    note: {
      title: 'Notiz',
      help: 'Wie er erhoben wurde, welche Stichprobe.',
    },
  },
  status: {},
  commands: {},
  computed: {},
  sections: {},
  refusals: {
    EVIDENCE_EMPTY: 'Ein Nachweis enthält eine Datei, einen Verweis, ein Ergebnis oder eine Notiz.',
    VALIDITY_NEGATIVE: 'Ein Nachweis zählt mindestens einen Tag.',
  },
  faults: {
    NO_FREQUENCY: 'Keine anwendbare Maßnahme mit Nachweisen hat eine Häufigkeit.',
    TOO_OLD: 'Der neueste Nachweis zu {control} ist vom {day}, verlangt ist einer alle {days} Tage.',
    FILES_NOT_COMPARED: 'Niemand hat die gespeicherten Dateien verglichen, seit der Server läuft: assay doctor tut es, und jede Nacht.',
    NO_FILE: 'Kein Nachweis ist eine gespeicherte Datei.',
    FILE_CHANGED: 'Die gespeicherte Datei fehlt oder ist nicht mehr die, die hochgeladen wurde.',
    NO_TEST: 'Kein Nachweis zu einer umgesetzten Maßnahme sagt, ob eine Prüfung bestanden wurde.',
    TEST_FAILED: '{control} heißt umgesetzt, und die letzte Prüfung vom {day} wurde nicht bestanden.',
    NO_EVIDENCE: 'Kein Nachweis ist erfasst.',
    LIES_AHEAD: 'Erhoben am {day}, der noch kommt.',
    HOLDS_NOTHING: 'Enthält weder Datei noch Verweis noch Notiz.',
    PERIOD_REVERSED: 'Deckt einen Zeitraum, der vor seinem Beginn endet.',
    ONE_FILE_FOR_MANY: 'Eine Datei dient als Nachweis für {count} Maßnahmen.',
  },
}
