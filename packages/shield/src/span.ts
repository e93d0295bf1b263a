/** What was found in a text, and where. */
export interface Span {
  /** UTF-16 offset of the first code unit in the original text. */
  readonly start: number
  /** Offset after the last. */
  readonly end: number
  /** For example `EMAIL`, `CARD`, `IBAN`. */
  readonly type: string
  /** How sure the detector is, from 0 to 1. */
  readonly score: number
  /** Which recogniser found it. */
  readonly source: string
}

/** A recogniser of one kind of data. It sees the normalised text, and its offsets are of that. */
export interface Recogniser {
  readonly name: string
  /** Which types it finds, where it says so: then a mistyped one among the options is refused. */
  readonly types?: readonly string[]
  /** In time linear to the text, whatever the text. */
  readonly find: (view: string) => readonly Found[]
}

/** A find in the normalised text. */
export type Found = Omit<Span, 'source'>

/** A detector of another maker, such as a larger model, that answers later. It sees the text as it is, and its offsets are of that. */
export interface Detector {
  readonly name: string
  /** Where it throws, the whole redaction fails: nothing goes on that it has not seen. */
  readonly detect: (text: string) => Promise<readonly Found[]>
}
