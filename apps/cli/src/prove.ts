import { X509Certificate } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import {
  cosignedTimes,
  LedgerError,
  openReceipt,
  packFile,
  parseCosignerKey,
  receiptFromBytes,
  splitNotes,
  verifyPack,
  walkLog,
  receiptInterval,
  type Interval,
  type PackReport,
} from '@assay/ledger'
import { openTimestamp } from '@assay/ledger/timestamp'
import { CliError } from './client.ts'
import { argument, server, typed, values } from './options.ts'
import { finish, writeResult } from './output.ts'
import { describeKeys, describeSuccessions, signing } from './signing.ts'
import { checkRun, describeRun } from './redteam-bundle.ts'
import { runWitness } from './witness.ts'

/** The verbs that prove something: packs, receipts, the live log, and witnessing for others. */

export async function verify(args: readonly string[]): Promise<void> {
  if (argument(args, 0, 'file').endsWith('.tlog-proof')) return verifyReceipt(args)
  const pack = readFileSync(argument(args, 0, 'file'))
  const report = checkRun(verifyPack(pack, values.vkey, values.witness.map(parseCosignerKey)), pack)
  if (values.json) process.stdout.write(`${JSON.stringify(report, null, 2)}\n`)
  else if (report.ok) process.stdout.write(await describePack(report, pack))
  else process.stdout.write(report.problems.map(({ code, message }) => `${code}  ${message}\n`).join(''))
  finish(report.ok && report.witnesses === values.witness.length)
}

async function describePack({ size, records, origin, witnesses, policy, keys, notProven }: PackReport, pack: Uint8Array): Promise<string> {
  const asked = policy && policy.witnesses > 0 ? `its own policy asks for ${policy.threshold} of ${policy.witnesses} witnesses\n` : ''
  return [
    `holds: ${size} entries and ${records} records of ${origin}${vouched(witnesses)}\n`,
    describeKeys(keys),
    describeRun(pack),
    asked,
    await stamped(pack),
    `not proven:\n${notProven.map((line) => `  ${line}\n`).join('')}`,
  ].join('')
}

/** What the timestamp in a pack says, held against the certificates that the reader trusts. */
async function stamped(pack: Uint8Array): Promise<string> {
  const [data, response] = [packFile(pack, 'timestamp/checkpoint'), packFile(pack, 'timestamp/checkpoint.tsr')]
  if (!data || !response) return ''
  if (values.tsa === undefined) return 'it has a timestamp: name the certificates of its authority with --tsa to verify it\n'
  const roots = readFileSync(values.tsa, 'utf8').match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? []
  const { time } = await openTimestamp(response, { data, roots: roots.map((pem) => new X509Certificate(pem).raw) })
  return `an authority that you trust saw its first ${new TextDecoder().decode(data).split('\n')[1]} entries by ${new Date(time).toISOString()}\n`
}

export async function receipt(args: readonly string[]): Promise<void> {
  const path = { seq: Number(argument(args, 0, 'entry')) }
  await writeResult(await server().file('GET /api/ledger/receipts/{seq}', { path, query: typed('fields', values.fields) }), values.out)
}

async function verifyReceipt(args: readonly string[]): Promise<void> {
  if (values.vkey === undefined) throw new CliError('a receipt is held against the key you trust: name it with --vkey')
  const found = attempt(() => openReceipt(receiptFromBytes(readFileSync(argument(args, 0, 'file'))), values.vkey ?? ''))
  if ('error' in found) return refuse(found.error)
  const { entry, checkpoint, shown, note, successions } = found.value
  const keys = values.witness.map(parseCosignerKey)
  const witnesses = cosignedTimes(note, keys).length
  const when = interval(receiptInterval(found.value, keys, keys.length))
  const fields = Object.entries(shown).map(([path, value]) => `  ${path}: ${JSON.stringify(value)}\n`)
  process.stdout.write(
    `holds: entry ${entry.seq} of ${checkpoint.size} of ${checkpoint.origin}${vouched(witnesses)}\n  ${entry.type} of ${entry.register} ${entry.recordId}, version ${entry.recordVersion}, by ${entry.actorRef}; the application says ${entry.ts}\n${when}${describeSuccessions(successions)}${fields.join('')}not proven: that what the record says is true, and the exact time\n`,
  )
  finish(witnesses === values.witness.length)
}

