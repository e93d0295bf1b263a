import { startAnchoring } from '../anchors.ts'
import { startKeeping } from '../heartbeat.ts'
import { startNightly } from '../nightly.ts'
import { startPublisher } from '../publisher.ts'
import type { Services } from '../services.ts'
import { startCollecting } from '../witnesses.ts'

/** Work that goes on beside requests. It is started with what reports its failures, and returns what stops it. */
type Background = (services: Services, report: (error: unknown) => void) => () => Promise<void>

const PUBLISH_MS = 800
const MINUTE = 60_000

const background: readonly Background[] = [
  (services, report) => startPublisher(services, { everyMs: PUBLISH_MS, report: once(report) }),
  ({ db, dataFolder }, report) => startCollecting(db, dataFolder, { everyMs: PUBLISH_MS, report: once(report) }),
  (services, report) => startAnchoring(services, services.dataFolder, { everyMs: MINUTE, report: once(report) }),
  (services, report) => startKeeping(services, { everyMs: MINUTE, report: once(report) }),
  startNightly,
]

/** Starts all of it. Returns what stops all of it, and waits for what is under way. */
export function startBackground(services: Services, report: (error: unknown) => void): () => Promise<void> {
  const stops = background.map((start) => start(services, report))
  return async () => {
    await Promise.all(stops.map((stop) => stop()))
  }
}

/** Reports the same failure once, until another comes: a witness that is down is asked each second. */
function once(report: (error: unknown) => void): (error: unknown) => void {
  let last = ''
  return (error) => {
    const message = String(error)
    if (message !== last) report(error)
    last = message
  }
}
