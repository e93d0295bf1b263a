import { createCipheriv, createDecipheriv, randomBytes, randomUUID } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { gunzipSync, gzipSync } from 'node:zlib'
import {
  canonicalJson,
  commitFields,
  encodeEntry,
  fieldPaths,
  formatVerifierKey,
  generateSignerKey,
  jsonLines,
  leafHash,
  LedgerError,
  merkleRoot,
  packFile,
  packRecords,
  SALT_SIZE,
  sealPack,
  sha256,
  signCheckpoint,
  signerKey,
  toBase64,
  toHex,
  utf8,
  type Entry,
  type PackProblem,
  type PackRecord,
  type PackReport,
  type SignerKey,
} from '@assay/ledger'
import type { FamilyResult, Finished, Report, TrialRecord } from '@assay/redteam'

/**
 * The signed result of a run: an evidence pack like every other, with a record of the run and one of each family, and beside them every trial as a line.
 * What was said is sealed under a key of its own, so that a bundle can be handed out without it.
 */

const NAME = 'assay.redteam'
const TRIALS = 'redteam/trials.jsonl'
const SEALED = 'redteam/transcripts.sealed'
const MAGIC = 'ASSAY-RT-TRANSCRIPTS-1\n'

/** The root over trials as `results.json` and the report name it. */
export function rootOf(trials: readonly TrialRecord[]): string {
  return toHex(merkleRoot(trials.map((trial) => leafHash(canonicalJson(trial)))))
}

export function sealRun(
  report: Report,
  trials: readonly Finished[],
  keys: { readonly signer: SignerKey; readonly transcripts: Uint8Array },
): Uint8Array {
  const sealed = sealTranscripts(trials, keys.transcripts)
  const records = [runRecord(report, sealed), ...report.families.map((family) => familyRecord(family))]
  const entries = records.map((record, seq) => entryOf(record, seq, report.ended))
  const leaves = entries.map((entry) => leafHash(encodeEntry(entry)))
  const checkpoint = signCheckpoint({ origin: keys.signer.name, size: entries.length, root: merkleRoot(leaves) }, keys.signer)
  return sealPack(
    {
      checkpoint: utf8(checkpoint),
      'entries.jsonl': jsonLines(entries),
      'records.jsonl': jsonLines(records),
      'vkey.txt': utf8(`${formatVerifierKey(keys.signer)}\n`),
      [TRIALS]: jsonLines(trials.map(({ record }) => record)),
      [SEALED]: sealed,
    },
    keys.signer,
  )
}

function runRecord(report: Report, sealed: Uint8Array): PackRecord {
  const { suite, suiteHash, seed, target, started, ended, verdict, calls, root, trials, overRefusal, authorisedBy } = report
  const state = {
    $key: 'RUN-1',
    $archived: false,
    suite,
    suiteHash,
    seed,
    target,
    started,
    ended,
    verdict,
    calls,
    root,
    trials: trials.length,
    overRefusal,
    authorisedBy,
    transcripts: toHex(sha256(sealed)),
  }
  return recordOf('redteam-run', state)
}

function familyRecord(family: FamilyResult): PackRecord {
  return recordOf('redteam-family', { $key: `FAMILY-${family.family}`, $archived: false, ...family })
}

function recordOf(register: string, state: Readonly<Record<string, unknown>>): PackRecord {
  const salts = Object.fromEntries(fieldPaths(state).map((path) => [path, toBase64(randomBytes(SALT_SIZE))]))
  return { id: randomUUID(), register, version: 1, state, salts }
}

function entryOf({ id, register, state, salts }: PackRecord, seq: number, ts: string): Entry {
  const opened = Object.fromEntries(Object.entries(salts).map(([path, salt]) => [path, Uint8Array.from(Buffer.from(salt, 'base64'))]))
  return {
    v: 1,
    org: NAME,
    seq,
    type: 'created',
    register,
    recordId: id,
    recordVersion: 1,
    prevRecordEntry: null,
    actorRef: 'assay-redteam',
    onBehalfOf: null,
    authMethod: 'local',
    fields: commitFields(state, opened),
    evidence: [],
    ts,
  }
}

