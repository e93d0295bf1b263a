import { asciiOf } from './bytes.ts'
import { LedgerError } from './errors.ts'
import type { FieldsRoot } from './fields.ts'
import { canonicalJson, parseCanonicalJson, type Json } from './json.ts'

const MAX_ENTRY_BYTES = 65_535

/** What an entry says in the clear beside its commitments, for whoever reads the log alone. */
export type Notice = ErasureNotice | PolicyNotice | HeartbeatNotice

/** How a log is signed, witnessed and kept alive from this entry on. The first entry of a log says it first. */
export interface PolicyNotice {
  readonly kind: 'policy'
  readonly origin: string
  /** The keys that sign its checkpoints, as vkeys. */
  readonly keys: readonly string[]
  /** How many of which witnesses must have signed a checkpoint before it counts as witnessed. */
  readonly witnesses: { readonly threshold: number; readonly keys: readonly string[] }
  /** Longest time without a heartbeat, in seconds. */
  readonly heartbeat: number
  /** Where another key signs from this entry on: the note by which it follows the one before. */
  readonly succession?: string
}

/** A sign of life. What it quotes was signed by witnesses before this entry and all after it were written. */
export interface HeartbeatNotice {
  readonly kind: 'heartbeat'
  /** The newest checkpoint that witnesses signed, with their signatures, else the newest; null before the first. */
  readonly checkpoint: string | null
}

/** That what earlier entries of this record committed to can no longer be read, and why (GDPR, article 17). */
export interface ErasureNotice {
  readonly kind: 'erasure'
  /** `record`: nothing of it is left. `history`: its present state is, under fresh salts. */
  readonly scope: 'record' | 'history'
  /** One of a fixed list of codes, for example `gdpr-17-1-a`; never free text. */
  readonly legalBasis: string
}

/** One change of one record. It holds pseudonyms, kinds and commitments only: never a value, a name or a secret. */
export interface Entry {
  readonly v: 1
  /** Pseudonym of the organisation. */
  readonly org: string
  /** Position in the organisation's log, from 0 without gaps. */
  readonly seq: number
  /** What happened, for example `created` or `risk.accept`. */
  readonly type: string
  readonly register: string
  readonly recordId: string
  /** Version of the record after the change, from 1 without gaps. */
  readonly recordVersion: number
  /** The record's previous entry; null at version 1. */
  readonly prevRecordEntry: { readonly seq: number; readonly leafHash: string } | null
  readonly actorRef: string
  readonly onBehalfOf: string | null
  readonly authMethod: string
  readonly fields: FieldsRoot
  /** Commitments to files the record rests on: SHA-256(salt || file bytes' SHA-256). */
  readonly evidence: readonly { readonly commitment: string; readonly size: number }[]
  /** The application's clock: a claim, not a proof. RFC 3339, UTC. */
  readonly ts: string
  /** Absent in most entries. */
  readonly notice?: Notice
}

const SHAPE: Readonly<Record<Exclude<keyof Entry, 'notice'>, (value: Json | undefined) => boolean>> = {
  v: (value) => value === 1,
  org: isText,
  seq: isCount,
  type: isText,
  register: isText,
  recordId: isText,
  recordVersion: (value) => isCount(value) && value !== 0,
  prevRecordEntry: (value) => value === null || (isObject(value) && isCount(value['seq']) && isText(value['leafHash'])),
  actorRef: isText,
  onBehalfOf: (value) => value === null || isText(value),
  authMethod: isText,
  fields: (value) => isObject(value) && isText(value['root']) && isCount(value['count']),
  evidence: Array.isArray,
  ts: isText,
}

const MEMBERS = Object.entries(SHAPE)

type Members = { readonly [key: string]: Json }

