import { webcrypto } from 'node:crypto'

/** Random bytes in Node, which has no global for them before version 19. */
export function randomBytes(count: number): Uint8Array {
  return webcrypto.getRandomValues(new Uint8Array(count))
}
