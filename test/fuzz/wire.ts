/** A request as it goes over the wire. */
export interface Request {
  readonly method: string
  /** Percent-encoded, with its query. */
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array | null
  /** Over HTTP/1.0 without `Host`, which later versions demand. */
  readonly bare: boolean
}

/** Percent-encoded; half a surrogate pair as the bytes that no UTF-8 has. */
export function encoded(text: string): string {
  return text
    .split(/([\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF])/)
    .map((part, index) => (index % 2 === 1 ? '%ED%A0%80' : encodeURIComponent(part)))
    .join('')
}
