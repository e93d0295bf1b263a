import type { Signing } from '@assay/client'
import type { KeyChange, Succession } from '@assay/ledger'
import { CliError } from './client.ts'
import { server, values } from './options.ts'
import { finish } from './output.ts'

/** Who signs a log, and how another key comes to sign it. */

export async function signing(what: 'status' | 'epoch' | 'rotate'): Promise<void> {
  if (what === 'status') return status()
  const told = await (what === 'epoch' ? beginEpoch() : server().call('POST /api/ledger/keys/rotate'))
  process.stdout.write(`signed from the next entry on, in epoch ${told.epoch}, as ${told.origin}\n`)
  process.stdout.write('tell witnesses and verifiers the new key (assay ledger key), and make a new backup of the keys\n')
}

function beginEpoch(): Promise<Signing> {
  if (values.because === undefined) throw new CliError('say with --because why the log is not signed, as assay ledger status does')
  return server().call('POST /api/ledger/epochs', { body: { because: values.because as NonNullable<Signing['reason']> } })
}

async function status(): Promise<void> {
  const told = await server().call('GET /api/ledger/signing')
  if (values.json) process.stdout.write(`${JSON.stringify(told, null, 2)}\n`)
  else process.stdout.write(describe(told))
  finish(told.status === 'signing')
}

function describe({ status: stands, reason, epoch, origin, signed, stop }: Signing): string {
  if (stands === 'signing') return `signed: ${signed} entries, in epoch ${epoch}, as ${origin}\n`
  const seen = stop && stop.witness !== '' ? `witness ${stop.witness} has seen ${stop.size} entries\n` : ''
  const notes =
    stop?.theirs === null || stop?.theirs === undefined ? '' : `what it saw, and what it was sent:\n\n${stop.theirs}\n${stop.ours ?? ''}\n`
  return [
    `NOT SIGNED: ${reason}\n`,
    `${signed} entries are known to have been signed in epoch ${epoch}, as ${origin}\n`,
    seen,
    notes,
    `whatever is written goes on, unsigned. Once you know why, begin a new epoch: assay ledger epoch --because ${reason}\n`,
  ].join('')
}

/** Where other keys began to sign, and what an epoch lost. */
export function describeKeys(keys: readonly KeyChange[]): string {
  return keys.map((change) => `${nameOf(change)} since entry ${change.entry}${groundOf(change)}\n`).join('')
}

/** The same where only the notes are known. */
export function describeSuccessions(successions: readonly Succession[]): string {
  return successions
    .map((one) => `  ${nameOf(one)} after ${one.after.size} entries${groundOf({ ...one, after: one.after.size })}\n`)
    .join('')
}

type Ground = Pick<KeyChange, 'epoch' | 'reason' | 'after' | 'signed' | 'isFollowed'>

function nameOf({ epoch, reason }: Pick<Ground, 'epoch' | 'reason'>): string {
  return reason === 'rotated' ? 'another key' : `EPOCH ${epoch}`
}

function groundOf({ reason, after, signed, isFollowed }: Ground): string {
  const why = reason === 'rotated' ? '' : `: ${reason}`
  const lost = signed > after ? `; ${signed - after} entries that were signed before are not in this log` : ''
  return `${why}${lost}${isFollowed ? '' : '; the key before it has not signed that'}`
}
