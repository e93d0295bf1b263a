import { auditReads, mockAudit, say, type DisclosureLevel, type Records } from '@assay/isms'
import {
  canonicalJson,
  formatCosignerKey,
  formatVerifierKey,
  packRecordsIn,
  sealPack,
  utf8,
  type PackFiles,
  type PackScope,
} from '@assay/ledger'
import { isAllowed, type Actor } from '../actor.ts'
import { offlineVerifier } from '../page/application.ts'
import { keptFile } from '../files.ts'
import type { Services } from '../services.ts'
import { cosignedNote } from '../store/checkpoint.ts'
import { reading, type Tx } from '../store/db.ts'
import { witnessedNotes } from '../store/interval.ts'
import { entryLines, recordLines } from '../store/pack-lines.ts'
import { loadViews } from '../store/view.ts'
import { vaultOf } from '../store/vault.ts'
import { newestTimestamp } from '../timestamps.ts'
import { collectCosignatures, witnessesOf } from '../witnesses.ts'
import { packIndex } from './pack-index.ts'
import { approvedVersions, versionIn } from './approved-statement.ts'
import { statementFile, statementJson } from './statement-file.ts'
import { readingUnderCheckpoint } from './snapshot.ts'
import { speaking } from './words/words.ts'
import { statementAt, withoutNames, type Statement } from './statement.ts'

/** What a pack shows: which registers, and how much of each record. */
export interface Showing extends PackScope {
  readonly level: DisclosureLevel
}

/**
 * Seals registers, ledger, Statement of Applicability and mock audit, all of one moment, into one pack that verifies offline. The
 * log goes in whole, since without it nobody could tell that a record is left out; it holds no values.
 */
export async function sealBundle(services: Services, actor: Actor, { registers, level }: Showing): Promise<Uint8Array> {
  const key = services.ledgerKey(actor.slug)
  const names = level === 'full'
  const live = await readingUnderCheckpoint(services, actor, async (tx, checkpoint) => ({
    checkpoint,
    statement: await statementAt(tx, { services, actor, checkpoint, names }),
    records: await recordLines(tx, { ...vaultOf(services, actor.org), registers, level, traces: isAllowed(actor, 'trace') }),
    entries: await entryLines(tx, vaultOf(services, actor.org)),
    audited: await auditedIn(tx, names),
    paper: await paperInForce(tx, services),
    checkpoints: await witnessedNotes(tx),
  }))
  const { statement } = live
  await collectCosignatures(services.db, actor.org, witnessesOf(services.dataFolder))
  const note = await reading(services.db, actor.org, (tx) => cosignedNote(tx, live.checkpoint, { mlDsa: true }))
  const spoken = await speaking(statement.language)
  const files = {
    checkpoint: utf8(note),
    'checkpoints.txt': utf8(live.checkpoints.join('')),
    'vkey.txt': utf8(`${formatVerifierKey(key)}\n`),
    'vkey-ml-dsa-44.txt': utf8(`${formatCosignerKey(key.mlDsa)}\n`),
    'scope.json': canonicalJson({ registers, level }),
    'entries.jsonl': live.entries,
    'records.jsonl': live.records,
    ...newestTimestamp(services.dataFolder, actor.slug),
    'README.txt': utf8(say(spoken.words.pack.readme, { organisation: statement.organisation })),
    'verifier.html': utf8(offlineVerifier()),
    ...(await documents({ services, actor }, live, { registers, level })),
  }
  const index = await packIndex({
    statement,
    spoken,
    showing: { registers, level },
    records: packRecordsIn(live.records),
    paths: Object.keys(files),
  })
  return sealPack({ ...files, 'index.html': utf8(index) }, key)
}

async function auditedIn(tx: Tx, names: boolean): Promise<Records> {
  const records = await loadViews(tx, auditReads)
  return names ? records : withoutNames(records)
}

/** The SHA-256 of the PDF of the statement in force, if it was kept. */
async function paperInForce(tx: Tx, { now }: Services): Promise<string | null> {
  const today = new Date(now()).toISOString().slice(0, 10)
  return versionIn(await approvedVersions(tx), null, today)?.state.file ?? null
}

/** Statement and mock audit, as far as the pack shows what they are made of. An outline has no free text, so it has neither. */
async function documents(
  { services, actor }: { readonly services: Services; readonly actor: Actor },
  { statement, audited, paper }: { readonly statement: Statement; readonly audited: Records; readonly paper: string | null },
  { registers, level }: Showing,
): Promise<PackFiles> {
  if (level === 'outline') return {}
  const has = (name: string): boolean => registers === null || registers.includes(name)
  const audit = (stage: '1' | '2') => utf8(`${JSON.stringify(mockAudit(audited, stage, statement.date), null, 2)}\n`)
  // It names people, and its SHA-256 stands in the record of its version.
  const approved = level === 'full' && has('soa') && paper !== null ? await keptFile(services, actor, paper) : null
  return {
    ...(approved && { 'soa-approved.pdf': approved }),
    ...(has('control') && {
      'soa.json': statementJson(statement),
      'soa.csv': await statementFile(services, actor, { statement, format: 'csv' }),
      'soa.xlsx': await statementFile(services, actor, { statement, format: 'xlsx' }),
    }),
    ...(auditReads.every(({ register }) => has(register)) && { 'audit-stage-1.json': audit('1'), 'audit-stage-2.json': audit('2') }),
  }
}
