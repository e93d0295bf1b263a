import type { en } from './text.en.ts'

export const de: typeof en = {
  title: 'Schiffe',
  one: 'Schiff',
  help: 'Was fährt.',
  fields: {
    name: { title: 'Name', help: 'Wie es heißt.' },
    callSign: { title: 'Rufzeichen', help: 'Unter dem es gerufen wird; kein anderes Schiff hat es.' },
    tonnage: { title: 'Tragfähigkeit', help: 'Wie viel es trägt.' },
    captain: { title: 'Kapitän', help: 'Wer dafür einsteht.' },
    builtOn: { title: 'Gebaut', help: 'Der Tag des Stapellaufs.' },
    inspectBy: { title: 'Zu prüfen bis', help: 'Wann jemand es wieder ansieht.' },
    defects: {
      title: 'Mängel',
      help: 'Was gefunden wurde.',
      of: {
        what: { title: 'Was', help: 'Was kaputt ist.' },
        by: { title: 'Gefunden von', help: 'Wer es sah.' },
        mended: { title: 'Behoben', help: 'Ob es wieder ganz ist.' },
      },
    },
    release: { title: 'Freigabe', help: 'Wer es in Dienst gestellt hat, und worauf hin.' },
  },
  status: { 'laid-up': 'aufgelegt', inspected: 'geprüft', 'in-service': 'in Dienst', scrapped: 'verschrottet' },
  commands: {
    inspect: {
      title: 'Prüfen',
      help: 'Sieh es an.',
      input: { inspectBy: { title: 'Zu prüfen bis', help: 'Wann jemand es wieder ansieht.' } },
    },
    putIntoService: { title: 'In Dienst stellen', help: 'Lass es fahren.', input: { reason: { title: 'Grund', help: 'Warum es darf.' } } },
    scrap: { title: 'Verschrotten', help: 'Es fährt nicht mehr.', input: {} },
  },
  computed: { overdue: 'Prüfung überfällig', berth: 'Liegeplatz' },
  sections: { ship: 'Das Schiff', state: 'Sein Zustand' },
  refusals: { DEFECT_OPEN: '{count} Mängel sind offen: erst beheben' },
  faults: { NO_CAPTAIN: 'fährt ohne Kapitän' },
}
