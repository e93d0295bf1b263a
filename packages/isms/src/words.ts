/** A list of words written as people write one, with commas. */
export function list(text: string): readonly string[] {
  return text.split(', ')
}