/** For each kind of notice how many members it has, and whether they are what they should be. `succession` may be left out. */
const NOTICES: Readonly<Record<Notice['kind'], readonly [members: number, holds: (notice: Members) => boolean]>> = {
  erasure: [3, ({ scope, legalBasis }) => (scope === 'record' || scope === 'history') && isText(legalBasis)],
  policy: [
    5,
    ({ origin, keys, witnesses, heartbeat }) =>
      isText(origin) &&
      isTexts(keys) &&
      isCount(heartbeat) &&
      isObject(witnesses) &&
      isCount(witnesses['threshold']) &&
      isTexts(witnesses['keys']),
  ],
  heartbeat: [2, ({ checkpoint }) => checkpoint === null || isText(checkpoint)],
}

/** The exact bytes of an entry: RFC 8785, at most 65,535 of them. */
export function encodeEntry(entry: Entry): Uint8Array {
  const bytes = canonicalJson(entry)
  if (bytes.length > MAX_ENTRY_BYTES) throw new LedgerError('ENTRY_TOO_LARGE', `an entry of ${bytes.length} bytes`, String(entry.seq))
  return bytes
}

/** Reads an entry back; the bytes must be canonical and the object must have exactly these members. Input is hostile. */
export function decodeEntry(bytes: Uint8Array): Entry {
  return plainEntry(asciiOf(bytes)) ?? anyEntry(bytes)
}

/** The canonical text of an entry of printable ASCII without evidence and notice. Nearly all are so, and one look tells what parsing and writing anew would. */
const [TEXT, COUNT, VERSION] = ['"([ !#-\\[\\]-~]+)"', '(0|[1-9]\\d{0,14})', '([1-9]\\d{0,14})']
const PLAIN = new RegExp(
  [
    `^{"actorRef":${TEXT},"authMethod":${TEXT},"evidence":\\[\\],"fields":{"count":${COUNT},"root":${TEXT}}`,
    `"onBehalfOf":(?:null|${TEXT}),"org":${TEXT},"prevRecordEntry":(?:null|{"leafHash":${TEXT},"seq":${COUNT}})`,
    `"recordId":${TEXT},"recordVersion":${VERSION},"register":${TEXT},"seq":${COUNT},"ts":${TEXT},"type":${TEXT},"v":1}$`,
  ].join(','),
)

function plainEntry(text: string): Entry | null {
  const found = PLAIN.exec(text)
  if (found === null) return null
  const part = (index: number): string => found[index] ?? ''
  return {
    v: 1,
    org: part(6),
    seq: Number(part(12)),
    type: part(14),
    register: part(11),
    recordId: part(9),
    recordVersion: Number(part(10)),
    prevRecordEntry: found[7] === undefined ? null : { seq: Number(part(8)), leafHash: found[7] },
    actorRef: part(1),
    onBehalfOf: found[5] ?? null,
    authMethod: part(2),
    fields: { root: part(4), count: Number(part(3)) },
    evidence: [],
    ts: part(13),
  }
}

function anyEntry(bytes: Uint8Array): Entry {
  const value = parseCanonicalJson(bytes)
  if (!isEntry(value)) throw new LedgerError('ENTRY_MALFORMED', 'not an entry of version 1')
  return value
}

function isEntry(value: Json): value is Json & Entry {
  if (!isObject(value) || !MEMBERS.every(([name, holds]) => holds(value[name]))) return false
  const more = Object.keys(value).length - MEMBERS.length
  return more === 0 || (more === 1 && isNotice(value['notice']))
}

function isNotice(value: Json | undefined): boolean {
  if (!isObject(value)) return false
  const { kind } = value
  if (typeof kind !== 'string' || !Object.hasOwn(NOTICES, kind)) return false
  const [members, holds] = NOTICES[kind as Notice['kind']]
  const more = kind === 'policy' && isText(value['succession']) ? 1 : 0
  return Object.keys(value).length === members + more && holds(value)
}

function isObject(value: Json | undefined): value is { readonly [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isText(value: Json | undefined): boolean {
  return typeof value === 'string' && value !== ''
}

function isTexts(value: Json | undefined): boolean {
  return Array.isArray(value) && value.every(isText)
}

function isCount(value: Json | undefined): boolean {
  return Number.isSafeInteger(value) && Number(value) >= 0
}
