import { Problem } from '../problem.ts'
import type { StopReason } from './stop.ts'

const SENTENCES: Readonly<Record<StopReason, string>> = {
  restored: 'it was restored from a backup, and what was signed since that backup is not in it',
  'other-folder': 'the database names another data folder as the one that signs: this one was moved, copied, or is a second one',
  'history-missing': 'the data folder does not know what was signed before (its folder checkpoints)',
  'history-behind': 'the data folder knows less than the database of what was signed before',
  'log-behind': 'the log does not continue what was signed last: the database was rolled back or written anew',
  'key-missing': 'its signing key is not here, or does not open',
  'other-key': 'the signing key that is here is not the one that the log names',
  'witness-ahead': 'a witness has seen more of the log than is here',
  'witness-refused': 'a witness has seen another history of it',
}

/** Why something that needs a signed head is not made. Nothing else is kept from anybody. */
export class SigningStopped extends Problem {
  readonly reason: StopReason

  constructor(reason: StopReason) {
    const message = `the log is not signed: ${SENTENCES[reason]}; an owner begins a new epoch under Organisation on this server, or by assay ledger epoch`
    super(409, 'SIGNING_STOPPED', { message, parameters: { reason } })
    this.reason = reason
  }
}
