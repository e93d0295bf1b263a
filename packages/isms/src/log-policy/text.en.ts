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
    epoch: {
      title: 'Epoch',
      help: 'How often the log was begun anew under another name, after a restore, a lost key or a second history; 1 is the first.',
    },
    signer: {
      title: 'Folder that signs',
      help: 'The mark of the one data folder in which the log is signed.',
    },
    successions: {
      title: 'How its keys follow each other',
      help: 'Signed notes in base64, the oldest first: each key is named by itself and by the one before it.',
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
