/** Translates a text by the pattern it fits; a control's reference may stand before it. What fits none stays as it is. */
export function translateDetail(detail: string, patterns: Readonly<Record<string, string>>): string {
  const fitting = fit(detail, patterns)
  if (fitting !== null) return fitting
  const [, before = '', rest = ''] = /^([^:]{1,200}: )(.+)$/s.exec(detail) ?? []
  return before + (fit(rest, patterns) ?? (rest === '' ? detail : rest))
}

function fit(detail: string, patterns: Readonly<Record<string, string>>): string | null {
  for (const [pattern, text] of Object.entries(patterns)) {
    const found = new RegExp(
      `^${pattern
        .split('{}')
        .map((part) => RegExp.escape(part))
        .join('(.+)')}$`,
      's',
    ).exec(detail)
    if (found) return found.slice(1).reduce((said, value) => said.replace('{}', () => value), text)
  }
  return null
}

/** The records and controls that a text names, in brackets; nothing where it names none. */
export function namedIn(text: string): string {
  const named = text.match(/\b[A-Z]{2,6}-\d+\b|\bA\.[5-8]\.\d{1,2}\b/g) ?? []
  return named.length === 0 ? '' : ` (${[...new Set(named)].join(', ')})`
}
