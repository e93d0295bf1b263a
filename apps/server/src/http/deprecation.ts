/** An address that is not to be used any more. */
export interface Deprecated {
  /** A day, `2026-11-29`. */
  readonly since: string
  /** The day from which it may be gone; none while nobody has said. */
  readonly sunset?: string
  /** The path that answers in its place. */
  readonly successor: string
}

/** What an answer of such an address says: since when (RFC 9745, 2), until when (RFC 8594, 3), and what is next (RFC 8288, `successor-version`). */
export function deprecationHeaders({ since, sunset, successor }: Deprecated): Readonly<Record<string, string>> {
  return {
    deprecation: `@${Date.parse(since) / 1000}`,
    ...(sunset !== undefined && { sunset: new Date(sunset).toUTCString() }),
    link: `<${successor}>; rel="successor-version"`,
  }
}
