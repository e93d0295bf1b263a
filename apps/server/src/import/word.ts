/** A word as it is compared: case, accents, blanks, emoji and full-width letters do not matter. */
export function normal(text: string): string {
  // Most cells, and every name of ours, are ASCII: there is nothing to take apart.
  if (/^[\x20-\x7e]*$/.test(text)) return text.toLowerCase().replaceAll(/ {2,}/g, ' ').trim()
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/\p{Extended_Pictographic}|\uFE0F|\u200D/gu, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
}

const PLACEHOLDER =
  /^(?:\[[^\]]*\]|<[^>]*>|n\.?\/?a\.?|none(?: yet)?|tbd|tbc|tba|t\.b\.d\.|unassigned|not assigned|unknown|pending|-+|–|—|\.+|\?+|_+|x{3,})$/i

/** Whether a cell is one that nobody filled in. */
export function isPlaceholder(text: string): boolean {
  return text === '' || PLACEHOLDER.test(text)
}
