export const de = {
  title: 'Regeln des Ledgers',
  one: 'Regel des Ledgers',
  help: 'Wie das Ledger unterschrieben wird, wer außerhalb für es bürgt und wie oft es zeigt, dass es lebt.',
  fields: {
    origin: {
      title: 'Herkunft',
      help: 'Der Name des Ledgers, den seine Checkpoints tragen.',
    },
    keys: {
      title: 'Signaturschlüssel',
      help: 'Die Schlüssel, die seine Checkpoints unterschreiben.',
    },
    witnesses: {
      title: 'Zeugen',
      help: 'Die Schlüssel derer von außen, die seine Checkpoints mit unterschreiben.',
    },
    threshold: {
      title: 'Nötige Unterschriften',
      help: 'Wie viele der Zeugen einen Checkpoint unterschrieben haben müssen, bevor er als bezeugt gilt.',
    },
    heartbeatMinutes: {
      title: 'Minuten zwischen Lebenszeichen',
      help: 'So oft wird mindestens in das Ledger geschrieben, damit auffällt, wenn es stehen bleibt.',
    },
    epoch: {
      title: 'Epoche',
      help: 'Wie oft das Ledger unter einem anderen Namen neu begonnen wurde, nach einer Wiederherstellung, einem verlorenen Schlüssel oder einer zweiten Geschichte; 1 ist die erste.',
    },
    signer: {
      title: 'Ordner, der unterschreibt',
      help: 'Das Kennzeichen des einen Datenordners, in dem das Ledger unterschrieben wird.',
    },
    successions: {
      title: 'Wie seine Schlüssel aufeinander folgen',
      help: 'Unterschriebene Notizen in Base64, die älteste zuerst: Jeder Schlüssel wird von sich selbst und dem vorigen genannt.',
    },
  },
  status: {},
  commands: {},
  computed: {},
  sections: {},
  refusals: {
    THRESHOLD_OUT_OF_RANGE: 'Von {count} Zeugen können nicht {threshold} nötig sein.',
    HEARTBEAT_OUT_OF_RANGE: 'Ein Lebenszeichen kommt alle 1 bis 1440 Minuten.',
  },
}
