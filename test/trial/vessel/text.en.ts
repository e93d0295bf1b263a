export const en = {
  title: 'Vessels',
  one: 'vessel',
  help: 'What sails.',
  fields: {
    name: { title: 'Name', help: 'What she is called.' },
    callSign: { title: 'Call sign', help: 'By which she is called; no other live vessel has it.' },
    tonnage: { title: 'Tonnage', help: 'How much she carries.' },
    captain: { title: 'Captain', help: 'Who answers for her.' },
    builtOn: { title: 'Built', help: 'The day of her launch.' },
    inspectBy: { title: 'Inspect by', help: 'When somebody looks at her again.' },
    defects: {
      title: 'Defects',
      help: 'What was found.',
      of: {
        what: { title: 'What', help: 'What is broken.' },
        by: { title: 'Found by', help: 'Who saw it.' },
        mended: { title: 'Mended', help: 'Whether it is whole again.' },
      },
    },
    release: { title: 'Release', help: 'Who put her into service, and on what.' },
  },
  status: { 'laid-up': 'laid up', inspected: 'inspected', 'in-service': 'in service', scrapped: 'scrapped' },
  commands: {
    inspect: {
      title: 'Inspect',
      help: 'Look at her.',
      input: { inspectBy: { title: 'Inspect by', help: 'When somebody looks at her again.' } },
    },
    putIntoService: {
      title: 'Put into service',
      help: 'Let her sail.',
      input: { reason: { title: 'Reason', help: 'Why she may.' } },
    },
    scrap: { title: 'Scrap', help: 'She sails no more.', input: {} },
  },
  computed: { overdue: 'Inspection overdue', berth: 'Berth' },
  sections: { ship: 'The ship', state: 'Her state' },
  refusals: { DEFECT_OPEN: '{count} defects are open: mend them first' },
  faults: { NO_CAPTAIN: 'sails without a captain' },
}
