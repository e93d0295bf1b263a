import { anchoring, timestamping } from '../anchors.ts'
import { archiving } from '../archive/job.ts'
import { heartbeat } from '../heartbeat.ts'
import { replay, tidying } from '../nightly.ts'
import { digesting, digestLetter } from '../mail/digest.ts'
import { inviting } from '../mail/invitation.ts'
import { delivering } from '../webhook/deliver.ts'
import { witnessing } from '../witnesses.ts'
import type { JobKind } from './kind.ts'

/** Everything that waits for its turn beside requests. The only list. */
export const jobKinds: readonly JobKind[] = [
  heartbeat,
  witnessing,
  anchoring,
  timestamping,
  replay,
  tidying,
  archiving,
  delivering,
  inviting,
  digesting,
  digestLetter,
]
