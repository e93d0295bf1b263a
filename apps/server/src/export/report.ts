import type { View } from '@assay/isms'
import type { Actor } from '../actor.ts'
import type { Services } from '../services.ts'
import type { Past } from '../store/as-of.ts'
import type { Tx } from '../store/db.ts'
import { loadKept, reportOn, type Report } from '../store/kept.ts'
import { loadViews } from '../store/view.ts'

interface Place {
  readonly services: Services
  readonly actor: Actor
  /** Null for now. */
  readonly past: Past | null
}

/** The records of a report, of now or of a moment of the past. Those of now are kept for the next one. */
export async function loadReport(tx: Tx, { services, actor, past }: Place, views: readonly View[]): Promise<Report> {
  return past ? reportOn(await loadViews(tx, views, past)) : loadKept(tx, { db: services.db, org: actor.org }, views)
}
