export const en = {
  title: 'Log policy',
  one: 'log policy',
  help: 'How the ledger is signed, who outside vouches for it, and how often it shows that it is alive.',
  fields: {
    origin: {
      title: 'Origin',
      help: 'The name of the log, which its checkpoints carry.',
    },
    keys: {
      title: 'Keys',
      help: 'The keys that sign its checkpoints.',
    },
    witnesses: {
      title: 'Witnesses',
      help: 'The keys of those outside who are asked to sign its checkpoints.',
    },
    threshold: {
      title: 'Signatures needed',
      help: 'How many of the witnesses must have signed a checkpoint before it counts as witnessed.',
    },
    heartbeatMinutes: {
      title: 'Minutes between heartbeats',
      help: 'The log is written to at least this often, so that a log that stops is seen to stop.',
    },
  },
  status: {},
  commands: {},
  computed: {},
  sections: {},
  refusals: {
    THRESHOLD_OUT_OF_RANGE: 'of {count} witnesses, {threshold} cannot be needed',
    HEARTBEAT_OUT_OF_RANGE: 'a log shows that it is alive every 1 to 1440 minutes',
  },
}
