/** Why the shield said no. */
export type ShieldErrorCode = 'OPTION' | 'TEXT' | 'SPAN' | 'TYPE' | 'VAULT' | 'EVENT' | 'JSON'

/** A refusal: nothing that was asked for has been done, and nothing of the text is in the message. */
export class ShieldError extends Error {
  override readonly name = 'ShieldError'
  readonly code: ShieldErrorCode

  constructor(code: ShieldErrorCode, message: string) {
    super(message)
    this.code = code
  }
}

/** A text, or a refusal: what is no text cannot be read, and is not let through for that. */
export function textOf(value: unknown, method: string): string {
  if (typeof value === 'string') return value
  throw new ShieldError('TEXT', `${method} takes a text, and was given ${value === null ? 'null' : typeof value}`)
}
