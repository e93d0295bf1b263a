import type { FrameworkId } from '@assay/frameworks/load'
import type { State } from './record.ts'

/** What a cell of references says. */
export interface Named {
  readonly names: readonly string[]
  /** Words that name nothing; null where there are none. */
  readonly rest: string | null
}

/** What an import knows of a register beside its fields. Nothing here invents a value. */
export interface Importing {
  /** Other names under which files carry a field, by field; of a part of a decision or row, `acceptance.by`. */
  readonly synonyms?: Readonly<Record<string, readonly string[]>>
  /** Other words for the choices of a field, by field and choice. */
  readonly words?: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>
  /** Brings a row into the form that the register's rules want. */
  readonly adopt?: (state: State) => State
  /** What makes two rows the same record, where that is not an id: the reference of a control. */
  readonly identify?: (state: State) => string | null
  /** Fields that the label is made from where the file has none, the first choice first. */
  readonly labelFrom?: readonly (readonly string[])[]
  /** The register that a row belongs to after all, by what it says, and its state there; null where it stays. */
  readonly become?: (state: State) => { readonly register: string; readonly state: State } | null
  /** The registers that `become` leads to. */
  readonly becomes?: readonly string[]
  /** The state of a record that a row of another register names and that is not there yet; null where none is made. */
  readonly fromName?: (name: string) => State | null
  /** The field that holds what a list in a YAML or JSON file stands in: `{ title, id, requirements: [...] }`. */
  readonly around?: string
  /** The names that a cell of references holds, and what else it says; where they part otherwise than by marks and words for *and*. */
  readonly namesIn?: (text: string) => Named
  /** Fields beside the label by which files name a record: an e-mail address, a reference. */
  readonly knownBy?: readonly string[]
  /** Other ways to spell a name: `Berg, Tom` for Tom Berg, `5.1` for A.5.1. */
  readonly spellings?: (name: string) => readonly string[]
  /** An earlier edition whose numbers mean other things: the field that holds them, and the frameworks between which a crosswalk says what became of each. */
  readonly earlier?: { readonly field: string; readonly from: FrameworkId; readonly to: FrameworkId }
  /** Columns of which files make the label, in its order: first name, last name. */
  readonly joined?: readonly (readonly string[])[]
  /** Whether a name that is nearly one that is known is asked about before a record is made of it. */
  readonly asksNear?: boolean
}
