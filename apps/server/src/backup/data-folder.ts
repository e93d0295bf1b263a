/** What becomes of a file or folder at the top of the data folder when the machine is lost. */
export type Fate =
  /** It is in the backup. */
  | 'data'
  /** It is in the archive of keys, apart from the backup. */
  | 'keys'
  /** It is made anew, from what is restored or from nothing. */
  | 'made'
  /** Whoever runs the server wrote it; a restore names it, and does not put it back: a copy must not act for its original. */
  | 'setting'

/** Every name there is, or a pattern of names. A test fails where something else lies in the folder, or is named in a source. */
const DATA_FOLDER: readonly (readonly [RegExp, Fate])[] = [
  [/^blobs$/, 'data'],
  [/^timestamps$/, 'data'],
  [/^keys$/, 'keys'],
  [/^master\.key$/, 'keys'],
  [/^session\.secret$/, 'keys'],
  [/^(?:anchors|archive|tsa\.pem|witnesses)$/, 'setting'],
  [/^(?:postgres|postgres-access|postgres-binaries|socket|postgres\.log|reserve|reserve\.part|spool)$/, 'made'],
  [/^(?:address|assay\.pid|logins\.json|erasure-pending|operator\.key|restore-unfinished|set-up\.code)$/, 'made'],
  // What was signed. It lies apart from the data, and says after a restore what is lost.
  [/^checkpoints$/, 'keys'],
  // Which folder this is: a copy is another.
  [/^signing\.mark$/, 'made'],
  [/^before-migration-\d+(?:\.keys)?\.zip$/, 'made'],
]

/** What becomes of a name; null where nobody has thought of it. */
export function fateOf(name: string): Fate | null {
  return DATA_FOLDER.find(([pattern]) => pattern.test(name))?.[1] ?? null
}
