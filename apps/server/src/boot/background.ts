import { startConsumers } from '../event/consume.ts'
import { webhookConsumer } from '../webhook/tell.ts'
import { jobKinds } from '../job/jobs.ts'
import { startJobs } from '../job/run.ts'
import { invitationConsumer } from '../mail/invitation.ts'
import { startPublisher } from '../publisher.ts'
import type { Services } from '../services.ts'

/** Work that goes on beside requests. It is started with what reports its failures, and returns what stops it. */
type Background = (services: Services, report: (error: unknown) => void) => () => Promise<void>

const PUBLISH_MS = 800
const LOOK_MS = 500
const CONSUME_MS = 700
/** How long a server that died keeps others from its jobs. */
const LEASE_MS = 30_000

const services: readonly Background[] = [
  (given, report) => startPublisher(given, { everyMs: PUBLISH_MS, report: once(report) }),
  (given, report) => startConsumers(given, [webhookConsumer, invitationConsumer], { everyMs: CONSUME_MS, report: once(report) }),
  (given, report) => startJobs(given, jobKinds, { everyMs: LOOK_MS, leaseMs: LEASE_MS, report: once(report) }),
]

/** Starts all of it. Returns what stops all of it, and waits for what is under way. */
export function startBackground(given: Services, report: (error: unknown) => void): () => Promise<void> {
  const stops = services.map((start) => start(given, report))
  return async () => {
    await Promise.all(stops.map((stop) => stop()))
  }
}

/** Reports the same failure once, until another comes: a witness that is down is asked again and again. */
function once(report: (error: unknown) => void): (error: unknown) => void {
  let last = ''
  return (error) => {
    const message = String(error)
    if (message !== last) report(error)
    last = message
  }
}
