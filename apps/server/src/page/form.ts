import { assertPlain } from '../edge.ts'
import { badRequest, Problem } from '../problem.ts'

/** More fields than any page of ours has. */
const MAX_FIELDS = 40
const AMPERSAND = 38

/** The fields of a form (URL standard, application/x-www-form-urlencoded), in time that grows with its length. Anybody may send one: refuses every other kind. */
export function formIn(bytes: Uint8Array, type: string): FormData {
  if (!/^application\/x-www-form-urlencoded\s*(?:;|$)/i.test(type)) throw new Problem(415, 'NOT_A_FORM', 'this is not a form of ours')
  let fields = 1
  for (const byte of bytes) if (byte === AMPERSAND) fields += 1
  if (fields > MAX_FIELDS) throw badRequest([{ pointer: '', detail: `a form has at most ${MAX_FIELDS} fields` }])
  const form = new FormData()
  for (const [name, value] of new URLSearchParams(new TextDecoder().decode(bytes))) {
    assertPlain(name, value)
    form.append(name, value)
  }
  return form
}
