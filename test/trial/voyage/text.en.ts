export const en = {
  title: 'Voyages',
  one: 'voyage',
  help: 'Where vessels go.',
  fields: {
    title: { title: 'Voyage', help: 'What it is called.' },
    vessel: { title: 'Vessel', help: 'What sails.' },
    leader: { title: 'Leader', help: 'Who answers for it.' },
    departOn: { title: 'Departure', help: 'The first day.' },
    arriveOn: { title: 'Arrival', help: 'The last day.' },
    legs: {
      title: 'Legs',
      help: 'From port to port.',
      of: { port: { title: 'Port', help: 'Where to.' }, nights: { title: 'Nights', help: 'How long she stays.' } },
    },
    clearance: { title: 'Clearance', help: 'Who cleared it, and on what.' },
  },
  status: { planned: 'planned', cleared: 'cleared', over: 'over' },
  commands: {
    clear: { title: 'Clear', help: 'Let it begin.', input: { until: { title: 'Until', help: 'The last day on which it may begin.' } } },
    arrive: { title: 'Arrive', help: 'It is over.', input: { arriveOn: { title: 'Arrival', help: 'The last day.' } } },
  },
  computed: { nights: 'Nights in all', late: 'Late' },
  sections: {},
  refusals: { VESSEL_NOT_IN_SERVICE: 'the vessel is not in service' },
}
