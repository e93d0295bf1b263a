import { readFileSync, statSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { registers, type Register } from '@assay/isms'
import { ApiError, itemsOf, type AnyRecord, type ImportPreview } from '@assay/client'
import { CliError, describe, saved, streamOf } from './client.ts'
import { argument, asOf, chosen, positionals, server, typed, values } from './options.ts'
import { coverage, frameworks } from './coverage.ts'
import { audit, soa } from './examine.ts'
import { account, example } from './operate.ts'
import { jobs } from './jobs.ts'
import { changes, destinations, webhooks } from './outgoing.ts'
import { endWithReader, finish, table, writeResult } from './output.ts'
import { redteam } from './redteam.ts'
import { shield } from './shield.ts'
import { ledger, receipt, verify, witness } from './prove.ts'

const USAGE = `assay - an ISMS in which every claim can be proved

  assay list REGISTER [--filter FIELD:VALUE] [-q WORDS] [--json]
  assay get REGISTER KEY
  assay export REGISTER [--format csv|xlsx|json] [--out FILE]
  assay import REGISTER FILE [--yes]         shows what will happen; --yes does it
               [--mapping JSON-FILE] [--answers JSON-FILE] [--sheet NAME] [--rejected FILE.csv|FILE.xlsx]
  assay soa [--format json|csv|xlsx|pdf] [--out FILE]   the version in force, or the draft while there is none
               [--text draft|in-force] [--version NUMBER]   one of the two, or an approved version
  assay soa --changes FROM..TO [--json]      what became of one version in another; draft for the live one
  assay audit [--stage 1|2] [--json]
               [--as-of DAY|MOMENT]          list, get, soa, audit, frameworks, coverage: as everything stood then, by the ledger; a day ends in UTC
  assay frameworks [--json]                  what the controls cover of each framework
  assay coverage FRAMEWORK [--json]          its requirements, each with what answers it and why that counts
  assay bundle FILE.zip                      an evidence pack
               [--registers risk,control] [--audit]   of some registers, or of what the mock audit looks at
               [--level full|no-personal-data|outline]   how much of each record it shows
  assay verify FILE.zip [--vkey KEY] [--json]   offline; exit 0 only if everything holds
               [--tsa CERTIFICATES.pem]      holds its timestamp against the authority
  assay receipt ENTRY [--fields a,b] [--out FILE]  the receipt of one change, with the fields that it shows
  assay verify FILE.tlog-proof --vkey KEY    a receipt, offline
               [--witness KEY]...            counts those who vouch for the checkpoint; each must be among them
  assay ledger key [--ml-dsa]                origin and key of the log, as a verifier takes it; or its second key, ML-DSA-44
  assay ledger verify [--vkey KEY]           walks the live log: every entry, tile and signature
               [--kept FILE]                 and holds it against checkpoints that were kept elsewhere
  assay ledger status [--json]               whether the log is signed, and what keeps it from being signed
  assay ledger epoch --because REASON        begins a new epoch of a log that is not signed: another name, new keys
  assay ledger rotate                        has a new key sign the log; the one before signs it, and is destroyed
  assay ledger archive --before DAY          moves what was signed before it to the archive
  assay witness --state FILE --name NAME [--port 4100] LOG-KEY...   vouches for checkpoints of these logs
  assay doctor [--ledger] [--json]           replay the ledger against the live records
  assay backup FILE.zip                      and FILE.keys.zip, which opens it: keep that apart, and not for long
  assay restore FILE.zip [--keys FILE]       into an empty server
  assay account reset EMAIL [--codes]        a link by which somebody who lost their password sets a new one;
                                             --codes where the second factor is lost, too
  assay jobs [--json]                        what goes on beside requests; exit 1 if any of it fails or was given up
  assay jobs retry|forget ID                 has one tried again now, or forgets one that was given up
  assay webhooks [list|make URL [--name NAME] [--registers risk,control]]   programs elsewhere that are told what happens
  assay webhooks test|pause|resume|rotate|replay|remove|deliveries ID
  assay destinations [list|allow HOST:PORT REASON|withdraw ID]   where anything may go beside public addresses by https
  assay changes [AFTER] [--registers risk,control] [--json]   what happened to which record, from an entry on
  assay example remove                       takes the example company away, whole
  assay erase now                            what was erased leaves the files of the database at once, not tonight
  assay keys rotate                          a new master key and new keys of every organisation

  assay shield redact [FILE] [--vault FILE] [--json]   personal data and secrets out of a text, tokens in their place
               [--encoding NAME] [--format text|json|jsonl|csv] [--fields a,b]   how the file is read
  assay shield restore [FILE] --vault FILE   and back
  assay shield forget VALUE... --vault FILE  takes somebody out of a vault, by values or tokens
  assay shield rotate --vault FILE           seals it with ASSAY_VAULT_NEW_KEY
  assay shield scan [FILE|FOLDER]... [--json]   says where they are; exit 1 if anywhere, 2 if a part was not read
               [--evidence]                  and records what was read, what not, and the result as evidence of control 8.11
  assay shield bench FILE.jsonl              how well each preset finds what the file says is in its texts
               [--format text|jsonl|csv] [--fields a,b]   columns or fields that are read; by the name of the file
               [--preset strict|balanced|precise] [--types PERSON,EMAIL] [--locales de,fr]

  assay redteam run --target URL --out DIR   attacks a support bot of yours; exit 0 if all was resisted, 1 if anything was breached, else 2
               [--seed N] [--json] …         assay redteam help says the rest
  assay verify DIR/bundle.zip                its result, offline

  --url URL with ASSAY_KEY names a server elsewhere; --organisation SLUG picks one of several.
`

type Verb = (args: readonly string[]) => Promise<void>

const verbs: Readonly<Record<string, Verb>> = {
  list,
  get,
  export: exportRegister,
  import: importFile,
  soa,
  audit,
  frameworks,
  coverage,
  bundle,
  verify,
  receipt,
  ledger,
  witness,
  doctor,
  backup,
  restore,
  erase,
  keys,
  jobs,
  webhooks,
  destinations,
  changes,
  account,
  example,
  shield,
  redteam,
}

async function main(): Promise<void> {
  const [name, ...args] = positionals
  const verb = name === undefined ? undefined : verbs[name]
  if (values.help || !verb) {
    process.stdout.write(USAGE)
    if (!values.help) process.exitCode = 2
    return
  }
  await verb(args)
}

function plural(name: string): string {
  return registerOf(name).plural
}

/** Registers are named in the singular or the plural. */
function registerOf(name: string): Register {
  const register = registers.find((candidate) => candidate.name === name || candidate.plural === name)
  if (!register) throw new CliError(`there is no register ${name}: ${registers.map((candidate) => candidate.name).join(', ')}`)
  return register
}

async function list(args: readonly string[]): Promise<void> {
  const register = registerOf(argument(args, 0, 'register'))
  const query = { filter: values.filter, ...typed('q', values.query), ...asOf() }
  const items: AnyRecord[] = []
  for await (const one of itemsOf(server(), 'GET /api/{plural}', { path: { plural: register.plural }, query })) items.push(one)
  process.stdout.write(
    values.json ? `${JSON.stringify(items, null, 2)}\n` : table(items.map((item) => [item.key, titleOf(register, item)])),
  )
}

function titleOf({ heading, label }: Register, item: Readonly<Record<string, unknown>>): string {
  return heading?.(item) ?? String(item[label] ?? '')
}

async function get(args: readonly string[]): Promise<void> {
  const path = { plural: plural(argument(args, 0, 'register')), id: argument(args, 1, 'key') }
  const record = await server().call('GET /api/{plural}/{id}', { path, query: asOf() })
  process.stdout.write(`${JSON.stringify(record, null, 2)}\n`)
}

async function exportRegister(args: readonly string[]): Promise<void> {
  const asked = { path: { plural: plural(argument(args, 0, 'register')) }, query: chosen('format', values.format, ['csv', 'xlsx', 'json']) }
  await writeResult(await server().file('GET /api/{plural}/export', asked), values.out)
}

async function importFile(args: readonly string[]): Promise<void> {
  const file = resolve(argument(args, 1, 'file'))
  const query = {
    name: basename(file),
    ...typed('sheet', values.sheet),
    ...(values.yes && { confirm: 'true' as const }),
    ...(values.mapping !== undefined && { mapping: readFileSync(values.mapping, 'utf8') }),
    ...(values.answers !== undefined && { answers: readFileSync(values.answers, 'utf8') }),
  }
  const asked = { path: { plural: plural(argument(args, 0, 'register')) }, body: new Uint8Array(readFileSync(file)) }
  if (values.rejected !== undefined) {
    const rejected = values.rejected.endsWith('.xlsx') ? 'xlsx' : 'csv'
    return writeResult(await server().file('POST /api/{plural}/import', { ...asked, query: { ...query, rejected } }), values.rejected)
  }
  const preview = await server().call('POST /api/{plural}/import', { ...asked, query })
  process.stdout.write(values.json ? `${JSON.stringify(preview, null, 2)}\n` : describePreview(preview))
}

function describePreview(preview: ImportPreview): string {
  return [
    table(Object.entries(preview.mapping).map(([column, field]) => [column.replaceAll(/\s+/g, ' '), `-> ${field}`])),
    preview.unmapped.length > 0 ? `not used: ${preview.unmapped.join(', ')}\n` : '',
    preview.otherSheets.length > 0 ? `other sheets: ${preview.otherSheets.join(', ')}\n` : '',
    ...preview.questions.map(describeQuestion),
    ...preview.alongside.map(({ register, title }) => `also new: ${register} “${title}”\n`),
    describeStated(preview.stated),
    ...preview.noted.map(({ line, column, cell, reason }) => `line ${line} to the note: ${column}: ${JSON.stringify(cell)}: ${reason}\n`),
    preview.unlisted > 0 ? `and ${preview.unlisted} more to the notes\n` : '',
    ...preview.rejected.map(({ line, reasons }) => `line ${line} cannot be used: ${reasons.join('; ')}\n`),
    `${preview.create} new, ${preview.update} changed, ${preview.unchanged} unchanged, ${preview.rejected.length} not usable\n`,
    preview.committed ? 'imported\n' : 'nothing is written yet: say --yes\n',
  ].join('')
}

function describeStated(stated: ImportPreview['stated']): string {
  if (stated.length === 0) return ''
  return `recorded from the source, not signed here: ${stated.map(({ title, rows }) => `${title} (${rows})`).join(', ')}\n`
}

/** With what to write into the file of `--answers`. */
function describeQuestion({ field, title, word, reason, options, lines }: ImportPreview['questions'][number]): string {
  const choices = options.length > 0 ? `; one of ${options.map(({ value }) => value).join(', ')}` : ''
  return `to decide, line ${lines.slice(0, 5).join(', ')}: ${title}: ${reason}\n  answer ${JSON.stringify({ [field]: { [word]: '…' } })}${choices}, or null\n`
}

async function bundle(args: readonly string[]): Promise<void> {
  const query = {
    ...chosen('level', values.level, ['full', 'no-personal-data', 'outline']),
    ...typed('registers', values.registers),
    ...(values.audit && { audit: 'true' as const }),
  }
  await save(await server().file('GET /api/bundle', { query }), argument(args, 0, 'file'))
}

async function doctor(): Promise<void> {
  const report = await server().call('GET /api/doctor')
  if (values.json) process.stdout.write(`${JSON.stringify(report, null, 2)}\n`)
  else if (report.ok)
    process.stdout.write(
      `every one of ${report.records} records is what its last of ${report.entries} entries says${report.erased === 0 ? '' : `; what ${report.erased} of them said was erased`}\n`,
    )
  else process.stdout.write(report.problems.map(({ code, message }) => `${code}  ${message}\n`).join(''))
  finish(report.ok)
}

/** Data first: keys of a later moment open it, and know what was erased since. */
async function backup(args: readonly string[]): Promise<void> {
  const file = argument(args, 0, 'file')
  await save(await server().file('GET /api/backup'), file)
  await save(await server().file('GET /api/backup/keys'), keysBeside(file))
}

async function save(response: Response, file: string): Promise<void> {
  process.stdout.write(`wrote ${file}, ${await saved(response, file)} bytes\n`)
}

async function restore(args: readonly string[]): Promise<void> {
  const file = argument(args, 0, 'file')
  const opening = values.keys ?? keysBeside(file)
  const asked = { query: { keys: statSync(opening).size }, body: streamOf([opening, file]) }
  const { lostCodes, settings } = await server().call('POST /api/restore', asked)
  process.stdout.write('restored\n')
  if (lostCodes > 0)
    process.stdout.write(`the keys are of an earlier version, which held nothing that opens one-time codes: ${lostCodes} lost\n`)
  process.stdout.write('the logs are not signed until an owner begins a new epoch: assay ledger epoch --because restored\n')
  if (settings.length > 0) process.stdout.write(`put back yourself, into the data folder: ${settings.join(', ')}\n`)
}

function keysBeside(file: string): string {
  return `${file.replace(/\.zip$/, '')}.keys.zip`
}

/** What was erased leaves the files of the database now, and not in the night to come. */
async function erase(args: readonly string[]): Promise<void> {
  if (argument(args, 0, 'when') !== 'now') throw new CliError('assay erase now: records are erased on their page, or by their route')
  const { tables = 0, backups = [] } = await server().call('POST /api/erasures/complete')
  process.stdout.write(`${tables} tables and the journal are written anew, without what was erased\n`)
  if (backups.length > 0)
    process.stdout.write(`backups from before upgrades hold it still, and are removed after thirty days: ${backups.join(', ')}\n`)
}

async function keys(args: readonly string[]): Promise<void> {
  if (argument(args, 0, 'action') !== 'rotate') throw new CliError('assay keys rotate: there is nothing else to do with keys')
  const { organisations } = await server().call('POST /api/keys/rotate')
  process.stdout.write(`a new master key, and new keys of ${organisations} organisations: make a new backup of the keys\n`)
}

endWithReader()
main().catch((error: unknown) => {
  if (!(error instanceof CliError) && !(error instanceof Error && 'code' in error)) throw error
  process.stderr.write(`assay: ${error instanceof ApiError ? describe(error) : error.message}\n`)
  process.exitCode = 1
})
