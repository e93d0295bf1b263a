import { fromBase64 } from './bytes.ts'
import type { Entry } from './entry.ts'
import { LedgerError } from './errors.ts'
import { commitDisclosed, commitFields } from './fields.ts'
import { parseCanonicalJson, type Json } from './json.ts'
import type { PackFiles } from './pack-archive.ts'

/** Records as packs disclose them, and what a pack is meant to show. */

/** One record as a pack discloses it: its whole state and the salts that open the commitments. */
export interface PackRecord {
  readonly id: string
  readonly register: string
  readonly version: number
  /** The committed fields: the record's state with `$key` and `$archived`. */
  readonly state: Readonly<Record<string, unknown>>
  /** JSON Pointer to base64 salt. */
  readonly salts: Readonly<Record<string, string>>
  /** Fields that stay hidden: JSON Pointer to the hex of their commitment. Absent where every field is shown. */
  readonly hidden?: Readonly<Record<string, string>>
}

/** What a pack is meant to show; it holds every record of its registers, and says so. */
export interface PackScope {
  /** Names of registers; null for all. */
  readonly registers: readonly string[] | null
  /** How much of each record is shown. */
  readonly level: string
}

/** Every record that is not what its latest entry committed to, and every one that should be in the pack and is not. */
export function checkRecords(
  records: readonly PackRecord[],
  latest: ReadonlyMap<string, Entry>,
  { registers }: PackScope,
): readonly LedgerError[] {
  const shown = new Set(records.map((record) => record.id))
  const missing = [...latest.values()].filter(
    ({ recordId, register }) => !shown.has(recordId) && (registers === null || registers.includes(register)),
  )
  return [
    ...records.flatMap((record) => checkRecord(record, latest.get(record.id)) ?? []),
    ...missing.map(
      (entry) => new LedgerError('ENTRY_WITHOUT_RECORD', `${entry.register} ${entry.recordId} has entries and no record`, entry.recordId),
    ),
  ]
}

/** The state binding: whether a live record is what its latest entry committed to. Null when it holds. */
export function checkRecord(record: PackRecord, latest: Entry | undefined): LedgerError | null {
  const name = String(record.state['$key'] ?? record.id)
  if (!latest) return new LedgerError('RECORD_WITHOUT_ENTRY', `${name} was never entered in the ledger`, name)
  if (record.version !== latest.recordVersion) {
    return new LedgerError('VERSION_GAP', `${name} is at version ${record.version}, its last entry at ${latest.recordVersion}`, name)
  }
  const salts = decodeSalts(record.salts)
  const { root, count } = record.hidden ? commitDisclosed(record.state, salts, record.hidden) : commitFields(record.state, salts)
  const holds = root === latest.fields.root && count === latest.fields.count && record.register === latest.register
  return holds ? null : new LedgerError('RECORD_CHANGED', `${name} was changed behind the ledger's back`, name)
}

function decodeSalts(salts: Readonly<Record<string, string>>): Record<string, Uint8Array> {
  return Object.fromEntries(Object.entries(salts).map(([path, salt]) => [path, fromBase64(salt) ?? new Uint8Array()]))
}

/** A record from its line. */
export function parseRecord(bytes: Uint8Array): PackRecord {
  const value = parseCanonicalJson(bytes)
  if (!isRecord(value)) throw new LedgerError('STATE_MALFORMED', 'not a record', 'records.jsonl')
  return value
}

function isRecord(value: Json): value is Json & PackRecord {
  if (typeof value !== 'object' || value === null || !('id' in value && 'register' in value && 'version' in value)) return false
  return (
    typeof value['id'] === 'string' &&
    isMap(value['state']) &&
    isMap(value['salts']) &&
    (value['hidden'] === undefined || isMap(value['hidden']))
  )
}

function isMap(value: Json | undefined): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Every record and every field. */
export const WHOLE: PackScope = { registers: null, level: 'full' }

/** What a pack says of itself that it shows. */
export function scopeIn(files: PackFiles): PackScope {
  const bytes = files['scope.json']
  if (!bytes) return WHOLE
  const value = parseCanonicalJson(bytes)
  if (!isScope(value)) throw new LedgerError('PACK_MALFORMED', 'not a scope', 'scope.json')
  return value
}

function isScope(value: Json): value is Json & PackScope {
  if (typeof value !== 'object' || value === null || !('level' in value && 'registers' in value)) return false
  const { level, registers } = value
  return (
    typeof level === 'string' && (registers === null || (Array.isArray(registers) && registers.every((name) => typeof name === 'string')))
  )
}

/** What follows from the scope that a pack does not show. */
export function notShown({ registers, level }: PackScope): readonly string[] {
  return [
    ...(registers === null ? [] : [`anything about records outside this pack, which shows ${registers.join(', ')}`]),
    ...(level === 'full' ? [] : [`what the hidden fields say: this pack shows the level “${level}”`]),
  ]
}
