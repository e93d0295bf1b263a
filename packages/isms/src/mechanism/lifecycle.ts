/** One state of a record. */
export interface Stage {
  /** The fields that stay as they are in it; `all` for every one of them, those that only commands set aside. */
  readonly frozen?: 'all' | { readonly fields: readonly string[] } | { readonly except: readonly string[] }
  /** Whether nothing is left to do or to expect: the record is no longer live. */
  readonly ending?: boolean
  /** Whether it may be archived by giving a reason only. */
  readonly kept?: boolean
  /** Whether a file that is imported may say that a new record is in it. */
  readonly enterable?: boolean
}

/** The states of a register's records, the first the one in which they begin. */
export interface Lifecycle<S extends string = string> {
  readonly initial: S
  readonly stages: Readonly<Record<S, Stage>>
}

/** A lifecycle from its states. */
export function lifecycle<const S extends Readonly<Record<string, Stage>>>(stages: S): Lifecycle<keyof S & string> {
  const [initial] = Object.keys(stages)
  if (initial === undefined) throw new Error('a lifecycle without states')
  return { initial, stages }
}

/** The states in which a record is over. */
export function endings({ stages }: Lifecycle): readonly string[] {
  return Object.entries(stages)
    .filter(([, { ending }]) => ending === true)
    .map(([name]) => name)
}

/** Whether a field stays as it is in a state. */
export function isFrozen(stage: Stage | undefined, field: string): boolean {
  const frozen = stage?.ending === true ? 'all' : stage?.frozen
  if (frozen === undefined) return false
  if (frozen === 'all') return true
  return 'fields' in frozen ? frozen.fields.includes(field) : !frozen.except.includes(field)
}
