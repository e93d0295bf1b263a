type Code = 'SCHEME_REFUSED' | 'PORT_REFUSED' | 'ADDRESS_REFUSED' | 'REDIRECTED' | 'TOO_LARGE' | 'TIMED_OUT' | 'TLS_REFUSED' | 'UNREACHABLE'

/** Why nothing left, or nothing that counts came back. */
export class EgressError extends Error {
  readonly code: Code

  constructor(code: Code, message: string, cause?: unknown) {
    super(message, { cause })
    this.code = code
  }

  /** Whether the request was refused by us and never left. */
  get isRefusal(): boolean {
    return ['SCHEME_REFUSED', 'PORT_REFUSED', 'ADDRESS_REFUSED'].includes(this.code)
  }
}
