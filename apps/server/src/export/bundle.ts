import { concat, formatVerifierKey, jsonLines, sealPack, utf8 } from '@assay/ledger'
import { mockAudit } from '@assay/isms'
import type { Actor } from '../actor.ts'
import { publish } from '../publisher.ts'
import type { Services } from '../services.ts'
import { reading } from '../store/db.ts'
import { loadRegisters } from '../store/registers.ts'
import { packRecords } from '../store/replay.ts'
import { statementCsv, statementJson, statementXlsx } from './sheet.ts'
import { buildStatement } from './statement.ts'

/** Seals registers, ledger, Statement of Applicability and mock audit into one pack that verifies offline. */
export async function sealBundle(services: Services, actor: Actor): Promise<Uint8Array> {
  const key = services.ledgerKey(actor.slug)
  const statement = await buildStatement(services, actor)
  const { size, note } = await publish(services.db, actor.org, key)
  const live = await reading(services.db, actor.org, async (tx) => ({
    records: await packRecords(tx),
    leaves: await tx.selectFrom('leaf').select('bytes').where('seq', '<', String(size)).orderBy('seq').execute(),
    registers: await loadRegisters(tx),
  }))
  const files = {
    checkpoint: utf8(note),
    'vkey.txt': utf8(`${formatVerifierKey(key)}\n`),
    'entries.jsonl': concat(...live.leaves.flatMap((leaf) => [leaf.bytes, utf8('\n')])),
    'records.jsonl': jsonLines(live.records),
    'soa.json': statementJson(statement),
    'soa.csv': statementCsv(statement),
    'soa.xlsx': await statementXlsx(statement),
    'audit-stage-1.json': utf8(`${JSON.stringify(mockAudit(live.registers, '1', statement.date), null, 2)}\n`),
    'audit-stage-2.json': utf8(`${JSON.stringify(mockAudit(live.registers, '2', statement.date), null, 2)}\n`),
    'README.txt': utf8(readme(statement.organisation)),
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
soa.*           the Statement of Applicability
audit-*.json    the mock audit of both stages

Verify without any server:  npx assay verify THIS-FILE.zip
`
}
