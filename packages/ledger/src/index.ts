export { provableInterval, type CosignedSize, type Interval } from './time.ts'
export { concat, equalBytes, fromBase64, fromHex, fromUtf8, lines, sha256, toBase64, toHex, utf8 } from './bytes.ts'
export { openCheckpoint, parseCheckpoint, signCheckpoint, type Checkpoint } from './checkpoint.ts'
export {
  cosign,
  claimedTime,
  cosignedTimes,
  formatCosignerKey,
  generateWitnessKey,
  mlDsaKey,
  openCosignature,
  parseCosignerKey,
  signMlDsa,
  witnessKey,
  type CosignerKey,
  type MlDsaKey,
  type WitnessKey,
} from './cosignature.ts'
export { disclose, verifyAbsence, verifyDisclosure, type Disclosure } from './disclosure.ts'
export { decodeEntry, encodeEntry, type Entry, type ErasureNotice, type HeartbeatNotice, type Notice, type PolicyNotice } from './entry.ts'
export { LedgerError, type LedgerErrorCode } from './errors.ts'
export { commitField, commitFields, fieldPaths, SALT_SIZE, type FieldsRoot, type Salts } from './fields.ts'
export { canonicalJson, parseCanonicalJson, type Json } from './json.ts'
export {
  appendLeaves,
  consistencyProof,
  emptyRange,
  inclusionProof,
  leafHash,
  merkleRoot,
  nodeHash,
  rangeRoot,
  verifyConsistency,
  verifyInclusion,
  type Proof,
  type Range,
} from './merkle.ts'
export {
  addCheckpoint,
  formatAddCheckpoint,
  type AddCheckpoint,
  type WitnessAnswer,
  type WitnessedLog,
  type Witnessing,
} from './witness.ts'
export { walkLog, type ReadLog, type Walk, type WalkReport } from './walk.ts'
export {
  formatVerifierKey,
  generateSignerKey,
  openNote,
  parseVerifierKey,
  signerKey,
  signNote,
  splitNotes,
  type SignerKey,
  type VerifierKey,
} from './note.ts'
export { packFile, packRecords, packRecordsIn, verifyPack, type PackProblem, type PackReport, type Written } from './pack.ts'
export { jsonLines, packManifest, sealPack, type PackFiles } from './pack-archive.ts'
export { packLayout, type PackLayout, type StoredFile } from './pack-zip.ts'
export { checkRecord, type PackRecord, type PackScope } from './pack-record.ts'
export { openReceipt, receiptFromBytes, receiptInterval, writeReceipt, type Receipt, type ReceiptParts } from './receipt.ts'
export { KeyChanges, type KeyChange } from './key-change.ts'
export {
  followKeys,
  openSuccession,
  openUnder,
  signSuccession,
  SUCCESSION_REASONS,
  type KeyChain,
  type Succession,
  type SuccessionParts,
  type SuccessionReason,
} from './succession.ts'
export { logRoot, proveConsistency, proveInclusion, type ReadHashes } from './tile-proof.ts'
export {
  decodeBundle,
  decodeTile,
  encodeBundle,
  encodeTile,
  hasTile,
  levelsOf,
  parseTilePath,
  TILE_WIDTH,
  tilePath,
  tileRoot,
  tilesOf,
  type Levels,
  type Tile,
} from './tile.ts'
