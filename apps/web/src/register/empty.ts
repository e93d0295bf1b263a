/** What a field holds before anybody typed. */
export function emptyOf(kind: string): unknown {
  return ['choices', 'refs', 'list', 'rows', 'requirements'].includes(kind) ? [] : null
}
