import { ml_dsa44 } from '@noble/post-quantum/ml-dsa.js'
import { concat, utf8 } from './bytes.ts'
import { parseCheckpoint, type Checkpoint } from './checkpoint.ts'
import { ED25519_KEY_SIZE, generatePem, isSigned, publicKeyOf, sign } from './ed25519.ts'
import { LedgerError } from './errors.ts'
import { formatKey, parseKey, publicKey, type KeyType, type PublicKey } from './key.ts'
import { invalidSignature, readNote, signatureLine, signaturesBy } from './note.ts'

/** Cosignatures of witnesses: "I saw this checkpoint at that time, and it extends all that I saw before" (c2sp.org/tlog-cosignature). */

const TIME_SIZE = 8
const MAX_TIME = BigInt(Number.MAX_SAFE_INTEGER)

interface CosignatureType extends KeyType {
  readonly isSigned: (cosigned: Cosigned, signature: Uint8Array, key: PublicKey) => boolean
}

/** What a cosignature covers. */
interface Cosigned {
  /** The text of the checkpoint's note. */
  readonly text: string
  readonly time: bigint
}

/** cosignature/v1, type 0x04 (Ed25519, RFC 8032). */
const COSIGNATURE_V1: CosignatureType = {
  code: 4,
  size: ED25519_KEY_SIZE,
  title: 'Ed25519 cosigner',
  isSigned: ({ text, time }, signature, key) => isSigned(messageV1(text, time), signature, key.publicKey),
}

/** Type 0x06 (ML-DSA-44, FIPS 204, empty context): holds against quantum computers too. */
const ML_DSA_44: CosignatureType = {
  code: 6,
  size: 1312,
  title: 'ML-DSA-44 cosigner',
  isSigned: ({ text, time }, signature, key) =>
    signature.length === ml_dsa44.lengths.signature &&
    ml_dsa44.verify(signature, subtreeMessage(key.name, time, parseCheckpoint(text)), key.publicKey),
}

export interface CosignerKey extends PublicKey {
  readonly type: CosignatureType
}

/** A key that cosigns with Ed25519. */
export interface WitnessKey extends CosignerKey {
  /** PKCS #8 PEM. Secret. */
  readonly privatePem: string
}

export function generateWitnessKey(name: string): WitnessKey {
  return witnessKey(name, generatePem())
}

/** The cosigner of a stored private key. */
export function witnessKey(name: string, privatePem: string): WitnessKey {
  return { ...publicKey(name, COSIGNATURE_V1, publicKeyOf(privatePem)), type: COSIGNATURE_V1, privatePem }
}

/** A key that signs with ML-DSA-44. */
export interface MlDsaKey extends CosignerKey {
  /** Secret. */
  readonly secretKey: Uint8Array
}

/** The ML-DSA-44 key that follows from a secret seed of 32 bytes (FIPS 204, algorithm 6). */
export function mlDsaKey(name: string, seed: Uint8Array): MlDsaKey {
  const { publicKey: key, secretKey } = ml_dsa44.keygen(seed)
  return { ...publicKey(name, ML_DSA_44, key), type: ML_DSA_44, secretKey }
}

/** The line by which an ML-DSA-44 key signs a checkpoint. `time` in seconds since 1970. */
export function signMlDsa(checkpoint: Checkpoint, key: MlDsaKey, time: number): string {
  const seconds = BigInt(time)
  return signatureLine(key, concat(uint64(seconds), ml_dsa44.sign(subtreeMessage(key.name, seconds, checkpoint), key.secretKey)))
}

export function formatCosignerKey(key: CosignerKey): string {
  return formatKey(key, key.type)
}

/** Parses a vkey of type 0x04 or 0x06. */
export function parseCosignerKey(text: string): CosignerKey {
  const { key, type } = parseKey(text, [COSIGNATURE_V1, ML_DSA_44])
  return { ...key, type }
}

/** The signature line by which a witness vouches for the text of a checkpoint. `time` in seconds since 1970. */
export function cosign(text: string, key: WitnessKey, time: number): string {
  const seconds = BigInt(time)
  return signatureLine(key, concat(uint64(seconds), sign(messageV1(text, seconds), key.privatePem)))
}

/**
 * When a witness saw this checkpoint, in seconds since 1970. Refuses a note without its signature, or with a bad one.
 * Input is hostile.
 */
export function openCosignature(note: string, key: CosignerKey): number {
  const { text, signatures } = readNote(note)
  const times = signaturesBy(signatures, key).map(({ signature }) => {
    if (signature.length <= TIME_SIZE) throw invalidSignature(key)
    const time = new DataView(signature.buffer, signature.byteOffset).getBigUint64(0)
    if (time > MAX_TIME || !key.type.isSigned({ text, time }, signature.subarray(TIME_SIZE), key)) throw invalidSignature(key)
    return Number(time)
  })
  return Math.min(...times)
}

/** When each of `keys` that vouches for a note saw it, in seconds since 1970. A signature that is there and bad refuses the note. */
export function cosignedTimes(note: string, keys: readonly CosignerKey[]): readonly number[] {
  return keys.flatMap((key) => {
    try {
      return [openCosignature(note, key)]
    } catch (error) {
      if (error instanceof LedgerError && error.code === 'SIGNATURE_MISSING') return []
      throw error
    }
  })
}

/** When a line of cosignature/v1 or ML-DSA-44 says that its witness saw the note. The line is not verified. */
export function claimedTime(line: string): number {
  const [found] = readNote(`-\n\n${line}`).signatures
  if (!found || found.signature.length <= TIME_SIZE) throw malformedLine()
  const { buffer, byteOffset } = found.signature
  const time = new DataView(buffer, byteOffset).getBigUint64(0)
  if (time > MAX_TIME) throw malformedLine()
  return Number(time)
}

function malformedLine(): LedgerError {
  return new LedgerError('NOTE_MALFORMED', 'not a line of a cosignature')
}

function messageV1(text: string, time: bigint): Uint8Array {
  return utf8(`cosignature/v1\ntime ${time}\n${text}`)
}

/** The message of type 0x06, for the whole tree: the subtree from 0 to its size. */
function subtreeMessage(cosigner: string, time: bigint, { origin, size, root }: Checkpoint): Uint8Array {
  const [name, log] = [utf8(cosigner), utf8(origin)]
  if (name.length > 255 || log.length > 255) throw new LedgerError('KEY_MALFORMED', 'a name of more than 255 bytes')
  return concat(
    utf8('subtree/v1\n\0'),
    Uint8Array.of(name.length),
    name,
    uint64(time),
    Uint8Array.of(log.length),
    log,
    uint64(0n),
    uint64(BigInt(size)),
    root,
  )
}

function uint64(value: bigint): Uint8Array {
  const bytes = new Uint8Array(TIME_SIZE)
  new DataView(bytes.buffer).setBigUint64(0, value)
  return bytes
}
