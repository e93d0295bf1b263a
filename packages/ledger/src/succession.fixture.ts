import { toHex } from './bytes.ts'
import { signCheckpoint } from './checkpoint.ts'
import { encodeEntry, type Entry } from './entry.ts'
import { leafHash, merkleRoot } from './merkle.ts'
import { formatVerifierKey, generateSignerKey, type SignerKey } from './note.ts'
import { openSuccession, signSuccession, type SuccessionParts, type SuccessionReason } from './succession.ts'

/** A log whose keys follow each other, entry by entry. */
export class KeyedLog {
  readonly entries: Uint8Array[] = []
  readonly notes: string[] = []
  readonly keys: SignerKey[] = [generateSignerKey('isms.example/tlog/harbour')]
  epoch = 1
  #policy: { readonly seq: number; readonly leafHash: string } | null = null
  #version = 0

  get key(): SignerKey {
    return this.keys.at(-1) ?? generateSignerKey('nobody')
  }

  /** Writes ordinary entries. */
  write(count: number): this {
    for (let index = 0; index < count; index += 1) this.entries.push(encodeEntry(this.#entry({ recordId: `r${this.entries.length}` })))
    return this
  }

  head(size = this.entries.length): { readonly size: number; readonly root: Uint8Array } {
    return { size, root: merkleRoot(this.entries.slice(0, size).map(leafHash)) }
  }

  checkpoint(size = this.entries.length, key = this.key): string {
    return signCheckpoint({ origin: key.name, ...this.head(size) }, key)
  }

  /** Has another key sign from here on; it continues what was there at `after`. */
  succeed(reason: SuccessionReason, change: Partial<SuccessionParts> = {}, isFollowed = true): this {
    const previous = this.key
    const epoch = reason === 'rotated' ? this.epoch : this.epoch + 1
    const name = reason === 'rotated' ? previous.name : `isms.example/tlog/harbour/${epoch}-${toHex(previous.id)}`
    const key = generateSignerKey(name)
    const after = this.head()
    const parts = { epoch, mlDsa: '00'.repeat(32), previous, after, signed: after.size, reason, ...change }
    const succession = signSuccession(parts, key, isFollowed ? previous : null)
    const policy = {
      kind: 'policy',
      origin: name,
      keys: [formatVerifierKey(key)],
      witnesses: { threshold: 0, keys: [] },
      heartbeat: 3600,
    } as const
    const bytes = encodeEntry(
      this.#entry({
        recordId: 'policy',
        recordVersion: (this.#version += 1),
        prevRecordEntry: this.#policy,
        notice: { ...policy, succession },
      }),
    )
    this.#policy = { seq: this.entries.length, leafHash: toHex(leafHash(bytes)) }
    this.entries.push(bytes)
    this.notes.push(openSuccession(succession).note)
    this.keys.push(key)
    this.epoch = epoch
    return this
  }

  #entry(change: Partial<Entry>): Entry {
    const rest = {
      actorRef: 'p1',
      onBehalfOf: null,
      authMethod: 'session',
      fields: { root: '00', count: 1 },
      evidence: [],
      ts: '2026-11-25T00:00:00.000Z',
    }
    return {
      v: 1,
      org: 'o',
      seq: this.entries.length,
      type: 'risk.create',
      register: 'risk',
      recordId: 'r',
      recordVersion: 1,
      prevRecordEntry: null,
      ...rest,
      ...change,
    }
  }
}
