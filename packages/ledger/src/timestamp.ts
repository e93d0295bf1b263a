import { Certificate, ContentInfo, ExtKeyUsage, SignedData, TimeStampResp, TSTInfo } from 'pkijs'
import { concat, equalBytes, sha256, toHex } from './bytes.ts'
import { LedgerError } from './errors.ts'

/** Timestamps of an authority (RFC 3161): that these bytes were there at that time. Not part of the main module: it brings X.509 along. */

const SHA_256 = '2.16.840.1.101.3.4.2.1'
const SIGNED_DATA = '1.2.840.113549.1.7.2'
const TST_INFO = '1.2.840.113549.1.9.16.1.4'
const SIGNING_CERTIFICATE = '1.2.840.113549.1.9.16.2.12'
const SIGNING_CERTIFICATE_V2 = '1.2.840.113549.1.9.16.2.47'
const EXTENDED_KEY_USAGE = '2.5.29.37'
const TIME_STAMPING = '1.3.6.1.5.5.7.3.8'
/** Granted, and granted with modifications, which are in the token (RFC 3161, 2.4.2). */
const GRANTED: readonly number[] = [0, 1]
const MAX_TOKEN = 100_000

/** The head of a message imprint, in DER: the algorithm SHA-256, then an octet string of 32 bytes. */
const IMPRINT = Uint8Array.of(0x30, 49, 0x30, 13, 6, 9, 0x60, 0x86, 0x48, 1, 0x65, 3, 4, 2, 1, 5, 0, 4, 32)

/** The request for a timestamp of `data`, in DER: its SHA-256, a nonce, and the wish for the authority's certificate (RFC 3161, 2.4.1). */
export function timestampRequest(data: Uint8Array, nonce: Uint8Array): Uint8Array {
  const version = Uint8Array.of(2, 1, 1)
  const imprint = concat(IMPRINT, sha256(data))
  const number = nonceOf(nonce)
  const body = concat(version, imprint, Uint8Array.of(2, number.length), number, Uint8Array.of(1, 1, 255))
  return concat(Uint8Array.of(0x30, body.length), body)
}

/** A nonce as the content of a DER integer: a one before it makes it positive, whatever it begins with. */
function nonceOf(nonce: Uint8Array): Uint8Array {
  return concat(Uint8Array.of(1), nonce)
}

/** What a timestamp says, once everything in it holds. */
export interface Timestamp {
  /** Milliseconds since 1970, by the authority's clock. */
  readonly time: number
  /** Object identifier of the policy under which it was given. */
  readonly policy: string
  readonly serial: string
}

/** What a timestamp is held against. */
export interface Trust {
  /** The bytes that were there. */
  readonly data: Uint8Array
  /** The certificates of authorities that the reader trusts, in DER. */
  readonly roots: readonly Uint8Array[]
  /** What the request said, where the reader made it. */
  readonly nonce?: Uint8Array
}

/**
 * Verifies the response of an authority: that it was granted, is about these bytes, is signed by a certificate made for timestamps alone,
 * and that this one leads to a trusted root as of that time. Revocation is not asked for. Input is hostile; throws a `LedgerError`.
 */
export async function openTimestamp(response: Uint8Array, { data, roots, nonce }: Trust): Promise<Timestamp> {
  const { signed, info } = parse(response)
  const { hashAlgorithm, hashedMessage } = info.messageImprint
  if (hashAlgorithm.algorithmId !== SHA_256 || !equalBytes(new Uint8Array(hashedMessage.valueBlock.valueHexView), sha256(data)))
    throw invalid('the timestamp is about other bytes')
  if (nonce && !equalBytes(new Uint8Array(info.nonce?.valueBlock.valueHexView ?? []), nonceOf(nonce)))
    throw invalid('the timestamp answers another request')
  await checkSignature(signed, { info, data, roots })
  return { time: info.genTime.getTime(), policy: info.policy, serial: toHex(new Uint8Array(info.serialNumber.valueBlock.valueHexView)) }
}

interface Parsed {
  readonly signed: SignedData
  readonly info: TSTInfo
}

function parse(response: Uint8Array): Parsed {
  if (response.length > MAX_TOKEN) throw invalid('not a response of a timestamp authority')
  try {
    const { status, timeStampToken } = TimeStampResp.fromBER(bufferOf(response))
    if (!GRANTED.includes(status.status) || !timeStampToken) throw invalid(`the authority refused: status ${status.status}`)
    return parseToken(timeStampToken)
  } catch (error) {
    if (error instanceof LedgerError) throw error
    throw invalid('not a response of a timestamp authority')
  }
}

