import { toBase64, utf8 } from './bytes.ts'
import { signCheckpoint } from './checkpoint.ts'
import { cosign, generateWitnessKey } from './cosignature.ts'
import { encodeEntry, type Entry } from './entry.ts'
import { commitFields, fieldPaths } from './fields.ts'
import { leafHash, merkleRoot } from './merkle.ts'
import { formatVerifierKey, generateSignerKey } from './note.ts'
import { jsonLines, type PackFiles } from './pack-archive.ts'
import type { PackRecord } from './pack-record.ts'

/** A log of three entries with its witness, for the tests of where rules begin and end. */

export const key = generateSignerKey('isms.example/tlog/finch')
export const vkey = formatVerifierKey(key)
export const witness = generateWitnessKey('witness.example')
export const state = { $key: 'RISK-1', $archived: false, title: 'Backups fail', owner: null }
export const salts = Object.fromEntries(fieldPaths(state).map((path, at) => [path, new Uint8Array(16).fill(at + 1)]))
export const encodedSalts = Object.fromEntries(Object.entries(salts).map(([path, salt]) => [path, toBase64(salt)]))
export const record: PackRecord = { id: 'r1', register: 'risk', version: 1, state, salts: encodedSalts }
export const entry: Entry = {
  v: 1,
  org: 'o',
  seq: 0,
  type: 'risk.create',
  register: 'risk',
  recordId: 'r1',
  recordVersion: 1,
  prevRecordEntry: null,
  actorRef: 'a',
  onBehalfOf: null,
  authMethod: 'session',
  fields: commitFields(state, salts),
  evidence: [],
  ts: '2026-11-25T00:00:00.000Z',
}
const POLICY = { kind: 'policy', origin: key.name, keys: [vkey], witnesses: { threshold: 1, keys: ['w', 'x'] }, heartbeat: 3600 } as const
export const entries: readonly Entry[] = [
  entry,
  { ...entry, seq: 1, recordId: 'log', register: 'log-policy', notice: POLICY },
  { ...entry, seq: 2, recordId: 'a1', register: 'asset' },
]
export const hashes = entries.map((one) => leafHash(encodeEntry(one)))
export const noteAt = (size: number, root = merkleRoot(hashes.slice(0, size))) => signCheckpoint({ origin: key.name, size, root }, key)
export const cosigned = (size: number, time: number) => {
  const note = noteAt(size)
  return note + cosign(note.slice(0, note.indexOf('\n\n') + 1), witness, time)
}
export const whole: PackFiles = {
  checkpoint: utf8(noteAt(3)),
  'entries.jsonl': jsonLines(entries),
  'records.jsonl': jsonLines([record, { ...record, id: 'log', register: 'log-policy' }, { ...record, id: 'a1', register: 'asset' }]),
  'vkey.txt': utf8(`${vkey}\n`),
}