/** Between which moments witnesses prove that an entry was written. */
function interval({ after, before }: Interval): string {
  if (before === null) return ''
  return `  the witnesses prove: written ${after === null ? '' : `after ${moment(after)} and `}before ${moment(before)}\n`
}

function moment(seconds: number): string {
  return new Date(seconds * 1000).toISOString()
}

/** What those whom the reader trusts say of the checkpoint. */
function vouched(witnesses: number): string {
  return values.witness.length === 0 ? '' : `; ${witnesses} of ${values.witness.length} witnesses vouch for it`
}

/** What may be asked of the ledger. */
const TASKS: Readonly<Record<string, () => Promise<void>>> = {
  key: printKey,
  verify: verifyLive,
  status: () => signing('status'),
  epoch: () => signing('epoch'),
  rotate: () => signing('rotate'),
  archive,
}

export async function ledger(args: readonly string[]): Promise<void> {
  const names = Object.keys(TASKS).join(', ')
  const what = argument(args, 0, `task: ${names}`)
  const task = Object.hasOwn(TASKS, what) ? TASKS[what] : undefined
  if (!task) throw new CliError(`assay ledger ${names}; not ${what}`)
  await task()
}

async function printKey(): Promise<void> {
  const { vkey, mlDsaKey } = await server().call('GET /api/ledger/checkpoint')
  process.stdout.write(`origin ${vkey.split('+')[0]}\n${values['ml-dsa'] ? mlDsaKey : vkey}\n`)
}

async function verifyLive(): Promise<void> {
  const { call, bytes } = server()
  const vkey = values.vkey ?? (await call('GET /api/ledger/checkpoint')).vkey
  const { organisation } = await call('GET /api/session')
  const kept = values.kept === undefined ? [] : splitNotes(readFileSync(values.kept, 'utf8'))
  try {
    const { checkpoint, records, keys } = await walkLog((path) => bytes(`/tlog/${organisation.slug}/${path}`), {
      vkey,
      earlier: kept,
    })
    const held = kept.length === 0 ? '' : `, and what ${kept.length} kept checkpoints say`
    process.stdout.write(`holds: ${checkpoint.size} entries of ${records} records under the signed head of ${checkpoint.origin}${held}\n`)
    process.stdout.write(describeKeys(keys))
    if (values.vkey === undefined)
      process.stdout.write('not proven: whose log this is; compare the key with one you were given another way\n')
  } catch (error) {
    refuse(error)
  }
}

async function archive(): Promise<void> {
  if (values.before === undefined) throw new CliError('name the day with --before: what was signed before it goes to the archive')
  const { entries } = await server().call('POST /api/ledger/archive', { body: { before: values.before } })
  process.stdout.write(`${entries} entries are in the archive\n`)
}

export async function witness(vkeys: readonly string[]): Promise<void> {
  const { state, name } = values
  if (state === undefined || name === undefined || vkeys.length === 0)
    throw new CliError('name --state, --name and the keys of the logs to watch')
  const { vkey } = await runWitness({ file: resolve(state), name, port: Number(values.port), vkeys })
  process.stdout.write(`witness ${name} listens on http://127.0.0.1:${values.port}\n${vkey}\n`)
}

function attempt<T>(work: () => T): { readonly value: T } | { readonly error: unknown } {
  try {
    return { value: work() }
  } catch (error) {
    return { error }
  }
}

/** Says what does not hold; anything but a refused proof is a defect. */
function refuse(error: unknown): void {
  if (!(error instanceof LedgerError)) throw error
  process.stdout.write(`${error.code}  ${error.message}\n`)
  finish(false)
}