function parseToken({ contentType, content }: ContentInfo): Parsed {
  if (contentType !== SIGNED_DATA) throw invalid('the token is not signed data')
  const signed = new SignedData({ schema: content })
  const { eContentType, eContent } = signed.encapContentInfo
  if (eContentType !== TST_INFO || !eContent) throw invalid('the token holds no timestamp')
  return { signed, info: TSTInfo.fromBER(eContent.getValue()) }
}

interface Checking {
  readonly info: TSTInfo
  readonly data: Uint8Array
  readonly roots: readonly Uint8Array[]
}

async function checkSignature(signed: SignedData, { info, data, roots }: Checking): Promise<void> {
  const trustedCerts = roots.map((der) => Certificate.fromBER(bufferOf(der)))
  const outcome = await signed
    .verify({ signer: 0, data: bufferOf(data), trustedCerts, checkChain: true, checkDate: info.genTime, extendedMode: true })
    .catch((error: unknown) => ({
      signatureVerified: false,
      signerCertificateVerified: false,
      signerCertificate: null,
      message: messageOf(error),
    }))
  if (outcome.signatureVerified !== true || outcome.signerCertificateVerified !== true)
    throw invalid(`the timestamp is not signed by an authority that you trust: ${outcome.message}`)
  if (!outcome.signerCertificate || !isForTimestamps(outcome.signerCertificate))
    throw invalid('the certificate that signed the timestamp is not made for timestamps alone')
  if (!(await namesSigner(signed, outcome.signerCertificate))) throw invalid('the timestamp does not name the certificate that signed it')
}

/** RFC 5816 and RFC 3161, 2.4.2: a signed attribute has the hash of the signer's certificate, so that no other can stand in for it. */
async function namesSigner({ signerInfos }: SignedData, certificate: Certificate): Promise<boolean> {
  const der = new Uint8Array(certificate.toSchema().toBER())
  for (const { type, values } of signerInfos[0]?.signedAttrs?.attributes ?? []) {
    const named = firstOctets(values[0])
    const hash = named && HASHES[type]?.[named.length]
    if (named && hash && equalBytes(named, new Uint8Array(await crypto.subtle.digest(hash, der)))) return true
  }
  return false
}

/** Which hash an attribute means, by its type and length. */
const HASHES: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  [SIGNING_CERTIFICATE]: { 20: 'SHA-1' },
  [SIGNING_CERTIFICATE_V2]: { 32: 'SHA-256', 48: 'SHA-384', 64: 'SHA-512' },
}

/** The first octet string in a structure, depth first: the hash of the first certificate that the attribute names. */
function firstOctets(value: unknown): Uint8Array | null {
  if (!isAsn1(value)) return null
  const { valueBlock } = value
  if (value.idBlock.tagNumber === OCTET_STRING && valueBlock.valueHexView) return new Uint8Array(valueBlock.valueHexView)
  for (const part of valueBlock.value ?? []) {
    const found = firstOctets(part)
    if (found) return found
  }
  return null
}

const OCTET_STRING = 4

/** What the library's own parser makes of a value. */
interface Asn1 {
  readonly idBlock: { readonly tagNumber: number }
  readonly valueBlock: { readonly value?: readonly unknown[]; readonly valueHexView?: Uint8Array }
}

function isAsn1(value: unknown): value is Asn1 {
  return typeof value === 'object' && value !== null && 'idBlock' in value && 'valueBlock' in value
}

/** RFC 3161, 2.3: one extended key usage, timeStamping, and critical. */
function isForTimestamps({ extensions = [] }: Certificate): boolean {
  const usage = extensions.find(({ extnID }) => extnID === EXTENDED_KEY_USAGE)
  const parsed: unknown = usage?.parsedValue
  return usage?.critical === true && parsed instanceof ExtKeyUsage && parsed.keyPurposes.join() === TIME_STAMPING
}

function messageOf(error: unknown): string {
  if (typeof error === 'object' && error !== null && 'message' in error) return String(error.message)
  return String(error)
}

function invalid(message: string): LedgerError {
  return new LedgerError('TIMESTAMP_INVALID', message)
}

function bufferOf(bytes: Uint8Array): ArrayBuffer {
  return Uint8Array.from(bytes).buffer
}
