import { compareVersions, keptSigners, type Signer } from '@assay/isms'
import type { Actor } from '../actor.ts'
import type { Services } from '../services.ts'
import { reading } from '../store/db.ts'
import { approvedVersions, signatureOn } from './approved-statement.ts'
import type { Reconstruction } from './reconstruction.ts'
import { firstApproval } from './statement.ts'

/** An approved version, as a list of them shows it. */
export interface VersionShown {
  readonly key: string
  readonly version: string | null
  readonly status: string | null
  readonly approvedOn: string | null
  readonly approvedBy: string | null
  /** Who signed before them, where several were asked. */
  readonly approvedWith: readonly Signer[]
  readonly changes: string | null
  /** The SHA-256 of the PDF as it was approved. */
  readonly file: string | null
  /** Where it is printed from in place of a PDF that was not kept. */
  readonly reconstructed: Reconstruction | null
  /** The source that states the approval, where it was not given here. */
  readonly stated: string | null
}

/** Every version of the statement that was ever approved, the latest first. */
export function versionsShown(services: Services, { org }: Actor): Promise<readonly VersionShown[]> {
  return reading(services.db, org, async (tx) => {
    const approved = await approvedVersions(tx)
    const shown = await Promise.all(
      approved.map(async ({ id, key, state }): Promise<VersionShown> => {
        const { version, status, changes, file, approval } = state
        const { approvedBy } = await signatureOn(tx, state)
        const reconstructed = file === null ? await firstApproval(tx, services, { org, id }) : null
        return {
          key,
          version,
          status,
          approvedOn: approval?.on ?? null,
          approvedBy,
          approvedWith: keptSigners(state.head, approval ?? {}),
          changes,
          file,
          reconstructed,
          stated: approval?.stated?.source ?? null,
        }
      }),
    )
    return shown.toSorted((a, b) => compareVersions(b.version, a.version))
  })
}
