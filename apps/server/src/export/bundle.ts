import { auditReads, inForce, isVersioned, LongAudit, say, type DisclosureLevel, type Seen } from '@assay/isms'
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
import { liveRecords } from '../store/record.ts'
import { knownRegisters } from '../store/register-named.ts'
import { entryLines, packRecordsOf } from '../store/pack-lines.ts'
import { loadViews } from '../store/view.ts'
import { vaultOf } from '../store/vault.ts'
import { breathing } from '../turn.ts'
import { newestTimestamp } from '../timestamps.ts'
import { witnessesOf } from '../witness-list.ts'
import { collectCosignatures } from '../witnesses.ts'
import { PackFile, type Aside } from './pack-file.ts'
import { IndexSections, indexHead } from './pack-index.ts'
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
        const papers = await papersInForce(tx, statement.date)
        return { checkpoint, statement, spoken, records, papers, checkpoints: await witnessedNotes(tx) }
      })
      await addProofs(pack, { services, actor }, live)
      await pack.addAll({
        'scope.json': canonicalJson({ registers: showing.registers, level: showing.level }),
        'README.txt': utf8(say(live.spoken.words.pack.readme, { organisation: live.statement.organisation })),
        'verifier.html': utf8(offlineVerifier()),
        ...(await paperFiles({ services, actor }, live.papers, showing)),
        ...(await statementFiles({ services, actor }, live.statement, showing)),
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
  readonly papers: readonly Paper[]
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

/** The mock audit, where the pack shows what it is made of; it is found as it is written. */
async function addAudit(pack: PackFile, tx: Tx, { statement, showing }: Audited): Promise<void> {
  if (!auditReads.every(({ register }) => shows(showing, register))) return
  const named = await loadViews(tx, auditReads)
  const audit = new LongAudit(showing.level === 'full' ? named : withoutNames(named), statement.date)
  const breathe = breathing()
  for (const _ of audit.weigh()) await breathe()
  const text = async function* (stage: '1' | '2'): AsyncGenerator<Uint8Array> {
    for (const piece of audit.text(stage)) {
      await breathe()
      yield utf8(piece)
    }
    yield utf8('\n')
  }
  for (const stage of ['1', '2'] as const) await pack.add(`audit-stage-${stage}.json`, text(stage))
}

/** The PDF of a version in force: statement, scope, risk criteria. */
interface Paper {
  readonly register: string
  /** The SHA-256 that the record of the version has of it. */
  readonly sum: string
}

/** What is in force on a day and whose PDF was kept. */
async function papersInForce(tx: Tx, today: string): Promise<readonly Paper[]> {
  const papers: Paper[] = []
  for (const register of knownRegisters().filter(isVersioned)) {
    const versions = (await liveRecords(tx, register)) as unknown as readonly Seen<Version>[]
    const sum = inForce(versions, today)?.state.file
    if (typeof sum === 'string') papers.push({ register: register.name, sum })
  }
  return papers
}

type Version = Parameters<typeof inForce>[0][number]['state'] & { readonly file?: string | null }

/** The PDFs as they were approved. They name people, so they go into packs that show all. */
async function paperFiles({ services, actor }: Asking, papers: readonly Paper[], showing: Showing): Promise<PackFiles> {
  const files: Record<string, Uint8Array> = {}
  for (const { register, sum } of showing.level === 'full' ? papers.filter((paper) => shows(showing, paper.register)) : []) {
    const kept = await keptFile(services, actor, sum)
    if (kept !== null) files[`${register}-approved.pdf`] = kept
  }
  return files
}

async function statementFiles({ services, actor }: Asking, statement: Statement, showing: Showing): Promise<PackFiles> {
  if (!shows(showing, 'control')) return {}
  return {
    'soa.json': statementJson(statement),
    'soa.csv': await statementFile(services, actor, { statement, format: 'csv' }),
    'soa.xlsx': await statementFile(services, actor, { statement, format: 'xlsx' }),
  }
}
