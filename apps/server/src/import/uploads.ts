import { randomBytes } from 'node:crypto'
import { Problem } from '../problem.ts'

/** A file that somebody looks at before it is imported. */
export interface Upload {
  readonly org: string
  readonly actor: string
  readonly name: string
  readonly bytes: Uint8Array
  readonly at: number
}

const KEEP_MS = 1_800_000
const MAX_BYTES = 150_000_000

/** Uploads between preview and confirmation, for half an hour in memory. The oldest give way to new ones. */
export class Uploads {
  readonly #held = new Map<string, Upload>()

  /** Keeps a file and returns its ticket. */
  keep(upload: Upload): string {
    this.#held.forEach(({ at }, ticket) => upload.at - at > KEEP_MS && this.#held.delete(ticket))
    const ticket = randomBytes(18).toString('base64url')
    this.#held.set(ticket, upload)
    for (const [oldest] of this.#held) {
      if (this.#size() <= MAX_BYTES || oldest === ticket) break
      this.#held.delete(oldest)
    }
    return ticket
  }

  /** The file of a ticket, for who brought it. */
  find(ticket: string, { org, id }: { readonly org: string; readonly id: string }): Upload {
    const upload = this.#held.get(ticket)
    if (upload?.org !== org || upload.actor !== id) throw new Problem(404, 'UPLOAD_GONE', 'the file is no longer here: choose it again')
    return upload
  }

  drop(ticket: string): void {
    this.#held.delete(ticket)
  }

  #size(): number {
    return [...this.#held.values()].reduce((sum, { bytes }) => sum + bytes.length, 0)
  }
}
