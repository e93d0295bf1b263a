import type { en } from './text.en.ts'

export const de: typeof en = {
  title: 'Reisen',
  one: 'Reise',
  help: 'Wohin Schiffe fahren.',
  fields: {
    title: { title: 'Reise', help: 'Wie sie heißt.' },
    vessel: { title: 'Schiff', help: 'Was fährt.' },
    leader: { title: 'Leitung', help: 'Wer für sie einsteht.' },
    departOn: { title: 'Abfahrt', help: 'Der erste Tag.' },
    arriveOn: { title: 'Ankunft', help: 'Der letzte Tag.' },
    legs: {
      title: 'Etappen',
      help: 'Von Hafen zu Hafen.',
      of: { port: { title: 'Hafen', help: 'Wohin.' }, nights: { title: 'Nächte', help: 'Wie lange es bleibt.' } },
    },
    clearance: { title: 'Freigabe', help: 'Wer sie freigegeben hat, und worauf hin.' },
  },
  status: { planned: 'geplant', cleared: 'freigegeben', over: 'vorbei' },
  commands: {
    clear: {
      title: 'Freigeben',
      help: 'Lass sie beginnen.',
      input: { until: { title: 'Bis', help: 'Der letzte Tag, an dem sie beginnen darf.' } },
    },
    arrive: { title: 'Ankommen', help: 'Sie ist vorbei.', input: { arriveOn: { title: 'Ankunft', help: 'Der letzte Tag.' } } },
  },
  computed: { nights: 'Nächte insgesamt', late: 'Verspätet' },
  sections: {},
  refusals: { VESSEL_NOT_IN_SERVICE: 'das Schiff ist nicht in Dienst' },
}
