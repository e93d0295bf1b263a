/** Whether a text can be stored and sent anywhere: no NUL, which PostgreSQL has no place for, and no half of a surrogate pair, which UTF-8 has none for. */
export function isPlainText(text: string): boolean {
  return text.isWellFormed() && !text.includes('\0')
}

/** The first so many characters of a text, one fewer where the cut would leave half a surrogate pair. */
export function beginningOf(text: string, length: number): string {
  return text.slice(0, length).replace(/[\uD800-\uDBFF]$/, '')
}
