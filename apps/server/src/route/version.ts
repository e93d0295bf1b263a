import { Problem, type BadField } from '../problem.ts'

/** The version of a record that a request was made on, by its `If-Match`; null where it names none. What it says otherwise is a bad field. */
export function versionRead(headers: Headers, bad: BadField[]): number | null {
  const header = headers.get('if-match')
  if (header === null) return null
  const version = Number(
    /^(?:"(\d{1,15})"|(\d{1,15}))$/
      .exec(header.trim())
      ?.slice(1)
      .find((digits) => digits !== undefined) ?? 0,
  )
  if (version > 0) return version
  bad.push({ pointer: '/headers/if-match', detail: 'name the version you read, for example If-Match: "3"', code: 'WRONG_FORMAT' })
  return null
}

/** Who changes or decides says on which version: it is about what was shown (RFC 6585, section 3). */
export function versionWanted(): Problem {
  return new Problem(428, 'PRECONDITION_REQUIRED', 'name the version that you read, as If-Match: what is changed is what was shown')
}
