import { badRequest, Problem } from '../problem.ts'
import type { Call } from './route.ts'

/** The version of a record that a request was made on. Refuses one that names none. */
export function versionRead(call: Pick<Call, 'headers'>): number {
  return optionalVersion(call) ?? badVersion()
}

/** The same, null where none is named. */
function optionalVersion(call: Pick<Call, 'headers'>): number | null {
  const header = call.headers.get('if-match')
  if (header === null) return null
  const version = Number(header.replaceAll('"', ''))
  return Number.isSafeInteger(version) && version > 0 ? version : badVersion()
}

function badVersion(): never {
  throw badRequest([{ pointer: '/headers/if-match', detail: 'name the version you read, for example If-Match: "3"' }])
}

/** The version on which somebody decides: a decision is about what was shown, so it is named (RFC 6585, section 3). */
export function versionShown(call: Pick<Call, 'headers'>): number {
  const version = optionalVersion(call)
  if (version === null) throw new Problem(428, 'PRECONDITION_REQUIRED', 'name the version that you read: what is decided is what was shown')
  return version
}
