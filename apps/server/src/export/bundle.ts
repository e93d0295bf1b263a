import { auditReads, mockAudit, say, type DisclosureLevel } from '@assay/isms'
import { canonicalJson, jsonLines, utf8, type PackFiles, type PackRecord, type PackScope } from '@assay/ledger'
import { isAllowed, type Actor } from '../actor.ts'
import { offlineVerifier } from '../page/application.ts'
import { vkeysOf } from '../log/key.ts'
import { signerOf } from '../publisher.ts'
import { keptFile } from '../files.ts'
import type { Services } from '../services.ts'
import { spool, type Spooled } from '../spool.ts'
import { cosignedNote, type Published } from '../store/checkpoint.ts'
import { reading, type Tx } from '../store/db.ts'
import { witnessedNotes } from '../store/interval.ts'
import { entryLines, packRecordsOf } from '../store/pack-lines.ts'
import { loadViews } from '../store/view.ts'
import { vaultOf } from '../store/vault.ts'
import { newestTimestamp } from '../timestamps.ts'
import { witnessesOf } from '../witness-list.ts'
import { collectCosignatures } from '../witnesses.ts'
import { PackFile, type Aside } from './pack-file.ts'
import { IndexSections, indexHead } from './pack-index.ts'
import { approvedVersions, versionIn } from './approved-statement.ts'
import { statementFile, statementJson } from './statement-file.ts'
import { readingUnderCheckpoint } from './snapshot.ts'
import { whenOf } from '../as-of.ts'
import { speaking, type Spoken } from './words/words.ts'
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
        const names = showing.level === 'full'
        const statement = await statementAt(tx, { services, actor, checkpoint, names, when: whenOf({ services, actor }, null) })
        const spoken = await speaking(statement.language)
        const disclosing = { ...vault, ...showing, traces: isAllowed(actor, 'trace') }
        const records = await addRecords(pack, packRecordsOf(tx, disclosing), spoken)
        await pack.add('entries.jsonl', entryLines(tx, vault))
        await addAudit(pack, tx, { statement, showing })
        const paper = await paperInForce(tx, statement.date)
        return { checkpoint, statement, spoken, records, paper, checkpoints: await witnessedNotes(tx) }
      })
      await addProofs(pack, { services, actor }, live)
      await pack.addAll({
        'scope.json': canonicalJson({ registers: showing.registers, level: showing.level }),
        'README.txt': utf8(say(live.spoken.words.pack.readme, { organisation: live.statement.organisation })),
        'verifier.html': utf8(offlineVerifier()),
        ...(await statementFiles({ services, actor }, live, showing)),
      })
      await addIndex(pack, live, showing)
      await pack.seal(path, await signerOf(services, actor))
    }),
  )
}

/** Records that went into a pack. */
interface Added {
  readonly count: number
  /** Their part of the first page. */
  readonly sections: Aside
}

async function addRecords(pack: PackFile, batches: AsyncIterable<readonly PackRecord[]>, spoken: Spoken): Promise<Added> {
  const sections = await pack.aside()
  const page = new IndexSections(spoken)
  let count = 0
  const written = async function* (): AsyncGenerator<Uint8Array> {
    for await (const records of batches) {
      count += records.length
      await sections.write(await page.add(records))
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
  readonly spoken: Spoken
  readonly records: Added
  /** The SHA-256 of the PDF of the statement in force. */
  readonly paper: string | null
}

async function addIndex(pack: PackFile, { statement, spoken, records: { count, sections } }: Live, showing: Showing): Promise<void> {
  const head = indexHead({ statement, spoken, showing, count, paths: pack.paths })
  const whole = async function* (): AsyncGenerator<Uint8Array> {
    yield utf8(head)
    yield* sections.read()
  }
  await pack.add('index.html', whole())
}

/** The signed heads, who saw them, and the keys that verify them. */
async function addProofs(pack: PackFile, { services, actor }: Asking, { checkpoint, checkpoints }: Live): Promise<void> {
  const [vkey, mlDsa] = vkeysOf(await signerOf(services, actor))
  await collectCosignatures(services.db, actor.org, witnessesOf(services.dataFolder))
  const note = await reading(services.db, actor.org, (tx) => cosignedNote(tx, checkpoint, { mlDsa: true }))
  await pack.addAll({
    checkpoint: utf8(note),
    'checkpoints.txt': utf8(checkpoints.join('')),
    'vkey.txt': utf8(`${vkey}\n`),
    'vkey-ml-dsa-44.txt': utf8(`${mlDsa}\n`),
    ...newestTimestamp(services.dataFolder, actor.slug),
  })
}

interface Asking {
  readonly services: Services
  readonly actor: Actor
}

interface Audited {
  readonly statement: Statement
  readonly showing: Showing
}

/** Whether a pack shows a register. An outline has no free text, so it has neither statement nor audit. */
function shows({ registers, level }: Showing, name: string): boolean {
  return level !== 'outline' && (registers === null || registers.includes(name))
}

/** The mock audit, where the pack shows what it is made of; the report of one stage is written before the other is made. */
async function addAudit(pack: PackFile, tx: Tx, { statement, showing }: Audited): Promise<void> {
  if (!auditReads.every(({ register }) => shows(showing, register))) return
  const named = await loadViews(tx, auditReads)
  const records = showing.level === 'full' ? named : withoutNames(named)
  for (const stage of ['1', '2'] as const) {
    const report = mockAudit(records, stage, statement.date)
    await pack.add(`audit-stage-${stage}.json`, [utf8(`${JSON.stringify(report, null, 2)}\n`)])
  }
}

/** The SHA-256 of the PDF of the statement in force on a day, if it was kept. */
async function paperInForce(tx: Tx, today: string): Promise<string | null> {
  return versionIn(await approvedVersions(tx), null, today)?.state.file ?? null
}

type Stated = Pick<Live, 'statement' | 'paper'>

async function statementFiles({ services, actor }: Asking, { statement, paper }: Stated, showing: Showing): Promise<PackFiles> {
  // The PDF names people, and its SHA-256 stands in the record of its version.
  const isShown = showing.level === 'full' && shows(showing, 'soa')
  const approved = isShown && paper !== null ? await keptFile(services, actor, paper) : null
  const papers = approved === null ? {} : { 'soa-approved.pdf': approved }
  if (!shows(showing, 'control')) return papers
  return {
    ...papers,
    'soa.json': statementJson(statement),
    'soa.csv': await statementFile(services, actor, { statement, format: 'csv' }),
    'soa.xlsx': await statementFile(services, actor, { statement, format: 'xlsx' }),
  }
}
