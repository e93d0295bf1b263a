import { auditReads, mockAudit, type DisclosureLevel, type Records } from '@assay/isms'
import {
  canonicalJson,
  formatCosignerKey,
  formatVerifierKey,
  jsonLines,
  utf8,
  type PackFiles,
  type PackRecord,
  type PackScope,
} from '@assay/ledger'
import { isAllowed, type Actor } from '../actor.ts'
import { offlineVerifier } from '../page/application.ts'
import type { Services } from '../services.ts'
import { spool, type Spooled } from '../spool.ts'
import { cosignedNote, type Published } from '../store/checkpoint.ts'
import { reading, type Tx } from '../store/db.ts'
import { witnessedNotes } from '../store/interval.ts'
import { entryLines, packRecordsOf } from '../store/pack-lines.ts'
import { loadViews } from '../store/view.ts'
import { vaultOf } from '../store/vault.ts'
import { newestTimestamp } from '../timestamps.ts'
import { collectCosignatures, witnessesOf } from '../witnesses.ts'
import { PackFile, type Aside } from './pack-file.ts'
import { IndexSections, indexHead } from './pack-index.ts'
import { statementFile, statementJson } from './statement-file.ts'
import { readingUnderCheckpoint } from './snapshot.ts'
import { whenOf } from '../as-of.ts'
import { statementAt, withoutNames, type Statement } from './statement.ts'

/** What a pack shows: which registers, and how much of each record. */
export interface Showing extends PackScope {
  readonly level: DisclosureLevel
}

/**
 * Seals registers, ledger, Statement of Applicability and mock audit, all of one moment, into one pack that verifies offline. The
 * log goes in whole, since without it nobody could tell that a record is left out; it holds no values. Files are written as they are read, so
 * a pack may be larger than memory.
 */
export function sealBundle(services: Services, actor: Actor, showing: Showing): Promise<Spooled> {
  return spool(services.dataFolder, (path) =>
    PackFile.at(path, async (pack) => {
      const live = await readingUnderCheckpoint(services, actor, async (tx, checkpoint) => {
        const vault = vaultOf(services, actor.org)
        const disclosing = { ...vault, ...showing, traces: isAllowed(actor, 'trace') }
        const records = await addRecords(pack, packRecordsOf(tx, disclosing))
        await pack.add('entries.jsonl', entryLines(tx, vault))
        const names = showing.level === 'full'
        const statement = await statementAt(tx, { services, actor, checkpoint, names, when: whenOf({ services, actor }, null) })
        return { checkpoint, statement, records, audited: await auditedIn(tx, names), checkpoints: await witnessedNotes(tx) }
      })
      await addProofs(pack, { services, actor }, live)
      await pack.addAll({
        'scope.json': canonicalJson({ registers: showing.registers, level: showing.level }),
        'README.txt': utf8(readme(live.statement.organisation)),
        'verifier.html': utf8(offlineVerifier()),
        ...(await documents({ services, actor }, live, showing)),
      })
      await addIndex(pack, live, showing)
      await pack.seal(path, services.ledgerKey(actor.slug))
    }),
  )
}

/** Records that went into a pack. */
interface Added {
  readonly count: number
  /** Their part of the first page. */
  readonly sections: Aside
}

async function addRecords(pack: PackFile, batches: AsyncIterable<readonly PackRecord[]>): Promise<Added> {
  const sections = await pack.aside()
  const page = new IndexSections()
  let count = 0
  const written = async function* (): AsyncGenerator<Uint8Array> {
    for await (const records of batches) {
      count += records.length
      await sections.write(page.add(records))
      yield jsonLines(records)
    }
    await sections.write(page.end())
  }
  await pack.add('records.jsonl', written())
  return { count, sections }
}

interface Live {
  readonly checkpoint: Published
  readonly checkpoints: readonly string[]
  readonly statement: Statement
  readonly records: Added
}

async function addIndex(pack: PackFile, { statement, records: { count, sections } }: Live, showing: Showing): Promise<void> {
  const head = indexHead({ statement, showing, count, paths: pack.paths })
  const whole = async function* (): AsyncGenerator<Uint8Array> {
    yield utf8(head)
    yield* sections.read()
  }
  await pack.add('index.html', whole())
}

/** The signed heads, who saw them, and the keys that verify them. */
async function addProofs(pack: PackFile, { services, actor }: Asking, { checkpoint, checkpoints }: Live): Promise<void> {
  const key = services.ledgerKey(actor.slug)
  await collectCosignatures(services.db, actor.org, witnessesOf(services.dataFolder))
  const note = await reading(services.db, actor.org, (tx) => cosignedNote(tx, checkpoint, { mlDsa: true }))
  await pack.addAll({
    checkpoint: utf8(note),
    'checkpoints.txt': utf8(checkpoints.join('')),
    'vkey.txt': utf8(`${formatVerifierKey(key)}\n`),
    'vkey-ml-dsa-44.txt': utf8(`${formatCosignerKey(key.mlDsa)}\n`),
    ...newestTimestamp(services.dataFolder, actor.slug),
  })
}

interface Asking {
  readonly services: Services
  readonly actor: Actor
}

async function auditedIn(tx: Tx, names: boolean): Promise<Records> {
  const records = await loadViews(tx, auditReads)
  return names ? records : withoutNames(records)
}

/** Statement and mock audit, as far as the pack shows what they are made of. An outline has no free text, so it has neither. */
async function documents(
  { services, actor }: Asking,
  { statement, audited }: { readonly statement: Statement; readonly audited: Records },
  { registers, level }: Showing,
): Promise<PackFiles> {
  if (level === 'outline') return {}
  const has = (name: string): boolean => registers === null || registers.includes(name)
  const audit = (stage: '1' | '2') => utf8(`${JSON.stringify(mockAudit(audited, stage, statement.date), null, 2)}\n`)
  return {
    ...(has('control') && {
      'soa.json': statementJson(statement),
      'soa.csv': await statementFile(services, actor, { statement, format: 'csv' }),
      'soa.xlsx': await statementFile(services, actor, { statement, format: 'xlsx' }),
    }),
    ...(auditReads.every(({ register }) => has(register)) && { 'audit-stage-1.json': audit('1'), 'audit-stage-2.json': audit('2') }),
  }
}

function readme(organisation: string): string {
  return `Evidence pack of ${organisation}

index.html      what is in it, for people
records.jsonl   records with the salts that open their commitments; of a hidden field the commitment alone
entries.jsonl   the ledger, one entry a line
scope.json      which registers the pack shows, and how much of each record
checkpoint      the signed head of the ledger
checkpoints.txt earlier heads that witnesses signed: between which moments a change was written
MANIFEST        SHA-256 of every file, signed by the same key
vkey.txt        the key; compare it with one you were given another way
vkey-ml-dsa-44.txt   the second key, of a kind that quantum computers do not break
timestamp/      a head and when an outside authority saw it (RFC 3161)
soa.*           the Statement of Applicability
audit-*.json    the mock audit of both stages
verifier.html   verifies this file in a browser, without a network

Verify without any server:  npx assay verify THIS-FILE.zip, or open verifier.html in a browser.
Whoever made this pack could have changed the verifier in it: an auditor takes theirs from elsewhere.
`
}
