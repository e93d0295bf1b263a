import { call } from './api.ts'

/** Says something about a record. */
export function sendComment(about: string, text: string): Promise<unknown> {
  return call('POST /api/comments', { body: { about, text } })
}
