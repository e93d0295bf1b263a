import type { Register } from '@assay/isms'
import type { Stored } from '../store/record.ts'

/** The records that a row may be about, of one register or several, by all that it may know them by. Each is looked up in the same time, however many there are. */
export class Known {
  readonly #byKey = new Map<string, Stored>()
  readonly #bySourceId = new Map<string, Stored[]>()
  readonly #byIdentity = new Map<string, Stored>()
  readonly #byLabel = new Map<string, Stored[]>()

  /** Of several that go by the same, the first counts. */
  constructor(registers: readonly Register[], recordsOf: (register: string) => readonly Stored[]) {
    for (const register of registers) for (const record of recordsOf(register.name)) this.#add(register, record)
  }

  #add({ label, importing }: Register, record: Stored): void {
    put(this.#byKey, record.key, record)
    add(this.#bySourceId, record.state['sourceId'], record)
    put(this.#byIdentity, importing.identify?.(record.state), record)
    add(this.#byLabel, record.state[label], record)
  }

  byKey(key: string): Stored | null {
    return this.#byKey.get(key) ?? null
  }

  byIdentity(identity: string): Stored | null {
    return this.#byIdentity.get(identity) ?? null
  }

  /** Our own key counts where our own export wrote it; elsewhere the same letters are somebody else's id: that of a record of the same file before all others. */
  bySource({ key, ours }: { readonly key: string; readonly ours: boolean }, file: string): Stored | null {
    const own = ours ? this.#byKey.get(key) : undefined
    const all = this.#bySourceId.get(key) ?? []
    return own ?? all.find(({ state }) => fileOf(state) === file) ?? all[0] ?? null
  }

  byLabel(name: string): readonly Stored[] {
    return this.#byLabel.get(name) ?? []
  }
}

function add(map: Map<string, Stored[]>, key: unknown, record: Stored): void {
  if (typeof key !== 'string') return
  const there = map.get(key)
  if (there) there.push(record)
  else map.set(key, [record])
}

function put(map: Map<string, Stored>, key: unknown, record: Stored): void {
  if (typeof key === 'string' && !map.has(key)) map.set(key, record)
}

/** The file that a record came from; null where it began here. */
export function fileOf(state: Stored['state']): string | null {
  return (state['stated'] as { readonly file: string } | null | undefined)?.file ?? null
}
