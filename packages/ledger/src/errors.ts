/** Every way in which a proof can fail. Stable: verifiers outside this project match on it. */
export type LedgerErrorCode =
  | 'JSON_NOT_CANONICAL'
  | 'VALUE_NOT_I_JSON'
  | 'ENTRY_TOO_LARGE'
  | 'ENTRY_MALFORMED'
  | 'PROOF_INVALID'
  | 'NOTE_MALFORMED'
  | 'KEY_MALFORMED'
  | 'SIGNATURE_MISSING'
  | 'SIGNATURE_INVALID'
  | 'CHECKPOINT_MALFORMED'
  | 'TILE_MALFORMED'
  | 'ORIGIN_MISMATCH'
  | 'ROOT_MISMATCH'
  | 'SIZE_MISMATCH'
  | 'PACK_MALFORMED'
  | 'FILE_MISSING'
  | 'FILE_UNLISTED'
  | 'FILE_CHANGED'
  | 'RECORD_CHANGED'
  | 'RECORD_WITHOUT_ENTRY'
  | 'ENTRY_WITHOUT_RECORD'
  | 'VERSION_GAP'
  | 'STATE_MALFORMED'
  | 'PAYLOAD_CHANGED'
  | 'PAYLOAD_LOST'
  | 'ARCHIVE_MISSING'
  | 'TIMESTAMP_INVALID'
  | 'LINK_CHANGED'
  | 'BLOB_MISSING'
  | 'BLOB_CHANGED'
  | 'KEY_UNFOLLOWED'
  | 'KEY_RETIRED'
  | 'EPOCH_LOST'

/** A refusal of a proof. `subject` names what failed: a file, a record, an index. */
export class LedgerError extends Error {
  readonly code: LedgerErrorCode
  readonly subject: string | undefined

  constructor(code: LedgerErrorCode, message: string, subject?: string) {
    super(message)
    this.name = 'LedgerError'
    this.code = code
    this.subject = subject
  }
}