function sealTranscripts(trials: readonly Finished[], key: Uint8Array): Uint8Array {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  const text = gzipSync(trials.map(({ transcript }) => `${transcript.line}\n`).join(''))
  return Buffer.concat([Buffer.from(MAGIC), nonce, cipher.update(text), cipher.final(), cipher.getAuthTag()])
}

/** What was said, a line for each trial. Throws where the key is not the one. */
export function openTranscripts(bundle: Uint8Array, key: Uint8Array): readonly string[] {
  const sealed = Buffer.from(packFile(bundle, SEALED) ?? new Uint8Array())
  const body = sealed.subarray(MAGIC.length)
  const decipher = createDecipheriv('aes-256-gcm', key, body.subarray(0, 12))
  decipher.setAuthTag(body.subarray(-16))
  const text = gunzipSync(Buffer.concat([decipher.update(body.subarray(12, -16)), decipher.final()])).toString()
  return text.split('\n').slice(0, -1)
}

/** The key that signs, from its file or new: a run signed by the same key as the last comes from the same place. */
export function signingKey(path: string): SignerKey {
  if (existsSync(path)) return signerKey(NAME, readFileSync(path, 'utf8'))
  const key = generateSignerKey(NAME)
  writeFileSync(path, key.privatePem, { mode: 0o600 })
  return key
}

/** Adds what a bundle of a run must hold beside what every pack must: that its trials are those of the root, and what the families say of them is so. */
export function checkRun(report: PackReport, pack: Uint8Array): PackReport {
  const bytes = report.ok ? packFile(pack, TRIALS) : null
  if (!bytes) return report
  const problems = problemsOf(pack, bytes)
  return { ...report, ok: problems.length === 0, problems }
}

function problemsOf(pack: Uint8Array, bytes: Uint8Array): readonly PackProblem[] {
  const trials = trialsIn(bytes)
  const records = packRecords(pack)
  const run = records.find(({ register }) => register === 'redteam-run')
  const sealed = packFile(pack, SEALED) ?? new Uint8Array()
  const wrong = [
    ...(run?.state['root'] === rootOf(trials) && run.state['trials'] === trials.length
      ? []
      : [new LedgerError('ROOT_MISMATCH', 'the trials do not hash to the root of the run', TRIALS)]),
    ...(run?.state['transcripts'] === toHex(sha256(sealed))
      ? []
      : [new LedgerError('FILE_CHANGED', 'the transcripts are not those of the run', SEALED)]),
    ...records
      .filter(({ register }) => register === 'redteam-family')
      .flatMap(({ state }) =>
        countsHold(state, trials)
          ? []
          : [new LedgerError('RECORD_CHANGED', `${String(state['family'])} is not what its trials say`, String(state['$key']))],
      ),
  ]
  return wrong.map(({ code, message, subject }) => ({ code, message, subject: subject ?? null }))
}

function countsHold(state: Readonly<Record<string, unknown>>, trials: readonly TrialRecord[]): boolean {
  const own = trials.filter(({ family, kind }) => family === state['family'] && kind !== 'replay')
  const hits = own.filter(({ verdict }) => verdict === 'attack_succeeded').length
  return state['trials'] === own.length && state['hits'] === hits && (state['verdict'] === 'breached') === hits > 0
}

function trialsIn(bytes: Uint8Array): readonly TrialRecord[] {
  const lines = new TextDecoder().decode(bytes).split('\n').slice(0, -1)
  return lines.map((line) => JSON.parse(line) as TrialRecord)
}

/** What a verified bundle says of its run, for people; empty for packs of another kind. */
export function describeRun(pack: Uint8Array): string {
  if (!packFile(pack, TRIALS)) return ''
  const records = packRecords(pack)
  const run = records.find(({ register }) => register === 'redteam-run')?.state ?? {}
  const families = records
    .filter(({ register }) => register === 'redteam-family')
    .map(
      ({ state }) => `  ${String(state['family'])}: ${String(state['verdict'])}, ${String(state['hits'])} of ${String(state['trials'])}\n`,
    )
  return `a red team run, ${String(run['verdict'])}: ${String(run['trials'])} trials under the root ${String(run['root'])}\n${families.join('')}`
}
