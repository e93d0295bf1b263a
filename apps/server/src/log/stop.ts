import type { SuccessionReason } from '@assay/ledger'
import type { Tx } from '../store/db.ts'

/** Why a log is not signed: each reason is one for which an epoch may begin. */
export type StopReason = Exclude<SuccessionReason, 'rotated'>

/** What keeps a name of a log from being signed for good, until an owner has another epoch begin. */
export interface Stop {
  readonly reason: 'restored' | 'witness-ahead' | 'witness-refused'
  /** Who saw it; empty where it was nobody outside. */
  readonly witness: string
  /** How many entries they saw. */
  readonly size: number
  /** The signed note that was refused. */
  readonly ours: string | null
  /** The signed note that they had seen: with ours, it proves two histories under one key. */
  readonly theirs: string | null
}

export type Stopped = Stop & { readonly since: string }

/** Keeps a stop. The first of its kind stays. Returns whether it is the first. */
export async function keepStop(tx: Tx, org: string, { origin, ...stop }: Stop & { readonly origin: string }): Promise<boolean> {
  const kept = await tx
    .insertInto('signing_stop')
    .values({ org_id: org, origin, ...stop })
    .onConflict((conflict) => conflict.doNothing())
    .returning('reason')
    .executeTakeFirst()
  return kept !== undefined
}

/** What stops a name of a log, the gravest first. What a witness claims without a proof counts for as long as it is asked; of all where nobody knows which are. */
export async function stopsOf(tx: Tx, origin: string, witnesses: readonly string[] | null): Promise<readonly Stopped[]> {
  const rows = await tx.selectFrom('signing_stop').selectAll().where('origin', '=', origin).execute()
  return rows
    .filter(({ witness, theirs }) => witness === '' || theirs !== null || witnesses === null || witnesses.includes(witness))
    .map(({ reason, size, since, witness, ours, theirs }) => ({
      reason: reason as Stop['reason'],
      witness,
      size: Number(size),
      ours,
      theirs,
      since: since.toISOString(),
    }))
    .toSorted((one, other) => GRAVITY.indexOf(one.reason) - GRAVITY.indexOf(other.reason))
}

const GRAVITY: readonly Stop['reason'][] = ['witness-refused', 'restored', 'witness-ahead']
