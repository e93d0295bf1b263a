import { cosignedNote } from '../store/checkpoint.ts'
import { formatCosignerKey, formatVerifierKey, sealPack, utf8 } from '@assay/ledger'
import { auditReads, mockAudit } from '@assay/isms'
import type { Actor } from '../actor.ts'
import type { Services } from '../services.ts'
import { offlineVerifier } from '../page/application.ts'
import { entryLines, recordLines } from '../store/pack-lines.ts'
import { loadViews } from '../store/view.ts'
import { statementCsv, statementJson, statementXlsx } from './sheet.ts'
import { reading } from '../store/db.ts'
import { collectCosignatures, witnessesOf } from '../witnesses.ts'
import { readingUnderCheckpoint } from './snapshot.ts'
import { statementAt } from './statement.ts'

/** Seals registers, ledger, Statement of Applicability and mock audit, all of one moment, into one pack that verifies offline. */
export async function sealBundle(services: Services, actor: Actor): Promise<Uint8Array> {
  const key = services.ledgerKey(actor.slug)
  const live = await readingUnderCheckpoint(services, actor, async (tx, checkpoint) => ({
    checkpoint,
    statement: await statementAt(tx, { services, actor, checkpoint }),
    records: await recordLines(tx, { keyring: services.keyring, org: actor.org }),
    entries: await entryLines(tx),
    registers: await loadViews(tx, auditReads),
  }))
  const { statement } = live
  await collectCosignatures(services.db, actor.org, witnessesOf(services.dataFolder))
  const note = await reading(services.db, actor.org, (tx) => cosignedNote(tx, live.checkpoint, { mlDsa: true }))
  const files = {
    checkpoint: utf8(note),
    'vkey.txt': utf8(`${formatVerifierKey(key)}\n`),
    'vkey-ml-dsa-44.txt': utf8(`${formatCosignerKey(key.mlDsa)}\n`),
    'entries.jsonl': live.entries,
    'records.jsonl': live.records,
    'soa.json': statementJson(statement),
    'soa.csv': statementCsv(statement),
    'soa.xlsx': await statementXlsx(statement),
    'audit-stage-1.json': utf8(`${JSON.stringify(mockAudit(live.registers, '1', statement.date), null, 2)}\n`),
    'audit-stage-2.json': utf8(`${JSON.stringify(mockAudit(live.registers, '2', statement.date), null, 2)}\n`),
    'README.txt': utf8(readme(statement.organisation)),
    'verifier.html': utf8(offlineVerifier()),
  }
  return sealPack(files, key)
}

function readme(organisation: string): string {
  return `Evidence pack of ${organisation}

records.jsonl   every record with the salts that open its commitments
entries.jsonl   the ledger, one entry a line
checkpoint      the signed head of the ledger
MANIFEST        SHA-256 of every file, signed by the same key
vkey.txt        the key; compare it with one you were given another way
vkey-ml-dsa-44.txt   the second key, of a kind that quantum computers do not break
soa.*           the Statement of Applicability
audit-*.json    the mock audit of both stages
verifier.html   verifies this file in a browser, without a network

Verify without any server:  npx assay verify THIS-FILE.zip, or open verifier.html in a browser.
Whoever made this pack could have changed the verifier in it: an auditor takes theirs from elsewhere.
`
}
